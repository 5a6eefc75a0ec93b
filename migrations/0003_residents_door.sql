CREATE TYPE "public"."draft_kind" AS ENUM('self', 'for_someone_else');--> statement-breakpoint
CREATE TYPE "public"."draft_key_kind" AS ENUM('link', 'code');--> statement-breakpoint
CREATE TYPE "public"."referrer_agreement" AS ENUM('agreed', 'not_asked', 'cannot_say');--> statement-breakpoint
CREATE TYPE "public"."referrer_kind" AS ENUM('professional', 'family_or_friend');--> statement-breakpoint
CREATE TYPE "public"."referrer_news" AS ENUM('received', 'in_support', 'closed');--> statement-breakpoint
CREATE TYPE "public"."resident_link_purpose" AS ENUM('object', 'still_in_work', 'calendar');--> statement-breakpoint
CREATE TYPE "public"."satisfaction" AS ENUM('very_satisfied', 'satisfied', 'neither', 'dissatisfied', 'very_dissatisfied');--> statement-breakpoint
CREATE TYPE "public"."appointment_way" AS ENUM('in_person', 'phone', 'video', 'home');--> statement-breakpoint
CREATE TYPE "public"."attendance" AS ENUM('attended', 'late', 'did_not_attend');--> statement-breakpoint
CREATE TYPE "public"."canceller" AS ENUM('service', 'resident');--> statement-breakpoint
CREATE TYPE "public"."resident_cancel_reason" AS ENUM('time_does_not_suit', 'ill', 'caring', 'work_or_learning', 'travel', 'no_longer_needed', 'other');--> statement-breakpoint
CREATE TYPE "public"."scan_state" AS ENUM('not_scanned', 'waiting', 'clean', 'infected');--> statement-breakpoint
CREATE TYPE "public"."sustainment_answer" AS ENUM('still_there', 'changed_job', 'left');--> statement-breakpoint
ALTER TYPE "public"."case_event_kind" ADD VALUE 'referrer_asked' BEFORE 'case_closed';--> statement-breakpoint
ALTER TYPE "public"."case_event_kind" ADD VALUE 'resident_objected' BEFORE 'case_closed';--> statement-breakpoint
ALTER TYPE "public"."case_event_kind" ADD VALUE 'referrer_may_hear' BEFORE 'case_closed';--> statement-breakpoint
ALTER TYPE "public"."case_event_kind" ADD VALUE 'referrer_told' BEFORE 'case_closed';--> statement-breakpoint
ALTER TYPE "public"."case_event_kind" ADD VALUE 'appointment_offered' BEFORE 'case_closed';--> statement-breakpoint
ALTER TYPE "public"."case_event_kind" ADD VALUE 'appointment_accepted' BEFORE 'case_closed';--> statement-breakpoint
ALTER TYPE "public"."case_event_kind" ADD VALUE 'appointment_moved' BEFORE 'case_closed';--> statement-breakpoint
ALTER TYPE "public"."case_event_kind" ADD VALUE 'appointment_cancelled' BEFORE 'case_closed';--> statement-breakpoint
ALTER TYPE "public"."case_event_kind" ADD VALUE 'appointment_kept' BEFORE 'case_closed';--> statement-breakpoint
ALTER TYPE "public"."case_event_kind" ADD VALUE 'resident_wrote' BEFORE 'case_closed';--> statement-breakpoint
ALTER TYPE "public"."case_event_kind" ADD VALUE 'team_wrote' BEFORE 'case_closed';--> statement-breakpoint
ALTER TYPE "public"."case_event_kind" ADD VALUE 'document_asked' BEFORE 'case_closed';--> statement-breakpoint
ALTER TYPE "public"."case_event_kind" ADD VALUE 'document_received' BEFORE 'case_closed';--> statement-breakpoint
ALTER TYPE "public"."case_event_kind" ADD VALUE 'document_removed' BEFORE 'case_closed';--> statement-breakpoint
ALTER TYPE "public"."case_event_kind" ADD VALUE 'permission_given' BEFORE 'case_closed';--> statement-breakpoint
ALTER TYPE "public"."case_event_kind" ADD VALUE 'permission_withdrawn' BEFORE 'case_closed';--> statement-breakpoint
ALTER TYPE "public"."case_event_kind" ADD VALUE 'details_changed' BEFORE 'case_closed';--> statement-breakpoint
ALTER TYPE "public"."case_event_kind" ADD VALUE 'sustainment_asked' BEFORE 'case_closed';--> statement-breakpoint
ALTER TYPE "public"."case_event_kind" ADD VALUE 'sustainment_answered' BEFORE 'case_closed';--> statement-breakpoint
ALTER TYPE "public"."case_event_kind" ADD VALUE 'plan_commented' BEFORE 'case_closed';--> statement-breakpoint
ALTER TYPE "public"."close_reason" ADD VALUE 'objected' BEFORE 'recorded_in_error';--> statement-breakpoint
CREATE TABLE "draft_holders" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"draft_id" uuid NOT NULL,
	"owner_hash" text NOT NULL,
	"held_since" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "draft_holders_place_id_draft_id_owner_hash_pk" PRIMARY KEY("place_id","draft_id","owner_hash")
);
--> statement-breakpoint
CREATE TABLE "draft_keys" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"draft_id" uuid NOT NULL,
	"kind" "draft_key_kind" NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "draft_keys_place_id_id_pk" PRIMARY KEY("place_id","id"),
	CONSTRAINT "draft_keys_place_id_token_hash_unique" UNIQUE("place_id","token_hash")
);
--> statement-breakpoint
CREATE TABLE "equality_answers" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"answers" jsonb NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone,
	CONSTRAINT "equality_answers_place_id_id_pk" PRIMARY KEY("place_id","id")
);
--> statement-breakpoint
CREATE TABLE "feedback" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"satisfaction" "satisfaction" NOT NULL,
	"words" text DEFAULT '' NOT NULL,
	"about" text DEFAULT '' NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "feedback_place_id_id_pk" PRIMARY KEY("place_id","id")
);
--> statement-breakpoint
CREATE TABLE "possible_duplicates" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"resident_id" uuid NOT NULL,
	"other_case_id" uuid NOT NULL,
	"other_resident_id" uuid NOT NULL,
	"reasons" jsonb NOT NULL,
	"score" integer NOT NULL,
	"found_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "possible_duplicates_place_id_id_pk" PRIMARY KEY("place_id","id"),
	CONSTRAINT "possible_duplicates_place_id_case_id_other_case_id_unique" UNIQUE("place_id","case_id","other_case_id")
);
--> statement-breakpoint
CREATE TABLE "referrers" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"kind" "referrer_kind" NOT NULL,
	"name" text NOT NULL,
	"organisation" text,
	"relationship" text NOT NULL,
	"email" text,
	"phone" text,
	"agreement" "referrer_agreement" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"resident_told_at" timestamp (3) with time zone,
	"objected_at" timestamp (3) with time zone,
	"may_hear" boolean,
	"may_hear_said_at" timestamp (3) with time zone,
	"told" "referrer_news",
	"told_at" timestamp (3) with time zone,
	CONSTRAINT "referrers_place_id_id_pk" PRIMARY KEY("place_id","id"),
	CONSTRAINT "referrers_place_id_case_id_unique" UNIQUE("place_id","case_id")
);
--> statement-breakpoint
CREATE TABLE "resident_links" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"purpose" "resident_link_purpose" NOT NULL,
	"about_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	CONSTRAINT "resident_links_place_id_id_pk" PRIMARY KEY("place_id","id"),
	CONSTRAINT "resident_links_place_id_token_hash_unique" UNIQUE("place_id","token_hash")
);
--> statement-breakpoint
CREATE TABLE "appointment_slots" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"hub_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"way" "appointment_way" NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"minutes" integer NOT NULL,
	"appointment_id" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "appointment_slots_place_id_id_pk" PRIMARY KEY("place_id","id"),
	CONSTRAINT "one_slot_of_an_adviser_at_a_time" UNIQUE("place_id","staff_id","starts_at"),
	CONSTRAINT "slot_lasts" CHECK (minutes between 5 and 480)
);
--> statement-breakpoint
CREATE TABLE "appointments" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"hub_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"staff_name" text NOT NULL,
	"way" "appointment_way" NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"minutes" integer NOT NULL,
	"where_words" text DEFAULT '' NOT NULL,
	"bring" text DEFAULT '' NOT NULL,
	"accepted_at" timestamp (3) with time zone,
	"cancelled_at" timestamp (3) with time zone,
	"cancelled_by" "canceller",
	"cancel_reason" "resident_cancel_reason",
	"cancel_words" text DEFAULT '' NOT NULL,
	"attendance" "attendance",
	"attendance_recorded_at" timestamp (3) with time zone,
	"attendance_recorded_by" text,
	"reminded_at" timestamp (3) with time zone,
	"sequence" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "appointments_place_id_id_pk" PRIMARY KEY("place_id","id"),
	CONSTRAINT "appointment_lasts" CHECK (minutes between 5 and 480),
	CONSTRAINT "cancelled_says_who" CHECK ((cancelled_at is null) = (cancelled_by is null))
);
--> statement-breakpoint
CREATE TABLE "case_messages" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"from_resident" boolean NOT NULL,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"organisation_name" text DEFAULT '' NOT NULL,
	"words" text NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL,
	"read_at" timestamp (3) with time zone,
	CONSTRAINT "case_messages_place_id_id_pk" PRIMARY KEY("place_id","id")
);
--> statement-breakpoint
CREATE TABLE "document_contents" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"content" "bytea" NOT NULL,
	CONSTRAINT "document_contents_place_id_id_pk" PRIMARY KEY("place_id","id")
);
--> statement-breakpoint
CREATE TABLE "document_requests" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"what" text NOT NULL,
	"why" text DEFAULT '' NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_by_name" text NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"due_on" date,
	"fulfilled_at" timestamp (3) with time zone,
	"withdrawn_at" timestamp (3) with time zone,
	CONSTRAINT "document_requests_place_id_id_pk" PRIMARY KEY("place_id","id")
);
--> statement-breakpoint
CREATE TABLE "documents" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"request_id" uuid,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"bytes" integer NOT NULL,
	"sha256" text NOT NULL,
	"scan" "scan_state" NOT NULL,
	"scanned_at" timestamp (3) with time zone,
	"uploaded_at" timestamp (3) with time zone NOT NULL,
	"uploaded_by" uuid NOT NULL,
	"uploaded_by_name" text NOT NULL,
	"from_resident" boolean NOT NULL,
	"removed_at" timestamp (3) with time zone,
	"removed_by_name" text,
	CONSTRAINT "documents_place_id_id_pk" PRIMARY KEY("place_id","id")
);
--> statement-breakpoint
CREATE TABLE "plan_comments" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"step_id" uuid,
	"step_title" text DEFAULT '' NOT NULL,
	"from_resident" boolean NOT NULL,
	"author_name" text NOT NULL,
	"words" text NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "plan_comments_place_id_id_pk" PRIMARY KEY("place_id","id")
);
--> statement-breakpoint
CREATE TABLE "sharing_permissions" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"recipient_name" text NOT NULL,
	"fields" jsonb NOT NULL,
	"purpose" text NOT NULL,
	"referral_id" uuid,
	"from_on" date NOT NULL,
	"until_on" date,
	"way" "agreement_way" NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by_name" text NOT NULL,
	"withdrawn_at" timestamp (3) with time zone,
	"withdrawn_by_name" text,
	CONSTRAINT "sharing_permissions_place_id_id_pk" PRIMARY KEY("place_id","id")
);
--> statement-breakpoint
CREATE TABLE "sustainment_checks" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"outcome_id" uuid NOT NULL,
	"weeks" integer NOT NULL,
	"due_on" date NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"answer" "sustainment_answer",
	"answered_at" timestamp (3) with time zone,
	"ended_on" date,
	"words" text DEFAULT '' NOT NULL,
	"seen_to_at" timestamp (3) with time zone,
	CONSTRAINT "sustainment_checks_place_id_id_pk" PRIMARY KEY("place_id","id"),
	CONSTRAINT "sustainment_checks_place_id_outcome_id_weeks_unique" UNIQUE("place_id","outcome_id","weeks")
);
--> statement-breakpoint
ALTER TABLE "drafts" ADD COLUMN "kind" "draft_kind" DEFAULT 'self' NOT NULL;--> statement-breakpoint
ALTER TABLE "drafts" ADD COLUMN "resident_id" uuid;--> statement-breakpoint
ALTER TABLE "drafts" ADD COLUMN "language" text DEFAULT 'en' NOT NULL;--> statement-breakpoint
ALTER TABLE "draft_holders" ADD CONSTRAINT "draft_holders_place_id_draft_id_drafts_place_id_id_fk" FOREIGN KEY ("place_id","draft_id") REFERENCES "public"."drafts"("place_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_keys" ADD CONSTRAINT "draft_keys_place_id_draft_id_drafts_place_id_id_fk" FOREIGN KEY ("place_id","draft_id") REFERENCES "public"."drafts"("place_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "equality_answers" ADD CONSTRAINT "equality_answers_place_id_case_id_cases_place_id_id_fk" FOREIGN KEY ("place_id","case_id") REFERENCES "public"."cases"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "possible_duplicates" ADD CONSTRAINT "possible_duplicates_place_id_case_id_cases_place_id_id_fk" FOREIGN KEY ("place_id","case_id") REFERENCES "public"."cases"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "possible_duplicates" ADD CONSTRAINT "possible_duplicates_place_id_other_case_id_cases_place_id_id_fk" FOREIGN KEY ("place_id","other_case_id") REFERENCES "public"."cases"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "possible_duplicates" ADD CONSTRAINT "possible_duplicates_place_id_resident_id_residents_place_id_id_fk" FOREIGN KEY ("place_id","resident_id") REFERENCES "public"."residents"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "possible_duplicates" ADD CONSTRAINT "possible_duplicates_place_id_other_resident_id_residents_place_id_id_fk" FOREIGN KEY ("place_id","other_resident_id") REFERENCES "public"."residents"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referrers" ADD CONSTRAINT "referrers_place_id_case_id_cases_place_id_id_fk" FOREIGN KEY ("place_id","case_id") REFERENCES "public"."cases"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resident_links" ADD CONSTRAINT "resident_links_place_id_case_id_cases_place_id_id_fk" FOREIGN KEY ("place_id","case_id") REFERENCES "public"."cases"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointment_slots" ADD CONSTRAINT "appointment_slots_place_id_hub_id_hubs_place_id_id_fk" FOREIGN KEY ("place_id","hub_id") REFERENCES "public"."hubs"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointment_slots" ADD CONSTRAINT "appointment_slots_place_id_staff_id_staff_place_id_id_fk" FOREIGN KEY ("place_id","staff_id") REFERENCES "public"."staff"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointment_slots" ADD CONSTRAINT "appointment_slots_place_id_appointment_id_appointments_place_id_id_fk" FOREIGN KEY ("place_id","appointment_id") REFERENCES "public"."appointments"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_place_id_case_id_cases_place_id_id_fk" FOREIGN KEY ("place_id","case_id") REFERENCES "public"."cases"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_place_id_hub_id_hubs_place_id_id_fk" FOREIGN KEY ("place_id","hub_id") REFERENCES "public"."hubs"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_place_id_staff_id_staff_place_id_id_fk" FOREIGN KEY ("place_id","staff_id") REFERENCES "public"."staff"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_messages" ADD CONSTRAINT "case_messages_place_id_case_id_cases_place_id_id_fk" FOREIGN KEY ("place_id","case_id") REFERENCES "public"."cases"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_contents" ADD CONSTRAINT "document_contents_place_id_id_documents_place_id_id_fk" FOREIGN KEY ("place_id","id") REFERENCES "public"."documents"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_contents" ADD CONSTRAINT "document_contents_place_id_case_id_cases_place_id_id_fk" FOREIGN KEY ("place_id","case_id") REFERENCES "public"."cases"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_requests" ADD CONSTRAINT "document_requests_place_id_case_id_cases_place_id_id_fk" FOREIGN KEY ("place_id","case_id") REFERENCES "public"."cases"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_requests" ADD CONSTRAINT "document_requests_place_id_asked_by_staff_place_id_id_fk" FOREIGN KEY ("place_id","asked_by") REFERENCES "public"."staff"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_place_id_case_id_cases_place_id_id_fk" FOREIGN KEY ("place_id","case_id") REFERENCES "public"."cases"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_place_id_request_id_document_requests_place_id_id_fk" FOREIGN KEY ("place_id","request_id") REFERENCES "public"."document_requests"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_comments" ADD CONSTRAINT "plan_comments_place_id_case_id_cases_place_id_id_fk" FOREIGN KEY ("place_id","case_id") REFERENCES "public"."cases"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_comments" ADD CONSTRAINT "plan_comments_place_id_plan_id_plans_place_id_id_fk" FOREIGN KEY ("place_id","plan_id") REFERENCES "public"."plans"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sharing_permissions" ADD CONSTRAINT "sharing_permissions_place_id_case_id_cases_place_id_id_fk" FOREIGN KEY ("place_id","case_id") REFERENCES "public"."cases"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sharing_permissions" ADD CONSTRAINT "sharing_permissions_place_id_organisation_id_organisations_place_id_id_fk" FOREIGN KEY ("place_id","organisation_id") REFERENCES "public"."organisations"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sharing_permissions" ADD CONSTRAINT "sharing_permissions_place_id_referral_id_referrals_place_id_id_fk" FOREIGN KEY ("place_id","referral_id") REFERENCES "public"."referrals"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sustainment_checks" ADD CONSTRAINT "sustainment_checks_place_id_case_id_cases_place_id_id_fk" FOREIGN KEY ("place_id","case_id") REFERENCES "public"."cases"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sustainment_checks" ADD CONSTRAINT "sustainment_checks_place_id_outcome_id_outcomes_place_id_id_fk" FOREIGN KEY ("place_id","outcome_id") REFERENCES "public"."outcomes"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "draft_holders_place_id_owner_hash_index" ON "draft_holders" USING btree ("place_id","owner_hash");--> statement-breakpoint
CREATE INDEX "draft_keys_place_id_draft_id_index" ON "draft_keys" USING btree ("place_id","draft_id");--> statement-breakpoint
CREATE INDEX "equality_answers_place_id_case_id_index" ON "equality_answers" USING btree ("place_id","case_id");--> statement-breakpoint
CREATE INDEX "feedback_place_id_written_at_index" ON "feedback" USING btree ("place_id","written_at");--> statement-breakpoint
CREATE INDEX "possible_duplicates_place_id_other_case_id_index" ON "possible_duplicates" USING btree ("place_id","other_case_id");--> statement-breakpoint
CREATE INDEX "resident_links_place_id_case_id_index" ON "resident_links" USING btree ("place_id","case_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_slot_an_appointment" ON "appointment_slots" USING btree ("place_id","appointment_id") WHERE appointment_id is not null;--> statement-breakpoint
CREATE INDEX "free_slots" ON "appointment_slots" USING btree ("place_id","hub_id","starts_at") WHERE appointment_id is null;--> statement-breakpoint
CREATE INDEX "appointments_place_id_case_id_starts_at_index" ON "appointments" USING btree ("place_id","case_id","starts_at");--> statement-breakpoint
CREATE INDEX "appointments_by_time" ON "appointments" USING btree ("place_id","starts_at") WHERE cancelled_at is null;--> statement-breakpoint
CREATE INDEX "case_messages_place_id_case_id_written_at_index" ON "case_messages" USING btree ("place_id","case_id","written_at");--> statement-breakpoint
CREATE INDEX "messages_unread" ON "case_messages" USING btree ("place_id","case_id") WHERE read_at is null;--> statement-breakpoint
CREATE INDEX "document_requests_place_id_case_id_index" ON "document_requests" USING btree ("place_id","case_id");--> statement-breakpoint
CREATE INDEX "documents_place_id_case_id_index" ON "documents" USING btree ("place_id","case_id");--> statement-breakpoint
CREATE INDEX "documents_to_scan" ON "documents" USING btree ("place_id","uploaded_at") WHERE scan = 'waiting';--> statement-breakpoint
CREATE INDEX "plan_comments_place_id_case_id_written_at_index" ON "plan_comments" USING btree ("place_id","case_id","written_at");--> statement-breakpoint
CREATE INDEX "sharing_permissions_place_id_case_id_index" ON "sharing_permissions" USING btree ("place_id","case_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_permission_a_referral" ON "sharing_permissions" USING btree ("place_id","referral_id") WHERE referral_id is not null;--> statement-breakpoint
CREATE INDEX "sustainment_checks_place_id_case_id_index" ON "sustainment_checks" USING btree ("place_id","case_id");