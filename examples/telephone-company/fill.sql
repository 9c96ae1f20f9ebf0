-- Fills the tables with a history that ends on a day: always the same rows for the same settings, no randomness.
--   set company.until = '2026-11-24';   last day of the history
--   set company.days = '400';           how many days it has
--   set company.calls_a_day = '20';     size; the other tables follow from it
-- Every value is a function of the row's number. `company_mix` scatters numbers so that neighbours differ.

create function company_mix(n bigint, salt integer, below integer) returns integer language sql immutable as
$$ select ((n * 2654435761 + salt::bigint * 40503 + (n >> 7) * 97) % 1000003 % below)::integer $$;

create function company_number(n bigint, salt integer) returns text language sql immutable as
$$ select '+34' || (600000000 + company_mix(n, salt, 20000))::text $$;

create function company_domain(n bigint) returns text language sql immutable as
$$ select 'd' || (1 + company_mix(n, 5, 8))::text $$;

-- An instant of a row's day: any second of it, in UTC.
create function company_at(first date, n bigint, a_day integer) returns timestamptz language sql immutable as
$$ select ((first + (n / a_day)::integer)::timestamp + company_mix(n, 11, 86400) * interval '1 second') at time zone 'UTC' $$;

do $$
declare
  until_day date := current_setting('company.until')::date;
  days integer := current_setting('company.days')::integer;
  calls_a_day integer := current_setting('company.calls_a_day')::integer;
  first date := until_day - days + 1;
  calls bigint := days::bigint * calls_a_day;
  few integer := greatest(1, calls_a_day / 10);
  month date;
begin
  month := date_trunc('month', first)::date;
  while month <= until_day loop
    execute format('create table %I partition of call_records for values from (%L) to (%L)',
      'call_records_' || to_char(month, 'YYYY_MM'),
      (month::timestamp at time zone 'UTC'), ((month + interval '1 month')::timestamp at time zone 'UTC'));
    month := (month + interval '1 month')::date;
  end loop;

  insert into tariffs values (1, 'national', 0.9), (2, 'mobile', 4.5), (3, 'international', 12);

  insert into call_records
  select n, company_domain(n), company_number(n, 1), company_number(n, 2), company_at(first, n, calls_a_day),
    5 + company_mix(n, 3, 1800), company_mix(n, 4, 900) / 100.0,
    ('198.51.' || company_mix(n, 6, 100) || '.' || company_mix(n, 7, 250))::inet
  from generate_series(0, calls - 1) as n;

  insert into call_statistics
  select first + day, calls_a_day, calls_a_day * 600 from generate_series(0, days - 1) as day;

  insert into customers
  select n, company_domain(n), 'Customer ' || n, 'customer' || n || '@example.org', company_number(n, 1),
    'B' || lpad(n::text, 8, '0'), 'Calle ' || n || ', Madrid', case n % 3 when 0 then 'free' else 'office' end,
    company_at(first, n, few),
    case when n % 7 = 0 then company_at(first, n, few) + interval '20 days' end,
    case when n % 5 = 0 then first + (n / few)::integer + 90 end,
    case when n % 5 = 0 then first + (n / few)::integer + 100 end
  from generate_series(0, days * few - 1) as n;

  insert into recordings
  select n, company_domain(n), company_number(n, 1), company_number(n, 2), company_at(first, n, few), 5 + company_mix(n, 3, 1800),
    company_domain(n) || '/' || to_char(first + (n / few)::integer, 'YYYY-MM-DD') || '/' || n || '.wav'
  from generate_series(0, days * few - 1) as n;

  insert into transcripts
  select n, company_domain(n), company_number(n, 1), 'agent' || company_mix(n, 8, 20) || '@example.org',
    'Good morning, this is customer ' || n || '; please call me back.', company_at(first, n, few),
    'transcripts', '1', first + (n / few)::integer + 365
  from generate_series(0, days * few - 1) as n;

  insert into voicemails
  select n, company_domain(n), company_number(n, 1), company_number(n, 2), company_at(first, n, few), '\x5249464600'::bytea
  from generate_series(0, days * few - 1) as n;

  insert into domains
  select n, company_domain(n), 'customer' || n || '@example.org', 'customer' || n || '.example', company_at(first, n, few)
  from generate_series(0, days * few - 1) as n;

  insert into extensions
  select n, company_domain(n), 'customer' || n / 2 || '@example.org', (100 + n % 2)::text, company_number(n / 2, 1), company_at(first, n, few)
  from generate_series(0, days * few - 1) as n;

  insert into tickets
  select n, company_domain(n), 'customer' || company_mix(n, 9, 500) || '@example.org', 'Ticket ' || n, 'My line is noisy since ' || n,
    company_at(first, n, few), case when n % 4 > 0 then company_at(first, n, few) + (n % 9) * interval '1 day' end
  from generate_series(0, days * few - 1) as n;

  insert into invoices
  select n, company_domain(n), n, first + (n / few)::integer, 'Customer ' || n, 'B' || lpad(n::text, 8, '0'), 'Calle ' || n || ', Madrid',
    'customer' || n || '@example.org', 10 + company_mix(n, 10, 90000) / 100.0,
    case when n % 5 = 0 then first + (n / few)::integer + 90 end
  from generate_series(0, days * few - 1) as n;

  insert into marketing_contacts
  select n, 'lead' || n || '@example.org', 'Lead ' || n, company_at(first, n, few), company_at(first, n, few) + (n % 11) * interval '1 hour',
    company_at(first, n, few) + interval '5 hours', case when n % 6 = 0 then company_at(first, n, few) + interval '30 days' end
  from generate_series(0, days * few - 1) as n;

  insert into messages
  select n, company_domain(n), company_number(n, 1), company_number(n, 2), 'Your code is ' || 100000 + company_mix(n, 12, 900000),
    company_at(first, n, few), case when n % 10 > 0 then company_at(first, n, few) + interval '3 seconds' end
  from generate_series(0, days * few - 1) as n;

  insert into verification_codes
  select n, company_domain(n), company_number(n, 2), (100000 + company_mix(n, 15, 900000))::text, company_at(first, n, few),
    case when n % 8 > 0 then company_at(first, n, few) + interval '40 seconds' end
  from generate_series(0, days * few - 1) as n;

  insert into enquiries
  select n, 'Asker ' || n, 'asker' || n || '@example.org', 'Please show me how it works, number ' || n, company_at(first, n, few),
    company_at(first, n, few) + (n % 13) * interval '1 day'
  from generate_series(0, days * few - 1) as n;

  insert into access_logs
  select n, case n % 2 when 0 then 'server' else 'api' end, case n % 2 when 0 then null else company_domain(n) end,
    company_at(first, n, calls_a_day) at time zone 'Europe/Madrid',
    '203.0.' || company_mix(n, 6, 100) || '.' || company_mix(n, 7, 250),
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/1' || company_mix(n, 13, 40) || '.0 Safari/537.36',
    'https://news.example/story/' || company_mix(n, 14, 90) || '?ref=' || n, '/v1/calls/' || n, 200
  from generate_series(0, calls - 1) as n;
end
$$;

drop function company_at, company_domain, company_number, company_mix;
