-- The second wall around the directory and around answering. The patterns are those of 0002_walls.sql.

do $$
declare t text;
begin
  foreach t in array array['programs', 'locations', 'service_locations', 'service_areas', 'schedules', 'cost_options', 'service_languages', 'accessibility', 'required_documents', 'directory_contacts', 'taxonomies', 'taxonomy_terms', 'service_terms', 'course_starts', 'synonyms',
    'directory_feeds', 'feed_records', 'directory_imports', 'directory_import_records', 'service_changes', 'service_check_links', 'service_words',
    'referral_drafts', 'referral_answers', 'referral_goals', 'referral_amendments', 'referral_reports', 'course_places', 'provider_sessions', 'provider_attendance', 'unmet_needs', 'cooperation_statements',
    'api_keys', 'api_requests', 'webhook_endpoints', 'webhook_deliveries'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select, insert, update, delete on %I to worklocal_system', t);
    execute format('create policy service on %I to worklocal_system using (place_id = (select app_place())) with check (place_id = (select app_place()))', t);
  end loop;
end
$$;
--> statement-breakpoint
-- What was said stays said.
revoke update, delete on referral_answers, referral_amendments, service_changes from worklocal_system;
--> statement-breakpoint

-- The directory is nobody's secret. An administrator keeps it, and each provider its own part.
do $$
declare
  t text;
  here constant text := 'place_id = (select app_place())';
  administrator constant text := '((select app_kind()) = ''staff'' and (select app_has_role(''administrator'')))';
  ours constant text := '((select app_kind()) = ''provider'' and organisation_id = (select app_organisation()))';
  of_ours constant text := '((select app_kind()) = ''provider'' and exists (select from services s where s.place_id = %1$I.place_id and s.id = %1$I.service_id and s.organisation_id = (select app_organisation())))';
begin
  foreach t in array array['programs', 'locations', 'service_locations', 'service_areas', 'schedules', 'cost_options', 'service_languages', 'accessibility', 'required_documents', 'directory_contacts', 'taxonomies', 'taxonomy_terms', 'service_terms', 'course_starts', 'synonyms', 'service_words'] loop
    execute format('grant select on %I to worklocal_app', t);
    execute format('create policy everyone on %I for select to worklocal_app using (' || here || ')', t);
  end loop;
  foreach t in array array['organisations', 'services', 'service_barriers', 'service_offers', 'programs', 'locations', 'service_locations', 'service_areas', 'schedules', 'cost_options', 'service_languages', 'accessibility', 'required_documents', 'directory_contacts', 'taxonomies', 'taxonomy_terms', 'service_terms', 'course_starts', 'synonyms', 'service_words'] loop
    execute format('grant insert, update, delete on %I to worklocal_app', t);
    execute format('create policy administrator on %I to worklocal_app using (' || here || ' and ' || administrator || ')', t);
  end loop;
  execute format('create policy own_change on organisations for update to worklocal_app using (' || here || ' and (select app_kind()) = ''provider'' and id = (select app_organisation()))');
  execute format('create policy own_change on services for update to worklocal_app using (' || here || ' and ' || ours || ')');
  foreach t in array array['locations', 'directory_contacts'] loop
    execute format('create policy own on %I to worklocal_app using (' || here || ' and ' || ours || ')', t);
  end loop;
  foreach t in array array['service_barriers', 'service_offers', 'service_locations', 'service_areas', 'schedules', 'cost_options', 'service_languages', 'required_documents', 'course_starts', 'service_words'] loop
    execute format('create policy own on %1$I to worklocal_app using (' || here || ' and ' || of_ours || ')', t);
  end loop;
  create policy own on accessibility to worklocal_app using (place_id = (select app_place()) and (select app_kind()) = 'provider'
    and exists (select from locations l where l.place_id = accessibility.place_id and l.id = accessibility.location_id and l.organisation_id = (select app_organisation())));
  foreach t in array array['directory_feeds', 'feed_records', 'directory_imports', 'directory_import_records'] loop
    execute format('grant select, insert, update, delete on %I to worklocal_app', t);
    execute format('create policy administrator on %I to worklocal_app using (' || here || ' and ' || administrator || ')', t);
  end loop;
  grant select, insert on service_changes to worklocal_app;
  execute format('create policy administrator on service_changes to worklocal_app using (' || here || ' and ' || administrator || ')');
  execute format('create policy own on %1$I to worklocal_app using (' || here || ' and ' || of_ours || ')', 'service_changes');
end
$$;
--> statement-breakpoint

-- What hangs on a referral: whoever sees the case, and the provider as long as it sees the referral. A provider's answers are written by
-- the service after a read as the provider; drafts are the team's alone.
do $$
declare
  t text;
  seen constant text := '(place_id = (select app_place()) and exists (select from case_access a where a.place_id = %1$I.place_id and a.case_id = %1$I.case_id and a.grantee_id = any ((select app_grantees())::uuid[])))';
  its_provider constant text := '(place_id = (select app_place()) and (select app_kind()) in (''provider'', ''link'') and exists (select from referrals r where r.place_id = %1$I.place_id and r.id = %1$I.referral_id))';
  staff constant text := ' and (select app_kind()) = ''staff''';
begin
  foreach t in array array['referral_drafts', 'referral_answers', 'referral_goals', 'referral_amendments', 'referral_reports', 'course_places', 'provider_attendance', 'unmet_needs'] loop
    execute format('grant select, insert on %I to worklocal_app', t);
    execute format('create policy seen on %1$I for select to worklocal_app using (' || seen || case when t in ('referral_drafts', 'unmet_needs') then staff else '' end || ')', t);
    execute format('create policy staff_add on %1$I for insert to worklocal_app with check (' || seen || staff || ')', t);
    execute format('create policy only_the_team_adds on %I as restrictive for insert to worklocal_app with check (app_on_team(case_id))', t);
  end loop;
  foreach t in array array['referral_drafts', 'referral_reports', 'course_places'] loop
    execute format('grant update on %I to worklocal_app', t);
    execute format('create policy staff_change on %1$I for update to worklocal_app using (' || seen || staff || ')', t);
    execute format('create policy only_the_team_changes on %I as restrictive for update to worklocal_app using (true) with check (app_on_team(case_id))', t);
  end loop;
  foreach t in array array['referral_answers', 'referral_goals', 'referral_amendments', 'referral_reports', 'course_places', 'provider_attendance'] loop
    execute format('create policy provider_sees on %1$I for select to worklocal_app using ' || its_provider, t);
  end loop;
end
$$;
--> statement-breakpoint
grant delete on referral_drafts to worklocal_app;
--> statement-breakpoint
create policy staff_takes_away on referral_drafts for delete to worklocal_app
  using (place_id = (select app_place()) and (select app_kind()) = 'staff' and app_on_team(case_id)
    and exists (select from case_access a where a.place_id = referral_drafts.place_id and a.case_id = referral_drafts.case_id and a.grantee_id = any ((select app_grantees())::uuid[])));
--> statement-breakpoint

-- A provider keeps its own registers. Its sessions name nobody, and staff may know of them.
grant select, insert, update on provider_sessions to worklocal_app;
--> statement-breakpoint
create policy staff_sees on provider_sessions for select to worklocal_app using (place_id = (select app_place()) and (select app_kind()) = 'staff');
--> statement-breakpoint
create policy own on provider_sessions to worklocal_app using (place_id = (select app_place()) and (select app_kind()) = 'provider' and organisation_id = (select app_organisation()));
--> statement-breakpoint

-- How a partner answered: its own people at once, managers from the day it has had time to look.
grant select, update on cooperation_statements to worklocal_app;
--> statement-breakpoint
create policy own on cooperation_statements for select to worklocal_app
  using (place_id = (select app_place()) and (select app_kind()) in ('staff', 'provider') and organisation_id = (select app_organisation()));
--> statement-breakpoint
create policy managers on cooperation_statements for select to worklocal_app
  using (place_id = (select app_place()) and (select app_kind()) = 'staff' and (select app_has_role('manager')) and managers_from_on <= (select app_today()));
--> statement-breakpoint
create policy own_comment on cooperation_statements for update to worklocal_app
  using (place_id = (select app_place()) and (select app_kind()) in ('staff', 'provider') and organisation_id = (select app_organisation()) and ((select app_has_role('provider_lead')) or (select app_has_role('manager'))));
--> statement-breakpoint

-- Keys and webhooks are the leads' of their own organisation. The service checks keys and delivers.
do $$
declare
  t text;
  leads constant text := 'place_id = (select app_place()) and (select app_kind()) = ''provider'' and (select app_has_role(''provider_lead'')) and organisation_id = (select app_organisation())';
begin
  foreach t in array array['api_keys', 'webhook_endpoints', 'webhook_deliveries'] loop
    execute format('grant select, insert, update on %I to worklocal_app', t);
    execute format('create policy leads on %I to worklocal_app using (' || leads || ')', t);
  end loop;
end
$$;
--> statement-breakpoint

-- An organisation's people, for its leads: their own colleagues, no others.
create policy own_team on staff for select to worklocal_app
  using (place_id = (select app_place()) and (select app_kind()) = 'provider' and organisation_id = (select app_organisation()));
--> statement-breakpoint

/* The database counts the places that are held, so that no way of writing them overbooks a course. */
create function course_place_held(status course_place_status) returns integer language sql immutable parallel safe
  as $$ select case when status in ('offered', 'taken') then 1 else 0 end $$;
--> statement-breakpoint
create function count_course_places() returns trigger language plpgsql security definer set search_path = public, pg_temp
  as $$
  begin
    if tg_op <> 'INSERT' and course_place_held(old.status) = 1 and (tg_op = 'DELETE' or course_place_held(new.status) = 0 or new.start_id <> old.start_id) then
      update course_starts set taken = taken - 1 where place_id = old.place_id and id = old.start_id;
    end if;
    if tg_op <> 'DELETE' and course_place_held(new.status) = 1 and (tg_op = 'INSERT' or course_place_held(old.status) = 0 or new.start_id <> old.start_id) then
      update course_starts set taken = taken + 1 where place_id = new.place_id and id = new.start_id;
    end if;
    return null;
  end $$;
--> statement-breakpoint
create trigger count_course_places after insert or update or delete on course_places for each row execute function count_course_places();
--> statement-breakpoint

-- The two functions below and above ask as the owner of the tables, who is held by forced policies where it is no superuser.
do $$
declare t text;
begin
  foreach t in array array['course_starts', 'unmet_needs'] loop
    execute format('create policy owner on %I to %I using (true) with check (true)', t, current_user);
  end loop;
end $$;
--> statement-breakpoint
/* What nobody found anything for, counted: managers learn of needs, not of people. Restricted cases count and are not shown. */
create function unmet_needs_counted(from_day date, until_day date) returns table (what text, why unmet_reason, district text, hub_id uuid, needs integer) language sql stable security definer set search_path = public, pg_temp
  as $$
    select n.what, n.why, coalesce(n.district, ''), n.hub_id, count(*)::int
    from unmet_needs n
    where n.place_id = app_place() and (app_kind() = 'service' or (app_kind() = 'staff' and app_has_role('manager')))
      and (n.recorded_at at time zone 'Europe/London')::date between from_day and until_day
    group by 1, 2, 3, 4 order by 5 desc, 1, 2, 3, 4
  $$;
--> statement-breakpoint
do $$
declare f text;
begin
  foreach f in array array['course_place_held(course_place_status)', 'unmet_needs_counted(date, date)'] loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to worklocal_app, worklocal_system', f);
  end loop;
end $$;
