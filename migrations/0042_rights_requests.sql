CREATE TYPE "public"."rights_answer" AS ENUM('given', 'erased', 'partly', 'refused');--> statement-breakpoint
CREATE TYPE "public"."rights_asker" AS ENUM('themselves', 'somebody_for_them');--> statement-breakpoint
CREATE TYPE "public"."rights_identity" AS ENUM('known_in_person', 'document_seen', 'signed_in', 'questions', 'authority_seen');--> statement-breakpoint
CREATE TYPE "public"."rights_kind" AS ENUM('copy', 'erasure');--> statement-breakpoint
CREATE TYPE "public"."rights_why_not" AS ENUM('case_open', 'legal_hold', 'duty_to_track', 'counted', 'not_sure_who');--> statement-breakpoint
ALTER TYPE "public"."case_event_kind" ADD VALUE 'copy_asked';--> statement-breakpoint
ALTER TYPE "public"."case_event_kind" ADD VALUE 'copy_ready';--> statement-breakpoint
ALTER TYPE "public"."case_event_kind" ADD VALUE 'erasure_asked';--> statement-breakpoint
ALTER TYPE "public"."case_event_kind" ADD VALUE 'erasure_answered';--> statement-breakpoint
CREATE TABLE "rights_requests" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"kind" "rights_kind" NOT NULL,
	"asker" "rights_asker" NOT NULL,
	"identity" "rights_identity" NOT NULL,
	"words" text NOT NULL,
	"asked_on" date NOT NULL,
	"due_on" date NOT NULL,
	"recorded_by" uuid NOT NULL,
	"recorded_by_name" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"passages" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"answer" "rights_answer",
	"why_not" "rights_why_not",
	"answer_words" text DEFAULT '' NOT NULL,
	"answered_at" timestamp (3) with time zone,
	"answered_by_name" text,
	CONSTRAINT "rights_requests_place_id_id_pk" PRIMARY KEY("place_id","id"),
	CONSTRAINT "answered_as_a_whole" CHECK ((answer is null) = (answered_at is null))
);
--> statement-breakpoint
ALTER TABLE "rights_requests" ADD CONSTRAINT "rights_requests_place_id_case_id_cases_place_id_id_fk" FOREIGN KEY ("place_id","case_id") REFERENCES "public"."cases"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rights_requests" ADD CONSTRAINT "rights_requests_place_id_recorded_by_staff_place_id_id_fk" FOREIGN KEY ("place_id","recorded_by") REFERENCES "public"."staff"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "rights_requests_place_id_case_id_index" ON "rights_requests" USING btree ("place_id","case_id");--> statement-breakpoint
CREATE INDEX "rights_requests_open" ON "rights_requests" USING btree ("place_id","due_on") WHERE answered_at is null;--> statement-breakpoint
-- Managers who see the case, and nobody else: what is decided here is not the team's.
do $$
declare
  seen constant text := '(place_id = (select app_place()) and (select app_kind()) = ''staff'' and (select app_has_role(''manager'')) and exists (select from case_access a where a.place_id = rights_requests.place_id and a.case_id = rights_requests.case_id and a.grantee_id = any ((select app_grantees())::uuid[])))';
begin
  alter table rights_requests enable row level security;
  alter table rights_requests force row level security;
  grant select, insert, update on rights_requests to worklocal_app, worklocal_system;
  create policy service on rights_requests to worklocal_system using (place_id = (select app_place())) with check (place_id = (select app_place()));
  execute 'create policy seen on rights_requests for select to worklocal_app using (' || seen || ')';
  execute 'create policy managers_add on rights_requests for insert to worklocal_app with check (' || seen || ' and recorded_by = (select app_actor()))';
  execute 'create policy managers_answer on rights_requests for update to worklocal_app using (' || seen || ')';
  -- Whoever is made anonymous leaves no words here either.
  execute format('create policy anonymiser on rights_requests to %I using (place_id = (select app_place()) and (select current_setting(''app.anonymising'', true)) = ''on'') with check (place_id = (select app_place()) and (select current_setting(''app.anonymising'', true)) = ''on'')', current_user);
end
$$;
--> statement-breakpoint
/* Who asked, for what and when stays as it was written down. */
create function what_was_asked_stays() returns trigger language plpgsql set search_path = public, pg_temp
  as $$ begin
    if (new.case_id, new.kind, new.asker, new.identity, new.asked_on, new.due_on, new.recorded_by, new.recorded_at) is distinct from (old.case_id, old.kind, old.asker, old.identity, old.asked_on, old.due_on, old.recorded_by, old.recorded_at) then
      raise exception 'what was asked stays';
    end if;
    if old.kind = 'erasure' and old.answered_at is not null and (new.answer, new.answered_at) is distinct from (old.answer, old.answered_at) then raise exception 'an answer stays'; end if;
    return new;
  end $$;
--> statement-breakpoint
create trigger what_was_asked_stays before update on rights_requests for each row execute function what_was_asked_stays();
