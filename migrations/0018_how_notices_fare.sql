-- Staff see how the emails and texts about a case have fared: when they leave and whether they got through, never to whom they go,
-- nor what they say. The columns are named one by one; the rest of the outbox stays the worker's.
grant select (place_id, id, case_id, channel, template, status, created_at, due_at, sent_at) on outbox to worklocal_app;
--> statement-breakpoint
create policy staff_see_how_notices_fare on outbox for select to worklocal_app
  using (place_id = (select app_place()) and (select app_kind()) = 'staff'
    and exists (select from case_access a where a.place_id = outbox.place_id and a.case_id = outbox.case_id and a.grantee_id = any ((select app_grantees())::uuid[])));
--> statement-breakpoint
create index outbox_of_a_case on outbox (place_id, case_id, template);
