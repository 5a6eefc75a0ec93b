-- The second wall. The first is can() and the queries; this one holds when they are wrong.
-- Measured: `IN (subquery)` policies cost 90 times; EXISTS on a primary key, and (select f()) once a statement, do not.

do $$
declare t text;
begin
  for t in select tablename from pg_tables where schemaname = 'public' loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select, insert, update, delete on %I to worklocal_system', t);
    -- The service itself (worker, sign-in, submission, return builder): everything of its place, nothing of another.
    if t not in ('places', 'audit_entries', 'audit_heads') then
      execute format('create policy service on %I to worklocal_system using (place_id = (select app_place())) with check (place_id = (select app_place()))', t);
    end if;
  end loop;
end
$$;
--> statement-breakpoint
create policy service on places to worklocal_system using (true) with check (true);
--> statement-breakpoint
grant select on places to worklocal_app;
--> statement-breakpoint
create policy everyone on places for select to worklocal_app using (id = (select app_place()));
--> statement-breakpoint

-- The owner makes the place before anybody can ask, and is held by forced policies like everybody else.
do $$ begin execute format('create policy owner on places to %I using (true) with check (true)', current_user); end $$;
--> statement-breakpoint

-- Things of the place that are nobody's secret.
do $$
declare t text;
begin
  foreach t in array array['organisations', 'hubs', 'hub_organisations', 'postcodes', 'services', 'service_barriers', 'service_offers'] loop
    execute format('grant select on %I to worklocal_app', t);
    execute format('create policy everyone on %I for select to worklocal_app using (place_id = (select app_place()))', t);
  end loop;
  foreach t in array array['funding_streams', 'agreements', 'agreement_partners', 'agreement_streams', 'measures', 'agreement_targets'] loop
    execute format('grant select on %I to worklocal_app', t);
    execute format('create policy staff on %I for select to worklocal_app using (place_id = (select app_place()) and (select app_kind()) = ''staff'')', t);
  end loop;
  foreach t in array array['staff', 'staff_hubs'] loop
    execute format('grant select on %I to worklocal_app', t);
    execute format('create policy colleagues on %I for select to worklocal_app using (place_id = (select app_place()) and (select app_kind()) in (''staff'', ''resident''))', t);
  end loop;
end
$$;
--> statement-breakpoint

-- Who may see a case. Only the service opens a case to anybody; advisers attach themselves through a verb that asks why.
grant select, insert on case_access to worklocal_app;
--> statement-breakpoint
create policy mine on case_access for select to worklocal_app
  using (place_id = app_place() and grantee_id = any (app_grantees()));
--> statement-breakpoint

grant select, update on cases to worklocal_app;
--> statement-breakpoint
create policy seen on cases for select to worklocal_app
  using (place_id = (select app_place()) and exists (
    select from case_access a where a.place_id = cases.place_id and a.case_id = cases.id and a.grantee_id = any ((select app_grantees())::uuid[])));
--> statement-breakpoint
create policy changed on cases for update to worklocal_app
  using (place_id = (select app_place()) and (select app_kind()) in ('staff', 'resident') and exists (
    select from case_access a where a.place_id = cases.place_id and a.case_id = cases.id and a.grantee_id = any ((select app_grantees())::uuid[])));
--> statement-breakpoint
create policy opened on case_access for insert to worklocal_app
  with check (place_id = app_place() and app_kind() = 'staff' and exists (select from cases c where c.place_id = case_access.place_id and c.id = case_access.case_id));
--> statement-breakpoint

-- A resident's own row, and the rows of residents whose case one may see.
grant select, update on residents to worklocal_app;
--> statement-breakpoint
create policy seen on residents for select to worklocal_app
  using (place_id = (select app_place()) and ((id = (select app_actor()) and (select app_kind()) = 'resident')
    or exists (select from cases c where c.place_id = residents.place_id and c.resident_id = residents.id)));
