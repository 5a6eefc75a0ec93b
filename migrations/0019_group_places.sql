-- Places in a group session are limited here, whoever gives them and however many do so at once. People count whom the asker does not see.

do $$ begin
  execute format('create policy for_places on group_sessions to %I using (place_id = app_place()) with check (place_id = app_place())', current_user);
  execute format('create policy for_places on appointments for select to %I using (place_id = app_place())', current_user);
end $$;
--> statement-breakpoint
/* How many places of a session are taken: a number and nobody's name. */
create function session_places_taken(of_session uuid) returns integer language sql stable security definer set search_path = public, pg_temp
  as $$ select count(*)::integer from appointments a where a.place_id = app_place() and a.session_id = of_session and a.cancelled_at is null $$;
--> statement-breakpoint
revoke all on function session_places_taken(uuid) from public;
--> statement-breakpoint
grant execute on function session_places_taken(uuid) to worklocal_app, worklocal_system;
--> statement-breakpoint
/* Whoever takes a place holds the session, so that two who come at once come one after the other; one too many is refused, and so is any in a session that was called off. */
create function sessions_keep_their_places() returns trigger language plpgsql security definer set search_path = public, pg_temp
  as $$
  declare
    session group_sessions%rowtype;
  begin
    select * into session from group_sessions s where s.place_id = new.place_id and s.id = new.session_id for update;
    if session.cancelled_at is not null then raise exception 'this group session was called off'; end if;
    if (select count(*) from appointments a where a.place_id = new.place_id and a.session_id = new.session_id and a.cancelled_at is null and a.id <> new.id) >= session.places then
      raise exception 'this group session has no place left';
    end if;
    return new;
  end $$;
--> statement-breakpoint
create trigger sessions_keep_their_places before insert or update of session_id, cancelled_at on appointments
  for each row when (new.session_id is not null and new.cancelled_at is null) execute function sessions_keep_their_places();
