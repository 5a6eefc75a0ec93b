ALTER TYPE "public"."case_event_kind" ADD VALUE 'outcome_told_apart';--> statement-breakpoint
ALTER TYPE "public"."case_event_kind" ADD VALUE 'outcome_document_added';--> statement-breakpoint
ALTER TYPE "public"."case_event_kind" ADD VALUE 'employer_asked';--> statement-breakpoint
ALTER TYPE "public"."case_event_kind" ADD VALUE 'employer_answered';--> statement-breakpoint
ALTER TYPE "public"."case_event_kind" ADD VALUE 'employer_not_asked_any_more';--> statement-breakpoint
ALTER TYPE "public"."case_event_kind" ADD VALUE 'sample_drawn';--> statement-breakpoint
ALTER TYPE "public"."case_event_kind" ADD VALUE 'sample_replied';--> statement-breakpoint
ALTER TYPE "public"."case_event_kind" ADD VALUE 'sample_judged';--> statement-breakpoint
ALTER TABLE "sustainment_checks" ADD COLUMN "sent" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "sustainment_checks" ADD COLUMN "told_to" uuid;--> statement-breakpoint
ALTER TABLE "sustainment_checks" ADD COLUMN "told_to_name" text;--> statement-breakpoint
ALTER TABLE "sustainment_checks" ADD COLUMN "told_way" text;--> statement-breakpoint
ALTER TABLE "sustainment_checks" ADD COLUMN "told_on" date;--> statement-breakpoint
ALTER TABLE "sustainment_checks" ADD COLUMN "proof_seen" boolean DEFAULT false NOT NULL;
--> statement-breakpoint

-- As 0014_residents_know_what_counts.sql: a resident's own change works out anew what their case waits for, and a sample's reply is among it.
create policy resident_reads on evidence_sample_items for select to worklocal_app using (
  place_id = (select app_place()) and (select app_kind()) = 'resident'
  and exists (select from case_access a where a.place_id = evidence_sample_items.place_id and a.case_id = evidence_sample_items.case_id and a.grantee_id = any ((select app_grantees())::uuid[])));
