-- Somebody who leaves the team of a case loses what was opened to them alone. One may not read a colleague's grant, so a function takes
-- it back: for whoever sees the case, of a member of staff, and only where they are of the team no longer.
do $$
begin
  -- It runs as the owner, who is held by forced policies too.
  execute format('create policy for_leaving on case_access to %I using (place_id = app_place())', current_user);
  execute format('create policy for_leaving on case_team for select to %I using (place_id = app_place())', current_user);
  execute format('create policy for_leaving on staff for select to %I using (place_id = app_place())', current_user);
end $$;
--> statement-breakpoint
create function take_access_from(of_case uuid, of_staff uuid) returns void language sql security definer set search_path = public, pg_temp
  as $$
    delete from case_access a
    where a.place_id = app_place() and a.case_id = of_case and a.grantee_id = of_staff
      and exists (select from staff s where s.place_id = a.place_id and s.id = of_staff)
      and not exists (select from case_team t where t.place_id = a.place_id and t.case_id = of_case and t.staff_id = of_staff and t.until_at is null)
      and (app_kind() = 'service' or (app_kind() = 'staff' and exists (
        select from case_access mine where mine.place_id = a.place_id and mine.case_id = of_case and mine.grantee_id = any (app_grantees()) and (mine.until_on is null or mine.until_on >= app_today()))))
  $$;
--> statement-breakpoint
revoke all on function take_access_from(uuid, uuid) from public;
--> statement-breakpoint
grant execute on function take_access_from(uuid, uuid) to worklocal_app, worklocal_system;
