ALTER TABLE "case_messages" ADD COLUMN "answered_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "seen_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "seen_by_name" text;--> statement-breakpoint
CREATE INDEX "messages_to_answer" ON "case_messages" USING btree ("place_id","case_id") WHERE from_resident and answered_at is null;--> statement-breakpoint
CREATE INDEX "documents_to_look_at" ON "documents" USING btree ("place_id","case_id") WHERE seen_at is null and removed_at is null;