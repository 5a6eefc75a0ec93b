-- Nearly every service is in English: the language says nothing of what a service is about, and whoever looks for English lessons found everything.
/* Makes the words of some services anew. The English words are kept as stems and as they are written: a beginning of a word is no beginning of its stem. */
create or replace function refresh_service_words(of_place uuid, ids uuid[]) returns void language plpgsql security definer set search_path = public, pg_temp
  as $$
  begin
    with described as (
      select s.id, s.public,
        folded(concat_ws(' ', s.name, s.alternate_name)) as names,
        folded(concat_ws(' ', o.name, o.alternate_name,
          (select string_agg(t.name, ' ') from service_terms st join taxonomy_terms t on t.place_id = st.place_id and t.id = st.term_id where st.place_id = s.place_id and st.service_id = s.id),
          (select string_agg(barrier_words(b.code), ' ') from service_barriers b where b.place_id = s.place_id and b.service_id = s.id),
          (select string_agg(l.name, ' ') from service_languages l where l.place_id = s.place_id and l.service_id = s.id and coalesce(l.code, '') not in ('en', 'eng') and lower(l.name) <> 'english'))) as subjects,
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
