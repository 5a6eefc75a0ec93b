-- The second wall around rules, evidence and agreements. The patterns are those of 0002_walls.sql and 0021_directory_walls.sql.

do $$
declare t text;
begin
  foreach t in array array['measure_sets', 'measure_set_members', 'counting_jobs', 'agreement_councils', 'agreement_quarter_targets', 'agreement_variations', 'spend_entries', 'variance_notes', 'return_rounds',
    'outcome_documents', 'employer_confirmations', 'outcome_overrides', 'evidence_samples', 'evidence_sample_items'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select, insert, update, delete on %I to worklocal_system', t);
    execute format('create policy service on %I to worklocal_system using (place_id = (select app_place())) with check (place_id = (select app_place()))', t);
  end loop;
end
$$;
--> statement-breakpoint
-- What was said or counted stays.
revoke update, delete on outcome_documents, outcome_overrides, spend_entries, variance_notes, evidence_samples from worklocal_system;
--> statement-breakpoint
revoke delete on measure_sets, measure_set_members, agreement_variations, employer_confirmations, evidence_sample_items from worklocal_system;
--> statement-breakpoint

do $$
declare
  t text;
  here constant text := 'place_id = (select app_place()) and (select app_kind()) = ''staff''';
begin
  -- How things are counted and what was agreed is no secret among staff. Administrators write rules, managers agreements.
  foreach t in array array['measure_sets', 'measure_set_members', 'agreement_councils', 'agreement_quarter_targets', 'evidence_samples'] loop
    execute format('grant select on %I to worklocal_app', t);
    execute format('create policy staff on %I for select to worklocal_app using (' || here || ')', t);
  end loop;
  -- As 0014_residents_know_what_counts.sql: what is next for a case is worked out anew by whoever changes it.
  foreach t in array array['measure_sets', 'measure_set_members'] loop
    execute format('create policy resident_reads on %I for select to worklocal_app using (place_id = (select app_place()) and (select app_kind()) = ''resident'')', t);
  end loop;
  foreach t in array array['measures', 'measure_set_members', 'measure_sets'] loop
    execute format('grant insert on %I to worklocal_app', t);
    execute format('create policy administrators_add on %I for insert to worklocal_app with check (' || here || ' and (select app_has_role(''administrator'')))', t);
  end loop;
  grant update on measure_sets to worklocal_app;
  execute 'create policy administrators_change on measure_sets for update to worklocal_app using (' || here || ' and (select app_has_role(''administrator'')))';
  grant select, insert on counting_jobs to worklocal_app;
  execute 'create policy counted on counting_jobs to worklocal_app using (' || here || ' and ((select app_has_role(''manager'')) or (select app_has_role(''administrator''))))';

  foreach t in array array['agreement_councils', 'agreement_quarter_targets', 'agreement_targets', 'agreement_partners', 'agreement_streams'] loop
    execute format('grant insert, update, delete on %I to worklocal_app', t);
    execute format('create policy managers_keep on %I to worklocal_app using (' || here || ' and (select app_has_role(''manager'')))', t);
  end loop;
  foreach t in array array['agreements', 'funding_streams'] loop
    execute format('grant update on %I to worklocal_app', t);
    execute format('create policy managers_change on %I for update to worklocal_app using (' || here || ' and (select app_has_role(''manager'')))', t);
  end loop;
  foreach t in array array['agreement_variations', 'return_rounds'] loop
    execute format('grant select, insert, update on %I to worklocal_app', t);
    execute format('create policy managers on %I to worklocal_app using (' || here || ' and (select app_has_role(''manager'')))', t);
  end loop;
  foreach t in array array['spend_entries', 'variance_notes'] loop
    execute format('grant select, insert on %I to worklocal_app', t);
    execute format('create policy managers on %I to worklocal_app using (' || here || ' and (select app_has_role(''manager'')))', t);
  end loop;
  execute 'create policy managers_draw on evidence_samples for insert to worklocal_app with check (' || here || ' and (select app_has_role(''manager'')))';
  grant insert on evidence_samples to worklocal_app;
end
$$;
--> statement-breakpoint

-- What hangs on a case: whoever sees the case. The team writes it; a sample's items are drawn by the service, replied to by the team and judged by managers.
do $$
declare
  t text;
  seen constant text := '(place_id = (select app_place()) and exists (select from case_access a where a.place_id = %1$I.place_id and a.case_id = %1$I.case_id and a.grantee_id = any ((select app_grantees())::uuid[])))';
  staff constant text := ' and (select app_kind()) = ''staff''';
begin
  foreach t in array array['outcome_documents', 'employer_confirmations', 'outcome_overrides', 'evidence_sample_items'] loop
    execute format('grant select on %I to worklocal_app', t);
    execute format('create policy seen on %1$I for select to worklocal_app using (' || seen || case when t in ('outcome_overrides', 'evidence_sample_items') then staff else '' end || ')', t);
  end loop;
  foreach t in array array['outcome_documents', 'employer_confirmations', 'outcome_overrides'] loop
    execute format('grant insert on %I to worklocal_app', t);
    execute format('create policy staff_add on %1$I for insert to worklocal_app with check (' || seen || staff || ')', t);
    execute format('create policy only_the_team_adds on %I as restrictive for insert to worklocal_app with check (app_on_team(case_id))', t);
  end loop;
  foreach t in array array['employer_confirmations', 'evidence_sample_items'] loop
    execute format('grant update on %I to worklocal_app', t);
    execute format('create policy staff_change on %1$I for update to worklocal_app using (' || seen || staff || ')', t);
  end loop;
  create policy only_the_team_changes on employer_confirmations as restrictive for update to worklocal_app using (true) with check (app_on_team(case_id));
end
$$;
--> statement-breakpoint

/* Published rules never change, and a version of a measure is written once. */
create function published_rules_stay() returns trigger language plpgsql set search_path = public, pg_temp
  as $$
  begin
    if tg_table_name = 'measures' then raise exception 'a version of a measure never changes'; end if;
    if tg_table_name = 'measure_sets' then
      if old.status <> 'draft' then raise exception 'published rules never change'; end if;
      return new;
    end if;
    if tg_op <> 'INSERT' then raise exception 'published rules never change'; end if;
    if not exists (select from measure_sets s where s.place_id = new.place_id and s.id = new.set_id and s.status = 'draft') then raise exception 'published rules never change'; end if;
    return new;
  end $$;
--> statement-breakpoint
create trigger published_rules_stay before update or delete on measures for each row execute function published_rules_stay();
--> statement-breakpoint
create trigger published_rules_stay before update on measure_sets for each row execute function published_rules_stay();
--> statement-breakpoint
create trigger published_rules_stay before insert or update or delete on measure_set_members for each row execute function published_rules_stay();
--> statement-breakpoint

/* What was agreed stays agreed. */
create function agreed_variations_stay() returns trigger language plpgsql set search_path = public, pg_temp
  as $$ begin
    if old.status <> 'draft' then raise exception 'a variation that was agreed or discarded never changes'; end if;
    return new;
  end $$;
--> statement-breakpoint
create trigger agreed_variations_stay before update on agreement_variations for each row execute function agreed_variations_stay();
--> statement-breakpoint

/* The same as in 0002_walls.sql, with the stream and the narrative. Superseding is all that may still happen to a frozen return, and that once. */
create or replace function frozen_returns_stay() returns trigger language plpgsql as $$
  begin
    if old.status in ('open', 'checked') then return coalesce(new, old); end if;
    if tg_op = 'DELETE' or new.status in ('open', 'checked') or old.status = 'superseded'
      or (new.agreement_id, new.stream_id, new.quarter, new.built_at, new.built_by, new.built_by_name, new.checks, new.frozen_at, new.frozen_by, new.frozen_by_name, new.rule_versions, new.content_hash, new.warnings_accepted, new.narrative)
        is distinct from (old.agreement_id, old.stream_id, old.quarter, old.built_at, old.built_by, old.built_by_name, old.checks, old.frozen_at, old.frozen_by, old.frozen_by_name, old.rule_versions, old.content_hash, old.warnings_accepted, old.narrative)
      or (old.signed_off_at is not null and (new.signed_off_at, new.signed_off_by, new.signed_off_by_name) is distinct from (old.signed_off_at, old.signed_off_by, old.signed_off_by_name)) then
      raise exception 'a frozen return never changes';
    end if;
    return new;
  end $$;
--> statement-breakpoint

/* Where a measure counts one in so many months, no second claim of the same person and measure (or group) within them. Shares of one fact for
   several streams are one claim of it. Whoever claims holds the place's lock already (shares_stay_within_the_whole). */
create function claimed_once_in_its_months() returns trigger language plpgsql set search_path = public, pg_temp
  as $$
  begin
    if new.once_per_months is null or new.withdrawn_in_return_id is not null then return null; end if;
    if exists (
      select from claims c join cases theirs on theirs.place_id = c.place_id and theirs.id = c.case_id join cases mine on mine.place_id = new.place_id and mine.id = new.case_id
      where c.place_id = new.place_id and theirs.resident_id = mine.resident_id and c.repeat_key = new.repeat_key and c.once_per_months is not null and c.withdrawn_in_return_id is null
        and (c.fact_key, c.measure_code) <> (new.fact_key, new.measure_code)
        and new.happened_on < (c.happened_on + make_interval(months => new.once_per_months))::date and c.happened_on < (new.happened_on + make_interval(months => new.once_per_months))::date
    ) then
      raise exception 'one in % months is claimed already for this person and %', new.once_per_months, new.repeat_key;
    end if;
    return null;
  end $$;
--> statement-breakpoint
create constraint trigger claimed_once_in_its_months after insert or update on claims for each row execute function claimed_once_in_its_months();
