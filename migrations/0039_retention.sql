CREATE TABLE "anonymisations" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"resident_id" uuid NOT NULL,
	"rule" text NOT NULL,
	"months" integer NOT NULL,
	"last_contact_on" date NOT NULL,
	"rows_by_table" jsonb NOT NULL,
	"hash" text NOT NULL,
	"anonymised_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "anonymisations_place_id_id_pk" PRIMARY KEY("place_id","id"),
	CONSTRAINT "made_anonymous_once" UNIQUE("place_id","resident_id")
);
--> statement-breakpoint
CREATE TABLE "legal_holds" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"resident_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"placed_by" uuid NOT NULL,
	"placed_by_name" text NOT NULL,
	"placed_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"ended_by_name" text,
	CONSTRAINT "legal_holds_place_id_id_pk" PRIMARY KEY("place_id","id")
);
--> statement-breakpoint
CREATE TABLE "retention_notices" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"resident_id" uuid NOT NULL,
	"noticed_on" date NOT NULL,
	"anonymise_on" date NOT NULL,
	"way" text NOT NULL,
	"decided_by_name" text NOT NULL,
	"ended_on" date,
	CONSTRAINT "retention_notices_place_id_id_pk" PRIMARY KEY("place_id","id")
);
--> statement-breakpoint
CREATE TABLE "retention_rules" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"stream_id" uuid,
	"months" integer NOT NULL,
	"words" text NOT NULL,
	"changed_by_name" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "retention_rules_place_id_id_pk" PRIMARY KEY("place_id","id"),
	CONSTRAINT "one_rule_a_stream" UNIQUE NULLS NOT DISTINCT("place_id","stream_id"),
	CONSTRAINT "kept_for_a_time" CHECK (months between 12 and 300)
);
--> statement-breakpoint
ALTER TABLE "residents" ADD COLUMN "anonymised_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "residents" ADD COLUMN "kept_council_id" uuid;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD COLUMN "redacted_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "anonymisations" ADD CONSTRAINT "anonymisations_place_id_resident_id_residents_place_id_id_fk" FOREIGN KEY ("place_id","resident_id") REFERENCES "public"."residents"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legal_holds" ADD CONSTRAINT "legal_holds_place_id_resident_id_residents_place_id_id_fk" FOREIGN KEY ("place_id","resident_id") REFERENCES "public"."residents"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legal_holds" ADD CONSTRAINT "legal_holds_place_id_placed_by_staff_place_id_id_fk" FOREIGN KEY ("place_id","placed_by") REFERENCES "public"."staff"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "retention_notices" ADD CONSTRAINT "retention_notices_place_id_resident_id_residents_place_id_id_fk" FOREIGN KEY ("place_id","resident_id") REFERENCES "public"."residents"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "retention_rules" ADD CONSTRAINT "retention_rules_place_id_stream_id_funding_streams_place_id_id_fk" FOREIGN KEY ("place_id","stream_id") REFERENCES "public"."funding_streams"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "anonymisations_by_day" ON "anonymisations" USING btree ("place_id","anonymised_at");--> statement-breakpoint
CREATE UNIQUE INDEX "one_hold_at_a_time" ON "legal_holds" USING btree ("place_id","resident_id") WHERE ended_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "one_notice_at_a_time" ON "retention_notices" USING btree ("place_id","resident_id") WHERE ended_on is null;--> statement-breakpoint
do $$
declare t text;
begin
  foreach t in array array['retention_rules', 'legal_holds', 'retention_notices', 'anonymisations'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select, insert on %I to worklocal_system', t);
    execute format('create policy service on %I to worklocal_system using (place_id = (select app_place())) with check (place_id = (select app_place()))', t);
    -- Administrators see rules, holds and certificates; the person behind one stays the service's to see.
    execute format('grant select on %I to worklocal_app', t);
    execute format('create policy administrators on %I for select to worklocal_app using (place_id = (select app_place()) and (select app_kind()) = ''staff'' and (select app_has_role(''administrator'')))', t);
  end loop;
end $$;
--> statement-breakpoint
-- A certificate never changes.
grant update on retention_rules, legal_holds, retention_notices to worklocal_system;
--> statement-breakpoint
/*
 * The function below runs as the owner, who is held by forced policies too. It sees and changes a place's rows only while it says that it
 * is at work, so that the owner's other functions see no more than before. A test names the tables that have no such policy.
 */
do $$
declare t text;
begin
  for t in select c.table_name from information_schema.columns c join pg_tables p on p.schemaname = 'public' and p.tablename = c.table_name where c.table_schema = 'public' and c.column_name = 'place_id' loop
    execute format('create policy anonymiser on %I to %I using (place_id = (select app_place()) and (select current_setting(''app.anonymising'', true)) = ''on'') with check (place_id = (select app_place()) and (select current_setting(''app.anonymising'', true)) = ''on'')', t, current_user);
  end loop;
end $$;
--> statement-breakpoint
/* The day of birth that is kept of somebody: in the same year, and before or after the same days of it, so that every age that was counted stays what it was. */
create function kept_birthday(born date, days date[]) returns date language sql immutable parallel safe as $$
  with before as (select max(to_char(d, 'MMDD')) as last from unnest(days) d where to_char(d, 'MMDD') < to_char(born, 'MMDD')),
  next as (select case when last is null then '0101' else to_char(to_date('2000' || last, 'YYYYMMDD') + 1, 'MMDD') end as mmdd from before)
  select case when mmdd = '0229' and to_char(born, 'MMDD') <> '0229' then make_date(date_part('year', born)::integer, 3, 1) else to_date(date_part('year', born)::integer || mmdd, 'YYYYMMDD') end from next
$$;
--> statement-breakpoint
/*
 * Takes out everything that says who somebody was: what they, and others, wrote, and how to reach them. Days, codes and measures stay, and
 * the birth year and the outward postcode. It is the database that insists: nobody with an open case, a legal hold or a notice that has not
 * run out. A new table of a case is emptied of its words without being named here; what is kept is.
 */
create function anonymise_person(person uuid, of_instant timestamptz) returns jsonb language plpgsql security definer set search_path = public, pg_temp
  as $$
  declare
    place uuid := app_place();
    people uuid[];
    case_ids uuid[];
    referral_ids uuid[];
    names text[];
    addresses text[];
    t record;
    col record;
    sets text[];
    own text;
    touched integer;
    counts jsonb := '{}';
    nobody constant text := 'The resident';
  begin
    if place is null or app_kind() <> 'service' then raise exception 'only the service makes people anonymous'; end if;
    perform set_config('app.anonymising', 'on', true);
    perform 1 from residents r where r.place_id = place and (r.id = person or r.merged_into_id = person) order by r.id for update;
    people := array(select r.id from residents r where r.place_id = place and (r.id = person or r.merged_into_id = person));
    case_ids := array(select c.id from cases c where c.place_id = place and c.resident_id = any (people));
    referral_ids := array(select f.id from referrals f where f.place_id = place and f.case_id = any (case_ids));
    if not exists (select from residents r where r.place_id = place and r.id = person and r.anonymised_at is null) then raise exception 'there is nobody to make anonymous'; end if;
    if exists (select from cases c where c.place_id = place and c.id = any (case_ids) and c.status <> 'closed') then raise exception 'a case is open'; end if;
    if exists (select from legal_holds h where h.place_id = place and h.resident_id = any (people) and h.ended_at is null) then raise exception 'a legal hold stands'; end if;
    if not exists (select from retention_notices n where n.place_id = place and n.resident_id = person and n.ended_on is null and n.anonymise_on <= app_today()) then raise exception 'the notice has not run out'; end if;
    names := array(select distinct x from residents r, unnest(array[r.first_name, r.last_name, r.preferred_name, r.first_name || ' ' || r.last_name, r.preferred_name || ' ' || r.last_name]) x where r.place_id = place and r.id = any (people) and x <> '');
    addresses := array(select distinct x from residents r, unnest(array[r.email, r.phone, r.email_key, r.phone_key]) x where r.place_id = place and r.id = any (people) and x <> '');

    -- Rows that are nothing but who somebody is, or a way to them.
    foreach own in array array['document_contents', 'outbox', 'resident_links', 'note_drafts', 'referral_drafts', 'case_views', 'equality_answers', 'possible_duplicates'] loop
      execute format('delete from %I where place_id = $1 and case_id = any ($2)', own) using place, case_ids;
      get diagnostics touched = row_count;
      if touched > 0 then counts := counts || jsonb_build_object(own, touched); end if;
    end loop;
    delete from possible_duplicates d where d.place_id = place and d.other_case_id = any (case_ids);
    delete from outbox o where o.place_id = place and o.recipient = any (addresses);
    delete from referral_links l where l.place_id = place and l.referral_id = any (referral_ids);
    delete from drafts d where d.place_id = place and (d.resident_id = any (people) or d.sent_reference in (select a.reference from applications a where a.place_id = place and a.case_id = any (case_ids)) or d.sent_reference in (select c.reference from cases c where c.place_id = place and c.id = any (case_ids)));
    delete from sessions s where s.place_id = place and s.user_id = any (people);

    -- The words of every row of a case, of a referral, or of the person.
    for t in
      select distinct on (c.table_name) c.table_name as name, c.column_name as via
      from information_schema.columns c join pg_tables p on p.schemaname = 'public' and p.tablename = c.table_name
      where c.table_schema = 'public' and c.column_name in ('case_id', 'referral_id', 'resident_id') and c.table_name not in ('return_lines', 'claims', 'case_access', 'retention_notices', 'anonymisations')
      order by c.table_name, array_position(array['case_id', 'referral_id', 'resident_id'], c.column_name::text)
    loop
      sets := '{}';
      for col in
        select a.attname as name, a.atttypid::regtype::text as type from pg_attribute a
        where a.attrelid = t.name::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and a.atttypid::regtype::text in ('text', 'text[]', 'jsonb')
          and a.attname !~ '^(id|reference|code|measure_code|fact_key|repeat_key|kind|quarter|what|district|media_type|way|told_way|attendance|questions_version|rules_version|next_thing_kind|language)$' and a.attname !~ '_hash$'
          and not exists (select from pg_index i where i.indrelid = a.attrelid and i.indisunique and a.attnum = any (i.indkey))
        order by a.attnum
      loop
        if t.name = 'triage_decisions' and col.name = 'suggestion' then continue; end if;
        sets := sets || format('%I = %s', col.name, case
          when t.name = 'applications' and col.name = 'answers' then $s$jsonb_strip_nulls(jsonb_build_object('activity', answers -> 'activity'))$s$
          when t.name = 'case_events' and col.name = 'details' then $s$jsonb_strip_nulls(jsonb_build_object('code', details -> 'code'))$s$
          when t.name = 'plan_versions' and col.name = 'content' then $s$'{"goals": []}'::jsonb$s$
          when col.type = 'jsonb' then format($s$case jsonb_typeof(%1$I) when 'object' then '{}'::jsonb when 'array' then '[]'::jsonb end$s$, col.name)
          when col.type = 'text[]' then format($s$case when %1$I is not null then '{}'::text[] end$s$, col.name)
          -- Who did it stays, but for the person: that is a fact about the staff.
          when col.name ~ '_name$' or col.name in ('recorded_by', 'saved_by', 'attendance_recorded_by', 'assisted_organisation') then format($s$case when %1$I = any ($3) then $4 else %1$I end$s$, col.name)
          else format($s$case when %1$I is not null then '' end$s$, col.name) end);
      end loop;
      if cardinality(sets) = 0 then continue; end if;
      execute format('update %I set %s where place_id = $1 and %I = any ($2) and $3 is not null and $4 is not null', t.name, array_to_string(sets, ', '), t.via)
        using place, case t.via when 'case_id' then case_ids when 'referral_id' then referral_ids else people end, names, nobody;
      get diagnostics touched = row_count;
      if touched > 0 then counts := counts || jsonb_build_object(t.name, touched); end if;
    end loop;
    update merges m set words = '', answer_words = '', undone_why = '', moved = null where m.place_id = place and (m.kept_resident_id = any (people) or m.merged_resident_id = any (people));

    -- An entry of the audit keeps its hash, which is then all that is checked of it.
    update audit_entries e set redacted_at = of_instant, reason = '', subject = '', actor_name = case when e.actor_name = any (names) then nobody else e.actor_name end
      where e.place_id = place and e.stream_id = any (case_ids) and (e.reason <> '' or e.subject <> '' or e.actor_name = any (names));
    get diagnostics touched = row_count;
    counts := counts || jsonb_build_object('audit_entries', touched);

    update residents r set
        first_name = 'Anonymous', last_name = 'person', preferred_name = null, pronunciation = null, name_key = 'anonymous person', email = null, phone = null, email_key = null, phone_key = null, ni_number = null, help_needed = null,
        language = 'en', safe_contact = '{"channels": [], "contentFree": true, "noVoicemail": true}', anonymised_at = of_instant, version = r.version + 1,
        kept_council_id = (select p.council_id from postcodes p where p.place_id = r.place_id and p.postcode = r.postcode), postcode = split_part(r.postcode, ' ', 1),
        date_of_birth = kept_birthday(r.date_of_birth, array(
          select d from cases c, unnest(array[c.opened_on, c.support_started_on]) d where c.place_id = place and c.id = any (case_ids) and d is not null
          union select make_date(date_part('year', r.date_of_birth)::integer, 8, 31)))
      where r.place_id = place and r.id = any (people);
    get diagnostics touched = row_count;
    perform set_config('app.anonymising', '', true);
    return counts || jsonb_build_object('residents', touched);
  end $$;
--> statement-breakpoint
revoke all on function anonymise_person(uuid, timestamptz), kept_birthday(date, date[]) from public;
--> statement-breakpoint
grant execute on function anonymise_person(uuid, timestamptz) to worklocal_system;
