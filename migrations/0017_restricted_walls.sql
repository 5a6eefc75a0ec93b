-- Restricted cases: who is named on one, who must never see it, and what waits because nobody of the staff sees it.

-- The functions run as the owner, who is held by forced policies too.
do $$
declare t text;
begin
  foreach t in array array['case_conflicts', 'triage_entries', 'hubs', 'handovers', 'residents', 'enrolments', 'barriers'] loop
    execute format('create policy for_restricting on %I for select to %I using (place_id = app_place())', t, current_user);
  end loop;
end $$;
--> statement-breakpoint
/* Whether the asker stands in a conflict with a case: they are not told of it, so no policy of theirs could ask the table. */
create function app_conflicted(of_case uuid) returns boolean language sql stable security definer set search_path = public, pg_temp
  as $$ select exists (select from case_conflicts k where k.place_id = app_place() and k.case_id = of_case and k.staff_id = app_actor() and k.ended_at is null) $$;
--> statement-breakpoint
create policy not_in_conflict on break_glasses as restrictive for select to worklocal_app using (not app_conflicted(case_id));
--> statement-breakpoint
-- Somebody with a conflict is given no case, by whatever way; and a case somebody must not see is opened to people only, to no hub and not to all managers.
create function conflict_keeps_out() returns trigger language plpgsql security definer set search_path = public, pg_temp
  as $$
  declare whom uuid := case tg_table_name when 'case_access' then (to_jsonb(new) ->> 'grantee_id')::uuid when 'case_team' then (to_jsonb(new) ->> 'staff_id')::uuid else (to_jsonb(new) ->> 'lead_id')::uuid end;
  declare of_case uuid := coalesce(to_jsonb(new) ->> 'case_id', to_jsonb(new) ->> 'id')::uuid;
  begin
    if exists (select from case_conflicts k where k.place_id = new.place_id and k.case_id = of_case and k.ended_at is null
      and (k.staff_id = whom or (tg_table_name = 'case_access' and (whom = new.place_id or exists (select from hubs h where h.place_id = new.place_id and h.id = whom))))) then
      raise exception 'a conflict of interest keeps them out of this case' using errcode = 'check_violation';
    end if;
    return new;
  end $$;
--> statement-breakpoint
create trigger conflict_keeps_out before insert on case_access for each row execute function conflict_keeps_out();
--> statement-breakpoint
create trigger conflict_keeps_out before insert on case_team for each row execute function conflict_keeps_out();
--> statement-breakpoint
create trigger conflict_keeps_out before update of lead_id on cases for each row when (new.lead_id is not null) execute function conflict_keeps_out();
--> statement-breakpoint
/* Who is named on a case one sees: one may not read a colleague's grant, and must know who else reads what one writes. */
create function people_named_on(of_case uuid) returns table (staff_id uuid, until_on date) language sql stable security definer set search_path = public, pg_temp
  as $$
    select a.grantee_id, a.until_on from case_access a join staff s on s.place_id = a.place_id and s.id = a.grantee_id
    where a.place_id = app_place() and a.case_id = of_case and (a.until_on is null or a.until_on >= app_today())
      and (app_kind() = 'service' or (app_kind() = 'staff' and exists (
        select from case_access mine where mine.place_id = a.place_id and mine.case_id = of_case and mine.grantee_id = any (app_grantees()) and (mine.until_on is null or mine.until_on >= app_today()))))
  $$;
--> statement-breakpoint
/* For managers, without a name: what waits in triage and no member of staff sees, so that it is not lost. Not to whoever it is about. */
create function unseen_in_triage() returns table (case_id uuid, reference text, arrived_at timestamptz, due_on date, hub_name text) language sql stable security definer set search_path = public, pg_temp
  as $$
    select c.id, c.reference, e.arrived_at, e.due_on, h.name
    from triage_entries e join cases c on c.place_id = e.place_id and c.id = e.case_id join hubs h on h.place_id = c.place_id and h.id = c.hub_id
    where e.place_id = app_place() and e.decided_at is null and c.restricted and (app_kind() = 'service' or (app_kind() = 'staff' and app_has_role('manager'))) and not app_conflicted(c.id)
      and not exists (select from case_access a join staff s on s.place_id = a.place_id and s.id = a.grantee_id where a.place_id = c.place_id and a.case_id = c.id and a.until_on is null and s.active)
    order by e.due_on, e.arrived_at
  $$;
--> statement-breakpoint
/* What the other side of a handover is told before it answers: the name and how to reach them safely; the rest only with data. */
create function handover_person(of_handover uuid) returns table (reference text, first_name text, last_name text, preferred_name text, phone text, email text, safe_contact jsonb, date_of_birth date, language text, help_needed text, opened_on date, offers text[], barriers text[])
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select case when w.with_data then c.reference end, r.first_name, r.last_name, r.preferred_name, r.phone, r.email, r.safe_contact,
      case when w.with_data then r.date_of_birth end, r.language, r.help_needed, case when w.with_data then c.opened_on end,
      case when w.with_data then (select array_agg(e.offer::text order by e.offer) from enrolments e where e.place_id = c.place_id and e.case_id = c.id and e.until_on is null) end,
      case when w.with_data then (select array_agg(b.code::text order by b.size, b.code) from barriers b where b.place_id = c.place_id and b.case_id = c.id and b.closed_on is null) end
    from handovers w join cases c on c.place_id = w.place_id and c.id = w.case_id join residents r on r.place_id = c.place_id and r.id = c.resident_id
    where w.place_id = app_place() and w.id = of_handover and app_kind() = 'staff' and not app_conflicted(w.case_id)
      and ((w.status = 'asked' and (w.to_staff_id = app_actor() or w.to_hub_id = any (app_grantees()) or w.to_organisation_id = app_organisation()))
        or (w.status = 'accepted' and w.answered_by = app_actor()))
  $$;
--> statement-breakpoint
create policy not_in_conflict on handovers as restrictive to worklocal_app using (not app_conflicted(case_id));
--> statement-breakpoint
do $$
declare f text;
begin
  foreach f in array array['app_conflicted(uuid)', 'people_named_on(uuid)', 'unseen_in_triage()', 'handover_person(uuid)'] loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to worklocal_app, worklocal_system', f);
  end loop;
end $$;
--> statement-breakpoint
-- The second adviser of a meeting of three sees that meeting before they see the case.
create policy second_sees on appointments for select to worklocal_app
  using (place_id = (select app_place()) and (select app_kind()) = 'staff' and second_staff_id = (select app_actor()));
