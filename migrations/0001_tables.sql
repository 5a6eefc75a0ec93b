CREATE TYPE "public"."organisation_kind" AS ENUM('council', 'jobcentre', 'provider', 'combined_authority');--> statement-breakpoint
CREATE TYPE "public"."role" AS ENUM('adviser', 'manager', 'administrator', 'provider', 'resident');--> statement-breakpoint
CREATE TYPE "public"."account_kind" AS ENUM('staff', 'resident');--> statement-breakpoint
CREATE TYPE "public"."barrier_code" AS ENUM('BEN', 'CAR', 'CHI', 'CON', 'CLO', 'CRI', 'DEB', 'DIG', 'DIR', 'ESO', 'EXP', 'FUN', 'HOU', 'ID', 'LEA', 'MEN', 'PHY', 'ADJ', 'QUA', 'SAF', 'SUB', 'TRA');--> statement-breakpoint
CREATE TYPE "public"."barrier_size" AS ENUM('a_lot', 'a_bit', 'not_now');--> statement-breakpoint
CREATE TYPE "public"."case_event_kind" AS ENUM('application_sent', 'triage_accepted', 'triage_asked_resident', 'triage_signposted', 'resident_answered', 'triage_contested', 'offer_started', 'offer_ended', 'lead_assigned', 'person_attached', 'barrier_opened', 'barrier_closed', 'plan_changed', 'plan_agreed', 'step_done', 'step_no_longer_needed', 'step_added_by_resident', 'referral_sent', 'referral_asked_more', 'referral_question_answered', 'referral_accepted', 'referral_waiting_list', 'referral_declined', 'referral_expired', 'referral_withdrawn', 'referral_started', 'referral_completed', 'referral_left_early', 'referral_did_not_start', 'returned_to_triage', 'outcome_recorded', 'outcome_superseded', 'outcome_verified', 'outcome_claimed', 'message_sent', 'contact_recorded', 'case_closed');--> statement-breakpoint
CREATE TYPE "public"."case_status" AS ENUM('applied', 'in_support', 'closed');--> statement-breakpoint
CREATE TYPE "public"."close_reason" AS ENUM('signposted', 'no_longer_wanted', 'finished', 'could_not_reach', 'recorded_in_error');--> statement-breakpoint
CREATE TYPE "public"."offer" AS ENUM('youth_pathways', 'working_futures', 'skills_for_all');--> statement-breakpoint
CREATE TYPE "public"."step_owner" AS ENUM('resident', 'adviser', 'provider');--> statement-breakpoint
CREATE TYPE "public"."application_status" AS ENUM('submitted', 'waiting_for_resident', 'accepted', 'signposted', 'closed');--> statement-breakpoint
CREATE TYPE "public"."override_reason" AS ENUM('resident_prefers', 'more_known_now', 'better_local_fit', 'already_supported', 'suggestion_wrong');--> statement-breakpoint
CREATE TYPE "public"."triage_cause" AS ENUM('new_application', 'resident_answered', 'doesnt_fit', 'provider_declined', 'referral_expired', 'reorientation');--> statement-breakpoint
CREATE TYPE "public"."triage_decision_kind" AS ENUM('accept', 'ask', 'signpost', 'keep');--> statement-breakpoint
CREATE TYPE "public"."agreement_way" AS ENUM('in_person', 'phone', 'online', 'paper');--> statement-breakpoint
CREATE TYPE "public"."step_status" AS ENUM('open', 'done', 'no_longer_needed');--> statement-breakpoint
CREATE TYPE "public"."decline_reason" AS ENUM('not_eligible', 'wrong_service', 'missing_information', 'resident_changed_mind', 'could_not_reach', 'needs_met', 'no_places', 'dates_do_not_fit', 'access_needs', 'other');--> statement-breakpoint
CREATE TYPE "public"."referral_status" AS ENUM('draft', 'sent', 'asked_for_more', 'waiting_list', 'accepted', 'declined', 'expired', 'started', 'completed', 'left_early', 'did_not_start', 'withdrawn');--> statement-breakpoint
CREATE TYPE "public"."service_status" AS ENUM('active', 'inactive', 'defunct', 'temporarily closed');--> statement-breakpoint
CREATE TYPE "public"."withdraw_reason" AS ENUM('sent_in_error', 'resident_changed_mind', 'needs_met', 'found_work', 'moved_away', 'other_service', 'other');--> statement-breakpoint
CREATE TYPE "public"."contract_kind" AS ENUM('permanent', 'fixed_term', 'agency', 'zero_hours', 'self_employed', 'apprenticeship');--> statement-breakpoint
CREATE TYPE "public"."evidence_level" AS ENUM('self_declared', 'adviser_seen', 'document', 'employer_or_payslip');--> statement-breakpoint
CREATE TYPE "public"."outcome_kind" AS ENUM('job_start_employed', 'job_start_self_employed', 'job_start_apprenticeship', 'better_work', 'sustained_13_weeks', 'sustained_26_weeks', 'learning_started', 'course_completed', 'qualification_gained', 'basic_skills_gained', 'volunteering_started', 'job_searching_again', 'back_in_education');--> statement-breakpoint
CREATE TYPE "public"."outcome_source" AS ENUM('adviser', 'resident', 'provider_report');--> statement-breakpoint
CREATE TYPE "public"."pay_period" AS ENUM('hour', 'week', 'month', 'year');--> statement-breakpoint
CREATE TYPE "public"."return_status" AS ENUM('open', 'checked', 'frozen', 'signed_off', 'exported', 'superseded');--> statement-breakpoint
CREATE TYPE "public"."message_channel" AS ENUM('email', 'text');--> statement-breakpoint
CREATE TYPE "public"."message_status" AS ENUM('queued', 'sending', 'sent', 'failed', 'dead');--> statement-breakpoint
CREATE TABLE "hub_organisations" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"hub_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	CONSTRAINT "hub_organisations_place_id_hub_id_organisation_id_pk" PRIMARY KEY("place_id","hub_id","organisation_id")
);
--> statement-breakpoint
CREATE TABLE "hubs" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"address" text NOT NULL,
	"phone" text NOT NULL,
	"opening_hours" text NOT NULL,
	CONSTRAINT "hubs_place_id_id_pk" PRIMARY KEY("place_id","id")
);
--> statement-breakpoint
CREATE TABLE "organisations" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"kind" "organisation_kind" NOT NULL,
	"name" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"phone" text,
	"email" text,
	"website" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "organisations_place_id_id_pk" PRIMARY KEY("place_id","id")
);
--> statement-breakpoint
CREATE TABLE "places" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"demonstration" boolean DEFAULT false NOT NULL,
	CONSTRAINT "places_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "postcodes" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"postcode" text NOT NULL,
	"council_id" uuid,
	"council_name" text NOT NULL,
	"hub_id" uuid,
	"latitude" double precision,
	"longitude" double precision,
	CONSTRAINT "postcodes_place_id_id_pk" PRIMARY KEY("place_id","id"),
	CONSTRAINT "postcodes_place_id_postcode_unique" UNIQUE("place_id","postcode")
);
--> statement-breakpoint
CREATE TABLE "residents" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"first_name" text NOT NULL,
	"last_name" text NOT NULL,
	"preferred_name" text,
	"name_key" text NOT NULL,
	"date_of_birth" date NOT NULL,
	"postcode" text,
	"email" text,
	"phone" text,
	"email_key" text,
	"phone_key" text,
	"ni_number" text,
	"language" text DEFAULT 'en' NOT NULL,
	"help_needed" text,
	"safe_contact" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "residents_place_id_id_pk" PRIMARY KEY("place_id","id")
);
--> statement-breakpoint
CREATE TABLE "staff" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"roles" "role"[] NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "staff_place_id_id_pk" PRIMARY KEY("place_id","id"),
	CONSTRAINT "staff_place_id_email_unique" UNIQUE("place_id","email")
);
--> statement-breakpoint
CREATE TABLE "staff_credentials" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"password_hash" text NOT NULL,
	"totp_secret" text,
	"totp_confirmed_at" timestamp (3) with time zone,
	"totp_last_step" integer,
	"recovery_code_hashes" text[] DEFAULT '{}' NOT NULL,
	"password_is_temporary" boolean DEFAULT false NOT NULL,
	"second_factor_needed" boolean DEFAULT true NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "staff_credentials_place_id_id_pk" PRIMARY KEY("place_id","id")
);
--> statement-breakpoint
CREATE TABLE "staff_hubs" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"staff_id" uuid NOT NULL,
	"hub_id" uuid NOT NULL,
	CONSTRAINT "staff_hubs_place_id_staff_id_hub_id_pk" PRIMARY KEY("place_id","staff_id","hub_id")
);
--> statement-breakpoint
CREATE TABLE "accounts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"kind" "account_kind" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "form_keys" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"used_by" text NOT NULL,
	"location" text NOT NULL,
	"used_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "form_keys_place_id_id_pk" PRIMARY KEY("place_id","id")
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"bucket" text NOT NULL,
	"window_start" timestamp (3) with time zone NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "rate_limits_place_id_bucket_window_start_pk" PRIMARY KEY("place_id","bucket","window_start")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"user_id" uuid NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"second_factor_at" timestamp (3) with time zone,
	"device" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_in_attempts" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"kind" "account_kind" NOT NULL,
	"account_id" uuid,
	"code_hash" text,
	"channel" "message_channel",
	"proved_at" timestamp (3) with time zone,
	"tries" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	CONSTRAINT "sign_in_attempts_place_id_id_pk" PRIMARY KEY("place_id","id")
);
--> statement-breakpoint
CREATE TABLE "barriers" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"code" "barrier_code" NOT NULL,
	"size" "barrier_size" NOT NULL,
	"owner" "step_owner" NOT NULL,
	"opened_on" date NOT NULL,
	"closed_on" date,
	CONSTRAINT "barriers_place_id_id_pk" PRIMARY KEY("place_id","id")
);
--> statement-breakpoint
CREATE TABLE "case_access" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"case_id" uuid NOT NULL,
	"grantee_id" uuid NOT NULL,
	CONSTRAINT "case_access_place_id_case_id_grantee_id_pk" PRIMARY KEY("place_id","case_id","grantee_id")
);
--> statement-breakpoint
CREATE TABLE "case_events" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"kind" "case_event_kind" NOT NULL,
	"happened_on" date NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"actor_id" uuid,
	"actor_name" text NOT NULL,
	"details" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"resident_may_see" boolean NOT NULL,
	CONSTRAINT "case_events_place_id_id_pk" PRIMARY KEY("place_id","id")
);
--> statement-breakpoint
CREATE TABLE "case_team" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"lead" boolean NOT NULL,
	"reason" text NOT NULL,
	"from_at" timestamp (3) with time zone NOT NULL,
	"until_at" timestamp (3) with time zone,
	CONSTRAINT "case_team_place_id_id_pk" PRIMARY KEY("place_id","id")
);
--> statement-breakpoint
CREATE TABLE "cases" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"reference" text NOT NULL,
	"resident_id" uuid NOT NULL,
	"hub_id" uuid NOT NULL,
	"status" "case_status" NOT NULL,
	"lead_id" uuid,
	"restricted" boolean DEFAULT false NOT NULL,
	"opened_on" date NOT NULL,
	"support_started_on" date,
	"first_met_on" date,
	"plan_agreed_on" date,
	"closed_on" date,
	"close_reason" "close_reason",
	"next_thing" text,
	"next_due_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "cases_place_id_id_pk" PRIMARY KEY("place_id","id"),
	CONSTRAINT "cases_place_id_reference_unique" UNIQUE("place_id","reference")
);
--> statement-breakpoint
CREATE TABLE "enrolments" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"offer" "offer" NOT NULL,
	"from_on" date NOT NULL,
	"until_on" date,
	"why" text NOT NULL,
	CONSTRAINT "enrolments_place_id_id_pk" PRIMARY KEY("place_id","id"),
	CONSTRAINT "enrolment_ends_after_it_starts" CHECK (until_on is null or until_on >= from_on)
);
--> statement-breakpoint
CREATE TABLE "applications" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"reference" text NOT NULL,
	"status" "application_status" NOT NULL,
	"answers" jsonb NOT NULL,
	"questions_version" text NOT NULL,
	"submitted_at" timestamp (3) with time zone NOT NULL,
	"answer_by_on" date NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "applications_place_id_id_pk" PRIMARY KEY("place_id","id"),
	CONSTRAINT "applications_place_id_reference_unique" UNIQUE("place_id","reference")
);
--> statement-breakpoint
CREATE TABLE "drafts" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"owner_hash" text NOT NULL,
	"answers" jsonb NOT NULL,
	"questions_version" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"sent_reference" text,
	CONSTRAINT "drafts_place_id_id_pk" PRIMARY KEY("place_id","id")
);
--> statement-breakpoint
CREATE TABLE "triage_decisions" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"entry_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"kind" "triage_decision_kind" NOT NULL,
	"offer" "offer",
	"also_skills" boolean DEFAULT false NOT NULL,
	"suggestion" jsonb NOT NULL,
	"rules_version" text NOT NULL,
	"override_reason" "override_reason",
	"words" text DEFAULT '' NOT NULL,
	"decided_by" uuid NOT NULL,
	"decided_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "triage_decisions_place_id_id_pk" PRIMARY KEY("place_id","id")
);
--> statement-breakpoint
CREATE TABLE "triage_entries" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"hub_id" uuid NOT NULL,
	"application_id" uuid,
	"referral_id" uuid,
	"cause" "triage_cause" NOT NULL,
	"words" text DEFAULT '' NOT NULL,
	"urgent" boolean DEFAULT false NOT NULL,
	"arrived_at" timestamp (3) with time zone NOT NULL,
	"due_on" date NOT NULL,
	"waiting_since" timestamp (3) with time zone,
	"decided_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "triage_entries_place_id_id_pk" PRIMARY KEY("place_id","id")
);
--> statement-breakpoint
CREATE TABLE "goals" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"title" text NOT NULL,
	CONSTRAINT "goals_place_id_id_pk" PRIMARY KEY("place_id","id")
);
--> statement-breakpoint
CREATE TABLE "plan_agreements" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"agreed_on" date NOT NULL,
	"way" "agreement_way" NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "plan_agreements_place_id_id_pk" PRIMARY KEY("place_id","id"),
	CONSTRAINT "plan_agreements_place_id_plan_id_number_unique" UNIQUE("place_id","plan_id","number")
);
--> statement-breakpoint
CREATE TABLE "plan_versions" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"content" jsonb NOT NULL,
	"saved_by" text NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "plan_versions_place_id_id_pk" PRIMARY KEY("place_id","id"),
	CONSTRAINT "plan_versions_place_id_plan_id_number_unique" UNIQUE("place_id","plan_id","number")
);
--> statement-breakpoint
CREATE TABLE "plans" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "plans_place_id_id_pk" PRIMARY KEY("place_id","id"),
	CONSTRAINT "plans_place_id_case_id_unique" UNIQUE("place_id","case_id")
);
--> statement-breakpoint
CREATE TABLE "steps" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"goal_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"title" text NOT NULL,
	"owner" "step_owner" NOT NULL,
	"owner_name" text NOT NULL,
	"due_on" date,
	"status" "step_status" NOT NULL,
	"done_on" date,
	CONSTRAINT "steps_place_id_id_pk" PRIMARY KEY("place_id","id")
);
--> statement-breakpoint
CREATE TABLE "referral_links" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"referral_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	CONSTRAINT "referral_links_place_id_id_pk" PRIMARY KEY("place_id","id"),
	CONSTRAINT "referral_links_place_id_token_hash_unique" UNIQUE("place_id","token_hash")
);
--> statement-breakpoint
CREATE TABLE "referral_messages" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"referral_id" uuid NOT NULL,
	"from_provider" boolean NOT NULL,
	"author_name" text NOT NULL,
	"words" text NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "referral_messages_place_id_id_pk" PRIMARY KEY("place_id","id")
);
--> statement-breakpoint
CREATE TABLE "referrals" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"reference" text NOT NULL,
	"case_id" uuid NOT NULL,
	"service_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"status" "referral_status" NOT NULL,
	"shared" jsonb NOT NULL,
	"resident_agreed_on" date NOT NULL,
	"made_by" uuid NOT NULL,
	"made_by_name" text NOT NULL,
	"sent_at" timestamp (3) with time zone,
	"remind_on" date,
	"respond_by_on" date,
	"reminded_at" timestamp (3) with time zone,
	"answered_at" timestamp (3) with time zone,
	"decline_reason" "decline_reason",
	"withdraw_reason" "withdraw_reason",
	"waiting_until_on" date,
	"words" text DEFAULT '' NOT NULL,
	"started_on" date,
	"ended_on" date,
	"provider_until_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "referrals_place_id_id_pk" PRIMARY KEY("place_id","id"),
	CONSTRAINT "referrals_place_id_reference_unique" UNIQUE("place_id","reference")
);
--> statement-breakpoint
CREATE TABLE "service_barriers" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"service_id" uuid NOT NULL,
	"code" "barrier_code" NOT NULL,
	CONSTRAINT "service_barriers_place_id_service_id_code_pk" PRIMARY KEY("place_id","service_id","code")
);
--> statement-breakpoint
CREATE TABLE "service_offers" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"service_id" uuid NOT NULL,
	"offer" "offer" NOT NULL,
	CONSTRAINT "service_offers_place_id_service_id_offer_pk" PRIMARY KEY("place_id","service_id","offer")
);
--> statement-breakpoint
CREATE TABLE "services" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"name" text NOT NULL,
	"status" "service_status" NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"url" text,
	"email" text,
	"application_process" text,
	"fees_description" text,
	"wait_time" text,
	"eligibility_description" text,
	"minimum_age" integer,
	"maximum_age" integer,
	"assured_date" date,
	"alert" text,
	CONSTRAINT "services_place_id_id_pk" PRIMARY KEY("place_id","id")
);
--> statement-breakpoint
CREATE TABLE "outcome_verifications" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"outcome_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"verified_by" uuid NOT NULL,
	"verified_by_name" text NOT NULL,
	"verified_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "outcome_verifications_place_id_id_pk" PRIMARY KEY("place_id","id")
);
--> statement-breakpoint
CREATE TABLE "outcomes" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"resident_id" uuid NOT NULL,
	"kind" "outcome_kind" NOT NULL,
	"source" "outcome_source" DEFAULT 'adviser' NOT NULL,
	"happened_on" date NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" uuid NOT NULL,
	"recorded_by_name" text NOT NULL,
	"organisation_name" text,
	"job_title" text,
	"hours_a_week" double precision,
	"pay_pence" integer,
	"pay_period" "pay_period",
	"contract_kind" "contract_kind",
	"qualification_level" integer,
	"evidence_level" "evidence_level" NOT NULL,
	"evidence_note" text DEFAULT '' NOT NULL,
	"supersedes_id" uuid,
	"supersede_reason" text,
	"recorded_in_error" boolean DEFAULT false NOT NULL,
	CONSTRAINT "outcomes_place_id_id_pk" PRIMARY KEY("place_id","id"),
	CONSTRAINT "superseding_says_why" CHECK (supersedes_id is null or supersede_reason is not null)
);
--> statement-breakpoint
CREATE TABLE "agreement_partners" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"agreement_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"duty" text NOT NULL,
	CONSTRAINT "agreement_partners_place_id_agreement_id_organisation_id_pk" PRIMARY KEY("place_id","agreement_id","organisation_id")
);
--> statement-breakpoint
CREATE TABLE "agreement_streams" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"agreement_id" uuid NOT NULL,
	"stream_id" uuid NOT NULL,
	CONSTRAINT "agreement_streams_place_id_agreement_id_stream_id_pk" PRIMARY KEY("place_id","agreement_id","stream_id")
);
--> statement-breakpoint
CREATE TABLE "agreement_targets" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"agreement_id" uuid NOT NULL,
	"measure_code" text NOT NULL,
	"year" text NOT NULL,
	"people" integer NOT NULL,
	CONSTRAINT "agreement_targets_place_id_agreement_id_measure_code_year_pk" PRIMARY KEY("place_id","agreement_id","measure_code","year")
);
--> statement-breakpoint
CREATE TABLE "agreements" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"summary" text NOT NULL,
	"from_on" date NOT NULL,
	"until_on" date NOT NULL,
	CONSTRAINT "agreements_place_id_id_pk" PRIMARY KEY("place_id","id"),
	CONSTRAINT "agreement_of_three_years_or_more" CHECK (until_on >= (from_on + interval '3 years' - interval '1 day'))
);
--> statement-breakpoint
CREATE TABLE "claims" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"fact_key" text NOT NULL,
	"outcome_id" uuid,
	"case_id" uuid NOT NULL,
	"measure_code" text NOT NULL,
	"stream_id" uuid NOT NULL,
	"share" integer NOT NULL,
	"return_id" uuid NOT NULL,
	"claimed_on" date NOT NULL,
	"withdrawn_in_return_id" uuid,
	CONSTRAINT "claims_place_id_id_pk" PRIMARY KEY("place_id","id"),
	CONSTRAINT "share_is_a_percentage" CHECK (share between 1 and 100)
);
--> statement-breakpoint
CREATE TABLE "funding_streams" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"funder" text NOT NULL,
	"from_on" date NOT NULL,
	"until_on" date NOT NULL,
	"budget_pence" bigint,
	"rules" jsonb NOT NULL,
	CONSTRAINT "funding_streams_place_id_id_pk" PRIMARY KEY("place_id","id"),
	CONSTRAINT "funding_streams_place_id_code_unique" UNIQUE("place_id","code")
);
--> statement-breakpoint
CREATE TABLE "measures" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"agreement_id" uuid NOT NULL,
	"code" text NOT NULL,
	"version" integer NOT NULL,
	"position" integer NOT NULL,
	"definition" jsonb NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	CONSTRAINT "measures_place_id_id_pk" PRIMARY KEY("place_id","id"),
	CONSTRAINT "measures_place_id_agreement_id_code_version_unique" UNIQUE("place_id","agreement_id","code","version")
);
--> statement-breakpoint
CREATE TABLE "return_lines" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"return_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"case_id" uuid NOT NULL,
	"measure_code" text NOT NULL,
	"participant" text NOT NULL,
	"restricted" boolean NOT NULL,
	"line" jsonb NOT NULL,
	CONSTRAINT "return_lines_place_id_id_pk" PRIMARY KEY("place_id","id")
);
--> statement-breakpoint
CREATE TABLE "returns" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"agreement_id" uuid NOT NULL,
	"quarter" text NOT NULL,
	"status" "return_status" NOT NULL,
	"built_at" timestamp (3) with time zone NOT NULL,
	"built_by" uuid NOT NULL,
	"built_by_name" text NOT NULL,
	"checks" jsonb NOT NULL,
	"frozen_at" timestamp (3) with time zone,
	"frozen_by" uuid,
	"frozen_by_name" text,
	"rule_versions" jsonb NOT NULL,
	"content_hash" text,
	"warnings_accepted" text,
	"signed_off_at" timestamp (3) with time zone,
	"signed_off_by" uuid,
	"signed_off_by_name" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "returns_place_id_id_pk" PRIMARY KEY("place_id","id"),
	CONSTRAINT "frozen_says_when_and_what" CHECK (status in ('open', 'checked') or (frozen_at is not null and content_hash is not null)),
	CONSTRAINT "a_second_person_signs_off" CHECK (signed_off_by is null or signed_off_by <> frozen_by)
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid,
	"channel" "message_channel" NOT NULL,
	"recipient" text NOT NULL,
	"template" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"secrets" jsonb,
	"status" "message_status" DEFAULT 'queued' NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"leased_until" timestamp (3) with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_problem" text,
	"sent_at" timestamp (3) with time zone,
	"provider_reference" text,
	CONSTRAINT "outbox_place_id_id_pk" PRIMARY KEY("place_id","id")
);
--> statement-breakpoint
CREATE TABLE "audit_entries" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"stream_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_id" uuid,
	"actor_name" text NOT NULL,
	"organisation_name" text NOT NULL,
	"action" text NOT NULL,
	"subject" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "audit_entries_place_id_stream_id_seq_pk" PRIMARY KEY("place_id","stream_id","seq")
);
--> statement-breakpoint
CREATE TABLE "audit_heads" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"stream_id" uuid NOT NULL,
	"count" integer NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "audit_heads_place_id_stream_id_pk" PRIMARY KEY("place_id","stream_id")
);
--> statement-breakpoint
ALTER TABLE "hub_organisations" ADD CONSTRAINT "hub_organisations_place_id_hub_id_hubs_place_id_id_fk" FOREIGN KEY ("place_id","hub_id") REFERENCES "public"."hubs"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hub_organisations" ADD CONSTRAINT "hub_organisations_place_id_organisation_id_organisations_place_id_id_fk" FOREIGN KEY ("place_id","organisation_id") REFERENCES "public"."organisations"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "postcodes" ADD CONSTRAINT "postcodes_place_id_council_id_organisations_place_id_id_fk" FOREIGN KEY ("place_id","council_id") REFERENCES "public"."organisations"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "postcodes" ADD CONSTRAINT "postcodes_place_id_hub_id_hubs_place_id_id_fk" FOREIGN KEY ("place_id","hub_id") REFERENCES "public"."hubs"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff" ADD CONSTRAINT "staff_place_id_organisation_id_organisations_place_id_id_fk" FOREIGN KEY ("place_id","organisation_id") REFERENCES "public"."organisations"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_credentials" ADD CONSTRAINT "staff_credentials_place_id_id_staff_place_id_id_fk" FOREIGN KEY ("place_id","id") REFERENCES "public"."staff"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_hubs" ADD CONSTRAINT "staff_hubs_place_id_staff_id_staff_place_id_id_fk" FOREIGN KEY ("place_id","staff_id") REFERENCES "public"."staff"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_hubs" ADD CONSTRAINT "staff_hubs_place_id_hub_id_hubs_place_id_id_fk" FOREIGN KEY ("place_id","hub_id") REFERENCES "public"."hubs"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_accounts_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "barriers" ADD CONSTRAINT "barriers_place_id_case_id_cases_place_id_id_fk" FOREIGN KEY ("place_id","case_id") REFERENCES "public"."cases"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_access" ADD CONSTRAINT "case_access_place_id_case_id_cases_place_id_id_fk" FOREIGN KEY ("place_id","case_id") REFERENCES "public"."cases"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_events" ADD CONSTRAINT "case_events_place_id_case_id_cases_place_id_id_fk" FOREIGN KEY ("place_id","case_id") REFERENCES "public"."cases"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_team" ADD CONSTRAINT "case_team_place_id_case_id_cases_place_id_id_fk" FOREIGN KEY ("place_id","case_id") REFERENCES "public"."cases"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_team" ADD CONSTRAINT "case_team_place_id_staff_id_staff_place_id_id_fk" FOREIGN KEY ("place_id","staff_id") REFERENCES "public"."staff"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_place_id_resident_id_residents_place_id_id_fk" FOREIGN KEY ("place_id","resident_id") REFERENCES "public"."residents"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_place_id_hub_id_hubs_place_id_id_fk" FOREIGN KEY ("place_id","hub_id") REFERENCES "public"."hubs"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_place_id_lead_id_staff_place_id_id_fk" FOREIGN KEY ("place_id","lead_id") REFERENCES "public"."staff"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_place_id_case_id_cases_place_id_id_fk" FOREIGN KEY ("place_id","case_id") REFERENCES "public"."cases"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_place_id_case_id_cases_place_id_id_fk" FOREIGN KEY ("place_id","case_id") REFERENCES "public"."cases"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "triage_decisions" ADD CONSTRAINT "triage_decisions_place_id_entry_id_triage_entries_place_id_id_fk" FOREIGN KEY ("place_id","entry_id") REFERENCES "public"."triage_entries"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "triage_decisions" ADD CONSTRAINT "triage_decisions_place_id_case_id_cases_place_id_id_fk" FOREIGN KEY ("place_id","case_id") REFERENCES "public"."cases"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "triage_decisions" ADD CONSTRAINT "triage_decisions_place_id_decided_by_staff_place_id_id_fk" FOREIGN KEY ("place_id","decided_by") REFERENCES "public"."staff"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "triage_entries" ADD CONSTRAINT "triage_entries_place_id_case_id_cases_place_id_id_fk" FOREIGN KEY ("place_id","case_id") REFERENCES "public"."cases"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "triage_entries" ADD CONSTRAINT "triage_entries_place_id_application_id_applications_place_id_id_fk" FOREIGN KEY ("place_id","application_id") REFERENCES "public"."applications"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goals" ADD CONSTRAINT "goals_place_id_plan_id_plans_place_id_id_fk" FOREIGN KEY ("place_id","plan_id") REFERENCES "public"."plans"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goals" ADD CONSTRAINT "goals_place_id_case_id_cases_place_id_id_fk" FOREIGN KEY ("place_id","case_id") REFERENCES "public"."cases"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_agreements" ADD CONSTRAINT "plan_agreements_place_id_plan_id_plans_place_id_id_fk" FOREIGN KEY ("place_id","plan_id") REFERENCES "public"."plans"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_agreements" ADD CONSTRAINT "plan_agreements_place_id_case_id_cases_place_id_id_fk" FOREIGN KEY ("place_id","case_id") REFERENCES "public"."cases"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_versions" ADD CONSTRAINT "plan_versions_place_id_plan_id_plans_place_id_id_fk" FOREIGN KEY ("place_id","plan_id") REFERENCES "public"."plans"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_versions" ADD CONSTRAINT "plan_versions_place_id_case_id_cases_place_id_id_fk" FOREIGN KEY ("place_id","case_id") REFERENCES "public"."cases"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plans" ADD CONSTRAINT "plans_place_id_case_id_cases_place_id_id_fk" FOREIGN KEY ("place_id","case_id") REFERENCES "public"."cases"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "steps" ADD CONSTRAINT "steps_place_id_goal_id_goals_place_id_id_fk" FOREIGN KEY ("place_id","goal_id") REFERENCES "public"."goals"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "steps" ADD CONSTRAINT "steps_place_id_case_id_cases_place_id_id_fk" FOREIGN KEY ("place_id","case_id") REFERENCES "public"."cases"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral_links" ADD CONSTRAINT "referral_links_place_id_referral_id_referrals_place_id_id_fk" FOREIGN KEY ("place_id","referral_id") REFERENCES "public"."referrals"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral_messages" ADD CONSTRAINT "referral_messages_place_id_referral_id_referrals_place_id_id_fk" FOREIGN KEY ("place_id","referral_id") REFERENCES "public"."referrals"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referrals" ADD CONSTRAINT "referrals_place_id_case_id_cases_place_id_id_fk" FOREIGN KEY ("place_id","case_id") REFERENCES "public"."cases"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referrals" ADD CONSTRAINT "referrals_place_id_service_id_services_place_id_id_fk" FOREIGN KEY ("place_id","service_id") REFERENCES "public"."services"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referrals" ADD CONSTRAINT "referrals_place_id_organisation_id_organisations_place_id_id_fk" FOREIGN KEY ("place_id","organisation_id") REFERENCES "public"."organisations"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referrals" ADD CONSTRAINT "referrals_place_id_made_by_staff_place_id_id_fk" FOREIGN KEY ("place_id","made_by") REFERENCES "public"."staff"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_barriers" ADD CONSTRAINT "service_barriers_place_id_service_id_services_place_id_id_fk" FOREIGN KEY ("place_id","service_id") REFERENCES "public"."services"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_offers" ADD CONSTRAINT "service_offers_place_id_service_id_services_place_id_id_fk" FOREIGN KEY ("place_id","service_id") REFERENCES "public"."services"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "services" ADD CONSTRAINT "services_place_id_organisation_id_organisations_place_id_id_fk" FOREIGN KEY ("place_id","organisation_id") REFERENCES "public"."organisations"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcome_verifications" ADD CONSTRAINT "outcome_verifications_place_id_outcome_id_outcomes_place_id_id_fk" FOREIGN KEY ("place_id","outcome_id") REFERENCES "public"."outcomes"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcome_verifications" ADD CONSTRAINT "outcome_verifications_place_id_case_id_cases_place_id_id_fk" FOREIGN KEY ("place_id","case_id") REFERENCES "public"."cases"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcome_verifications" ADD CONSTRAINT "outcome_verifications_place_id_verified_by_staff_place_id_id_fk" FOREIGN KEY ("place_id","verified_by") REFERENCES "public"."staff"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcomes" ADD CONSTRAINT "outcomes_place_id_case_id_cases_place_id_id_fk" FOREIGN KEY ("place_id","case_id") REFERENCES "public"."cases"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcomes" ADD CONSTRAINT "outcomes_place_id_resident_id_residents_place_id_id_fk" FOREIGN KEY ("place_id","resident_id") REFERENCES "public"."residents"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcomes" ADD CONSTRAINT "outcomes_place_id_recorded_by_staff_place_id_id_fk" FOREIGN KEY ("place_id","recorded_by") REFERENCES "public"."staff"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_partners" ADD CONSTRAINT "agreement_partners_place_id_agreement_id_agreements_place_id_id_fk" FOREIGN KEY ("place_id","agreement_id") REFERENCES "public"."agreements"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_partners" ADD CONSTRAINT "agreement_partners_place_id_organisation_id_organisations_place_id_id_fk" FOREIGN KEY ("place_id","organisation_id") REFERENCES "public"."organisations"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_streams" ADD CONSTRAINT "agreement_streams_place_id_agreement_id_agreements_place_id_id_fk" FOREIGN KEY ("place_id","agreement_id") REFERENCES "public"."agreements"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_streams" ADD CONSTRAINT "agreement_streams_place_id_stream_id_funding_streams_place_id_id_fk" FOREIGN KEY ("place_id","stream_id") REFERENCES "public"."funding_streams"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_targets" ADD CONSTRAINT "agreement_targets_place_id_agreement_id_agreements_place_id_id_fk" FOREIGN KEY ("place_id","agreement_id") REFERENCES "public"."agreements"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_place_id_outcome_id_outcomes_place_id_id_fk" FOREIGN KEY ("place_id","outcome_id") REFERENCES "public"."outcomes"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_place_id_case_id_cases_place_id_id_fk" FOREIGN KEY ("place_id","case_id") REFERENCES "public"."cases"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_place_id_stream_id_funding_streams_place_id_id_fk" FOREIGN KEY ("place_id","stream_id") REFERENCES "public"."funding_streams"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_place_id_return_id_returns_place_id_id_fk" FOREIGN KEY ("place_id","return_id") REFERENCES "public"."returns"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measures" ADD CONSTRAINT "measures_place_id_agreement_id_agreements_place_id_id_fk" FOREIGN KEY ("place_id","agreement_id") REFERENCES "public"."agreements"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "return_lines" ADD CONSTRAINT "return_lines_place_id_return_id_returns_place_id_id_fk" FOREIGN KEY ("place_id","return_id") REFERENCES "public"."returns"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "return_lines" ADD CONSTRAINT "return_lines_place_id_case_id_cases_place_id_id_fk" FOREIGN KEY ("place_id","case_id") REFERENCES "public"."cases"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "returns" ADD CONSTRAINT "returns_place_id_agreement_id_agreements_place_id_id_fk" FOREIGN KEY ("place_id","agreement_id") REFERENCES "public"."agreements"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "returns" ADD CONSTRAINT "returns_place_id_built_by_staff_place_id_id_fk" FOREIGN KEY ("place_id","built_by") REFERENCES "public"."staff"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "postcodes_place_id_council_id_index" ON "postcodes" USING btree ("place_id","council_id");--> statement-breakpoint
CREATE INDEX "residents_place_id_email_key_index" ON "residents" USING btree ("place_id","email_key");--> statement-breakpoint
CREATE INDEX "residents_place_id_phone_key_index" ON "residents" USING btree ("place_id","phone_key");--> statement-breakpoint
CREATE INDEX "residents_place_id_name_key_index" ON "residents" USING btree ("place_id","name_key");--> statement-breakpoint
CREATE INDEX "form_keys_place_id_used_at_index" ON "form_keys" USING btree ("place_id","used_at");--> statement-breakpoint
CREATE INDEX "sessions_place_id_user_id_index" ON "sessions" USING btree ("place_id","user_id");--> statement-breakpoint
CREATE INDEX "barriers_place_id_case_id_index" ON "barriers" USING btree ("place_id","case_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_open_barrier_of_a_kind" ON "barriers" USING btree ("place_id","case_id","code") WHERE closed_on is null;--> statement-breakpoint
CREATE INDEX "case_access_of_grantee" ON "case_access" USING btree ("place_id","grantee_id","case_id");--> statement-breakpoint
CREATE INDEX "case_events_in_order" ON "case_events" USING btree ("place_id","case_id","recorded_at","id");--> statement-breakpoint
CREATE INDEX "case_team_place_id_case_id_index" ON "case_team" USING btree ("place_id","case_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_lead_at_a_time" ON "case_team" USING btree ("place_id","case_id") WHERE lead and until_at is null;--> statement-breakpoint
CREATE INDEX "cases_place_id_resident_id_index" ON "cases" USING btree ("place_id","resident_id");--> statement-breakpoint
CREATE INDEX "cases_of_lead" ON "cases" USING btree ("place_id","lead_id","status","next_due_on","id");--> statement-breakpoint
CREATE INDEX "cases_of_hub" ON "cases" USING btree ("place_id","hub_id","status","next_due_on","id");--> statement-breakpoint
CREATE INDEX "enrolments_place_id_case_id_index" ON "enrolments" USING btree ("place_id","case_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_spell_of_an_offer_at_a_time" ON "enrolments" USING btree ("place_id","case_id","offer") WHERE until_on is null;--> statement-breakpoint
CREATE INDEX "applications_place_id_case_id_index" ON "applications" USING btree ("place_id","case_id");--> statement-breakpoint
CREATE INDEX "drafts_place_id_expires_at_index" ON "drafts" USING btree ("place_id","expires_at");--> statement-breakpoint
CREATE INDEX "drafts_place_id_owner_hash_index" ON "drafts" USING btree ("place_id","owner_hash");--> statement-breakpoint
CREATE INDEX "triage_decisions_place_id_case_id_index" ON "triage_decisions" USING btree ("place_id","case_id");--> statement-breakpoint
CREATE INDEX "triage_entries_place_id_case_id_index" ON "triage_entries" USING btree ("place_id","case_id");--> statement-breakpoint
CREATE INDEX "triage_queue" ON "triage_entries" USING btree ("place_id","hub_id","due_on","id") WHERE decided_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "one_open_entry_a_referral" ON "triage_entries" USING btree ("place_id","referral_id") WHERE referral_id is not null;--> statement-breakpoint
CREATE INDEX "goals_place_id_case_id_index" ON "goals" USING btree ("place_id","case_id");--> statement-breakpoint
CREATE INDEX "goals_place_id_plan_id_index" ON "goals" USING btree ("place_id","plan_id");--> statement-breakpoint
CREATE INDEX "plan_agreements_place_id_case_id_index" ON "plan_agreements" USING btree ("place_id","case_id");--> statement-breakpoint
CREATE INDEX "steps_place_id_case_id_index" ON "steps" USING btree ("place_id","case_id");--> statement-breakpoint
CREATE INDEX "steps_place_id_goal_id_index" ON "steps" USING btree ("place_id","goal_id");--> statement-breakpoint
CREATE INDEX "referral_links_place_id_referral_id_index" ON "referral_links" USING btree ("place_id","referral_id");--> statement-breakpoint
CREATE INDEX "referral_messages_place_id_referral_id_written_at_index" ON "referral_messages" USING btree ("place_id","referral_id","written_at");--> statement-breakpoint
CREATE INDEX "referrals_place_id_case_id_index" ON "referrals" USING btree ("place_id","case_id");--> statement-breakpoint
CREATE INDEX "referrals_of_provider" ON "referrals" USING btree ("place_id","organisation_id","status","respond_by_on","id");--> statement-breakpoint
CREATE INDEX "referrals_by_clock" ON "referrals" USING btree ("place_id","status","respond_by_on");--> statement-breakpoint
CREATE INDEX "services_place_id_organisation_id_index" ON "services" USING btree ("place_id","organisation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "verified_once" ON "outcome_verifications" USING btree ("place_id","outcome_id");--> statement-breakpoint
CREATE INDEX "outcomes_place_id_case_id_index" ON "outcomes" USING btree ("place_id","case_id");--> statement-breakpoint
CREATE INDEX "outcomes_place_id_happened_on_id_index" ON "outcomes" USING btree ("place_id","happened_on","id");--> statement-breakpoint
CREATE UNIQUE INDEX "superseded_once" ON "outcomes" USING btree ("place_id","supersedes_id") WHERE supersedes_id is not null;--> statement-breakpoint
CREATE INDEX "claims_place_id_case_id_index" ON "claims" USING btree ("place_id","case_id");--> statement-breakpoint
CREATE UNIQUE INDEX "claimed_once_a_measure_and_stream" ON "claims" USING btree ("place_id","fact_key","measure_code","stream_id") WHERE withdrawn_in_return_id is null;--> statement-breakpoint
CREATE INDEX "return_lines_in_order" ON "return_lines" USING btree ("place_id","return_id","position");--> statement-breakpoint
CREATE INDEX "return_lines_place_id_case_id_index" ON "return_lines" USING btree ("place_id","case_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_living_return_a_quarter" ON "returns" USING btree ("place_id","agreement_id","quarter") WHERE status <> 'superseded';--> statement-breakpoint
CREATE INDEX "outbox_to_send" ON "outbox" USING btree ("place_id","due_at") WHERE status in ('queued', 'sending', 'failed');--> statement-breakpoint
CREATE INDEX "outbox_place_id_created_at_index" ON "outbox" USING btree ("place_id","created_at");--> statement-breakpoint
CREATE INDEX "audit_entries_place_id_at_index" ON "audit_entries" USING btree ("place_id","at");