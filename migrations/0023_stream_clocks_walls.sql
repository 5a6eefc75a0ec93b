-- An administrator sets how long providers paid from a stream have to answer, and nothing else of a stream.
grant update (remind_after, expire_after) on funding_streams to worklocal_app;
--> statement-breakpoint
create policy administrator_sets_clocks on funding_streams for update to worklocal_app
  using (place_id = (select app_place()) and (select app_kind()) = 'staff' and (select app_has_role('administrator')));
