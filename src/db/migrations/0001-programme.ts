import { type Kysely, sql } from 'kysely'

const people = [
  `create table organisation (
    id uuid primary key, name text not null unique, locale text not null, timezone text not null,
    settings jsonb not null, paused_at timestamptz, ticked_at timestamptz not null, created_at timestamptz not null)`,
  `create table branch (
    id uuid primary key, organisation_id uuid not null references organisation, parent_id uuid references branch,
    name text not null, ordinal int not null,
    unique nulls not distinct (organisation_id, parent_id, name))`,
  `create table member (
    id uuid primary key, organisation_id uuid not null references organisation, name text not null, ordinal int not null)`,
  `create index member_organisation on member (organisation_id, ordinal)`,
  `create table membership (
    organisation_id uuid not null references organisation, member_id uuid not null references member,
    branch_id uuid not null references branch, valid_from timestamptz not null, valid_to timestamptz,
    primary key (member_id, branch_id, valid_from))`,
  `create index membership_branch on membership (branch_id, valid_from)`,
  `create table role_grant (
    organisation_id uuid not null references organisation, member_id uuid not null references member,
    role text not null check (role in ('secretary', 'admin', 'instructor')),
    branch_id uuid references branch, granted_at timestamptz not null,
    unique nulls not distinct (member_id, role, branch_id))`,
  `create table identity (
    organisation_id uuid not null references organisation, member_id uuid not null references member,
    platform text not null, tenant text not null, external_id text not null, bound_at timestamptz not null,
    primary key (organisation_id, platform, tenant, external_id))`,
  `create index identity_account on identity (platform, tenant, external_id)`,
  `create index identity_member on identity (member_id)`,
  `create table absence (
    organisation_id uuid not null references organisation, member_id uuid not null references member,
    from_at timestamptz not null, until_at timestamptz not null, asked_at timestamptz not null,
    primary key (member_id, from_at), check (until_at >= from_at))`,
]

const chats = [
  `create table chat (
    id uuid primary key, organisation_id uuid not null references organisation, platform text not null,
    tenant text not null, external_id text not null, kind text not null check (kind in ('group', 'dm')),
    title text not null, use text not null check (use in ('mixed', 'study')), hears text not null, widgets jsonb not null,
    seq bigint generated always as identity,
    unique (organisation_id, platform, tenant, kind, external_id))`,
  `create index chat_external on chat (platform, tenant, external_id)`,
  `create table chat_binding (
    organisation_id uuid not null references organisation, chat_id uuid not null references chat,
    branch_id uuid not null references branch, primary key (chat_id, branch_id))`,
  `create index chat_binding_branch on chat_binding (branch_id)`,
]

const programme = [
  `create table study_item (
    id uuid primary key, organisation_id uuid not null references organisation, issue_no int not null,
    title text not null, week date not null, source text, audio text, video text, body text not null,
    imported_at timestamptz not null, withdrawn_at timestamptz)`,
  `create unique index study_item_issue on study_item (organisation_id, issue_no) where withdrawn_at is null`,
  `create table question (
    organisation_id uuid not null references organisation, item_id uuid not null references study_item,
    no int not null, kind text not null, stem text not null, choices jsonb not null, key jsonb not null,
    explanation text, primary key (item_id, no))`,
  `create table activity (
    id uuid primary key, organisation_id uuid not null references organisation, kind text not null,
    opens_at timestamptz not null, closes_at timestamptz, closed_at timestamptz, withdrawn_at timestamptz,
    check (closes_at is null or closes_at >= opens_at))`,
  `create index activity_window on activity (organisation_id, opens_at)`,
  `create table study_activity (
    organisation_id uuid not null references organisation, activity_id uuid primary key references activity,
    item_id uuid not null unique references study_item)`,
  `create table activity_branch (
    organisation_id uuid not null references organisation, activity_id uuid not null references activity,
    branch_id uuid not null references branch, given_at timestamptz not null, primary key (activity_id, branch_id))`,
]

const fact = `organisation_id uuid not null references organisation, activity_id uuid not null references activity,
    member_id uuid not null references member, source_key text not null, sent_at timestamptz not null,
    on_time boolean not null, withdrawn_at timestamptz, seq bigint generated always as identity`