--> statement-breakpoint
create policy changed on residents for update to worklocal_app
  using (place_id = (select app_place()) and ((id = (select app_actor()) and (select app_kind()) = 'resident')
    or ((select app_kind()) = 'staff' and exists (select from cases c where c.place_id = residents.place_id and c.resident_id = residents.id))));
--> statement-breakpoint

-- Everything that hangs on a case is seen by whoever sees the case.
do $$
declare
  t text;
  seen constant text := '(place_id = (select app_place()) and exists (select from case_access a where a.place_id = %1$I.place_id and a.case_id = %1$I.case_id and a.grantee_id = any ((select app_grantees())::uuid[])))';
  staff constant text := ' and (select app_kind()) = ''staff''';
begin
  foreach t in array array['applications', 'triage_entries', 'triage_decisions', 'case_team', 'enrolments', 'barriers', 'case_events', 'plans', 'goals', 'steps', 'plan_versions', 'plan_agreements', 'referrals', 'outcomes', 'outcome_verifications', 'claims'] loop
    execute format('grant select on %I to worklocal_app', t);
    execute format('create policy seen on %I for select to worklocal_app using (' || seen || ')', t);
  end loop;
  -- Staff write these; nothing is deleted; what is append-only has no update either.
  foreach t in array array['triage_entries', 'triage_decisions', 'case_team', 'enrolments', 'barriers', 'case_events', 'plans', 'goals', 'steps', 'plan_versions', 'plan_agreements', 'referrals', 'outcomes', 'outcome_verifications'] loop
    execute format('grant insert on %I to worklocal_app', t);
    execute format('create policy staff_add on %I for insert to worklocal_app with check (' || seen || staff || ')', t);
  end loop;
  foreach t in array array['applications', 'triage_entries', 'case_team', 'enrolments', 'barriers', 'plans', 'goals', 'steps', 'referrals'] loop
    execute format('grant update on %I to worklocal_app', t);
    execute format('create policy staff_change on %I for update to worklocal_app using (' || seen || staff || ')', t);
  end loop;
  -- A resident contests triage, ticks and adds steps, agrees a version, and that is written into the story.
  foreach t in array array['triage_entries', 'steps', 'goals', 'plan_versions', 'plan_agreements', 'case_events'] loop
    execute format('create policy resident_add on %I for insert to worklocal_app with check (' || seen || ' and (select app_kind()) = ''resident'')', t);
  end loop;
  foreach t in array array['applications', 'triage_entries', 'plans', 'steps'] loop
    execute format('create policy resident_change on %I for update to worklocal_app using (' || seen || ' and (select app_kind()) = ''resident'')', t);
  end loop;
end
$$;
--> statement-breakpoint

-- A provider sees the referrals sent to it, while they are open and 30 days after; by a one-time link, that one alone.
create policy provider_sees on referrals for select to worklocal_app
  using (place_id = (select app_place()) and (select app_kind()) in ('provider', 'link') and status <> 'draft'
    and organisation_id = (select app_organisation()) and ((select app_kind()) = 'provider' or id = (select app_referral()))
    and (provider_until_on is null or provider_until_on >= (select app_today())));
--> statement-breakpoint
-- Its answer moves the case, which it may not see: the verb reads under this policy first, then the service acts.
grant select, insert on referral_messages to worklocal_app;
--> statement-breakpoint
create policy seen on referral_messages for select to worklocal_app
  using (place_id = (select app_place()) and exists (select from referrals r where r.place_id = referral_messages.place_id and r.id = referral_messages.referral_id));
--> statement-breakpoint
create policy written on referral_messages for insert to worklocal_app
  with check (place_id = (select app_place()) and (select app_kind()) = 'staff' and not from_provider
    and exists (select from referrals r where r.place_id = referral_messages.place_id and r.id = referral_messages.referral_id));
