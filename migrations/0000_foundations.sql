-- Roles belong to the whole cluster, so they may be there already. The migration command gives them their passwords.
do $$
begin
  if not exists (select from pg_roles where rolname = 'worklocal_app') then
    create role worklocal_app login nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
  if not exists (select from pg_roles where rolname = 'worklocal_system') then
    create role worklocal_system login nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
end
$$;
--> statement-breakpoint
revoke create on schema public from public;
--> statement-breakpoint
grant usage on schema public to worklocal_app, worklocal_system;
--> statement-breakpoint
-- Who is asking, for one transaction: set with set_config(…, true). Unset means nobody, and nobody sees nothing.
create function app_place() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.place_id', true), '')::uuid $$;
--> statement-breakpoint
create function app_kind() returns text language sql stable parallel safe
  as $$ select coalesce(current_setting('app.kind', true), '') $$;
--> statement-breakpoint
create function app_actor() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.actor_id', true), '')::uuid $$;
--> statement-breakpoint
create function app_organisation() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.organisation_id', true), '')::uuid $$;
--> statement-breakpoint
create function app_referral() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.referral_id', true), '')::uuid $$;
--> statement-breakpoint
create function app_today() returns date language sql stable parallel safe
  as $$ select nullif(current_setting('app.today', true), '')::date $$;
--> statement-breakpoint
create function app_visit() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('app.visit', true), '') $$;
--> statement-breakpoint
-- The person, their hubs, the place for its managers: whatever a case may have been opened to.
create function app_grantees() returns uuid[] language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('app.grantees', true), ''), '{}')::uuid[] $$;
--> statement-breakpoint
create function app_has_role(wanted text) returns boolean language sql stable parallel safe
  as $$ select wanted = any(string_to_array(coalesce(current_setting('app.roles', true), ''), ',')) $$;
--> statement-breakpoint
-- How far the database has come: the migrations' own table is the owner's, so the service asks through this.
create function applied_migrations() returns integer language plpgsql stable security definer set search_path = public, pg_temp
  as $$ begin return (select count(*) from drizzle.__drizzle_migrations); end $$;
