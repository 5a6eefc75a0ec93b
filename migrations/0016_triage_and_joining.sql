ALTER TABLE "triage_entries" ADD COLUMN "suggested" "offer";--> statement-breakpoint
ALTER TABLE "triage_entries" ADD COLUMN "asked_by" uuid;--> statement-breakpoint
ALTER TABLE "triage_entries" ADD COLUMN "asked_offer" "offer";--> statement-breakpoint
-- Whose an outcome or an activity is follows its case when records are joined; what it says still never changes.
grant update (resident_id) on outcomes, activities to worklocal_system;
