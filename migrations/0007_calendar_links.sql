-- Whoever sees a case, its resident among them, may send the resident a link for one thing of it; only the service looks links up.
grant insert on resident_links to worklocal_app;
--> statement-breakpoint
create policy sent on resident_links for insert to worklocal_app
  with check (place_id = (select app_place()) and (select app_kind()) in ('staff', 'resident') and purpose = 'calendar'
    and exists (select from case_access a where a.place_id = resident_links.place_id and a.case_id = resident_links.case_id and a.grantee_id = any ((select app_grantees())::uuid[]))
    and exists (select from appointments p where p.place_id = resident_links.place_id and p.id = resident_links.about_id and p.case_id = resident_links.case_id));
