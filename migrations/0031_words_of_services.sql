ALTER TABLE "service_words" ADD COLUMN "document" "tsvector" NOT NULL;--> statement-breakpoint
CREATE INDEX "service_words_by_word" ON "service_words" USING gin ("document");
--> statement-breakpoint

-- The walls of what is new: the directory's words are nobody's secret, and only the database writes them. Times are the service's to work out.
do $$
declare
  t text;
  here constant text := 'place_id = (select app_place())';
begin
  foreach t in array array['directory_words', 'service_times'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select on %I to worklocal_app', t);
    execute format('grant select, insert, update, delete on %I to worklocal_system', t);
    execute format('create policy everyone on %I for select to worklocal_app using (' || here || ')', t);
    execute format('create policy service on %I to worklocal_system using (' || here || ') with check (' || here || ')', t);
  end loop;
  revoke insert, update, delete on service_words from worklocal_app, worklocal_system;
  revoke insert, update, delete on directory_words from worklocal_system;
  drop policy administrator on service_words;
  drop policy own on service_words;
  foreach t in array array['service_words', 'directory_words'] loop
    execute format('create policy owner on %I to %I using (true) with check (true)', t, current_user);
  end loop;
  foreach t in array array['services', 'organisations', 'service_barriers', 'service_terms', 'taxonomy_terms', 'service_locations', 'locations', 'service_languages'] loop
    execute format('create policy for_searching on %I for select to %I using (true)', t, current_user);
  end loop;
end
$$;
--> statement-breakpoint

/* Letters and numbers only, without accents, in small letters. The domain folds what people type in the same way (app/domain/finding/search.ts). */
create function folded(written text) returns text language sql immutable parallel safe
  as $$ select trim(regexp_replace(regexp_replace(regexp_replace(normalize(lower(coalesce(written, '')), NFKD), '[\u0300-\u036f''’]', '', 'g'), '[^[:alnum:]]+', ' ', 'g'), ' +', ' ', 'g')) $$;
--> statement-breakpoint
/* What people call the thing that stands in their way. Codes are those of app/domain/cases/barrier.ts. */
create function barrier_words(code barrier_code) returns text language sql immutable parallel safe
  as $$ select case code
    when 'BEN' then 'benefits universal credit welfare rights'
    when 'CAR' then 'carer caring for somebody'
    when 'CHI' then 'childcare children nursery parents'
    when 'CON' then 'confidence self esteem'
    when 'CLO' then 'clothing clothes tools equipment for work'
    when 'CRI' then 'criminal record conviction disclosure offender'
    when 'DEB' then 'debt money worries arrears budgeting'
    when 'DIG' then 'digital computer internet online'
    when 'DIR' then 'careers advice guidance where to start'
    when 'ESO' then 'ESOL English for speakers of other languages'
    when 'EXP' then 'work experience placement trial volunteering'
    when 'FUN' then 'English maths basic skills functional skills reading writing numeracy literacy'
    when 'HOU' then 'housing homeless rent tenancy'
    when 'ID' then 'identity documents ID bank account birth certificate right to work'
    when 'LEA' then 'learning difficulty neurodivergence autism dyslexia ADHD'
    when 'MEN' then 'mental health wellbeing anxiety low mood stress'
    when 'PHY' then 'physical health disability illness pain'
    when 'ADJ' then 'adjustments at work access to work'
    when 'QUA' then 'qualifications training course certificate'
    when 'SAF' then 'safety at home domestic abuse refuge'
    when 'SUB' then 'alcohol drugs substance recovery'
    when 'TRA' then 'transport travel bus driving' end $$;
--> statement-breakpoint
create function weighed(written text, weight "char") returns tsvector language sql immutable parallel safe
  as $$ select setweight(to_tsvector('english'::regconfig, written) || to_tsvector('simple'::regconfig, written), weight) $$;
--> statement-breakpoint

/* Makes the words of some services anew. The English words are kept as stems and as they are written: a beginning of a word is no beginning of its stem. */
create function refresh_service_words(of_place uuid, ids uuid[]) returns void language plpgsql security definer set search_path = public, pg_temp
  as $$
  begin
    with described as (
      select s.id, s.public,
        folded(concat_ws(' ', s.name, s.alternate_name)) as names,
        folded(concat_ws(' ', o.name, o.alternate_name,
          (select string_agg(t.name, ' ') from service_terms st join taxonomy_terms t on t.place_id = st.place_id and t.id = st.term_id where st.place_id = s.place_id and st.service_id = s.id),
          (select string_agg(barrier_words(b.code), ' ') from service_barriers b where b.place_id = s.place_id and b.service_id = s.id),
          (select string_agg(l.name, ' ') from service_languages l where l.place_id = s.place_id and l.service_id = s.id))) as subjects,
        folded(s.description) as description,
        folded(concat_ws(' ', s.eligibility_description,
          (select string_agg(concat_ws(' ', l.name, l.city), ' ') from service_locations sl join locations l on l.place_id = sl.place_id and l.id = sl.location_id where sl.place_id = s.place_id and sl.service_id = s.id))) as rest
      from services s join organisations o on o.place_id = s.place_id and o.id = s.organisation_id
      where s.place_id = of_place and s.id = any (ids)
    ), kept as (
      insert into service_words as w (place_id, service_id, public, document)
      select of_place, d.id, d.public, weighed(d.names, 'A') || weighed(d.subjects, 'B') || weighed(d.description, 'C') || weighed(d.rest, 'D') from described d
      on conflict (place_id, service_id) do update set public = excluded.public, document = excluded.document where w.public <> excluded.public or w.document <> excluded.document
    )
    insert into directory_words (place_id, word)
    select distinct of_place, word from described d, regexp_split_to_table(concat_ws(' ', d.names, d.subjects, d.description, d.rest), ' ') as word where length(word) between 4 and 40 order by word
    on conflict do nothing;
  end $$;
--> statement-breakpoint
/* Whatever changes, whoever changes it: once a statement. The trigger's argument is how the services are found from the changed rows. */
create function keep_service_words() returns trigger language plpgsql security definer set search_path = public, pg_temp
  as $$
  declare
    of_place uuid;
    ids uuid[];
  begin
    for of_place, ids in execute format('select place_id, array_agg(distinct id) from (%s) as touched group by place_id', tg_argv[0]) loop
      perform refresh_service_words(of_place, ids);
    end loop;
    return null;
  end $$;
--> statement-breakpoint
create function forget_service_words() returns trigger language plpgsql security definer set search_path = public, pg_temp
  as $$
  begin
    delete from service_words where place_id = old.place_id and service_id = old.id;
    return old;
  end $$;
--> statement-breakpoint
create trigger forget_words before delete on services for each row execute function forget_service_words();
--> statement-breakpoint
do $$
declare
  t text;
  of_service constant text := 'select place_id, service_id as id from changed';
begin
  create trigger words_of_new after insert on services referencing new table as changed for each statement execute function keep_service_words('select place_id, id from changed');
  create trigger words_of_changed after update on services referencing new table as changed for each statement execute function keep_service_words('select place_id, id from changed');
  create trigger words_of_changed after update on organisations referencing new table as changed for each statement
    execute function keep_service_words('select s.place_id, s.id from changed c join services s on s.place_id = c.place_id and s.organisation_id = c.id');
  create trigger words_of_changed after update on taxonomy_terms referencing new table as changed for each statement
    execute function keep_service_words('select st.place_id, st.service_id as id from changed c join service_terms st on st.place_id = c.place_id and st.term_id = c.id');
  create trigger words_of_changed after update on locations referencing new table as changed for each statement
    execute function keep_service_words('select sl.place_id, sl.service_id as id from changed c join service_locations sl on sl.place_id = c.place_id and sl.location_id = c.id');
  foreach t in array array['service_barriers', 'service_terms', 'service_languages', 'service_locations'] loop
    execute format('create trigger words_of_new after insert on %I referencing new table as changed for each statement execute function keep_service_words(%L)', t, of_service);
    execute format('create trigger words_of_changed after update on %I referencing new table as changed for each statement execute function keep_service_words(%L)', t, of_service);
    execute format('create trigger words_of_gone after delete on %I referencing old table as changed for each statement execute function keep_service_words(%L)', t, of_service);
  end loop;
end
$$;
--> statement-breakpoint
do $$
declare
  of_place uuid;
  ids uuid[];
begin
  for of_place, ids in select place_id, array_agg(id) from services group by place_id loop
    perform refresh_service_words(of_place, ids);
  end loop;
end
$$;
--> statement-breakpoint

/*
 * Services with these words, the best first. Full-text operators are not leakproof, so a policy would switch the index off: this looks as the
 * owner and returns ids alone. Each element of the three arrays belongs to one thing looked for: `exact` and `beginning` are how it was typed,
 * `meaning` what stands for it ('' for nothing); the domain writes them, of letters and numbers only. Words English leaves out ("with") are left
 * out here too. `in_name` says that all of it stands in the name, the provider or the subject. Whoever is not staff finds public ones alone.
 */
create function search_services(exact text[], beginning text[], meaning text[], every boolean, most integer) returns table (service_id uuid, in_name boolean, rank real) language plpgsql stable security definer set search_path = public, pg_temp
  as $$
  declare
    sought tsquery;
    each tsquery;
    english tsquery;
  begin
    for i in 1 .. coalesce(array_length(exact, 1), 0) loop
      english := to_tsquery('english', exact[i]);
      each := to_tsquery('english', meaning[i]);
      if numnode(english) > 0 then
        each := case when numnode(each) > 0 then each || english else english end || to_tsquery('simple', beginning[i]);
      end if;
      if numnode(each) > 0 then
        sought := case when sought is null then each when every then sought && each else sought || each end;
      end if;
    end loop;
    if sought is null then return; end if;
    return query
      select w.service_id, ts_rank(array[0, 0, 1, 1]::real[], w.document, sought) > 0, ts_rank(w.document, sought)
      from service_words w
      where w.place_id = app_place() and w.document @@ sought and (w.public or app_kind() in ('staff', 'service'))
      order by 3 desc, 1
      limit most;
  end $$;
--> statement-breakpoint
/* Words of the directory that look like each of these, the most alike first: which of them was meant is the domain's to say. */
create function words_alike(typed text[], most integer) returns table (sought text, word text) language plpgsql stable security definer set search_path = public, pg_temp set pg_trgm.similarity_threshold = 0.2
  as $$
  begin
    return query
      select t.sought, alike.word
      from unnest(typed) as t(sought), lateral (
        select d.word from directory_words d where d.place_id = app_place() and d.word % t.sought order by similarity(d.word, t.sought) desc, d.word limit most
      ) as alike
      order by t.sought, similarity(alike.word, t.sought) desc, alike.word;
  end $$;
--> statement-breakpoint

/* What came into the directory since somebody was in need of it, by need: of those recorded in a time, the earliest counts. Tells of no person. */
create function services_since_unmet_needs(from_day date, until_day date) returns table (what text, service_id uuid, added_at timestamptz) language sql stable security definer set search_path = public, pg_temp
  as $$
    select n.what, s.id, s.added_at
    from (select u.what, min(u.recorded_at) as first_at from unmet_needs u where u.place_id = app_place() and (u.recorded_at at time zone 'Europe/London')::date between from_day and until_day group by 1) as n
    join service_barriers b on b.place_id = app_place() and b.code::text = n.what
    join services s on s.place_id = b.place_id and s.id = b.service_id and s.status = 'active' and s.added_at > n.first_at
    where app_kind() = 'service' or (app_kind() = 'staff' and app_has_role('manager'))
    order by n.what, s.added_at, s.id
  $$;
--> statement-breakpoint
do $$
declare f text;
begin
  foreach f in array array['refresh_service_words(uuid, uuid[])', 'keep_service_words()', 'forget_service_words()', 'search_services(text[], text[], text[], boolean, integer)', 'words_alike(text[], integer)', 'services_since_unmet_needs(date, date)'] loop
    execute format('revoke all on function %s from public', f);
  end loop;
  foreach f in array array['search_services(text[], text[], text[], boolean, integer)', 'words_alike(text[], integer)', 'services_since_unmet_needs(date, date)'] loop
    execute format('grant execute on function %s to worklocal_app, worklocal_system', f);
  end loop;
end $$;
