ALTER TABLE "referrers" ADD COLUMN "wanted_at" timestamp (3) with time zone;--> statement-breakpoint
-- Staff write down that the resident was told, and what they said of it; a decision of theirs may tell the referrer.
create policy staff_change on referrers for update to worklocal_app
  using (place_id = (select app_place()) and (select app_kind()) = 'staff'
    and exists (select from case_access a where a.place_id = referrers.place_id and a.case_id = referrers.case_id and a.grantee_id = any ((select app_grantees())::uuid[])));
