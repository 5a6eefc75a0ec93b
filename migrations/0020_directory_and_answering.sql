CREATE TYPE "public"."change_source" AS ENUM('import', 'provider', 'administrator', 'machine');--> statement-breakpoint
CREATE TYPE "public"."directory_import_status" AS ENUM('checked', 'confirmed', 'discarded');--> statement-breakpoint
CREATE TYPE "public"."directory_kind" AS ENUM('organization', 'program', 'taxonomy', 'taxonomy_term', 'location', 'service');--> statement-breakpoint
CREATE TYPE "public"."feed_format" AS ENUM('json', 'csv');--> statement-breakpoint
CREATE TYPE "public"."directory_import_action" AS ENUM('add', 'change', 'same', 'withdraw', 'refuse');--> statement-breakpoint
CREATE TYPE "public"."location_type" AS ENUM('physical', 'postal', 'virtual');--> statement-breakpoint
CREATE TYPE "public"."schedule_frequency" AS ENUM('WEEKLY', 'MONTHLY');--> statement-breakpoint
CREATE TYPE "public"."weekday_code" AS ENUM('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU');--> statement-breakpoint
CREATE TYPE "public"."api_scope" AS ENUM('referrals:read', 'referrals:answer', 'attendance:write', 'directory:write');--> statement-breakpoint
CREATE TYPE "public"."course_place_status" AS ENUM('waiting', 'offered', 'taken', 'given_back', 'lapsed');--> statement-breakpoint
CREATE TYPE "public"."delivery_status" AS ENUM('waiting', 'delivered', 'failed', 'given_up');--> statement-breakpoint
CREATE TYPE "public"."goal_result" AS ENUM('achieved', 'partly', 'not_achieved');--> statement-breakpoint
CREATE TYPE "public"."unmet_reason" AS ENUM('nothing_like_it', 'full', 'too_far', 'not_accessible', 'wrong_times', 'wrong_age', 'language', 'cost', 'other');--> statement-breakpoint
CREATE TYPE "public"."webhook_event" AS ENUM('referral.sent', 'referral.amended', 'referral.withdrawn', 'referral.expired', 'referral.message', 'referral.dates_answered', 'place.offered', 'ping');--> statement-breakpoint
ALTER TYPE "public"."role" ADD VALUE 'provider_lead' BEFORE 'resident';--> statement-breakpoint
ALTER TYPE "public"."case_event_kind" ADD VALUE 'referral_amended';--> statement-breakpoint
ALTER TYPE "public"."case_event_kind" ADD VALUE 'referral_dates_offered';--> statement-breakpoint
ALTER TYPE "public"."case_event_kind" ADD VALUE 'referral_dates_agreed';--> statement-breakpoint
ALTER TYPE "public"."case_event_kind" ADD VALUE 'referral_dates_refused';--> statement-breakpoint
ALTER TYPE "public"."case_event_kind" ADD VALUE 'referral_accepted_after_all';--> statement-breakpoint
ALTER TYPE "public"."case_event_kind" ADD VALUE 'referral_not_needed';--> statement-breakpoint
ALTER TYPE "public"."case_event_kind" ADD VALUE 'referral_message_written';--> statement-breakpoint
ALTER TYPE "public"."case_event_kind" ADD VALUE 'referral_reported';--> statement-breakpoint
ALTER TYPE "public"."case_event_kind" ADD VALUE 'referral_report_checked';--> statement-breakpoint
ALTER TYPE "public"."case_event_kind" ADD VALUE 'provider_session_recorded';--> statement-breakpoint
ALTER TYPE "public"."case_event_kind" ADD VALUE 'course_place_waiting';--> statement-breakpoint
ALTER TYPE "public"."case_event_kind" ADD VALUE 'course_place_offered';--> statement-breakpoint
ALTER TYPE "public"."case_event_kind" ADD VALUE 'course_place_taken';--> statement-breakpoint
ALTER TYPE "public"."case_event_kind" ADD VALUE 'course_place_given_back';--> statement-breakpoint
ALTER TYPE "public"."case_event_kind" ADD VALUE 'course_place_lapsed';--> statement-breakpoint
ALTER TYPE "public"."case_event_kind" ADD VALUE 'unmet_need_recorded';--> statement-breakpoint
ALTER TYPE "public"."referral_status" ADD VALUE 'dates_offered';--> statement-breakpoint
CREATE TABLE "programs" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"name" text NOT NULL,
	"alternate_name" text,
	"description" text DEFAULT '' NOT NULL,
	CONSTRAINT "programs_place_id_id_pk" PRIMARY KEY("place_id","id")
);
--> statement-breakpoint
CREATE TABLE "accessibility" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"location_id" uuid NOT NULL,
	"description" text,
	"details" text,
	"url" text,
	"need" text,
	CONSTRAINT "accessibility_place_id_id_pk" PRIMARY KEY("place_id","id")
);
--> statement-breakpoint
CREATE TABLE "cost_options" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"service_id" uuid NOT NULL,
	"valid_from" date,
	"valid_to" date,
	"option" text,
	"currency" text,
	"amount_pence" integer,
	"amount_description" text,
	CONSTRAINT "cost_options_place_id_id_pk" PRIMARY KEY("place_id","id")
);
--> statement-breakpoint
CREATE TABLE "course_starts" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"service_id" uuid NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date,
	"closes_on" date,
	"places" integer,
	"taken" integer DEFAULT 0 NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"cancelled_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "course_starts_place_id_id_pk" PRIMARY KEY("place_id","id"),
	CONSTRAINT "course_starts_place_id_service_id_starts_on_unique" UNIQUE("place_id","service_id","starts_on"),
	CONSTRAINT "never_overbooked" CHECK (taken >= 0 and (places is null or taken <= places)),
	CONSTRAINT "start_has_places" CHECK (places is null or places >= 0)
);
--> statement-breakpoint
CREATE TABLE "directory_contacts" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"service_id" uuid,
	"name" text,
	"title" text,
	"department" text,
	"email" text,
	"phone" text,
	CONSTRAINT "directory_contacts_place_id_id_pk" PRIMARY KEY("place_id","id")
);
--> statement-breakpoint
CREATE TABLE "directory_feeds" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"contact" text DEFAULT '' NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "directory_feeds_place_id_id_pk" PRIMARY KEY("place_id","id"),
	CONSTRAINT "directory_feeds_place_id_name_unique" UNIQUE("place_id","name")
);
--> statement-breakpoint
CREATE TABLE "directory_import_records" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"kind" "directory_kind" NOT NULL,
	"external_id" text NOT NULL,
	"name" text NOT NULL,
	"action" "directory_import_action" NOT NULL,
	"problems" jsonb NOT NULL,
	"changes" jsonb NOT NULL,
	"payload" jsonb,
	CONSTRAINT "directory_import_records_place_id_id_pk" PRIMARY KEY("place_id","id"),
	CONSTRAINT "directory_import_records_place_id_import_id_position_unique" UNIQUE("place_id","import_id","position")
);
--> statement-breakpoint
CREATE TABLE "directory_imports" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"feed_id" uuid NOT NULL,
	"format" "feed_format" NOT NULL,
	"file_names" text[] NOT NULL,
	"status" "directory_import_status" NOT NULL,
	"by_id" uuid NOT NULL,
	"by_name" text NOT NULL,
	"checked_at" timestamp (3) with time zone NOT NULL,
	"confirmed_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "directory_imports_place_id_id_pk" PRIMARY KEY("place_id","id")
);
--> statement-breakpoint
CREATE TABLE "feed_records" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"feed_id" uuid NOT NULL,
	"kind" "directory_kind" NOT NULL,
	"external_id" text NOT NULL,
	"record_id" uuid NOT NULL,
	"digest" text NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "feed_records_place_id_feed_id_kind_external_id_pk" PRIMARY KEY("place_id","feed_id","kind","external_id")
);
--> statement-breakpoint
CREATE TABLE "locations" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"location_type" "location_type" NOT NULL,
	"name" text DEFAULT '' NOT NULL,
	"alternate_name" text,
	"description" text,
	"transportation" text,
	"url" text,
	"latitude" double precision,
	"longitude" double precision,
	"address_1" text,
	"address_2" text,
	"city" text,
	"region" text,
	"state_province" text,
	"postal_code" text,
	"country" text,
	CONSTRAINT "locations_place_id_id_pk" PRIMARY KEY("place_id","id")
);
--> statement-breakpoint
CREATE TABLE "required_documents" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"service_id" uuid NOT NULL,
	"document" text NOT NULL,
	"uri" text,
	CONSTRAINT "required_documents_place_id_id_pk" PRIMARY KEY("place_id","id")
);
--> statement-breakpoint
CREATE TABLE "schedules" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"service_id" uuid NOT NULL,
	"location_id" uuid,
	"valid_from" date,
	"valid_to" date,
	"dtstart" date,
	"freq" "schedule_frequency",
	"interval" integer,
	"byday" "weekday_code"[] DEFAULT '{}' NOT NULL,
	"bymonthday" integer,
	"opens_at" text,
	"closes_at" text,
	"description" text,
	"attending_type" text,
	"notes" text,
	CONSTRAINT "schedules_place_id_id_pk" PRIMARY KEY("place_id","id")
);
--> statement-breakpoint
CREATE TABLE "service_areas" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"service_id" uuid NOT NULL,
	"name" text DEFAULT '' NOT NULL,
	"description" text,
	"uri" text,
	"council_id" uuid,
	"districts" text[] DEFAULT '{}' NOT NULL,
	CONSTRAINT "service_areas_place_id_id_pk" PRIMARY KEY("place_id","id")
);
--> statement-breakpoint
CREATE TABLE "service_changes" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"service_id" uuid NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"source" "change_source" NOT NULL,
	"by_name" text NOT NULL,
	"changes" jsonb NOT NULL,
	CONSTRAINT "service_changes_place_id_id_pk" PRIMARY KEY("place_id","id")
);
--> statement-breakpoint
CREATE TABLE "service_check_links" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"service_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	CONSTRAINT "service_check_links_place_id_id_pk" PRIMARY KEY("place_id","id"),
	CONSTRAINT "service_check_links_place_id_token_hash_unique" UNIQUE("place_id","token_hash")
);
--> statement-breakpoint
CREATE TABLE "service_languages" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"service_id" uuid NOT NULL,
	"code" text,
	"name" text DEFAULT '' NOT NULL,
	"note" text,
	CONSTRAINT "service_languages_place_id_id_pk" PRIMARY KEY("place_id","id")
);
--> statement-breakpoint
CREATE TABLE "service_locations" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"service_id" uuid NOT NULL,
	"location_id" uuid NOT NULL,
	"description" text,
	CONSTRAINT "service_locations_place_id_id_pk" PRIMARY KEY("place_id","id"),
	CONSTRAINT "service_locations_place_id_service_id_location_id_unique" UNIQUE("place_id","service_id","location_id")
);
--> statement-breakpoint
CREATE TABLE "service_terms" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"service_id" uuid NOT NULL,
	"term_id" uuid NOT NULL,
	CONSTRAINT "service_terms_place_id_service_id_term_id_pk" PRIMARY KEY("place_id","service_id","term_id")
);
--> statement-breakpoint
CREATE TABLE "service_words" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"service_id" uuid NOT NULL,
	"words" text NOT NULL,
	"public" boolean NOT NULL,
	CONSTRAINT "service_words_place_id_service_id_pk" PRIMARY KEY("place_id","service_id")
);
--> statement-breakpoint
CREATE TABLE "synonyms" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"word" text NOT NULL,
	"means" text NOT NULL,
	CONSTRAINT "synonyms_place_id_id_pk" PRIMARY KEY("place_id","id"),
	CONSTRAINT "synonyms_place_id_word_means_unique" UNIQUE("place_id","word","means")
);
--> statement-breakpoint
CREATE TABLE "taxonomies" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"uri" text,
	"version" text,
	CONSTRAINT "taxonomies_place_id_id_pk" PRIMARY KEY("place_id","id")
);
--> statement-breakpoint
CREATE TABLE "taxonomy_terms" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"taxonomy_id" uuid,
	"code" text,
	"name" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"parent_id" uuid,
	"term_uri" text,
	"barrier" "barrier_code",
	CONSTRAINT "taxonomy_terms_place_id_id_pk" PRIMARY KEY("place_id","id")
);
--> statement-breakpoint
CREATE TABLE "api_keys" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"name" text NOT NULL,
	"prefix" text NOT NULL,
	"key_hash" text NOT NULL,
	"scopes" "api_scope"[] NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by_name" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"last_used_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	"revoked_by_name" text,
	CONSTRAINT "api_keys_place_id_id_pk" PRIMARY KEY("place_id","id"),
	CONSTRAINT "api_keys_place_id_key_hash_unique" UNIQUE("place_id","key_hash")
);
--> statement-breakpoint
CREATE TABLE "api_requests" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"organisation_id" uuid NOT NULL,
	"idempotency_key" text NOT NULL,
	"request_hash" text NOT NULL,
	"status" integer NOT NULL,
	"body" text NOT NULL,
	"etag" text,
	"made_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "api_requests_place_id_organisation_id_idempotency_key_pk" PRIMARY KEY("place_id","organisation_id","idempotency_key")
);
--> statement-breakpoint
CREATE TABLE "cooperation_statements" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"work" text NOT NULL,
	"month" date NOT NULL,
	"counts" jsonb NOT NULL,
	"worked_out_at" timestamp (3) with time zone NOT NULL,
	"managers_from_on" date NOT NULL,
	"comment" text DEFAULT '' NOT NULL,
	"commented_by_name" text,
	"commented_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "cooperation_statements_place_id_id_pk" PRIMARY KEY("place_id","id"),
	CONSTRAINT "cooperation_statements_place_id_organisation_id_work_month_unique" UNIQUE("place_id","organisation_id","work","month")
);
--> statement-breakpoint
CREATE TABLE "course_places" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"start_id" uuid NOT NULL,
	"referral_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"status" "course_place_status" NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"answer_by_on" date,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "course_places_place_id_id_pk" PRIMARY KEY("place_id","id"),
	CONSTRAINT "course_places_place_id_start_id_referral_id_unique" UNIQUE("place_id","start_id","referral_id")
);
--> statement-breakpoint
CREATE TABLE "provider_attendance" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"referral_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"attendance" text NOT NULL,
	"words" text DEFAULT '' NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by_name" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "provider_attendance_place_id_id_pk" PRIMARY KEY("place_id","id"),
	CONSTRAINT "provider_attendance_place_id_session_id_referral_id_unique" UNIQUE("place_id","session_id","referral_id")
);
--> statement-breakpoint
CREATE TABLE "provider_sessions" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"service_id" uuid NOT NULL,
	"start_id" uuid,
	"location_id" uuid,
	"held_on" date NOT NULL,
	"begins_at" text,
	"ends_at" text,
	"title" text DEFAULT '' NOT NULL,
	"cancelled_why" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "provider_sessions_place_id_id_pk" PRIMARY KEY("place_id","id")
);
--> statement-breakpoint
CREATE TABLE "referral_amendments" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"referral_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"amended_at" timestamp (3) with time zone NOT NULL,
	"by_name" text NOT NULL,
	"why" text NOT NULL,
	"before" jsonb NOT NULL,
	"after" jsonb NOT NULL,
	CONSTRAINT "referral_amendments_place_id_id_pk" PRIMARY KEY("place_id","id")
);
--> statement-breakpoint
CREATE TABLE "referral_answers" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"referral_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"from_status" "referral_status" NOT NULL,
	"to_status" "referral_status" NOT NULL,
	"reason" "decline_reason",
	"words" text DEFAULT '' NOT NULL,
	"days" text[] DEFAULT '{}' NOT NULL,
	"by_name" text NOT NULL,
	"how" text NOT NULL,
	"given_at" timestamp (3) with time zone NOT NULL,
	"due_on" date,
	CONSTRAINT "referral_answers_place_id_id_pk" PRIMARY KEY("place_id","id")
);
--> statement-breakpoint
CREATE TABLE "referral_drafts" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"service_ids" uuid[] NOT NULL,
	"fields" text[] NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"goals" text[] DEFAULT '{}' NOT NULL,
	"starts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"agreed_on" date,
	"way" text,
	"made_by" uuid NOT NULL,
	"made_by_name" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "referral_drafts_place_id_id_pk" PRIMARY KEY("place_id","id")
);
--> statement-breakpoint
CREATE TABLE "referral_goals" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"referral_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"words" text NOT NULL,
	CONSTRAINT "referral_goals_place_id_id_pk" PRIMARY KEY("place_id","id"),
	CONSTRAINT "referral_goals_place_id_referral_id_position_unique" UNIQUE("place_id","referral_id","position")
);
--> statement-breakpoint
CREATE TABLE "referral_reports" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"referral_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL,
	"by_name" text NOT NULL,
	"goals" jsonb NOT NULL,
	"words" text DEFAULT '' NOT NULL,
	"checked_at" timestamp (3) with time zone,
	"checked_by_name" text,
	"checked_words" text DEFAULT '' NOT NULL,
	CONSTRAINT "referral_reports_place_id_id_pk" PRIMARY KEY("place_id","id")
);
--> statement-breakpoint
CREATE TABLE "unmet_needs" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"hub_id" uuid NOT NULL,
	"what" text NOT NULL,
	"why" "unmet_reason" NOT NULL,
	"service_id" uuid,
	"district" text,
	"words" text DEFAULT '' NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by_name" text NOT NULL,
	CONSTRAINT "unmet_needs_place_id_id_pk" PRIMARY KEY("place_id","id")
);
--> statement-breakpoint
CREATE TABLE "webhook_deliveries" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"endpoint_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"event" "webhook_event" NOT NULL,
	"payload" jsonb NOT NULL,
	"status" "delivery_status" NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"next_try_at" timestamp (3) with time zone,
	"leased_until" timestamp (3) with time zone,
	"last_tried_at" timestamp (3) with time zone,
	"last_status" integer,
	"last_error" text,
	"delivered_at" timestamp (3) with time zone,
	"replay_of" uuid,
	CONSTRAINT "webhook_deliveries_place_id_id_pk" PRIMARY KEY("place_id","id")
);
--> statement-breakpoint
CREATE TABLE "webhook_endpoints" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"url" text NOT NULL,
	"secret" text NOT NULL,
	"events" "webhook_event"[] NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by_name" text NOT NULL,
	"switched_off_at" timestamp (3) with time zone,
	"failing_since" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "webhook_endpoints_place_id_id_pk" PRIMARY KEY("place_id","id")
);
--> statement-breakpoint
ALTER TABLE "hubs" ADD COLUMN "postcode" text;--> statement-breakpoint
ALTER TABLE "hubs" ADD COLUMN "latitude" double precision;--> statement-breakpoint
ALTER TABLE "hubs" ADD COLUMN "longitude" double precision;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "alternate_name" text;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "uri" text;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "legal_status" text;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "year_incorporated" integer;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "area_code" text;--> statement-breakpoint
ALTER TABLE "postcodes" ADD COLUMN "area_code" text;--> statement-breakpoint
ALTER TABLE "postcodes" ADD COLUMN "ward_code" text;--> statement-breakpoint
ALTER TABLE "postcodes" ADD COLUMN "lsoa_code" text;--> statement-breakpoint
ALTER TABLE "postcodes" ADD COLUMN "ended_on" date;--> statement-breakpoint
ALTER TABLE "postcodes" ADD COLUMN "source" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "referrals" ADD COLUMN "together_id" uuid;--> statement-breakpoint
ALTER TABLE "referrals" ADD COLUMN "offered_days" date[];--> statement-breakpoint
ALTER TABLE "referrals" ADD COLUMN "agreed_day" date;--> statement-breakpoint
ALTER TABLE "services" ADD COLUMN "alternate_name" text;--> statement-breakpoint
ALTER TABLE "services" ADD COLUMN "interpretation_services" text;--> statement-breakpoint
ALTER TABLE "services" ADD COLUMN "assurer_email" text;--> statement-breakpoint
ALTER TABLE "services" ADD COLUMN "licenses" text;--> statement-breakpoint
ALTER TABLE "services" ADD COLUMN "accreditations" text;--> statement-breakpoint
ALTER TABLE "services" ADD COLUMN "program_id" uuid;--> statement-breakpoint
ALTER TABLE "services" ADD COLUMN "last_modified" timestamp (3) with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "services" ADD COLUMN "takes_referrals" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "services" ADD COLUMN "public" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "services" ADD COLUMN "stream_id" uuid;--> statement-breakpoint
ALTER TABLE "services" ADD COLUMN "chased_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "services" ADD COLUMN "chases" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "services" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "funding_streams" ADD COLUMN "remind_after" integer;--> statement-breakpoint
ALTER TABLE "funding_streams" ADD COLUMN "expire_after" integer;--> statement-breakpoint
ALTER TABLE "programs" ADD CONSTRAINT "programs_place_id_organisation_id_organisations_place_id_id_fk" FOREIGN KEY ("place_id","organisation_id") REFERENCES "public"."organisations"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accessibility" ADD CONSTRAINT "accessibility_place_id_location_id_locations_place_id_id_fk" FOREIGN KEY ("place_id","location_id") REFERENCES "public"."locations"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cost_options" ADD CONSTRAINT "cost_options_place_id_service_id_services_place_id_id_fk" FOREIGN KEY ("place_id","service_id") REFERENCES "public"."services"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_starts" ADD CONSTRAINT "course_starts_place_id_service_id_services_place_id_id_fk" FOREIGN KEY ("place_id","service_id") REFERENCES "public"."services"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "directory_contacts" ADD CONSTRAINT "directory_contacts_place_id_organisation_id_organisations_place_id_id_fk" FOREIGN KEY ("place_id","organisation_id") REFERENCES "public"."organisations"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "directory_contacts" ADD CONSTRAINT "directory_contacts_place_id_service_id_services_place_id_id_fk" FOREIGN KEY ("place_id","service_id") REFERENCES "public"."services"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "directory_import_records" ADD CONSTRAINT "directory_import_records_place_id_import_id_directory_imports_place_id_id_fk" FOREIGN KEY ("place_id","import_id") REFERENCES "public"."directory_imports"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "directory_imports" ADD CONSTRAINT "directory_imports_place_id_feed_id_directory_feeds_place_id_id_fk" FOREIGN KEY ("place_id","feed_id") REFERENCES "public"."directory_feeds"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feed_records" ADD CONSTRAINT "feed_records_place_id_feed_id_directory_feeds_place_id_id_fk" FOREIGN KEY ("place_id","feed_id") REFERENCES "public"."directory_feeds"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "locations" ADD CONSTRAINT "locations_place_id_organisation_id_organisations_place_id_id_fk" FOREIGN KEY ("place_id","organisation_id") REFERENCES "public"."organisations"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "required_documents" ADD CONSTRAINT "required_documents_place_id_service_id_services_place_id_id_fk" FOREIGN KEY ("place_id","service_id") REFERENCES "public"."services"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schedules" ADD CONSTRAINT "schedules_place_id_service_id_services_place_id_id_fk" FOREIGN KEY ("place_id","service_id") REFERENCES "public"."services"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schedules" ADD CONSTRAINT "schedules_place_id_location_id_locations_place_id_id_fk" FOREIGN KEY ("place_id","location_id") REFERENCES "public"."locations"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_areas" ADD CONSTRAINT "service_areas_place_id_service_id_services_place_id_id_fk" FOREIGN KEY ("place_id","service_id") REFERENCES "public"."services"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_areas" ADD CONSTRAINT "service_areas_place_id_council_id_organisations_place_id_id_fk" FOREIGN KEY ("place_id","council_id") REFERENCES "public"."organisations"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_changes" ADD CONSTRAINT "service_changes_place_id_service_id_services_place_id_id_fk" FOREIGN KEY ("place_id","service_id") REFERENCES "public"."services"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_check_links" ADD CONSTRAINT "service_check_links_place_id_service_id_services_place_id_id_fk" FOREIGN KEY ("place_id","service_id") REFERENCES "public"."services"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_languages" ADD CONSTRAINT "service_languages_place_id_service_id_services_place_id_id_fk" FOREIGN KEY ("place_id","service_id") REFERENCES "public"."services"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_locations" ADD CONSTRAINT "service_locations_place_id_service_id_services_place_id_id_fk" FOREIGN KEY ("place_id","service_id") REFERENCES "public"."services"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_locations" ADD CONSTRAINT "service_locations_place_id_location_id_locations_place_id_id_fk" FOREIGN KEY ("place_id","location_id") REFERENCES "public"."locations"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_terms" ADD CONSTRAINT "service_terms_place_id_service_id_services_place_id_id_fk" FOREIGN KEY ("place_id","service_id") REFERENCES "public"."services"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_terms" ADD CONSTRAINT "service_terms_place_id_term_id_taxonomy_terms_place_id_id_fk" FOREIGN KEY ("place_id","term_id") REFERENCES "public"."taxonomy_terms"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_words" ADD CONSTRAINT "service_words_place_id_service_id_services_place_id_id_fk" FOREIGN KEY ("place_id","service_id") REFERENCES "public"."services"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "taxonomy_terms" ADD CONSTRAINT "taxonomy_terms_place_id_taxonomy_id_taxonomies_place_id_id_fk" FOREIGN KEY ("place_id","taxonomy_id") REFERENCES "public"."taxonomies"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_place_id_organisation_id_organisations_place_id_id_fk" FOREIGN KEY ("place_id","organisation_id") REFERENCES "public"."organisations"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_requests" ADD CONSTRAINT "api_requests_place_id_organisation_id_organisations_place_id_id_fk" FOREIGN KEY ("place_id","organisation_id") REFERENCES "public"."organisations"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cooperation_statements" ADD CONSTRAINT "cooperation_statements_place_id_organisation_id_organisations_place_id_id_fk" FOREIGN KEY ("place_id","organisation_id") REFERENCES "public"."organisations"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_places" ADD CONSTRAINT "course_places_place_id_start_id_course_starts_place_id_id_fk" FOREIGN KEY ("place_id","start_id") REFERENCES "public"."course_starts"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_places" ADD CONSTRAINT "course_places_place_id_referral_id_referrals_place_id_id_fk" FOREIGN KEY ("place_id","referral_id") REFERENCES "public"."referrals"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_places" ADD CONSTRAINT "course_places_place_id_case_id_cases_place_id_id_fk" FOREIGN KEY ("place_id","case_id") REFERENCES "public"."cases"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "provider_attendance" ADD CONSTRAINT "provider_attendance_place_id_session_id_provider_sessions_place_id_id_fk" FOREIGN KEY ("place_id","session_id") REFERENCES "public"."provider_sessions"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "provider_attendance" ADD CONSTRAINT "provider_attendance_place_id_referral_id_referrals_place_id_id_fk" FOREIGN KEY ("place_id","referral_id") REFERENCES "public"."referrals"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "provider_attendance" ADD CONSTRAINT "provider_attendance_place_id_case_id_cases_place_id_id_fk" FOREIGN KEY ("place_id","case_id") REFERENCES "public"."cases"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "provider_sessions" ADD CONSTRAINT "provider_sessions_place_id_organisation_id_organisations_place_id_id_fk" FOREIGN KEY ("place_id","organisation_id") REFERENCES "public"."organisations"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "provider_sessions" ADD CONSTRAINT "provider_sessions_place_id_service_id_services_place_id_id_fk" FOREIGN KEY ("place_id","service_id") REFERENCES "public"."services"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "provider_sessions" ADD CONSTRAINT "provider_sessions_place_id_start_id_course_starts_place_id_id_fk" FOREIGN KEY ("place_id","start_id") REFERENCES "public"."course_starts"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "provider_sessions" ADD CONSTRAINT "provider_sessions_place_id_location_id_locations_place_id_id_fk" FOREIGN KEY ("place_id","location_id") REFERENCES "public"."locations"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral_amendments" ADD CONSTRAINT "referral_amendments_place_id_referral_id_referrals_place_id_id_fk" FOREIGN KEY ("place_id","referral_id") REFERENCES "public"."referrals"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral_amendments" ADD CONSTRAINT "referral_amendments_place_id_case_id_cases_place_id_id_fk" FOREIGN KEY ("place_id","case_id") REFERENCES "public"."cases"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral_answers" ADD CONSTRAINT "referral_answers_place_id_referral_id_referrals_place_id_id_fk" FOREIGN KEY ("place_id","referral_id") REFERENCES "public"."referrals"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral_answers" ADD CONSTRAINT "referral_answers_place_id_case_id_cases_place_id_id_fk" FOREIGN KEY ("place_id","case_id") REFERENCES "public"."cases"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral_drafts" ADD CONSTRAINT "referral_drafts_place_id_case_id_cases_place_id_id_fk" FOREIGN KEY ("place_id","case_id") REFERENCES "public"."cases"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral_drafts" ADD CONSTRAINT "referral_drafts_place_id_made_by_staff_place_id_id_fk" FOREIGN KEY ("place_id","made_by") REFERENCES "public"."staff"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral_goals" ADD CONSTRAINT "referral_goals_place_id_referral_id_referrals_place_id_id_fk" FOREIGN KEY ("place_id","referral_id") REFERENCES "public"."referrals"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral_goals" ADD CONSTRAINT "referral_goals_place_id_case_id_cases_place_id_id_fk" FOREIGN KEY ("place_id","case_id") REFERENCES "public"."cases"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral_reports" ADD CONSTRAINT "referral_reports_place_id_referral_id_referrals_place_id_id_fk" FOREIGN KEY ("place_id","referral_id") REFERENCES "public"."referrals"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral_reports" ADD CONSTRAINT "referral_reports_place_id_case_id_cases_place_id_id_fk" FOREIGN KEY ("place_id","case_id") REFERENCES "public"."cases"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unmet_needs" ADD CONSTRAINT "unmet_needs_place_id_case_id_cases_place_id_id_fk" FOREIGN KEY ("place_id","case_id") REFERENCES "public"."cases"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unmet_needs" ADD CONSTRAINT "unmet_needs_place_id_hub_id_hubs_place_id_id_fk" FOREIGN KEY ("place_id","hub_id") REFERENCES "public"."hubs"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unmet_needs" ADD CONSTRAINT "unmet_needs_place_id_service_id_services_place_id_id_fk" FOREIGN KEY ("place_id","service_id") REFERENCES "public"."services"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_deliveries" ADD CONSTRAINT "webhook_deliveries_place_id_endpoint_id_webhook_endpoints_place_id_id_fk" FOREIGN KEY ("place_id","endpoint_id") REFERENCES "public"."webhook_endpoints"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_deliveries" ADD CONSTRAINT "webhook_deliveries_place_id_organisation_id_organisations_place_id_id_fk" FOREIGN KEY ("place_id","organisation_id") REFERENCES "public"."organisations"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_endpoints" ADD CONSTRAINT "webhook_endpoints_place_id_organisation_id_organisations_place_id_id_fk" FOREIGN KEY ("place_id","organisation_id") REFERENCES "public"."organisations"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "programs_place_id_organisation_id_index" ON "programs" USING btree ("place_id","organisation_id");--> statement-breakpoint
CREATE INDEX "accessibility_place_id_location_id_index" ON "accessibility" USING btree ("place_id","location_id");--> statement-breakpoint
CREATE INDEX "cost_options_place_id_service_id_index" ON "cost_options" USING btree ("place_id","service_id");--> statement-breakpoint
CREATE INDEX "directory_contacts_place_id_service_id_index" ON "directory_contacts" USING btree ("place_id","service_id");--> statement-breakpoint
CREATE INDEX "directory_imports_place_id_checked_at_index" ON "directory_imports" USING btree ("place_id","checked_at");--> statement-breakpoint
CREATE INDEX "feed_records_place_id_record_id_index" ON "feed_records" USING btree ("place_id","record_id");--> statement-breakpoint
CREATE INDEX "locations_place_id_organisation_id_index" ON "locations" USING btree ("place_id","organisation_id");--> statement-breakpoint
CREATE INDEX "required_documents_place_id_service_id_index" ON "required_documents" USING btree ("place_id","service_id");--> statement-breakpoint
CREATE INDEX "schedules_place_id_service_id_index" ON "schedules" USING btree ("place_id","service_id");--> statement-breakpoint
CREATE INDEX "service_areas_place_id_service_id_index" ON "service_areas" USING btree ("place_id","service_id");--> statement-breakpoint
CREATE INDEX "service_changes_place_id_service_id_changed_at_index" ON "service_changes" USING btree ("place_id","service_id","changed_at");--> statement-breakpoint
CREATE INDEX "service_languages_place_id_service_id_index" ON "service_languages" USING btree ("place_id","service_id");--> statement-breakpoint
CREATE INDEX "service_locations_place_id_location_id_index" ON "service_locations" USING btree ("place_id","location_id");--> statement-breakpoint
CREATE INDEX "taxonomy_terms_place_id_taxonomy_id_index" ON "taxonomy_terms" USING btree ("place_id","taxonomy_id");--> statement-breakpoint
CREATE INDEX "api_keys_place_id_organisation_id_index" ON "api_keys" USING btree ("place_id","organisation_id");--> statement-breakpoint
CREATE INDEX "api_requests_place_id_made_at_index" ON "api_requests" USING btree ("place_id","made_at");--> statement-breakpoint
CREATE INDEX "course_places_place_id_start_id_status_asked_at_index" ON "course_places" USING btree ("place_id","start_id","status","asked_at");--> statement-breakpoint
CREATE INDEX "course_places_place_id_referral_id_index" ON "course_places" USING btree ("place_id","referral_id");--> statement-breakpoint
CREATE INDEX "provider_attendance_place_id_referral_id_index" ON "provider_attendance" USING btree ("place_id","referral_id");--> statement-breakpoint
CREATE INDEX "provider_sessions_place_id_organisation_id_held_on_index" ON "provider_sessions" USING btree ("place_id","organisation_id","held_on");--> statement-breakpoint
CREATE INDEX "referral_amendments_place_id_referral_id_amended_at_index" ON "referral_amendments" USING btree ("place_id","referral_id","amended_at");--> statement-breakpoint
CREATE INDEX "referral_answers_place_id_referral_id_given_at_index" ON "referral_answers" USING btree ("place_id","referral_id","given_at");--> statement-breakpoint
CREATE INDEX "referral_answers_place_id_organisation_id_given_at_index" ON "referral_answers" USING btree ("place_id","organisation_id","given_at");--> statement-breakpoint
CREATE INDEX "referral_drafts_place_id_case_id_index" ON "referral_drafts" USING btree ("place_id","case_id");--> statement-breakpoint
CREATE INDEX "referral_reports_place_id_referral_id_written_at_index" ON "referral_reports" USING btree ("place_id","referral_id","written_at");--> statement-breakpoint
CREATE INDEX "unmet_needs_place_id_recorded_at_index" ON "unmet_needs" USING btree ("place_id","recorded_at");--> statement-breakpoint
CREATE INDEX "unmet_needs_place_id_case_id_index" ON "unmet_needs" USING btree ("place_id","case_id");--> statement-breakpoint
CREATE INDEX "webhook_deliveries_place_id_organisation_id_created_at_index" ON "webhook_deliveries" USING btree ("place_id","organisation_id","created_at");--> statement-breakpoint
CREATE INDEX "deliveries_due" ON "webhook_deliveries" USING btree ("place_id","next_try_at") WHERE status in ('waiting', 'failed');--> statement-breakpoint
CREATE INDEX "webhook_endpoints_place_id_organisation_id_index" ON "webhook_endpoints" USING btree ("place_id","organisation_id");--> statement-breakpoint
ALTER TABLE "services" ADD CONSTRAINT "services_place_id_program_id_programs_place_id_id_fk" FOREIGN KEY ("place_id","program_id") REFERENCES "public"."programs"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "services" ADD CONSTRAINT "services_place_id_stream_id_funding_streams_place_id_id_fk" FOREIGN KEY ("place_id","stream_id") REFERENCES "public"."funding_streams"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "referrals_together" ON "referrals" USING btree ("place_id","together_id") WHERE together_id is not null;--> statement-breakpoint
CREATE INDEX "services_by_change" ON "services" USING btree ("place_id","last_modified","id");