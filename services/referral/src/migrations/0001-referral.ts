import type { RoomMigration } from '@sunlot/subgraph-kit';

export const referralTables: RoomMigration = {
  name: '0001-referral',
  sql: `
create table problem (
  id uuid primary key default uuidv7(),
  record_id uuid not null constraint problem_record_id_unique unique,
  inspection_id uuid not null,
  task_id uuid not null,
  task_number text not null,
  object_id uuid not null,
  object_name text not null,
  object_code text not null,
  item_code text not null,
  item_name text not null,
  result text not null,
  finding text not null,
  follow_up text not null,
  organization_id uuid not null,
  organization_name text not null,
  division_id uuid not null,
  found_on date not null,
  state text not null,
  referral_id uuid null,
  due_on date null
);
create index problem_inspection_id_index on problem (inspection_id);
create index problem_object_id_index on problem (object_id);
create index problem_referral_id_index on problem (referral_id);
create index problem_division_id_state_due_on_index on problem (division_id, state, due_on);
create index problem_item_code_found_on_index on problem (item_code, found_on);

create table case_lead (
  id uuid primary key default uuidv7(),
  number text not null constraint case_lead_number_unique unique,
  source text not null,
  received_at timestamptz not null,
  received_how text not null,
  reporter text null,
  reported_party text not null,
  object_id uuid null,
  content text not null,
  division_id uuid not null,
  handling_organization_name text not null,
  proposal text null,
  state text not null,
  registered_by_id text not null,
  registered_by_name text not null,
  registered_at timestamptz not null,
  handled_by_id text null,
  handling text null,
  handled_at timestamptz null,
  decision text null,
  opinion text null,
  decided_by_name text null,
  decided_at timestamptz null,
  reply text null,
  attachments text[] not null,
  due_on date null
);
create index case_lead_object_id_index on case_lead (object_id);
create index case_lead_division_id_state_due_on_index on case_lead (division_id, state, due_on);
create index case_lead_reported_party_trigram on case_lead using gin (reported_party gin_trgm_ops);

create table referral (
  id uuid primary key default uuidv7(),
  number text not null constraint referral_number_unique unique,
  kind text not null,
  state text not null,
  inspection_id uuid null,
  lead_id uuid null,
  task_id uuid null,
  task_number text null,
  object_name text not null,
  object_code text null,
  division_id uuid not null,
  sender text not null,
  receiver text not null,
  problem text not null,
  basis text null,
  evidence text[] not null,
  contact text null,
  proposed_by_id text not null,
  proposed_by_name text not null,
  proposed_at timestamptz not null,
  decided_by_name text null,
  decided_at timestamptz null,
  opinion text null,
  party_notified_at timestamptz null,
  party_notice_method text null,
  party_notice_number text null,
  department_notified_at timestamptz null,
  department_document_number text null,
  sent_at timestamptz null,
  receipt_number text null,
  received_at timestamptz null,
  due_on date null,
  outcome text null,
  closed_at timestamptz null,
  constraint referral_closed_with_outcome check (state <> 'CLOSED' or (outcome <> '' and closed_at is not null)),
  constraint referral_closed_with_receipt check (state <> 'CLOSED' or kind = 'OWN_FOLLOW_UP' or receipt_number is not null)
);
create index referral_inspection_id_index on referral (inspection_id);
create index referral_division_id_state_due_on_index on referral (division_id, state, due_on);
create index referral_object_name_trigram on referral using gin (object_name gin_trgm_ops);

create table deadline_rule (
  id uuid primary key default uuidv7(),
  step text not null,
  kind text null,
  workdays int not null,
  source text not null,
  in_force_from date not null
);
alter table deadline_rule add constraint deadline_rule_step_kind_in_force_from_unique unique nulls not distinct (step, kind, in_force_from);
insert into deadline_rule (step, kind, workdays, source, in_force_from) values
  ('PROPOSE', null, 5, '本局内部期限(初始设置)', '2021-01-01'),
  ('APPROVE', null, 3, '本局内部期限(初始设置)', '2021-01-01'),
  ('SEND', null, 3, '本局内部期限(初始设置)', '2021-01-01'),
  ('RECEIPT', null, 10, '本局内部期限(初始设置)', '2021-01-01'),
  ('CLOSE', null, 60, '本局内部期限(初始设置)', '2021-01-01'),
  ('HANDLE_LEAD', null, 1, '方案二(七):立即依法实施检查、处置', '2021-01-01'),
  ('DECIDE_LEAD', null, 15, '本局内部期限(初始设置)', '2021-01-01');

create table campaign_proposal (
  id uuid primary key default uuidv7(),
  number text not null constraint campaign_proposal_number_unique unique,
  title text not null,
  reason text not null,
  risk text null,
  item_codes text[] not null,
  division_id uuid not null,
  organization_name text not null,
  proposed_by_name text not null,
  proposed_at timestamptz not null
);
create index campaign_proposal_division_id_index on campaign_proposal (division_id);
`,
};
