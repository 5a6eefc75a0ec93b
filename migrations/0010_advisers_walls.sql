-- The second wall around advisers' work. The patterns are those of 0002_walls.sql.

do $$
declare t text;
begin
  foreach t in array array['case_notes', 'note_drafts', 'contacts', 'case_alerts', 'assessments', 'plan_queries', 'message_templates', 'case_views', 'staff_visits', 'saved_views', 'bulk_acts', 'bulk_act_rows',
    'restrictions', 'case_conflicts', 'break_glasses', 'handovers', 'merges', 'list_imports', 'list_import_rows', 'activity_codes', 'activities', 'group_sessions'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select, insert, update, delete on %I to worklocal_system', t);
    execute format('create policy service on %I to worklocal_system using (place_id = (select app_place())) with check (place_id = (select app_place()))', t);
  end loop;
end
$$;
--> statement-breakpoint

-- A case opened for a while only: after its last day the row opens nothing, whoever asks and whatever hangs on the case.
drop policy mine on case_access;
--> statement-breakpoint
create policy mine on case_access for select to worklocal_app
  using (place_id = app_place() and grantee_id = any (app_grantees()) and (until_on is null or until_on >= app_today()));
--> statement-breakpoint

do $$
declare
  t text;
  seen constant text := '(place_id = (select app_place()) and exists (select from case_access a where a.place_id = %1$I.place_id and a.case_id = %1$I.case_id and a.grantee_id = any ((select app_grantees())::uuid[])))';
  staff constant text := ' and (select app_kind()) = ''staff''';
begin
  -- The resident reads these in a copy of their data.
  foreach t in array array['contacts', 'assessments', 'plan_queries', 'activities'] loop
    execute format('grant select, insert on %I to worklocal_app', t);
    execute format('create policy seen on %I for select to worklocal_app using (' || seen || ')', t);
    execute format('create policy staff_add on %I for insert to worklocal_app with check (' || seen || staff || ')', t);
  end loop;
  -- Staff alone.
  foreach t in array array['case_alerts', 'restrictions', 'case_conflicts'] loop
    execute format('grant select, insert on %I to worklocal_app', t);
    execute format('create policy seen on %I for select to worklocal_app using (' || seen || staff || ')', t);
    execute format('create policy staff_add on %I for insert to worklocal_app with check (' || seen || staff || ')', t);
  end loop;
  foreach t in array array['contacts', 'plan_queries', 'case_alerts', 'restrictions', 'case_conflicts'] loop
    execute format('grant update on %I to worklocal_app', t);
    execute format('create policy staff_change on %I for update to worklocal_app using (' || seen || staff || ')', t);
  end loop;
end
$$;
--> statement-breakpoint

-- A note is read by those its visibility says, and written under one's own name and organisation. Nobody changes one.
grant select, insert on case_notes to worklocal_app;
--> statement-breakpoint
create policy seen on case_notes for select to worklocal_app
  using (place_id = (select app_place()) and (select app_kind()) = 'staff'
    and (visibility = 'case_team' or author_id = (select app_actor())
      or (visibility = 'organisation' and organisation_id = (select app_organisation()))
      or (visibility = 'restricted' and ((select app_has_role('manager'))
        or exists (select from cases c where c.place_id = case_notes.place_id and c.id = case_notes.case_id and c.lead_id = (select app_actor())))))
    and exists (select from case_access a where a.place_id = case_notes.place_id and a.case_id = case_notes.case_id and a.grantee_id = any ((select app_grantees())::uuid[])));
--> statement-breakpoint
create policy staff_add on case_notes for insert to worklocal_app
  with check (place_id = (select app_place()) and (select app_kind()) = 'staff' and author_id = (select app_actor()) and organisation_id = (select app_organisation())
    and exists (select from case_access a where a.place_id = case_notes.place_id and a.case_id = case_notes.case_id and a.grantee_id = any ((select app_grantees())::uuid[])));
--> statement-breakpoint
revoke update, delete on case_notes, assessments, activities from worklocal_system;
--> statement-breakpoint

-- What is one's own: a note being written, what one looked at, when one was here.
do $$
declare t text;
begin
  foreach t in array array['note_drafts', 'case_views', 'staff_visits'] loop
    execute format('grant select, insert, update, delete on %I to worklocal_app', t);
    execute format('create policy own on %I to worklocal_app using (place_id = (select app_place()) and staff_id = (select app_actor()) and (select app_kind()) = ''staff'')', t);
  end loop;
end
$$;
--> statement-breakpoint
grant select, insert, update, delete on saved_views to worklocal_app;
--> statement-breakpoint
create policy seen on saved_views for select to worklocal_app
  using (place_id = (select app_place()) and (select app_kind()) = 'staff' and (staff_id = (select app_actor()) or hub_id = any ((select app_grantees())::uuid[])));
--> statement-breakpoint
create policy own on saved_views to worklocal_app
  using (place_id = (select app_place()) and (select app_kind()) = 'staff' and staff_id = (select app_actor()))
  with check (place_id = (select app_place()) and (select app_kind()) = 'staff' and staff_id = (select app_actor()) and (hub_id is null or hub_id = any ((select app_grantees())::uuid[])));
--> statement-breakpoint
grant select, insert, update on message_templates to worklocal_app;
--> statement-breakpoint
create policy staff_read on message_templates for select to worklocal_app using (place_id = (select app_place()) and (select app_kind()) = 'staff');
--> statement-breakpoint
create policy staff_add on message_templates for insert to worklocal_app
  with check (place_id = (select app_place()) and (select app_kind()) = 'staff' and (hub_id = any ((select app_grantees())::uuid[]) or (select app_has_role('manager'))));
--> statement-breakpoint
create policy staff_change on message_templates for update to worklocal_app
  using (place_id = (select app_place()) and (select app_kind()) = 'staff' and (hub_id = any ((select app_grantees())::uuid[]) or (select app_has_role('manager'))));
--> statement-breakpoint

-- Who did something to many cases at once sees and undoes it; a row of a case they no longer see stays hidden.
grant select, insert, update on bulk_acts, bulk_act_rows to worklocal_app;
--> statement-breakpoint
create policy own on bulk_acts to worklocal_app using (place_id = (select app_place()) and (select app_kind()) = 'staff' and by_id = (select app_actor()));
--> statement-breakpoint
create policy own on bulk_act_rows to worklocal_app
  using (place_id = (select app_place()) and exists (select from bulk_acts b where b.place_id = bulk_act_rows.place_id and b.id = bulk_act_rows.act_id)
    and exists (select from case_access a where a.place_id = bulk_act_rows.place_id and a.case_id = bulk_act_rows.case_id and a.grantee_id = any ((select app_grantees())::uuid[])));
--> statement-breakpoint

-- Opening a restricted case without leave: the service writes it, whoever did it and the managers read it, a manager other than them reviews it.
grant select, update on break_glasses to worklocal_app;
--> statement-breakpoint
create policy read_by on break_glasses for select to worklocal_app
  using (place_id = (select app_place()) and (select app_kind()) = 'staff' and (staff_id = (select app_actor()) or (select app_has_role('manager'))));
--> statement-breakpoint
create policy reviewed_by on break_glasses for update to worklocal_app
  using (place_id = (select app_place()) and (select app_kind()) = 'staff' and (select app_has_role('manager')) and staff_id <> (select app_actor()));
--> statement-breakpoint

-- A handover is seen from both sides.
grant select, insert, update on handovers to worklocal_app;
--> statement-breakpoint
create policy seen on handovers for select to worklocal_app
  using (place_id = (select app_place()) and (
    exists (select from case_access a where a.place_id = handovers.place_id and a.case_id = handovers.case_id and a.grantee_id = any ((select app_grantees())::uuid[]))
    or ((select app_kind()) = 'staff' and (to_staff_id = (select app_actor()) or to_hub_id = any ((select app_grantees())::uuid[]) or to_organisation_id = (select app_organisation())))));
--> statement-breakpoint
create policy staff_add on handovers for insert to worklocal_app
  with check (place_id = (select app_place()) and (select app_kind()) = 'staff' and from_staff_id = (select app_actor())
    and exists (select from case_access a where a.place_id = handovers.place_id and a.case_id = handovers.case_id and a.grantee_id = any ((select app_grantees())::uuid[])));
--> statement-breakpoint
create policy staff_change on handovers for update to worklocal_app
  using (place_id = (select app_place()) and (select app_kind()) = 'staff' and (
    exists (select from case_access a where a.place_id = handovers.place_id and a.case_id = handovers.case_id and a.grantee_id = any ((select app_grantees())::uuid[]))
    or to_staff_id = (select app_actor()) or to_hub_id = any ((select app_grantees())::uuid[]) or to_organisation_id = (select app_organisation())));
--> statement-breakpoint

-- Joining two records: only staff who see a case of each.
grant select, insert, update on merges to worklocal_app;
--> statement-breakpoint
create policy sees_both on merges to worklocal_app
  using (place_id = (select app_place()) and (select app_kind()) = 'staff'
    and exists (select from case_access a where a.place_id = merges.place_id and a.case_id = merges.kept_case_id and a.grantee_id = any ((select app_grantees())::uuid[]))
    and exists (select from case_access a where a.place_id = merges.place_id and a.case_id = merges.merged_case_id and a.grantee_id = any ((select app_grantees())::uuid[])));
--> statement-breakpoint
grant update on possible_duplicates to worklocal_app;
--> statement-breakpoint
create policy judged on possible_duplicates for update to worklocal_app
  using (place_id = (select app_place()) and (select app_kind()) = 'staff'
    and exists (select from case_access a where a.place_id = possible_duplicates.place_id and a.case_id = possible_duplicates.case_id and a.grantee_id = any ((select app_grantees())::uuid[]))
    and exists (select from case_access a where a.place_id = possible_duplicates.place_id and a.case_id = possible_duplicates.other_case_id and a.grantee_id = any ((select app_grantees())::uuid[])));
--> statement-breakpoint

-- A list somebody sent: the hub's it was sent to.
grant select, insert, update, delete on list_imports, list_import_rows to worklocal_app;
--> statement-breakpoint
create policy hub on list_imports to worklocal_app using (place_id = (select app_place()) and (select app_kind()) = 'staff' and hub_id = any ((select app_grantees())::uuid[]));
--> statement-breakpoint
create policy hub on list_import_rows to worklocal_app
  using (place_id = (select app_place()) and exists (select from list_imports l where l.place_id = list_import_rows.place_id and l.id = list_import_rows.import_id));
--> statement-breakpoint
grant select on activity_codes to worklocal_app;
--> statement-breakpoint
create policy staff on activity_codes for select to worklocal_app using (place_id = (select app_place()) and (select app_kind()) = 'staff');
--> statement-breakpoint

-- Group sessions: staff make them and keep the register; a resident sees those they have a place in.
grant select, insert, update on group_sessions to worklocal_app;
--> statement-breakpoint
create policy staff on group_sessions to worklocal_app using (place_id = (select app_place()) and (select app_kind()) = 'staff');
--> statement-breakpoint
create policy resident_sees on group_sessions for select to worklocal_app
  using (place_id = (select app_place()) and (select app_kind()) = 'resident'
    and exists (select from appointments p where p.place_id = group_sessions.place_id and p.session_id = group_sessions.id));