--> statement-breakpoint
grant insert on referral_links to worklocal_app;
--> statement-breakpoint
create policy staff_add on referral_links for insert to worklocal_app
  with check (place_id = (select app_place()) and (select app_kind()) = 'staff'
    and exists (select from referrals r where r.place_id = referral_links.place_id and r.id = referral_links.referral_id));
--> statement-breakpoint

-- Returns are the managers'. The service builds them, because a restricted case is counted and not shown.
grant select, update on returns to worklocal_app;
--> statement-breakpoint
create policy managers on returns to worklocal_app
  using (place_id = (select app_place()) and (select app_kind()) = 'staff' and (select app_has_role('manager')));
--> statement-breakpoint
grant select on return_lines to worklocal_app;
--> statement-breakpoint
create policy managers on return_lines for select to worklocal_app
  using (place_id = (select app_place()) and (select app_kind()) = 'staff' and (select app_has_role('manager')));
--> statement-breakpoint

-- A half-finished application belongs to the browser that began it.
grant select, insert, update on drafts to worklocal_app;
--> statement-breakpoint
create policy visitor on drafts to worklocal_app
  using (place_id = (select app_place()) and owner_hash = (select app_visit()))
  with check (place_id = (select app_place()) and owner_hash = (select app_visit()));
--> statement-breakpoint
grant select, insert, update on form_keys to worklocal_app;
--> statement-breakpoint
create policy own on form_keys to worklocal_app
  using (place_id = (select app_place()) and used_by = coalesce((select app_actor())::text, (select app_visit())))
  with check (place_id = (select app_place()) and used_by = coalesce((select app_actor())::text, (select app_visit())));
--> statement-breakpoint
-- Messages are written with the change and read by the worker alone.
grant insert on outbox to worklocal_app;
--> statement-breakpoint
create policy anyone_adds on outbox for insert to worklocal_app
  with check (place_id = (select app_place()) and status = 'queued');
--> statement-breakpoint

-- The audit: nobody but its own function writes it, nobody changes it.
revoke insert, update, delete on audit_entries, audit_heads from worklocal_system;
--> statement-breakpoint
grant select on audit_entries to worklocal_app;
--> statement-breakpoint
create policy service_reads on audit_entries for select to worklocal_system using (place_id = (select app_place()));
--> statement-breakpoint
create policy service_reads on audit_heads for select to worklocal_system using (place_id = (select app_place()));
--> statement-breakpoint
create policy seen on audit_entries for select to worklocal_app
  using (place_id = (select app_place()) and exists (
    select from case_access a where a.place_id = audit_entries.place_id and a.case_id = audit_entries.stream_id and a.grantee_id = any ((select app_grantees())::uuid[])));
--> statement-breakpoint
do $$
declare t text;
begin
  foreach t in array array['audit_entries', 'audit_heads'] loop
    execute format('create policy writer on %I to %I using (true) with check (true)', t, current_user);
  end loop;
end
$$;
--> statement-breakpoint
/* The next link: sha-256 of the hash before, the number, and every field, each with its length in front so that none can run into the next. */
create function audit_hash(previous text, seq integer, at timestamptz, actor uuid, actor_name text, organisation text, action text, subject text, reason text) returns text
  language sql immutable parallel safe
  as $$
    select encode(sha256(convert_to(string_agg(octet_length(field) || ':' || field, ',' order by position), 'UTF8')), 'hex')
    from unnest(array[previous, seq::text, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), coalesce(actor::text, ''), actor_name, organisation, action, subject, reason])
      with ordinality as fields (field, position)
  $$;
