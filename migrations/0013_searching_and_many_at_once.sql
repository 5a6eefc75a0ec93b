-- Finding people by names that are not spelt as we have them. A trusted extension: the owner of the database may make it.
create extension if not exists pg_trgm with schema public;
--> statement-breakpoint
ALTER TYPE "public"."case_event_kind" ADD VALUE 'message_taken_back';--> statement-breakpoint
ALTER TABLE "residents" ADD COLUMN "search_key" text GENERATED ALWAYS AS (name_key || coalesce(' ' || regexp_replace(normalize(lower(preferred_name), NFKD), '[^[:alnum:] ]', '', 'g'), '')) STORED;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "next_thing_kind" text;--> statement-breakpoint
CREATE INDEX "residents_place_id_postcode_index" ON "residents" USING btree ("place_id","postcode");--> statement-breakpoint
CREATE INDEX "residents_by_letters" ON "residents" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "residents_joined" ON "residents" USING btree ("place_id","merged_into_id") WHERE merged_into_id is not null;
--> statement-breakpoint
-- Trigram operators are not leakproof, so a policy would switch their index off (docs/gotchas.md). This looks through the names as the
-- owner and returns ids alone, only of cases opened to whoever asks: what they may not see neither shows nor takes a place among the
-- most it returns. The policies apply once more where the ids are joined. A constant policy keeps the index where the owner is no superuser.
do $$ begin execute format('create policy for_searching on residents for select to %I using (true)', current_user); end $$;
--> statement-breakpoint
create function search_cases(sought_by text, sought text, words text[], patterns text[], most integer) returns setof uuid
  language plpgsql stable security definer set search_path = public, pg_temp set pg_trgm.strict_word_similarity_threshold = 0.4
  as $$
  declare
    place constant uuid := app_place();
    grantees constant uuid[] := app_grantees();
  begin
    if app_kind() <> 'staff' then return; end if;
    return query
      with matching as (
        select r.id, r.merged_into_id, r.search_key from residents r where sought_by = 'name' and r.place_id = place
          and (r.search_key ~ patterns[1] or r.search_key %>> words[1])
          and not exists (select from unnest(words, patterns) as other(word, pattern) where not (r.search_key ~ other.pattern or r.search_key %>> other.word))
        union all
        select r.id, r.merged_into_id, '' from residents r where sought_by = 'email' and r.place_id = place and r.email_key = sought
        union all
        select r.id, r.merged_into_id, '' from residents r where sought_by = 'phone' and r.place_id = place and r.phone_key = sought
        union all
        select r.id, r.merged_into_id, '' from residents r where sought_by = 'postcode' and r.place_id = place and r.postcode = sought
        union all
        select r.id, r.merged_into_id, '' from residents r where sought_by = 'born' and r.place_id = place and r.date_of_birth = sought::date
      )
      -- A record found to be the same as another is found by what it was called, with the cases it has now.
      select c.id
      from matching m join cases c on c.place_id = place and c.resident_id = any (array[m.id, m.merged_into_id])
      where exists (select from case_access a where a.place_id = place and a.case_id = c.id and a.grantee_id = any (grantees) and (a.until_on is null or a.until_on >= app_today()))
      group by c.id, c.next_due_on
      -- Whole words first, then beginnings, then what may be written otherwise, then what only looks alike.
      order by min((select coalesce(sum(case
            when position(' ' || w.word || ' ' in ' ' || m.search_key || ' ') > 0 then 0
            when position(' ' || w.word in ' ' || m.search_key) > 0 then 1
            when m.search_key ~ w.pattern then 2
            else 4 - strict_word_similarity(w.word, m.search_key) end), 0)
          from unnest(words, patterns) as w(word, pattern))), c.next_due_on nulls last, c.id
      limit most;
  end
  $$;
--> statement-breakpoint
revoke all on function search_cases(text, text, text[], text[], integer) from public;
--> statement-breakpoint
grant execute on function search_cases(text, text, text[], text[], integer) to worklocal_app;
--> statement-breakpoint

-- Taking back what was done to many cases: a message nobody has read, and what has not left yet. Only of one's own act, and only as long
-- as it may be undone. Says whether it is gone.
do $$
declare t text;
begin
  foreach t in array array['outbox', 'case_messages'] loop
    execute format('create policy for_taking_back on %I to %I using (place_id = app_place())', t, current_user);
  end loop;
  foreach t in array array['bulk_acts', 'bulk_act_rows'] loop
    execute format('create policy for_taking_back on %I for select to %I using (place_id = app_place())', t, current_user);
  end loop;
end $$;
--> statement-breakpoint
create function take_messages_back(of_row uuid, at timestamptz) returns boolean language plpgsql security definer set search_path = public, pg_temp
  as $$
  declare
    before jsonb;
    of_case uuid;
  begin
    select r.before, r.case_id into before, of_case from bulk_act_rows r join bulk_acts b on b.place_id = r.place_id and b.id = r.act_id
      where r.place_id = app_place() and r.id = of_row and r.result = 'done' and b.by_id = app_actor() and app_kind() = 'staff' and b.undone_at is null and b.undo_until >= at;
    if before is null then return false; end if;
    if before ? 'caseMessageId' then
      delete from case_messages m where m.place_id = app_place() and m.id = (before ->> 'caseMessageId')::uuid and m.case_id = of_case and m.author_id = app_actor() and not m.from_resident and m.read_at is null;
      if not found then return false; end if;
    end if;
    delete from outbox o where o.place_id = app_place() and o.status = 'queued' and before -> 'messageIds' ? o.id::text;
    return true;
  end
  $$;
--> statement-breakpoint
revoke all on function take_messages_back(uuid, timestamptz) from public;
--> statement-breakpoint
grant execute on function take_messages_back(uuid, timestamptz) to worklocal_app;
