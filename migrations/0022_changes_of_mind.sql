DROP INDEX "one_open_entry_a_referral";--> statement-breakpoint
ALTER TABLE "referrals" ADD COLUMN "asked_start_id" uuid;--> statement-breakpoint
ALTER TABLE "referrals" ADD COLUMN "messages_seen_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE UNIQUE INDEX "one_open_entry_a_referral" ON "triage_entries" USING btree ("place_id","referral_id") WHERE referral_id is not null and decided_at is null;--> statement-breakpoint
ALTER TABLE "funding_streams" ADD CONSTRAINT "reminder_before_the_end" CHECK ((remind_after is null) = (expire_after is null) and (remind_after is null or (remind_after >= 1 and expire_after > remind_after)));