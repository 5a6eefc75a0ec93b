CREATE TYPE "public"."counting_job_kind" AS ENUM('compare_rules', 'build_return');--> statement-breakpoint
CREATE TYPE "public"."counting_job_status" AS ENUM('waiting', 'running', 'done', 'failed');--> statement-breakpoint
CREATE TYPE "public"."measure_set_status" AS ENUM('draft', 'published', 'discarded');--> statement-breakpoint
CREATE TYPE "public"."variation_reason" AS ENUM('funder_changed_it', 'partner_joined', 'partner_left', 'targets_reprofiled', 'budget_moved', 'geography_changed', 'correction', 'other');--> statement-breakpoint
CREATE TYPE "public"."variation_status" AS ENUM('draft', 'agreed', 'discarded');--> statement-breakpoint
CREATE TYPE "public"."employer_answer" AS ENUM('still_employed', 'employed_then_left', 'never_employed', 'cannot_say');--> statement-breakpoint
CREATE TYPE "public"."not_the_same_reason" AS ENUM('second_job', 'left_and_came_back', 'earlier_one_wrong_date', 'another_kind_of_contract', 'other');--> statement-breakpoint
CREATE TYPE "public"."sample_item_status" AS ENUM('drawn', 'replied', 'upheld', 'not_upheld');--> statement-breakpoint
CREATE TABLE "counting_jobs" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"kind" "counting_job_kind" NOT NULL,
	"status" "counting_job_status" NOT NULL,
	"subject_id" uuid NOT NULL,
	"subject_version" integer NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"total" integer DEFAULT 0 NOT NULL,
	"result" jsonb,
	"problem" text,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_by_name" text NOT NULL,
	"finished_at" timestamp (3) with time zone,
	"lease_until" timestamp (3) with time zone,
	CONSTRAINT "counting_jobs_place_id_id_pk" PRIMARY KEY("place_id","id")
);
--> statement-breakpoint
CREATE TABLE "measure_set_members" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"set_id" uuid NOT NULL,
	"measure_id" uuid NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "measure_set_members_place_id_set_id_measure_id_pk" PRIMARY KEY("place_id","set_id","measure_id")
);
--> statement-breakpoint
CREATE TABLE "measure_sets" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"agreement_id" uuid NOT NULL,
	"name" text NOT NULL,
	"funder" text DEFAULT '' NOT NULL,
	"status" "measure_set_status" NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"draft" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" uuid,
	"created_by_name" text NOT NULL,
	"published_at" timestamp (3) with time zone,
	"published_by" uuid,
	"published_by_name" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "measure_sets_place_id_id_pk" PRIMARY KEY("place_id","id"),
	CONSTRAINT "published_says_when" CHECK ((status = 'published') = (published_at is not null)),
	CONSTRAINT "ends_after_it_begins" CHECK (valid_to is null or valid_to >= valid_from)
);
--> statement-breakpoint
CREATE TABLE "agreement_councils" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"agreement_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	CONSTRAINT "agreement_councils_place_id_agreement_id_organisation_id_pk" PRIMARY KEY("place_id","agreement_id","organisation_id")
);
--> statement-breakpoint
CREATE TABLE "agreement_quarter_targets" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"agreement_id" uuid NOT NULL,
	"measure_code" text NOT NULL,
	"quarter" text NOT NULL,
	"people" integer NOT NULL,
	CONSTRAINT "agreement_quarter_targets_place_id_agreement_id_measure_code_quarter_pk" PRIMARY KEY("place_id","agreement_id","measure_code","quarter"),
	CONSTRAINT "no_negative_target" CHECK (people >= 0)
);
--> statement-breakpoint
CREATE TABLE "agreement_variations" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"agreement_id" uuid NOT NULL,
	"number" integer,
	"status" "variation_status" NOT NULL,
	"reason" "variation_reason" NOT NULL,
	"words" text NOT NULL,
	"before" jsonb NOT NULL,
	"after" jsonb NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL,
	"written_by" uuid NOT NULL,
	"written_by_name" text NOT NULL,
	"agreed_at" timestamp (3) with time zone,
	"agreed_by" uuid,
	"agreed_by_name" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "agreement_variations_place_id_id_pk" PRIMARY KEY("place_id","id"),
	CONSTRAINT "agreement_variations_place_id_agreement_id_number_unique" UNIQUE("place_id","agreement_id","number"),
	CONSTRAINT "agreed_says_who" CHECK ((status = 'agreed') = (agreed_at is not null and number is not null)),
	CONSTRAINT "agreed_by_another" CHECK (agreed_by is null or agreed_by <> written_by)
);
--> statement-breakpoint
CREATE TABLE "return_rounds" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"agreement_id" uuid NOT NULL,
	"stream_id" uuid,
	"quarter" text NOT NULL,
	"due_on" date NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"opened_by" uuid NOT NULL,
	"opened_by_name" text NOT NULL,
	CONSTRAINT "return_rounds_place_id_id_pk" PRIMARY KEY("place_id","id")
);
--> statement-breakpoint
CREATE TABLE "spend_entries" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"agreement_id" uuid NOT NULL,
	"stream_id" uuid NOT NULL,
	"month" date NOT NULL,
	"pence" bigint NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"corrects_id" uuid,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" uuid NOT NULL,
	"recorded_by_name" text NOT NULL,
	CONSTRAINT "spend_entries_place_id_id_pk" PRIMARY KEY("place_id","id"),
	CONSTRAINT "first_of_a_month" CHECK (extract(day from month) = 1),
	CONSTRAINT "correction_says_why" CHECK (corrects_id is null or note <> '')
);
--> statement-breakpoint
CREATE TABLE "variance_notes" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"agreement_id" uuid NOT NULL,
	"quarter" text NOT NULL,
	"measure_code" text NOT NULL,
	"words" text NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL,
	"written_by" uuid NOT NULL,
	"written_by_name" text NOT NULL,
	CONSTRAINT "variance_notes_place_id_id_pk" PRIMARY KEY("place_id","id")
);
--> statement-breakpoint
CREATE TABLE "employer_confirmations" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"outcome_id" uuid NOT NULL,
	"weeks" integer,
	"employer" text NOT NULL,
	"sent_to" text NOT NULL,
	"agreed_on" date NOT NULL,
	"token_hash" text NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_by_name" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"withdrawn_at" timestamp (3) with time zone,
	"answer" "employer_answer",
	"answered_at" timestamp (3) with time zone,
	"answered_by_name" text,
	"answered_by_role" text,
	"started_on" date,
	"ended_on" date,
	"hours_a_week" double precision,
	"seen_to_at" timestamp (3) with time zone,
	CONSTRAINT "employer_confirmations_place_id_id_pk" PRIMARY KEY("place_id","id"),
	CONSTRAINT "employer_confirmations_place_id_token_hash_unique" UNIQUE("place_id","token_hash"),
	CONSTRAINT "answered_says_who" CHECK ((answer is null) = (answered_at is null) and (answer is null or answered_by_name is not null))
);
--> statement-breakpoint
CREATE TABLE "evidence_sample_items" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"sample_id" uuid NOT NULL,
	"outcome_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"status" "sample_item_status" DEFAULT 'drawn' NOT NULL,
	"reply" text DEFAULT '' NOT NULL,
	"replied_at" timestamp (3) with time zone,
	"replied_by" uuid,
	"replied_by_name" text,
	"finding" text DEFAULT '' NOT NULL,
	"found_at" timestamp (3) with time zone,
	"found_by" uuid,
	"found_by_name" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "evidence_sample_items_place_id_id_pk" PRIMARY KEY("place_id","id"),
	CONSTRAINT "found_by_another" CHECK (found_by is null or replied_by is null or found_by <> replied_by)
);
--> statement-breakpoint
CREATE TABLE "evidence_samples" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"agreement_id" uuid NOT NULL,
	"quarter" text NOT NULL,
	"seed" text NOT NULL,
	"size" integer NOT NULL,
	"population" integer NOT NULL,
	"reply_by_on" date NOT NULL,
	"drawn_at" timestamp (3) with time zone NOT NULL,
	"drawn_by" uuid NOT NULL,
	"drawn_by_name" text NOT NULL,
	CONSTRAINT "evidence_samples_place_id_id_pk" PRIMARY KEY("place_id","id"),
	CONSTRAINT "evidence_samples_place_id_agreement_id_quarter_unique" UNIQUE("place_id","agreement_id","quarter"),
	CONSTRAINT "drawn_from_enough" CHECK (size between 1 and population)
);
--> statement-breakpoint
CREATE TABLE "outcome_documents" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"outcome_id" uuid NOT NULL,
	"document_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"attached_at" timestamp (3) with time zone NOT NULL,
	"attached_by" uuid NOT NULL,
	"attached_by_name" text NOT NULL,
	CONSTRAINT "outcome_documents_place_id_outcome_id_document_id_pk" PRIMARY KEY("place_id","outcome_id","document_id")
);
--> statement-breakpoint
CREATE TABLE "outcome_overrides" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"outcome_id" uuid NOT NULL,
	"other_outcome_id" uuid NOT NULL,
	"reason" "not_the_same_reason" NOT NULL,
	"words" text DEFAULT '' NOT NULL,
	"said_at" timestamp (3) with time zone NOT NULL,
	"said_by" uuid NOT NULL,
	"said_by_name" text NOT NULL,
	CONSTRAINT "outcome_overrides_place_id_id_pk" PRIMARY KEY("place_id","id"),
	CONSTRAINT "other_says_why" CHECK (reason <> 'other' or words <> '')
);
--> statement-breakpoint
DROP INDEX "one_living_return_a_quarter";--> statement-breakpoint
ALTER TABLE "claims" ADD COLUMN "happened_on" date;--> statement-breakpoint
ALTER TABLE "claims" ADD COLUMN "repeat_key" text;--> statement-breakpoint
ALTER TABLE "claims" ADD COLUMN "once_per_months" integer;--> statement-breakpoint
ALTER TABLE "returns" ADD COLUMN "stream_id" uuid;--> statement-breakpoint
ALTER TABLE "returns" ADD COLUMN "narrative" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "returns" ADD COLUMN "superseded_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "returns" ADD COLUMN "superseded_by_name" text;--> statement-breakpoint
ALTER TABLE "returns" ADD COLUMN "supersede_reason" text;--> statement-breakpoint
ALTER TABLE "measure_set_members" ADD CONSTRAINT "measure_set_members_place_id_set_id_measure_sets_place_id_id_fk" FOREIGN KEY ("place_id","set_id") REFERENCES "public"."measure_sets"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_set_members" ADD CONSTRAINT "measure_set_members_place_id_measure_id_measures_place_id_id_fk" FOREIGN KEY ("place_id","measure_id") REFERENCES "public"."measures"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_sets" ADD CONSTRAINT "measure_sets_place_id_agreement_id_agreements_place_id_id_fk" FOREIGN KEY ("place_id","agreement_id") REFERENCES "public"."agreements"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_councils" ADD CONSTRAINT "agreement_councils_place_id_agreement_id_agreements_place_id_id_fk" FOREIGN KEY ("place_id","agreement_id") REFERENCES "public"."agreements"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_councils" ADD CONSTRAINT "agreement_councils_place_id_organisation_id_organisations_place_id_id_fk" FOREIGN KEY ("place_id","organisation_id") REFERENCES "public"."organisations"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_quarter_targets" ADD CONSTRAINT "agreement_quarter_targets_place_id_agreement_id_agreements_place_id_id_fk" FOREIGN KEY ("place_id","agreement_id") REFERENCES "public"."agreements"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_variations" ADD CONSTRAINT "agreement_variations_place_id_agreement_id_agreements_place_id_id_fk" FOREIGN KEY ("place_id","agreement_id") REFERENCES "public"."agreements"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_variations" ADD CONSTRAINT "agreement_variations_place_id_written_by_staff_place_id_id_fk" FOREIGN KEY ("place_id","written_by") REFERENCES "public"."staff"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "return_rounds" ADD CONSTRAINT "return_rounds_place_id_agreement_id_agreements_place_id_id_fk" FOREIGN KEY ("place_id","agreement_id") REFERENCES "public"."agreements"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "return_rounds" ADD CONSTRAINT "return_rounds_place_id_stream_id_funding_streams_place_id_id_fk" FOREIGN KEY ("place_id","stream_id") REFERENCES "public"."funding_streams"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "return_rounds" ADD CONSTRAINT "return_rounds_place_id_opened_by_staff_place_id_id_fk" FOREIGN KEY ("place_id","opened_by") REFERENCES "public"."staff"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "spend_entries" ADD CONSTRAINT "spend_entries_place_id_agreement_id_agreements_place_id_id_fk" FOREIGN KEY ("place_id","agreement_id") REFERENCES "public"."agreements"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "spend_entries" ADD CONSTRAINT "spend_entries_place_id_stream_id_funding_streams_place_id_id_fk" FOREIGN KEY ("place_id","stream_id") REFERENCES "public"."funding_streams"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "spend_entries" ADD CONSTRAINT "spend_entries_place_id_recorded_by_staff_place_id_id_fk" FOREIGN KEY ("place_id","recorded_by") REFERENCES "public"."staff"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "variance_notes" ADD CONSTRAINT "variance_notes_place_id_agreement_id_agreements_place_id_id_fk" FOREIGN KEY ("place_id","agreement_id") REFERENCES "public"."agreements"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "variance_notes" ADD CONSTRAINT "variance_notes_place_id_written_by_staff_place_id_id_fk" FOREIGN KEY ("place_id","written_by") REFERENCES "public"."staff"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "employer_confirmations" ADD CONSTRAINT "employer_confirmations_place_id_case_id_cases_place_id_id_fk" FOREIGN KEY ("place_id","case_id") REFERENCES "public"."cases"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "employer_confirmations" ADD CONSTRAINT "employer_confirmations_place_id_outcome_id_outcomes_place_id_id_fk" FOREIGN KEY ("place_id","outcome_id") REFERENCES "public"."outcomes"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "employer_confirmations" ADD CONSTRAINT "employer_confirmations_place_id_asked_by_staff_place_id_id_fk" FOREIGN KEY ("place_id","asked_by") REFERENCES "public"."staff"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_sample_items" ADD CONSTRAINT "evidence_sample_items_place_id_sample_id_evidence_samples_place_id_id_fk" FOREIGN KEY ("place_id","sample_id") REFERENCES "public"."evidence_samples"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_sample_items" ADD CONSTRAINT "evidence_sample_items_place_id_outcome_id_outcomes_place_id_id_fk" FOREIGN KEY ("place_id","outcome_id") REFERENCES "public"."outcomes"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_sample_items" ADD CONSTRAINT "evidence_sample_items_place_id_case_id_cases_place_id_id_fk" FOREIGN KEY ("place_id","case_id") REFERENCES "public"."cases"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_samples" ADD CONSTRAINT "evidence_samples_place_id_agreement_id_agreements_place_id_id_fk" FOREIGN KEY ("place_id","agreement_id") REFERENCES "public"."agreements"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_samples" ADD CONSTRAINT "evidence_samples_place_id_drawn_by_staff_place_id_id_fk" FOREIGN KEY ("place_id","drawn_by") REFERENCES "public"."staff"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcome_documents" ADD CONSTRAINT "outcome_documents_place_id_outcome_id_outcomes_place_id_id_fk" FOREIGN KEY ("place_id","outcome_id") REFERENCES "public"."outcomes"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcome_documents" ADD CONSTRAINT "outcome_documents_place_id_document_id_documents_place_id_id_fk" FOREIGN KEY ("place_id","document_id") REFERENCES "public"."documents"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcome_documents" ADD CONSTRAINT "outcome_documents_place_id_case_id_cases_place_id_id_fk" FOREIGN KEY ("place_id","case_id") REFERENCES "public"."cases"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcome_documents" ADD CONSTRAINT "outcome_documents_place_id_attached_by_staff_place_id_id_fk" FOREIGN KEY ("place_id","attached_by") REFERENCES "public"."staff"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcome_overrides" ADD CONSTRAINT "outcome_overrides_place_id_case_id_cases_place_id_id_fk" FOREIGN KEY ("place_id","case_id") REFERENCES "public"."cases"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcome_overrides" ADD CONSTRAINT "outcome_overrides_place_id_outcome_id_outcomes_place_id_id_fk" FOREIGN KEY ("place_id","outcome_id") REFERENCES "public"."outcomes"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcome_overrides" ADD CONSTRAINT "outcome_overrides_place_id_other_outcome_id_outcomes_place_id_id_fk" FOREIGN KEY ("place_id","other_outcome_id") REFERENCES "public"."outcomes"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcome_overrides" ADD CONSTRAINT "outcome_overrides_place_id_said_by_staff_place_id_id_fk" FOREIGN KEY ("place_id","said_by") REFERENCES "public"."staff"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "counting_jobs_place_id_kind_subject_id_index" ON "counting_jobs" USING btree ("place_id","kind","subject_id");--> statement-breakpoint
CREATE INDEX "counting_jobs_to_do" ON "counting_jobs" USING btree ("place_id","asked_at") WHERE status in ('waiting', 'running');--> statement-breakpoint
CREATE UNIQUE INDEX "one_count_at_a_time" ON "counting_jobs" USING btree ("place_id","kind","subject_id") WHERE status in ('waiting', 'running');--> statement-breakpoint
CREATE UNIQUE INDEX "measure_set_members_place_id_set_id_position_index" ON "measure_set_members" USING btree ("place_id","set_id","position");--> statement-breakpoint
CREATE INDEX "measure_sets_place_id_agreement_id_index" ON "measure_sets" USING btree ("place_id","agreement_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_published_set_a_day" ON "measure_sets" USING btree ("place_id","agreement_id","valid_from") WHERE status = 'published';--> statement-breakpoint
CREATE UNIQUE INDEX "one_variation_in_writing" ON "agreement_variations" USING btree ("place_id","agreement_id") WHERE status = 'draft';--> statement-breakpoint
CREATE UNIQUE INDEX "one_round" ON "return_rounds" USING btree ("place_id","agreement_id",coalesce(stream_id, '00000000-0000-0000-0000-000000000000'),"quarter");--> statement-breakpoint
CREATE INDEX "spend_entries_place_id_agreement_id_month_index" ON "spend_entries" USING btree ("place_id","agreement_id","month");--> statement-breakpoint
CREATE INDEX "variance_notes_place_id_agreement_id_quarter_index" ON "variance_notes" USING btree ("place_id","agreement_id","quarter");--> statement-breakpoint
CREATE INDEX "employer_confirmations_place_id_case_id_index" ON "employer_confirmations" USING btree ("place_id","case_id");--> statement-breakpoint
CREATE INDEX "evidence_sample_items_place_id_case_id_index" ON "evidence_sample_items" USING btree ("place_id","case_id");--> statement-breakpoint
CREATE UNIQUE INDEX "sampled_once" ON "evidence_sample_items" USING btree ("place_id","sample_id","outcome_id");--> statement-breakpoint
CREATE INDEX "outcome_documents_place_id_case_id_index" ON "outcome_documents" USING btree ("place_id","case_id");--> statement-breakpoint
CREATE INDEX "outcome_overrides_place_id_case_id_index" ON "outcome_overrides" USING btree ("place_id","case_id");--> statement-breakpoint
CREATE INDEX "outcome_overrides_place_id_outcome_id_index" ON "outcome_overrides" USING btree ("place_id","outcome_id");--> statement-breakpoint
ALTER TABLE "returns" ADD CONSTRAINT "returns_place_id_stream_id_funding_streams_place_id_id_fk" FOREIGN KEY ("place_id","stream_id") REFERENCES "public"."funding_streams"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "one_living_return_a_quarter" ON "returns" USING btree ("place_id","agreement_id","quarter",coalesce(stream_id, '00000000-0000-0000-0000-000000000000')) WHERE status <> 'superseded';--> statement-breakpoint
-- What applies today becomes each agreement's first sets: one from each day on which a measure began.
ALTER TABLE "measures" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "measures" DISABLE ROW LEVEL SECURITY;--> statement-breakpoint
INSERT INTO "measure_sets" ("place_id", "id", "agreement_id", "name", "status", "valid_from", "created_at", "created_by_name", "published_at", "published_by_name")
	SELECT DISTINCT m.place_id, md5(m.agreement_id::text || m.valid_from::text)::uuid, m.agreement_id, 'Rules from ' || to_char(m.valid_from, 'FMDD FMMonth YYYY'), 'published'::measure_set_status, m.valid_from, now(), 'Set up', now(), 'Set up' FROM "measures" m;--> statement-breakpoint
INSERT INTO "measure_set_members" ("place_id", "set_id", "measure_id", "position")
	SELECT s.place_id, s.id, m.id, row_number() over (partition by s.id order by m.position, m.code)
	FROM "measure_sets" s JOIN "measures" m ON m.place_id = s.place_id AND m.agreement_id = s.agreement_id
	WHERE m.valid_from <= s.valid_from AND (m.valid_to IS NULL OR m.valid_to >= s.valid_from)
		AND NOT EXISTS (SELECT FROM "measures" later WHERE later.place_id = m.place_id AND later.agreement_id = m.agreement_id AND later.code = m.code AND later.version > m.version AND later.valid_from <= s.valid_from AND (later.valid_to IS NULL OR later.valid_to >= s.valid_from));--> statement-breakpoint
UPDATE "measures" SET definition = definition - 'id' - 'version' - 'validFrom' - 'validTo' - 'localSetting';--> statement-breakpoint
ALTER TABLE "measures" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "measures" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "measures" DROP COLUMN "position";--> statement-breakpoint
ALTER TABLE "measures" DROP COLUMN "valid_from";--> statement-breakpoint
ALTER TABLE "measures" DROP COLUMN "valid_to";--> statement-breakpoint
ALTER TABLE "returns" ADD CONSTRAINT "superseded_says_why" CHECK ((status = 'superseded') = (superseded_at is not null and supersede_reason is not null));