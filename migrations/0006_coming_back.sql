ALTER TABLE "drafts" ADD COLUMN "sent_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "residents_place_id_date_of_birth_index" ON "residents" USING btree ("place_id","date_of_birth");--> statement-breakpoint
CREATE INDEX "residents_place_id_ni_number_index" ON "residents" USING btree ("place_id","ni_number");--> statement-breakpoint

-- Whoever holds a draft may see that it has a code: the page that shows the code shows none that opens nothing.
grant select on draft_keys to worklocal_app;
--> statement-breakpoint
create policy holder_sees on draft_keys for select to worklocal_app
  using (place_id = (select app_place()) and exists (select from drafts d where d.place_id = draft_keys.place_id and d.id = draft_keys.draft_id));
