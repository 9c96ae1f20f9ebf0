-- What a telephone company keeps: an ordinary application's tables, made without any thought of Assent.
-- Plain SQL for PostgreSQL 15 and later; `fill.sql` puts rows in.

create table customers (
  id bigint primary key,
  domain_id text not null,
  name text,
  email text,
  phone text,
  tax_id text,
  address text,
  plan text not null,
  signed_up_at timestamptz not null,
  -- The customer cancelled; for 30 days the account can be restored.
  cancelled_at timestamptz,
  contract_ended_on date,
  relationship_ended_on date
);
create index customers_domain on customers (domain_id);
create index customers_email on customers (email);
create index customers_cancelled_at on customers (cancelled_at);
create index customers_contract_ended_on on customers (contract_ended_on);
create index customers_relationship_ended_on on customers (relationship_ended_on);
create index customers_phone on customers (phone);

-- By month, as most companies keep what grows most.
create table call_records (
  id bigint not null,
  domain_id text not null,
  caller text not null,
  callee text not null,
  started_at timestamptz not null,
  seconds integer not null,
  cost numeric(10, 4) not null,
  source_ip inet,
  -- The day on which the account it belongs to was cancelled or its contract ended; cleared when it is restored.
  account_ended_on date,
  primary key (id, started_at)
) partition by range (started_at);
create index call_records_started_at on call_records (started_at);
create index call_records_caller on call_records (caller);
create index call_records_callee on call_records (callee);
create index call_records_account_ended_on on call_records (account_ended_on);

-- The sound itself lies in the bucket, under `object_key`.
create table recordings (
  id bigint primary key,
  domain_id text not null,
  caller text not null,
  callee text not null,
  recorded_at timestamptz not null,
  seconds integer not null,
  object_key text not null,
  account_ended_on date
);
create index recordings_recorded_at on recordings (recorded_at);
create index recordings_caller on recordings (caller);
create index recordings_callee on recordings (callee);
create index recordings_account_ended_on on recordings (account_ended_on);

create table transcripts (
  id bigint primary key,
  domain_id text not null,
  caller text not null,
  agent text not null,
  content text not null,
  created_at timestamptz not null,
  -- Frozen when the row is written.
  retention_rule text,
  retention_version text,
  delete_on date
);
-- The application's own rule: what was fixed when a transcript was written is never written again.
create function keep_pin() returns trigger language plpgsql as
$$ begin
  if (new.retention_rule, new.retention_version, new.delete_on) is distinct from (old.retention_rule, old.retention_version, old.delete_on) then
    raise exception 'transcript %: rule, version and day of its retention were fixed when it was written', old.id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger keep_pin before update on transcripts for each row execute function keep_pin();
create index transcripts_created_at on transcripts (created_at);
create index transcripts_delete_on on transcripts (delete_on);
create index transcripts_caller on transcripts (caller);
create index transcripts_agent on transcripts (agent);

create table voicemails (
  id bigint primary key,
  domain_id text not null,
  caller text not null,
  mailbox text not null,
  left_at timestamptz not null,
  sound bytea,
  account_ended_on date
);
create index voicemails_left_at on voicemails (left_at);
create index voicemails_account_ended_on on voicemails (account_ended_on);
create index voicemails_caller on voicemails (caller);
create index voicemails_mailbox on voicemails (mailbox);

-- The domain names under which a customer's exchange is reached.
create table domains (
  id bigint primary key,
  domain_id text not null,
  email text not null,
  domain_name text not null,
  registered_at timestamptz not null,
  account_ended_on date
);
create index domains_email on domains (email);
create index domains_account_ended_on on domains (account_ended_on);

-- What a customer set up in the exchange: extensions and where they ring.
create table extensions (
  id bigint primary key,
  domain_id text not null,
  email text not null,
  extension text not null,
  rings text not null,
  made_at timestamptz not null,
  account_ended_on date
);
create index extensions_email on extensions (email);
create index extensions_account_ended_on on extensions (account_ended_on);

create table tickets (
  id bigint primary key,
  domain_id text not null,
  email text not null,
  subject text not null,
  body text not null,
  opened_at timestamptz not null,
  -- Null again when the ticket is reopened.
  resolved_at timestamptz
);
create index tickets_resolved_at on tickets (resolved_at);
create index tickets_email on tickets (email);
create index tickets_opened_at on tickets (opened_at);

create table invoices (
  id bigint primary key,
  domain_id text not null,
  customer_id bigint not null,
  issued_on date not null,
  name text,
  tax_id text,
  address text,
  email text,
  total numeric(12, 2) not null,
  contract_ended_on date
);
create index invoices_issued_on on invoices (issued_on);
create index invoices_contract_ended_on on invoices (contract_ended_on);
create index invoices_tax_id on invoices (tax_id);
create index invoices_email on invoices (email);

create table marketing_contacts (
  id bigint primary key,
  email text not null,
  name text,
  subscribed_at timestamptz not null,
  -- What the person did by themself; a mail we sent is none.
  last_own_act_at timestamptz not null,
  -- A mail was shown to somebody: extends nothing.
  last_opened_at timestamptz,
  consent_withdrawn_at timestamptz
);
create index marketing_contacts_last_own_act_at on marketing_contacts (last_own_act_at);
create index marketing_contacts_consent_withdrawn_at on marketing_contacts (consent_withdrawn_at);
create index marketing_contacts_email on marketing_contacts (email);

create table messages (
  id bigint primary key,
  domain_id text not null,
  sender text not null,
  recipient text not null,
  body text,
  created_at timestamptz not null,
  delivered_at timestamptz
);
create index messages_delivered_at on messages (delivered_at);
create index messages_created_at on messages (created_at);
create index messages_sender on messages (sender);
create index messages_recipient on messages (recipient);

create table verification_codes (
  id bigint primary key,
  domain_id text not null,
  phone text not null,
  code text not null,
  created_at timestamptz not null,
  used_at timestamptz
);
create index verification_codes_created_at on verification_codes (created_at);
create index verification_codes_used_at on verification_codes (used_at);
create index verification_codes_phone on verification_codes (phone);

-- Questions before a contract: contact, demonstration, trial.
create table enquiries (
  id bigint primary key,
  name text,
  email text not null,
  message text,
  asked_at timestamptz not null,
  last_own_act_at timestamptz not null
);
create index enquiries_last_own_act_at on enquiries (last_own_act_at);
create index enquiries_email on enquiries (email);

-- One table for two kinds of log, written by an older system in local time and without a zone.
create table access_logs (
  id bigint primary key,
  kind text not null check (kind in ('server', 'api')),
  domain_id text,
  logged_at timestamp not null,
  ip text,
  user_agent text,
  referrer text,
  path text not null,
  status integer not null,
  account_ended_on date
);
create index access_logs_logged_at on access_logs (logged_at);
create index access_logs_ip on access_logs (ip);
create index access_logs_account_ended_on on access_logs (account_ended_on);

-- Nobody's policy names these: they must never change.
create table tariffs (id integer primary key, name text not null, cents_per_minute numeric(8, 4) not null);
create table call_statistics (on_day date primary key, calls integer not null, seconds bigint not null);