const facts = [
  `create table share (
    id uuid primary key, ${fact}, chat_id uuid not null references chat, message_id text, text text not null,
    letters int not null, revision int not null default 1, unique (organisation_id, source_key))`,
  `create index share_activity on share (activity_id, member_id)`,
  `create index share_message on share (chat_id, message_id)`,
  `create table comment (
    ${fact}, share_id uuid not null references share, primary key (organisation_id, source_key))`,
  `create index comment_activity on comment (activity_id, member_id)`,
  `create table answer (
    ${fact}, question_no int not null, value text not null, correct boolean not null,
    primary key (organisation_id, source_key, question_no))`,
  `create index answer_activity on answer (activity_id, member_id, question_no)`,
  `create table finish (
    ${fact}, primary key (organisation_id, source_key))`,
  `create unique index finish_once on finish (activity_id, member_id) where withdrawn_at is null`,
  `create table solitaire_entry (
    organisation_id uuid not null references organisation, chat_id uuid not null references chat,
    activity_id uuid not null references activity, list text not null, author text not null, occurrence int not null,
    source_key text not null, member_id uuid references member, text text not null, said_at timestamptz not null,
    seq bigint generated always as identity, primary key (organisation_id, source_key))`,
  `create unique index solitaire_entry_once on solitaire_entry
    (chat_id, activity_id, md5(list), md5(author), occurrence)`,
  `create table ledger (
    organisation_id uuid not null references organisation, member_id uuid not null references member,
    branch_id uuid references branch, activity_id uuid not null references activity, cause text not null,
    cause_key text not null, points int not null, rule_version text not null, at timestamptz not null,
    seq bigint generated always as identity, primary key (member_id, activity_id, cause, cause_key))`,
  `create index ledger_organisation on ledger (organisation_id, seq)`,
  `create function ledger_is_append_only() returns trigger language plpgsql as
    $$ begin raise exception 'the ledger is append-only: correct by a reversing entry'; end $$`,
  `create trigger ledger_append_only before update or delete on ledger
    for each statement execute function ledger_is_append_only()`,
]

const line = [
  `create table inbound_event (
    platform text not null, tenant text not null, event_id text not null, received_at timestamptz not null,
    state text not null check (state in ('done', 'parked')), reason text, payload jsonb, reply jsonb,
    primary key (platform, tenant, event_id))`,
  `create index inbound_event_parked on inbound_event (received_at) where state = 'parked'`,
  `create table delivery (
    id uuid primary key, organisation_id uuid not null references organisation, chat_id uuid not null references chat,
    kind text not null, cause_kind text not null, cause_id text not null, part int not null,
    activity_id uuid references activity, message jsonb, reply_to text,
    state text not null default 'ready' check (state in ('ready', 'sending', 'sent', 'unknown', 'dead', 'dropped')),
    run_at timestamptz not null, attempts int not null default 0, attempted_at timestamptz,
    lease_owner text, lease_until timestamptz,
    platform_message_id text, sent_at timestamptz, dirty boolean not null default false,
    degraded jsonb not null default '[]', error text, created_at timestamptz not null,
    seq bigint generated always as identity, unique (cause_kind, cause_id, chat_id, kind, part))`,
  `create index delivery_ready on delivery (run_at, seq) where state = 'ready'`,
  `create index delivery_chat on delivery (chat_id, seq) where state in ('ready', 'sending')`,
  `create index delivery_lease on delivery (lease_until) where lease_owner is not null`,
  `create index delivery_dirty on delivery (seq) where dirty`,
  `create index delivery_message on delivery (chat_id, platform_message_id)`,
  `create table collected_line (
    organisation_id uuid not null references organisation, delivery_id uuid not null references delivery,
    member_id uuid not null references member, what text not null, seq bigint generated always as identity,
    primary key (delivery_id, member_id, what))`,
  `create table reminder (
    organisation_id uuid not null references organisation, activity_id uuid not null references activity,
    member_id uuid not null references member, nth int not null check (nth in (1, 2)),
    delivery_id uuid not null unique references delivery on delete cascade, at timestamptz not null,
    primary key (activity_id, member_id, nth))`,
  `create table reminder_refusal (
    organisation_id uuid not null references organisation, member_id uuid not null references member,
    activity_id uuid references activity, asked_at timestamptz not null,
    unique nulls not distinct (member_id, activity_id))`,
  `create table occurrence (
    organisation_id uuid not null references organisation, kind text not null, subject text not null,
    due_at timestamptz not null, outcome text not null, at timestamptz not null,
    primary key (organisation_id, kind, subject, due_at))`,
  `create table prompt (
    organisation_id uuid not null references organisation, member_id uuid not null references member,
    chat_id uuid not null references chat, kind text not null, activity_id uuid references activity,
    branch_id uuid references branch, expires_at timestamptz not null, primary key (member_id, chat_id))`,
  `create table unidentified (
    organisation_id uuid not null references organisation, chat_id uuid not null references chat,
    platform text not null, tenant text not null, external_id text not null,
    known_by text not null default 'account' check (known_by in ('account', 'name')), source_key text not null,
    text text not null, sent_at timestamptz not null, resolved_at timestamptz,
    seq bigint generated always as identity, primary key (organisation_id, source_key))`,
]

/** The weekly programme: people, chats, items, facts, ledger, inbox and outbox. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...people, ...chats, ...programme, ...facts, ...line]) {
    await sql.raw(statement).execute(db)
  }
}
