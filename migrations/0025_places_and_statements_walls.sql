-- A resident says yes or no to a place that is offered to them.
do $$
declare seen constant text := 'place_id = (select app_place()) and exists (select from case_access a where a.place_id = course_places.place_id and a.case_id = course_places.case_id and a.grantee_id = any ((select app_grantees())::uuid[]))';
begin
  execute 'create policy resident_change on course_places for update to worklocal_app using (' || seen || ' and (select app_kind()) = ''resident'')';
  -- The functions below ask as the owner of the table, who is held by forced policies where it is no superuser.
  execute format('create policy owner on course_places to %I using (true) with check (true)', current_user);
end $$;
--> statement-breakpoint

/* Holds a start until the transaction ends, for whoever asks for one of its places: of two, the second sees what the first took. */
create function hold_course_start(start uuid) returns void language sql volatile security definer set search_path = public, pg_temp
  as $$ select from course_starts where place_id = app_place() and id = start for no key update $$;
--> statement-breakpoint
/* How many wait for a place at a start: a number, of people whom the asker does not see. */
create function course_start_waiting(start uuid) returns integer language sql stable security definer set search_path = public, pg_temp
  as $$ select count(*)::int from course_places where place_id = app_place() and start_id = start and status = 'waiting' $$;
--> statement-breakpoint
/* Whose turn somebody is on the list of a start: 1 is next. Null where they do not wait. */
create function course_turn(place uuid) returns integer language sql stable security definer set search_path = public, pg_temp
  as $$
    select (select count(*)::int from course_places other where other.place_id = mine.place_id and other.start_id = mine.start_id and other.status = 'waiting' and (other.asked_at, other.id) <= (mine.asked_at, mine.id))
    from course_places mine where mine.place_id = app_place() and mine.id = place and mine.status = 'waiting'
  $$;
--> statement-breakpoint
do $$
declare f text;
begin
  foreach f in array array['hold_course_start(uuid)', 'course_start_waiting(uuid)', 'course_turn(uuid)'] loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to worklocal_app, worklocal_system', f);
  end loop;
end $$;
--> statement-breakpoint

-- Managers see a month once it is complete and its partner has had time to look, and nothing of it changes after that: what a partner
-- says beside it is only ever added to.
drop policy managers on cooperation_statements;
--> statement-breakpoint
create policy managers on cooperation_statements for select to worklocal_app
  using (place_id = (select app_place()) and (select app_kind()) = 'staff' and (select app_has_role('manager')) and complete and managers_from_on <= (select app_today()));
--> statement-breakpoint
create function statements_stay() returns trigger language plpgsql set search_path = public, pg_temp
  as $$
  begin
    if (new.place_id, new.id, new.organisation_id, new.work, new.month) is distinct from (old.place_id, old.id, old.organisation_id, old.work, old.month)
      or ((old.complete or app_kind() <> 'service') and (new.counts, new.complete, new.worked_out_at) is distinct from (old.counts, old.complete, old.worked_out_at)) then
      raise exception 'a statement that is complete stays as it is';
    end if;
    if old.complete and (left(new.comment, length(old.comment)) <> old.comment or new.managers_from_on > old.managers_from_on) then
      raise exception 'what was said beside a statement stays, and it is never shown later than was said';
    end if;
    return new;
  end $$;
--> statement-breakpoint
create trigger statements_stay before update on cooperation_statements for each row execute function statements_stay();
--> statement-breakpoint
revoke delete on cooperation_statements from worklocal_system;
