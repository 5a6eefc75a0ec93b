-- The second wall around what the resident's door keeps. The patterns are those of 0002_walls.sql.

do $$
declare t text;
begin
  foreach t in array array['draft_holders', 'draft_keys', 'equality_answers', 'referrers', 'resident_links', 'possible_duplicates', 'feedback', 'appointments', 'appointment_slots', 'case_messages', 'document_requests', 'documents', 'document_contents', 'sharing_permissions', 'sustainment_checks', 'plan_comments'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    if t <> 'equality_answers' then
      execute format('grant select, insert, update, delete on %I to worklocal_system', t);
      execute format('create policy service on %I to worklocal_system using (place_id = (select app_place())) with check (place_id = (select app_place()))', t);
    end if;
  end loop;
end
$$;
--> statement-breakpoint

-- A draft taken up again elsewhere. Only the service makes a browser its holder, after a link or a code was right; a browser may let go.
grant select, delete on draft_holders to worklocal_app;
--> statement-breakpoint
create policy own on draft_holders to worklocal_app using (place_id = (select app_place()) and owner_hash = (select app_visit()));
--> statement-breakpoint
drop policy visitor on drafts;
--> statement-breakpoint
create policy visitor on drafts to worklocal_app
  using (place_id = (select app_place()) and (owner_hash = (select app_visit())
    or exists (select from draft_holders h where h.place_id = drafts.place_id and h.draft_id = drafts.id and h.owner_hash = (select app_visit()))))
  -- `''` is nobody: the browser that began it has let go.
  with check (place_id = (select app_place()) and (owner_hash in ((select app_visit()), '')
    or exists (select from draft_holders h where h.place_id = drafts.place_id and h.draft_id = drafts.id and h.owner_hash = (select app_visit()))));
--> statement-breakpoint
grant insert on draft_keys to worklocal_app;
--> statement-breakpoint
create policy holder_adds on draft_keys for insert to worklocal_app
  with check (place_id = (select app_place()) and exists (select from drafts d where d.place_id = draft_keys.place_id and d.id = draft_keys.draft_id));
--> statement-breakpoint

-- What hangs on a case is seen by whoever sees the case.
do $$
declare
  t text;
  seen constant text := '(place_id = (select app_place()) and exists (select from case_access a where a.place_id = %1$I.place_id and a.case_id = %1$I.case_id and a.grantee_id = any ((select app_grantees())::uuid[])))';
  staff constant text := ' and (select app_kind()) = ''staff''';
  resident constant text := ' and (select app_kind()) = ''resident''';
begin
  foreach t in array array['referrers', 'appointments', 'case_messages', 'document_requests', 'documents', 'document_contents', 'sharing_permissions', 'sustainment_checks', 'plan_comments'] loop
    execute format('grant select on %I to worklocal_app', t);
    execute format('create policy seen on %I for select to worklocal_app using (' || seen || ')', t);
  end loop;
  foreach t in array array['appointments', 'case_messages', 'document_requests', 'documents', 'document_contents', 'sharing_permissions', 'plan_comments'] loop
    execute format('grant insert on %I to worklocal_app', t);
    execute format('create policy staff_add on %I for insert to worklocal_app with check (' || seen || staff || ')', t);
  end loop;
  foreach t in array array['appointments', 'case_messages', 'document_requests', 'documents', 'sharing_permissions', 'sustainment_checks'] loop
    execute format('grant update on %I to worklocal_app', t);
    execute format('create policy staff_change on %I for update to worklocal_app using (' || seen || staff || ')', t);
  end loop;
  foreach t in array array['appointments', 'case_messages', 'documents', 'document_contents', 'sharing_permissions', 'plan_comments'] loop
    execute format('create policy resident_add on %I for insert to worklocal_app with check (' || seen || resident || ')', t);
  end loop;
  foreach t in array array['referrers', 'appointments', 'case_messages', 'document_requests', 'documents', 'sharing_permissions', 'sustainment_checks'] loop
    execute format('grant update on %I to worklocal_app', t);
    execute format('create policy resident_change on %I for update to worklocal_app using (' || seen || resident || ')', t);
  end loop;
  -- The content of a file that was taken away goes for good.
  execute 'grant delete on document_contents to worklocal_app';
  execute format('create policy taken_away on document_contents for delete to worklocal_app using (' || seen || ' and (select app_kind()) in (''staff'', ''resident''))', 'document_contents');
  -- A resident comes to an end of their own: they leave the offer, and withdraw what was asked for them.
  foreach t in array array['enrolments', 'referrals'] loop
    execute format('create policy resident_change on %I for update to worklocal_app using (' || seen || resident || ')', t);
  end loop;
end
$$;
--> statement-breakpoint

-- Times to meet: staff of the place see and make them; a resident sees those of the future, takes a free one for an appointment of their own, and gives it back.
grant select, insert, update, delete on appointment_slots to worklocal_app;
--> statement-breakpoint
create policy staff on appointment_slots to worklocal_app using (place_id = (select app_place()) and (select app_kind()) = 'staff');
--> statement-breakpoint
create policy resident_sees on appointment_slots for select to worklocal_app
  using (place_id = (select app_place()) and (select app_kind()) = 'resident');
--> statement-breakpoint
create policy resident_takes on appointment_slots for update to worklocal_app
  using (place_id = (select app_place()) and (select app_kind()) = 'resident'
    and (appointment_id is null or exists (select from appointments p where p.place_id = appointment_slots.place_id and p.id = appointment_slots.appointment_id)))
  with check (place_id = (select app_place())
    and (appointment_id is null or exists (select from appointments p where p.place_id = appointment_slots.place_id and p.id = appointment_slots.appointment_id)));
--> statement-breakpoint

-- Two records that may be one person: only to staff who see both cases. A restricted one is not even hinted at.
grant select on possible_duplicates to worklocal_app;
--> statement-breakpoint
create policy sees_both on possible_duplicates for select to worklocal_app
  using (place_id = (select app_place()) and (select app_kind()) = 'staff'
    and exists (select from case_access a where a.place_id = possible_duplicates.place_id and a.case_id = possible_duplicates.case_id and a.grantee_id = any ((select app_grantees())::uuid[]))
    and exists (select from case_access a where a.place_id = possible_duplicates.place_id and a.case_id = possible_duplicates.other_case_id and a.grantee_id = any ((select app_grantees())::uuid[])));
--> statement-breakpoint

-- What people thought of the service: anybody says, managers and administrators read.
grant select, insert on feedback to worklocal_app;
--> statement-breakpoint
create policy anyone_adds on feedback for insert to worklocal_app with check (place_id = (select app_place()));
--> statement-breakpoint
create policy read_by on feedback for select to worklocal_app
  using (place_id = (select app_place()) and (select app_kind()) = 'staff' and ((select app_has_role('manager')) or (select app_has_role('administrator'))));
--> statement-breakpoint

-- Equality answers: neither role reads or writes the table. Whoever fills them in does so through these, for a draft of their own that
-- was sent; whoever's they are reads them for a copy of their data. Counting them for the public comes with its own function.
do $$ begin execute format('create policy keeper on equality_answers to %I using (true) with check (true)', current_user); end $$;
--> statement-breakpoint
do $$
declare t text;
begin
  -- The functions below run as the owner, who is held by forced policies too.
  foreach t in array array['drafts', 'draft_holders', 'cases'] loop
    execute format('create policy for_equality on %I for select to %I using (place_id = app_place())', t, current_user);
  end loop;
end $$;
--> statement-breakpoint
create function equality_draft_is_mine(draft uuid) returns uuid language sql stable security definer set search_path = public, pg_temp
  as $$
    select c.id from drafts d join cases c on c.place_id = d.place_id and c.reference = d.sent_reference
    where d.place_id = app_place() and d.id = draft
      and (d.owner_hash = app_visit() or exists (select from draft_holders h where h.place_id = d.place_id and h.draft_id = d.id and h.owner_hash = app_visit()))
  $$;
--> statement-breakpoint
create function save_equality_answers(draft uuid, given jsonb, at timestamptz, finished boolean) returns boolean language plpgsql security definer set search_path = public, pg_temp
  as $$
  declare
    of_case uuid := equality_draft_is_mine(draft);
    kept integer;
  begin
    if of_case is null then return false; end if;
    insert into equality_answers as e (place_id, id, case_id, answers, started_at, finished_at)
      values (app_place(), draft, of_case, given, at, case when finished then at end)
      on conflict (place_id, id) do update set answers = excluded.answers, finished_at = excluded.finished_at
      where e.finished_at is null;
    get diagnostics kept = row_count;
    return kept = 1;
  end
  $$;
--> statement-breakpoint
create function equality_answers_of_draft(draft uuid) returns table (answers jsonb, finished boolean) language sql stable security definer set search_path = public, pg_temp
  as $$
    select case when e.finished_at is null then e.answers else '{}'::jsonb end, e.finished_at is not null
    from equality_answers e where e.place_id = app_place() and e.id = draft and equality_draft_is_mine(draft) is not null
  $$;
--> statement-breakpoint
create function my_equality_answers() returns setof jsonb language sql stable security definer set search_path = public, pg_temp
  as $$
    select e.answers from equality_answers e join cases c on c.place_id = e.place_id and c.id = e.case_id
    where e.place_id = app_place() and app_kind() = 'resident' and c.resident_id = app_actor()
    order by e.started_at, e.id
  $$;
--> statement-breakpoint
revoke all on function equality_draft_is_mine(uuid), save_equality_answers(uuid, jsonb, timestamptz, boolean), equality_answers_of_draft(uuid), my_equality_answers() from public;
--> statement-breakpoint
grant execute on function save_equality_answers(uuid, jsonb, timestamptz, boolean), equality_answers_of_draft(uuid), my_equality_answers() to worklocal_app;
