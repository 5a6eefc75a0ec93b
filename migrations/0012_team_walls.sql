-- Whoever sees a case reads it; of the staff, only its team changes what hangs on it. These policies narrow those that let staff write.
-- Not here, because people who are not on the team write them rightly: triage (turns, decisions, offers), joining and being given a
-- case (case_team, case_access), the story and the audit, verifications, a manager's queries, restrictions and conflicts, handovers.

/* Whether the asker leads the case or is on its team; true of a resident, a provider and the service, who have walls of their own. */
create function app_on_team(of_case uuid) returns boolean language sql stable parallel safe
  as $$
    select app_kind() <> 'staff'
      or exists (select from case_team t where t.place_id = app_place() and t.case_id = of_case and t.staff_id = app_actor() and t.until_at is null)
      or exists (select from cases c where c.place_id = app_place() and c.id = of_case and c.lead_id = app_actor())
  $$;
--> statement-breakpoint
do $$
declare t text;
begin
  foreach t in array array['plans', 'goals', 'steps', 'plan_versions', 'plan_agreements', 'plan_comments', 'referrals', 'outcomes', 'sustainment_checks', 'case_messages', 'document_requests', 'documents', 'document_contents', 'sharing_permissions', 'case_notes', 'contacts', 'assessments', 'case_alerts'] loop
    execute format('create policy only_the_team_adds on %I as restrictive for insert to worklocal_app with check (app_on_team(case_id))', t);
    -- Said in the check alone: a change that is not allowed is an error, never a row quietly left as it was.
    execute format('create policy only_the_team_changes on %I as restrictive for update to worklocal_app using (true) with check (app_on_team(case_id))', t);
  end loop;
end
$$;
--> statement-breakpoint
create policy only_the_team_takes_away on document_contents as restrictive for delete to worklocal_app using (app_on_team(case_id));
--> statement-breakpoint
-- Whoever keeps an appointment records it, and a group's register is kept by whoever runs it.
create policy only_the_team_adds on appointments as restrictive for insert to worklocal_app
  with check (app_on_team(case_id) or session_id is not null);
--> statement-breakpoint
create policy only_the_team_changes on appointments as restrictive for update to worklocal_app
  using (true) with check (app_on_team(case_id) or session_id is not null or (select app_actor()) in (staff_id, second_staff_id));
--> statement-breakpoint
-- What the application named opens with support, by whoever triages.
create policy only_the_team_adds on barriers as restrictive for insert to worklocal_app
  with check (app_on_team(case_id) or exists (select from cases c where c.place_id = barriers.place_id and c.id = barriers.case_id and c.support_started_on = barriers.opened_on));
--> statement-breakpoint
create policy only_the_team_changes on barriers as restrictive for update to worklocal_app using (true) with check (app_on_team(case_id));
--> statement-breakpoint
create policy only_the_team_adds on referral_messages as restrictive for insert to worklocal_app
  with check ((select app_kind()) <> 'staff' or exists (select from referrals r where r.place_id = referral_messages.place_id and r.id = referral_messages.referral_id and app_on_team(r.case_id)));
