import type { RoomMigration } from '@sunlot/subgraph-kit';

export const tellOrganizationsAgain: RoomMigration = {
  name: '0003-tell-organizations-again',
  sql: `
-- The registries know organizations by what they heard, and hear of them only since decision 0021. To hear of one twice changes nothing.
-- The body of the first administrator inspects nothing and was told to nobody.
insert into outbox (name, payload)
select 'organization.kept', jsonb_build_object('id', id, 'name', name, 'divisionId', division_id, 'code', code, 'kind', kind, 'level', level,
  'authorityWord', authority_word)
from organization where code <> 'installation' order by sort_order, id;
`,
};
