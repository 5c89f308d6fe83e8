import type { RoomMigration } from '@sunlot/subgraph-kit';

export const itemsChangeHands: RoomMigration = {
  name: '0025-items-change-hands',
  sql: `
-- What a version in force says is never rewritten (R01); who keeps it may change while it stands. One that lapsed stays with who kept it then.
create or replace function refuse_rewriting() returns trigger language plpgsql as $$
declare
  may_change constant text[] := case old.state when 'IN_FORCE' then '{state,in_force_to,division_id,division_name}' else '{state,in_force_to}' end;
begin
  if old.state in ('IN_FORCE', 'LAPSED') and to_jsonb(new) - may_change <> to_jsonb(old) - may_change then
    raise exception 'version % of item % was in force and cannot be rewritten', old.version, old.code;
  end if;
  return new;
end $$;
`,
};
