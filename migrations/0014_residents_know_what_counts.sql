-- What is next for a case is worked out anew by whoever changes it, the resident too: what would count, and what it needs, is no secret of theirs.
create policy resident_reads on agreements for select to worklocal_app using (place_id = (select app_place()) and (select app_kind()) = 'resident');
--> statement-breakpoint
create policy resident_reads on measures for select to worklocal_app using (place_id = (select app_place()) and (select app_kind()) = 'resident');
