CREATE TYPE "public"."assisted_way" AS ENUM('desk', 'phone');--> statement-breakpoint
CREATE TYPE "public"."duplicate_verdict" AS ENUM('same', 'not_same');--> statement-breakpoint
CREATE TYPE "public"."attendance_reason" AS ENUM('not_known', 'ill', 'caring', 'work_or_learning', 'travel', 'forgot', 'message_not_received', 'other');--> statement-breakpoint
CREATE TYPE "public"."alert_kind" AS ENUM('meeting', 'contact', 'access', 'safeguarding', 'other');--> statement-breakpoint
CREATE TYPE "public"."bulk_act_kind" AS ENUM('reassign', 'message', 'close');--> statement-breakpoint
CREATE TYPE "public"."bulk_row_result" AS ENUM('done', 'skipped', 'undone', 'could_not_undo');--> statement-breakpoint
CREATE TYPE "public"."contact_result" AS ENUM('spoke', 'no_answer', 'left_message', 'wrong_number', 'did_not_want_to_talk');--> statement-breakpoint
CREATE TYPE "public"."contact_way" AS ENUM('phone', 'text', 'email', 'video', 'in_person', 'home_visit', 'letter');--> statement-breakpoint
CREATE TYPE "public"."contact_with" AS ENUM('resident', 'family', 'referrer', 'provider', 'employer', 'other');--> statement-breakpoint
CREATE TYPE "public"."note_visibility" AS ENUM('case_team', 'organisation', 'restricted');--> statement-breakpoint
CREATE TYPE "public"."break_glass_reason" AS ENUM('risk_to_life', 'safeguarding', 'covering_colleague', 'system_duty', 'other');--> statement-breakpoint
CREATE TYPE "public"."break_glass_verdict" AS ENUM('justified', 'not_justified', 'needs_follow_up');--> statement-breakpoint
CREATE TYPE "public"."conflict_kind" AS ENUM('self', 'relative', 'close_friend', 'other');--> statement-breakpoint
CREATE TYPE "public"."handover_return_reason" AS ENUM('no_capacity', 'wrong_area', 'other_offer_fits', 'resident_does_not_want', 'not_enough_known', 'other');--> statement-breakpoint
CREATE TYPE "public"."handover_status" AS ENUM('asked', 'accepted', 'returned', 'withdrawn');--> statement-breakpoint
CREATE TYPE "public"."handover_target" AS ENUM('adviser', 'hub', 'organisation');--> statement-breakpoint
CREATE TYPE "public"."merge_status" AS ENUM('proposed', 'confirmed', 'rejected', 'withdrawn', 'undone');--> statement-breakpoint
CREATE TYPE "public"."restriction_reason" AS ENUM('works_here', 'related_to_staff', 'high_risk', 'public_figure', 'other');--> statement-breakpoint
CREATE TYPE "public"."activity_group" AS ENUM('eet', 'neet_available', 'neet_not_available', 'not_known', 'not_counted');--> statement-breakpoint
CREATE TYPE "public"."activity_source" AS ENUM('young_person', 'family', 'school_or_provider', 'adviser_saw', 'list', 'application');--> statement-breakpoint
CREATE TYPE "public"."import_kind" AS ENUM('school_list', 'jobcentre_list');--> statement-breakpoint
CREATE TYPE "public"."import_row_result" AS ENUM('ready', 'wrong', 'left_out', 'brought_in', 'already_here', 'failed');--> statement-breakpoint
CREATE TYPE "public"."import_status" AS ENUM('previewed', 'bringing_in', 'finished', 'discarded');--> statement-breakpoint
ALTER TYPE "public"."case_event_kind" ADD VALUE 'case_reopened';--> statement-breakpoint
ALTER TYPE "public"."case_event_kind" ADD VALUE 'person_left';--> statement-breakpoint
ALTER TYPE "public"."case_event_kind" ADD VALUE 'hub_changed';--> statement-breakpoint
ALTER TYPE "public"."case_event_kind" ADD VALUE 'handover_asked';--> statement-breakpoint
ALTER TYPE "public"."case_event_kind" ADD VALUE 'handover_accepted';--> statement-breakpoint
ALTER TYPE "public"."case_event_kind" ADD VALUE 'handover_returned';--> statement-breakpoint
ALTER TYPE "public"."case_event_kind" ADD VALUE 'handover_withdrawn';--> statement-breakpoint
ALTER TYPE "public"."case_event_kind" ADD VALUE 'case_restricted';--> statement-breakpoint
ALTER TYPE "public"."case_event_kind" ADD VALUE 'case_unrestricted';--> statement-breakpoint
ALTER TYPE "public"."case_event_kind" ADD VALUE 'opened_in_emergency';--> statement-breakpoint
ALTER TYPE "public"."case_event_kind" ADD VALUE 'records_joined';--> statement-breakpoint
ALTER TYPE "public"."case_event_kind" ADD VALUE 'records_separated';--> statement-breakpoint
ALTER TYPE "public"."case_event_kind" ADD VALUE 'reorientation_asked';--> statement-breakpoint
ALTER TYPE "public"."case_event_kind" ADD VALUE 'plan_queried';--> statement-breakpoint
ALTER TYPE "public"."case_event_kind" ADD VALUE 'plan_query_answered';--> statement-breakpoint
ALTER TYPE "public"."case_event_kind" ADD VALUE 'assessment_done';--> statement-breakpoint
ALTER TYPE "public"."case_event_kind" ADD VALUE 'alert_added';--> statement-breakpoint
ALTER TYPE "public"."case_event_kind" ADD VALUE 'alert_ended';--> statement-breakpoint
ALTER TYPE "public"."case_event_kind" ADD VALUE 'activity_confirmed';--> statement-breakpoint
CREATE TABLE "group_sessions" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"hub_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"staff_name" text NOT NULL,
	"title" text NOT NULL,
	"bring" text DEFAULT '' NOT NULL,
	"way" "appointment_way" NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"minutes" integer NOT NULL,
	"where_words" text DEFAULT '' NOT NULL,
	"places" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"cancelled_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "group_sessions_place_id_id_pk" PRIMARY KEY("place_id","id"),
	CONSTRAINT "session_lasts" CHECK (minutes between 5 and 480),
	CONSTRAINT "session_has_places" CHECK (places between 1 and 200)
);
--> statement-breakpoint
CREATE TABLE "assessments" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"answers" jsonb NOT NULL,
	"questions_version" text NOT NULL,
	"done_on" date NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" uuid NOT NULL,
	"recorded_by_name" text NOT NULL,
	CONSTRAINT "assessments_place_id_id_pk" PRIMARY KEY("place_id","id"),
	CONSTRAINT "assessments_place_id_case_id_number_unique" UNIQUE("place_id","case_id","number")
);
--> statement-breakpoint
CREATE TABLE "bulk_act_rows" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"act_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"result" "bulk_row_result" NOT NULL,
	"why" text DEFAULT '' NOT NULL,
	"before" jsonb,
	CONSTRAINT "bulk_act_rows_place_id_id_pk" PRIMARY KEY("place_id","id"),
	CONSTRAINT "bulk_act_rows_place_id_act_id_case_id_unique" UNIQUE("place_id","act_id","case_id"),
	CONSTRAINT "bulk_row_has_a_place" CHECK (position >= 0)
);
--> statement-breakpoint
CREATE TABLE "bulk_acts" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"kind" "bulk_act_kind" NOT NULL,
	"by_id" uuid NOT NULL,
	"by_name" text NOT NULL,
	"given" jsonb NOT NULL,
	"done_at" timestamp (3) with time zone NOT NULL,
	"undo_until" timestamp (3) with time zone NOT NULL,
	"undone_at" timestamp (3) with time zone,
	CONSTRAINT "bulk_acts_place_id_id_pk" PRIMARY KEY("place_id","id")
);
--> statement-breakpoint
CREATE TABLE "case_alerts" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"kind" "alert_kind" NOT NULL,
	"words" text NOT NULL,
	"review_on" date NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	"added_by" uuid NOT NULL,
	"added_by_name" text NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"ended_by_name" text,
	CONSTRAINT "case_alerts_place_id_id_pk" PRIMARY KEY("place_id","id")
);
--> statement-breakpoint
CREATE TABLE "case_notes" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"visibility" "note_visibility" NOT NULL,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"organisation_id" uuid NOT NULL,
	"organisation_name" text NOT NULL,
	"words" text NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL,
	"supersedes_id" uuid,
	"correction_reason" text DEFAULT '' NOT NULL,
	CONSTRAINT "case_notes_place_id_id_pk" PRIMARY KEY("place_id","id")
);
--> statement-breakpoint
CREATE TABLE "case_views" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"staff_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"viewed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "case_views_place_id_staff_id_case_id_pk" PRIMARY KEY("place_id","staff_id","case_id")
);
--> statement-breakpoint
CREATE TABLE "contacts" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"contact_with" "contact_with" NOT NULL,
	"way" "contact_way" NOT NULL,
	"result" "contact_result" NOT NULL,
	"happened_at" timestamp (3) with time zone NOT NULL,
	"words" text DEFAULT '' NOT NULL,
	"follow_up_on" date,
	"followed_up_at" timestamp (3) with time zone,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" uuid NOT NULL,
	"recorded_by_name" text NOT NULL,
	"organisation_name" text NOT NULL,
	CONSTRAINT "contacts_place_id_id_pk" PRIMARY KEY("place_id","id")
);
--> statement-breakpoint
CREATE TABLE "message_templates" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"words" text NOT NULL,
	"hub_id" uuid,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"changed_by_name" text NOT NULL,
	"retired_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "message_templates_place_id_id_pk" PRIMARY KEY("place_id","id")
);
--> statement-breakpoint
CREATE TABLE "note_drafts" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"staff_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"visibility" "note_visibility" NOT NULL,
	"words" text NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "note_drafts_place_id_staff_id_case_id_pk" PRIMARY KEY("place_id","staff_id","case_id")
);
--> statement-breakpoint
CREATE TABLE "plan_queries" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"plan_version" integer NOT NULL,
	"words" text NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_by_name" text NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"answer" text DEFAULT '' NOT NULL,
	"answered_by_name" text,
	"answered_at" timestamp (3) with time zone,
	CONSTRAINT "plan_queries_place_id_id_pk" PRIMARY KEY("place_id","id")
);
--> statement-breakpoint
CREATE TABLE "saved_views" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"staff_name" text NOT NULL,
	"hub_id" uuid,
	"name" text NOT NULL,
	"query" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "saved_views_place_id_id_pk" PRIMARY KEY("place_id","id")
);
--> statement-breakpoint
CREATE TABLE "staff_visits" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"staff_id" uuid NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	"previously_seen_at" timestamp (3) with time zone,
	CONSTRAINT "staff_visits_place_id_staff_id_pk" PRIMARY KEY("place_id","staff_id")
);
--> statement-breakpoint
CREATE TABLE "break_glasses" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"staff_name" text NOT NULL,
	"organisation_name" text NOT NULL,
	"reason" "break_glass_reason" NOT NULL,
	"words" text NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"until_on" date NOT NULL,
	"reviewed_at" timestamp (3) with time zone,
	"reviewed_by" uuid,
	"reviewed_by_name" text,
	"verdict" "break_glass_verdict",
	"review_words" text DEFAULT '' NOT NULL,
	CONSTRAINT "break_glasses_place_id_id_pk" PRIMARY KEY("place_id","id")
);
--> statement-breakpoint
CREATE TABLE "case_conflicts" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"kind" "conflict_kind" NOT NULL,
	"declared_by_name" text NOT NULL,
	"declared_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "case_conflicts_place_id_id_pk" PRIMARY KEY("place_id","id")
);
--> statement-breakpoint
CREATE TABLE "handovers" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"status" "handover_status" NOT NULL,
	"target" "handover_target" NOT NULL,
	"from_staff_id" uuid NOT NULL,
	"from_name" text NOT NULL,
	"from_hub_id" uuid NOT NULL,
	"to_staff_id" uuid,
	"to_hub_id" uuid,
	"to_organisation_id" uuid,
	"to_name" text NOT NULL,
	"with_data" boolean NOT NULL,
	"reason" text NOT NULL,
	"resident_agreed_on" date NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"due_on" date NOT NULL,
	"answered_at" timestamp (3) with time zone,
	"answered_by" uuid,
	"answered_by_name" text,
	"return_reason" "handover_return_reason",
	"answer_words" text DEFAULT '' NOT NULL,
	"appointment_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "handovers_place_id_id_pk" PRIMARY KEY("place_id","id")
);
--> statement-breakpoint
CREATE TABLE "merges" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"status" "merge_status" NOT NULL,
	"kept_resident_id" uuid NOT NULL,
	"merged_resident_id" uuid NOT NULL,
	"kept_case_id" uuid NOT NULL,
	"merged_case_id" uuid NOT NULL,
	"words" text NOT NULL,
	"proposed_by" uuid NOT NULL,
	"proposed_by_name" text NOT NULL,
	"proposed_at" timestamp (3) with time zone NOT NULL,
	"answered_by" uuid,
	"answered_by_name" text,
	"answered_at" timestamp (3) with time zone,
	"answer_words" text DEFAULT '' NOT NULL,
	"undone_by_name" text,
	"undone_at" timestamp (3) with time zone,
	"undone_why" text DEFAULT '' NOT NULL,
	"moved" jsonb,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "merges_place_id_id_pk" PRIMARY KEY("place_id","id")
);
--> statement-breakpoint
CREATE TABLE "restrictions" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"reason" "restriction_reason" NOT NULL,
	"words" text DEFAULT '' NOT NULL,
	"by_id" uuid,
	"by_name" text NOT NULL,
	"from_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"ended_by_name" text,
	"ended_why" text DEFAULT '' NOT NULL,
	CONSTRAINT "restrictions_place_id_id_pk" PRIMARY KEY("place_id","id")
);
--> statement-breakpoint
CREATE TABLE "activities" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"resident_id" uuid NOT NULL,
	"code" text NOT NULL,
	"activity_group" "activity_group" NOT NULL,
	"from_on" date NOT NULL,
	"confirmed_on" date NOT NULL,
	"lapses_on" date,
	"source" "activity_source" NOT NULL,
	"words" text DEFAULT '' NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" uuid,
	"recorded_by_name" text NOT NULL,
	CONSTRAINT "activities_place_id_id_pk" PRIMARY KEY("place_id","id")
);
--> statement-breakpoint
CREATE TABLE "activity_codes" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"code" text NOT NULL,
	"label" text NOT NULL,
	"activity_group" "activity_group" NOT NULL,
	"currency_days" integer,
	"source" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_until" date,
	CONSTRAINT "activity_codes_place_id_code_valid_from_pk" PRIMARY KEY("place_id","code","valid_from")
);
--> statement-breakpoint
CREATE TABLE "list_import_rows" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"line" integer NOT NULL,
	"sent" jsonb NOT NULL,
	"understood" jsonb,
	"problems" jsonb NOT NULL,
	"result" "import_row_result" NOT NULL,
	"case_id" uuid,
	"why" text DEFAULT '' NOT NULL,
	CONSTRAINT "list_import_rows_place_id_id_pk" PRIMARY KEY("place_id","id"),
	CONSTRAINT "list_import_rows_place_id_import_id_line_unique" UNIQUE("place_id","import_id","line")
);
--> statement-breakpoint
CREATE TABLE "list_imports" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"kind" "import_kind" NOT NULL,
	"status" "import_status" NOT NULL,
	"hub_id" uuid NOT NULL,
	"file_name" text NOT NULL,
	"from_name" text NOT NULL,
	"sha256" text NOT NULL,
	"rows" integer NOT NULL,
	"uploaded_by" uuid NOT NULL,
	"uploaded_by_name" text NOT NULL,
	"uploaded_at" timestamp (3) with time zone NOT NULL,
	"confirmed_at" timestamp (3) with time zone,
	"finished_at" timestamp (3) with time zone,
	"forget_on" date NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "list_imports_place_id_id_pk" PRIMARY KEY("place_id","id")
);
--> statement-breakpoint
ALTER TABLE "residents" ADD COLUMN "pronunciation" text;--> statement-breakpoint
ALTER TABLE "residents" ADD COLUMN "merged_into_id" uuid;--> statement-breakpoint
ALTER TABLE "case_access" ADD COLUMN "until_on" date;--> statement-breakpoint
ALTER TABLE "applications" ADD COLUMN "assisted_how" "assisted_way";--> statement-breakpoint
ALTER TABLE "applications" ADD COLUMN "assisted_by_name" text;--> statement-breakpoint
ALTER TABLE "applications" ADD COLUMN "assisted_organisation" text;--> statement-breakpoint
ALTER TABLE "drafts" ADD COLUMN "assisted_by" uuid;--> statement-breakpoint
ALTER TABLE "drafts" ADD COLUMN "assisted_how" "assisted_way";--> statement-breakpoint
ALTER TABLE "possible_duplicates" ADD COLUMN "verdict" "duplicate_verdict";--> statement-breakpoint
ALTER TABLE "possible_duplicates" ADD COLUMN "verdict_by" uuid;--> statement-breakpoint
ALTER TABLE "possible_duplicates" ADD COLUMN "verdict_by_name" text;--> statement-breakpoint
ALTER TABLE "possible_duplicates" ADD COLUMN "verdict_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "possible_duplicates" ADD COLUMN "verdict_words" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "appointments" ADD COLUMN "attendance_reason" "attendance_reason";--> statement-breakpoint
ALTER TABLE "appointments" ADD COLUMN "attendance_words" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "appointments" ADD COLUMN "session_id" uuid;--> statement-breakpoint
ALTER TABLE "appointments" ADD COLUMN "series_id" uuid;--> statement-breakpoint
ALTER TABLE "appointments" ADD COLUMN "second_staff_id" uuid;--> statement-breakpoint
ALTER TABLE "appointments" ADD COLUMN "second_staff_name" text;--> statement-breakpoint
ALTER TABLE "group_sessions" ADD CONSTRAINT "group_sessions_place_id_hub_id_hubs_place_id_id_fk" FOREIGN KEY ("place_id","hub_id") REFERENCES "public"."hubs"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_sessions" ADD CONSTRAINT "group_sessions_place_id_staff_id_staff_place_id_id_fk" FOREIGN KEY ("place_id","staff_id") REFERENCES "public"."staff"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_place_id_case_id_cases_place_id_id_fk" FOREIGN KEY ("place_id","case_id") REFERENCES "public"."cases"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_place_id_recorded_by_staff_place_id_id_fk" FOREIGN KEY ("place_id","recorded_by") REFERENCES "public"."staff"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bulk_act_rows" ADD CONSTRAINT "bulk_act_rows_place_id_act_id_bulk_acts_place_id_id_fk" FOREIGN KEY ("place_id","act_id") REFERENCES "public"."bulk_acts"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bulk_act_rows" ADD CONSTRAINT "bulk_act_rows_place_id_case_id_cases_place_id_id_fk" FOREIGN KEY ("place_id","case_id") REFERENCES "public"."cases"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bulk_acts" ADD CONSTRAINT "bulk_acts_place_id_by_id_staff_place_id_id_fk" FOREIGN KEY ("place_id","by_id") REFERENCES "public"."staff"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_alerts" ADD CONSTRAINT "case_alerts_place_id_case_id_cases_place_id_id_fk" FOREIGN KEY ("place_id","case_id") REFERENCES "public"."cases"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_alerts" ADD CONSTRAINT "case_alerts_place_id_added_by_staff_place_id_id_fk" FOREIGN KEY ("place_id","added_by") REFERENCES "public"."staff"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_notes" ADD CONSTRAINT "case_notes_place_id_case_id_cases_place_id_id_fk" FOREIGN KEY ("place_id","case_id") REFERENCES "public"."cases"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_notes" ADD CONSTRAINT "case_notes_place_id_author_id_staff_place_id_id_fk" FOREIGN KEY ("place_id","author_id") REFERENCES "public"."staff"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_notes" ADD CONSTRAINT "case_notes_place_id_organisation_id_organisations_place_id_id_fk" FOREIGN KEY ("place_id","organisation_id") REFERENCES "public"."organisations"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_views" ADD CONSTRAINT "case_views_place_id_staff_id_staff_place_id_id_fk" FOREIGN KEY ("place_id","staff_id") REFERENCES "public"."staff"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_views" ADD CONSTRAINT "case_views_place_id_case_id_cases_place_id_id_fk" FOREIGN KEY ("place_id","case_id") REFERENCES "public"."cases"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_place_id_case_id_cases_place_id_id_fk" FOREIGN KEY ("place_id","case_id") REFERENCES "public"."cases"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_place_id_recorded_by_staff_place_id_id_fk" FOREIGN KEY ("place_id","recorded_by") REFERENCES "public"."staff"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message_templates" ADD CONSTRAINT "message_templates_place_id_hub_id_hubs_place_id_id_fk" FOREIGN KEY ("place_id","hub_id") REFERENCES "public"."hubs"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "note_drafts" ADD CONSTRAINT "note_drafts_place_id_staff_id_staff_place_id_id_fk" FOREIGN KEY ("place_id","staff_id") REFERENCES "public"."staff"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "note_drafts" ADD CONSTRAINT "note_drafts_place_id_case_id_cases_place_id_id_fk" FOREIGN KEY ("place_id","case_id") REFERENCES "public"."cases"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_queries" ADD CONSTRAINT "plan_queries_place_id_case_id_cases_place_id_id_fk" FOREIGN KEY ("place_id","case_id") REFERENCES "public"."cases"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_queries" ADD CONSTRAINT "plan_queries_place_id_plan_id_plans_place_id_id_fk" FOREIGN KEY ("place_id","plan_id") REFERENCES "public"."plans"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_queries" ADD CONSTRAINT "plan_queries_place_id_asked_by_staff_place_id_id_fk" FOREIGN KEY ("place_id","asked_by") REFERENCES "public"."staff"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_place_id_staff_id_staff_place_id_id_fk" FOREIGN KEY ("place_id","staff_id") REFERENCES "public"."staff"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_place_id_hub_id_hubs_place_id_id_fk" FOREIGN KEY ("place_id","hub_id") REFERENCES "public"."hubs"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_visits" ADD CONSTRAINT "staff_visits_place_id_staff_id_staff_place_id_id_fk" FOREIGN KEY ("place_id","staff_id") REFERENCES "public"."staff"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "break_glasses" ADD CONSTRAINT "break_glasses_place_id_case_id_cases_place_id_id_fk" FOREIGN KEY ("place_id","case_id") REFERENCES "public"."cases"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "break_glasses" ADD CONSTRAINT "break_glasses_place_id_staff_id_staff_place_id_id_fk" FOREIGN KEY ("place_id","staff_id") REFERENCES "public"."staff"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "break_glasses" ADD CONSTRAINT "break_glasses_place_id_reviewed_by_staff_place_id_id_fk" FOREIGN KEY ("place_id","reviewed_by") REFERENCES "public"."staff"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_conflicts" ADD CONSTRAINT "case_conflicts_place_id_case_id_cases_place_id_id_fk" FOREIGN KEY ("place_id","case_id") REFERENCES "public"."cases"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_conflicts" ADD CONSTRAINT "case_conflicts_place_id_staff_id_staff_place_id_id_fk" FOREIGN KEY ("place_id","staff_id") REFERENCES "public"."staff"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_place_id_case_id_cases_place_id_id_fk" FOREIGN KEY ("place_id","case_id") REFERENCES "public"."cases"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_place_id_from_staff_id_staff_place_id_id_fk" FOREIGN KEY ("place_id","from_staff_id") REFERENCES "public"."staff"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_place_id_to_staff_id_staff_place_id_id_fk" FOREIGN KEY ("place_id","to_staff_id") REFERENCES "public"."staff"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_place_id_from_hub_id_hubs_place_id_id_fk" FOREIGN KEY ("place_id","from_hub_id") REFERENCES "public"."hubs"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_place_id_to_hub_id_hubs_place_id_id_fk" FOREIGN KEY ("place_id","to_hub_id") REFERENCES "public"."hubs"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_place_id_to_organisation_id_organisations_place_id_id_fk" FOREIGN KEY ("place_id","to_organisation_id") REFERENCES "public"."organisations"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_place_id_appointment_id_appointments_place_id_id_fk" FOREIGN KEY ("place_id","appointment_id") REFERENCES "public"."appointments"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "merges" ADD CONSTRAINT "merges_place_id_kept_resident_id_residents_place_id_id_fk" FOREIGN KEY ("place_id","kept_resident_id") REFERENCES "public"."residents"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "merges" ADD CONSTRAINT "merges_place_id_merged_resident_id_residents_place_id_id_fk" FOREIGN KEY ("place_id","merged_resident_id") REFERENCES "public"."residents"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "merges" ADD CONSTRAINT "merges_place_id_kept_case_id_cases_place_id_id_fk" FOREIGN KEY ("place_id","kept_case_id") REFERENCES "public"."cases"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "merges" ADD CONSTRAINT "merges_place_id_merged_case_id_cases_place_id_id_fk" FOREIGN KEY ("place_id","merged_case_id") REFERENCES "public"."cases"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "merges" ADD CONSTRAINT "merges_place_id_proposed_by_staff_place_id_id_fk" FOREIGN KEY ("place_id","proposed_by") REFERENCES "public"."staff"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "restrictions" ADD CONSTRAINT "restrictions_place_id_case_id_cases_place_id_id_fk" FOREIGN KEY ("place_id","case_id") REFERENCES "public"."cases"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_place_id_case_id_cases_place_id_id_fk" FOREIGN KEY ("place_id","case_id") REFERENCES "public"."cases"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_place_id_resident_id_residents_place_id_id_fk" FOREIGN KEY ("place_id","resident_id") REFERENCES "public"."residents"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "list_import_rows" ADD CONSTRAINT "list_import_rows_place_id_import_id_list_imports_place_id_id_fk" FOREIGN KEY ("place_id","import_id") REFERENCES "public"."list_imports"("place_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "list_import_rows" ADD CONSTRAINT "list_import_rows_place_id_case_id_cases_place_id_id_fk" FOREIGN KEY ("place_id","case_id") REFERENCES "public"."cases"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "list_imports" ADD CONSTRAINT "list_imports_place_id_hub_id_hubs_place_id_id_fk" FOREIGN KEY ("place_id","hub_id") REFERENCES "public"."hubs"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "list_imports" ADD CONSTRAINT "list_imports_place_id_uploaded_by_staff_place_id_id_fk" FOREIGN KEY ("place_id","uploaded_by") REFERENCES "public"."staff"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "group_sessions_place_id_hub_id_starts_at_index" ON "group_sessions" USING btree ("place_id","hub_id","starts_at");--> statement-breakpoint
CREATE INDEX "bulk_acts_place_id_by_id_done_at_index" ON "bulk_acts" USING btree ("place_id","by_id","done_at");--> statement-breakpoint
CREATE INDEX "case_alerts_place_id_case_id_index" ON "case_alerts" USING btree ("place_id","case_id");--> statement-breakpoint
CREATE INDEX "case_notes_place_id_case_id_written_at_index" ON "case_notes" USING btree ("place_id","case_id","written_at");--> statement-breakpoint
CREATE UNIQUE INDEX "a_note_is_corrected_once" ON "case_notes" USING btree ("place_id","supersedes_id") WHERE supersedes_id is not null;--> statement-breakpoint
CREATE INDEX "case_views_place_id_staff_id_viewed_at_index" ON "case_views" USING btree ("place_id","staff_id","viewed_at");--> statement-breakpoint
CREATE INDEX "contacts_place_id_case_id_happened_at_index" ON "contacts" USING btree ("place_id","case_id","happened_at");--> statement-breakpoint
CREATE INDEX "message_templates_place_id_name_index" ON "message_templates" USING btree ("place_id","name");--> statement-breakpoint
CREATE INDEX "plan_queries_place_id_case_id_index" ON "plan_queries" USING btree ("place_id","case_id");--> statement-breakpoint
CREATE INDEX "plan_queries_open" ON "plan_queries" USING btree ("place_id","case_id") WHERE answered_at is null;--> statement-breakpoint
CREATE INDEX "saved_views_place_id_staff_id_index" ON "saved_views" USING btree ("place_id","staff_id");--> statement-breakpoint
CREATE INDEX "saved_views_place_id_hub_id_index" ON "saved_views" USING btree ("place_id","hub_id");--> statement-breakpoint
CREATE INDEX "break_glasses_place_id_opened_at_index" ON "break_glasses" USING btree ("place_id","opened_at");--> statement-breakpoint
CREATE UNIQUE INDEX "one_conflict_a_person" ON "case_conflicts" USING btree ("place_id","case_id","staff_id") WHERE ended_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "one_handover_at_a_time" ON "handovers" USING btree ("place_id","case_id") WHERE status = 'asked';--> statement-breakpoint
CREATE INDEX "handovers_waiting" ON "handovers" USING btree ("place_id","due_on") WHERE status = 'asked';--> statement-breakpoint
CREATE INDEX "handovers_place_id_case_id_index" ON "handovers" USING btree ("place_id","case_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_merge_of_a_record_at_a_time" ON "merges" USING btree ("place_id","merged_resident_id") WHERE status in ('proposed', 'confirmed');--> statement-breakpoint
CREATE INDEX "merges_place_id_kept_case_id_index" ON "merges" USING btree ("place_id","kept_case_id");--> statement-breakpoint
CREATE INDEX "merges_place_id_merged_case_id_index" ON "merges" USING btree ("place_id","merged_case_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_restriction_at_a_time" ON "restrictions" USING btree ("place_id","case_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "activities_place_id_case_id_confirmed_on_index" ON "activities" USING btree ("place_id","case_id","confirmed_on");--> statement-breakpoint
CREATE INDEX "activities_place_id_resident_id_index" ON "activities" USING btree ("place_id","resident_id");--> statement-breakpoint
CREATE INDEX "import_rows_ready" ON "list_import_rows" USING btree ("place_id","import_id","line") WHERE result = 'ready';--> statement-breakpoint
CREATE INDEX "list_imports_place_id_uploaded_at_index" ON "list_imports" USING btree ("place_id","uploaded_at");--> statement-breakpoint
CREATE INDEX "imports_under_way" ON "list_imports" USING btree ("place_id","confirmed_at") WHERE status = 'bringing_in';--> statement-breakpoint
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_place_id_second_staff_id_staff_place_id_id_fk" FOREIGN KEY ("place_id","second_staff_id") REFERENCES "public"."staff"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_place_id_session_id_group_sessions_place_id_id_fk" FOREIGN KEY ("place_id","session_id") REFERENCES "public"."group_sessions"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "one_place_in_a_session" ON "appointments" USING btree ("place_id","session_id","case_id") WHERE session_id is not null and cancelled_at is null;