-- The moment of whoever asks, by the service's own clock.
create function app_now() returns timestamptz language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now()) $$;
--> statement-breakpoint
-- A provider's system asks what has changed since it last looked: a referral's new version says when, whoever makes it.
create function note_referral_change() returns trigger language plpgsql set search_path = public, pg_temp
  as $$
  begin
    if tg_op = 'INSERT' or new.version <> old.version then new.changed_at := app_now(); end if;
    return new;
  end $$;
--> statement-breakpoint
create trigger note_referral_change before insert or update on referrals for each row execute function note_referral_change();
--> statement-breakpoint

-- Whoever changes something a provider's system wants to know of sees neither its endpoints nor its deliveries.
do $$
declare t text;
begin
  foreach t in array array['webhook_endpoints', 'webhook_deliveries'] loop
    execute format('create policy for_telling on %I to %I using (place_id = app_place()) with check (place_id = app_place())', t, current_user);
  end loop;
end $$;
--> statement-breakpoint
/* One delivery for each endpoint of an organisation that is on and wants to know; or for the one that is named. */
create function tell_machines(told uuid, of_organisation uuid, what webhook_event, about jsonb, at timestamptz, only_endpoint uuid) returns void
  language sql volatile security definer set search_path = public, pg_temp
  as $$
    insert into webhook_deliveries (place_id, id, endpoint_id, organisation_id, event, payload, status, created_at, next_try_at)
    select e.place_id, md5(told::text || e.id::text)::uuid, e.id, e.organisation_id, what, about, 'waiting', at, at
    from webhook_endpoints e
    where e.place_id = app_place() and app_kind() in ('staff', 'provider', 'link', 'resident', 'service')
      and e.organisation_id = of_organisation and e.active
      and case when only_endpoint is null then what = any (e.events) else e.id = only_endpoint end
  $$;
--> statement-breakpoint
do $$
declare f text;
begin
  foreach f in array array['app_now()', 'tell_machines(uuid, uuid, webhook_event, jsonb, timestamptz, uuid)'] loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to worklocal_app, worklocal_system', f);
  end loop;
end $$;