--> statement-breakpoint
create function append_audit(stream uuid, at timestamptz, actor uuid, actor_name text, organisation text, action text, subject text, reason text) returns void
  language plpgsql security definer set search_path = public, pg_temp
  as $$
  declare
    place uuid := app_place();
    head audit_heads%rowtype;
    link text;
    at_milli timestamptz(3) := at;
  begin
    if place is null then raise exception 'no place is set'; end if;
    insert into audit_heads (place_id, stream_id, count, hash) values (place, stream, 0, stream::text) on conflict do nothing;
    select * into head from audit_heads h where h.place_id = place and h.stream_id = stream for update;
    link := audit_hash(head.hash, head.count + 1, at_milli, actor, actor_name, organisation, action, subject, reason);
    insert into audit_entries (place_id, stream_id, seq, at, actor_id, actor_name, organisation_name, action, subject, reason, previous_hash, hash)
      values (place, stream, head.count + 1, at_milli, actor, actor_name, organisation, action, subject, reason, head.hash, link);
    update audit_heads h set count = head.count + 1, hash = link where h.place_id = place and h.stream_id = stream;
  end
  $$;
--> statement-breakpoint
revoke all on function append_audit(uuid, timestamptz, uuid, text, text, text, text, text) from public;
--> statement-breakpoint
grant execute on function append_audit(uuid, timestamptz, uuid, text, text, text, text, text) to worklocal_app, worklocal_system;
--> statement-breakpoint

-- What happened stays: neither role changes or removes it. A correction is another row.
revoke update, delete on outcomes, outcome_verifications, case_events, triage_decisions, plan_versions, plan_agreements from worklocal_system;
--> statement-breakpoint
revoke delete on claims, returns from worklocal_system;
--> statement-breakpoint

-- A frozen return never changes, whoever asks.
create function frozen_returns_stay() returns trigger language plpgsql as $$
  begin
    if old.status in ('open', 'checked') then return coalesce(new, old); end if;
    if tg_op = 'DELETE' or new.status in ('open', 'checked')
      or (new.agreement_id, new.quarter, new.built_at, new.built_by, new.built_by_name, new.checks, new.frozen_at, new.frozen_by, new.frozen_by_name, new.rule_versions, new.content_hash, new.warnings_accepted)
        is distinct from (old.agreement_id, old.quarter, old.built_at, old.built_by, old.built_by_name, old.checks, old.frozen_at, old.frozen_by, old.frozen_by_name, old.rule_versions, old.content_hash, old.warnings_accepted)
      or (old.signed_off_at is not null and (new.signed_off_at, new.signed_off_by, new.signed_off_by_name) is distinct from (old.signed_off_at, old.signed_off_by, old.signed_off_by_name)) then
      raise exception 'a frozen return never changes';
    end if;
    return new;
  end $$;
--> statement-breakpoint
create trigger frozen_returns_stay before update or delete on returns for each row execute function frozen_returns_stay();
--> statement-breakpoint
create function frozen_lines_stay() returns trigger language plpgsql as $$
  begin
    if exists (select from returns r where r.place_id in (old.place_id, new.place_id) and r.id in (old.return_id, new.return_id) and r.status not in ('open', 'checked')) then
      raise exception 'a frozen return never changes';
    end if;
    return coalesce(new, old);
  end $$;
--> statement-breakpoint
create trigger frozen_lines_stay before insert or update or delete on return_lines for each row execute function frozen_lines_stay();
--> statement-breakpoint
-- Stream shares of one fact under one measure never pass 100. Those who claim in one place take turns: a lock for every fact
-- would be more locks than a server holds.
create function shares_stay_within_the_whole() returns trigger language plpgsql as $$
  begin
    perform pg_advisory_xact_lock(hashtextextended(new.place_id::text || 'claims', 0));
    if (select sum(c.share) from claims c where c.place_id = new.place_id and c.fact_key = new.fact_key and c.measure_code = new.measure_code and c.withdrawn_in_return_id is null) > 100 then
      raise exception 'stream shares of one outcome under one measure cannot pass 100';
    end if;
    return null;
  end $$;
--> statement-breakpoint
create constraint trigger shares_stay_within_the_whole after insert or update on claims for each row execute function shares_stay_within_the_whole();
