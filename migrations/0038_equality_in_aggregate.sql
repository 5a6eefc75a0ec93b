CREATE TABLE "equality_tables" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"year" integer NOT NULL,
	"question" text NOT NULL,
	"shown" jsonb NOT NULL,
	"worked_out_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "equality_tables_place_id_year_question_pk" PRIMARY KEY("place_id","year","question")
);
--> statement-breakpoint
alter table equality_tables enable row level security;
--> statement-breakpoint
alter table equality_tables force row level security;
--> statement-breakpoint
-- Kept once, by the service; read by managers. Nobody changes or removes one.
grant select, insert on equality_tables to worklocal_system;
--> statement-breakpoint
create policy service on equality_tables to worklocal_system using (place_id = (select app_place())) with check (place_id = (select app_place()));
--> statement-breakpoint
grant select on equality_tables to worklocal_app;
--> statement-breakpoint
create policy managers on equality_tables for select to worklocal_app
  using (place_id = (select app_place()) and (select app_kind()) = 'staff' and (select app_has_role('manager')));
--> statement-breakpoint
do $$
declare t text;
begin
  -- The function below runs as the owner, who is held by forced policies too.
  foreach t in array array['triage_decisions', 'outcomes'] loop
    execute format('create policy for_equality on %I for select to %I using (place_id = app_place())', t, current_user);
  end loop;
end $$;
--> statement-breakpoint
/*
 * The one way in which answers meet what became of people: counts of a whole financial year that has been over for three months, of
 * everybody whose first case of the year was opened in it. No other span, no filter, and never an answer beside a person. Groups below
 * the limit are put together here, and the limit is not the asker's to choose.
 */
create function equality_counts(of_year integer, of_question text) returns table (subject text, answer text, part text, people integer)
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
  #variable_conflict use_column
  declare
    first_day date := make_date(of_year, 4, 1);
    next_year date := make_date(of_year + 1, 4, 1);
    smallest integer := case when of_question in ('health', 'health_effect', 'ethnic_group') then 10 else 5 end;
  begin
    if app_place() is null or app_kind() <> 'service' then raise exception 'only the service counts equality answers'; end if;
    if of_question not in ('age', 'sex', 'gender', 'health', 'health_effect', 'ethnic_group', 'partnership', 'religion', 'orientation') then raise exception 'no such equality question'; end if;
    if app_today() is null or app_today() < next_year + interval '3 months' then raise exception 'equality answers are counted three months after the end of a year'; end if;
    return query
    with firsts as (
      select distinct on (c.resident_id) c.id, c.opened_on, c.first_met_on from cases c
      where c.place_id = app_place() and c.opened_on >= first_day and c.opened_on < next_year order by c.resident_id, c.opened_on, c.id
    ), told as (
      select f.*, coalesce(case of_question
          when 'age' then case when (a.answers #>> '{dateOfBirth,year}') is null then null when of_year - (a.answers #>> '{dateOfBirth,year}')::integer < 25 then 'under_25' when of_year - (a.answers #>> '{dateOfBirth,year}')::integer < 50 then '25_to_49' else '50_and_over' end
          when 'gender' then a.answers ->> 'genderSame' when 'health_effect' then a.answers ->> 'healthEffect' when 'ethnic_group' then a.answers ->> 'ethnicGroup'
          else a.answers ->> of_question end, 'not_answered') as said
      from firsts f left join lateral (select e.answers from equality_answers e where e.place_id = app_place() and e.case_id = f.id order by e.started_at desc, e.id limit 1) a on true
    ), sizes as (select said, count(*) as n from told group by said),
    few as (select said from sizes where n < smallest),
    small as (
      select said from few
      union select said from (select said from sizes where n >= smallest order by n, said limit 1) next where (select coalesce(sum(n), 0) from sizes where n < smallest) between 1 and smallest - 1
    ), parts as (
      select case when said in (select said from small) then 'together' else said end as answer,
        coalesce(d.offer, 'none') as offer,
        case when d.kind is null then 'not_decided' when d.overridden then 'overridden' else 'as_suggested' end as override,
        case when t.first_met_on is null then 'not_met' when t.first_met_on <= t.opened_on + 21 then 'within_21_days' else 'later' end as wait,
        coalesce((
          select min(case when o.kind::text like 'job_start%' or o.kind::text like 'sustained%' or o.kind = 'better_work' then '1work'
            when o.kind in ('learning_started', 'course_completed', 'qualification_gained', 'basic_skills_gained', 'back_in_education') then '2learning' else '3other' end)
          from outcomes o where o.place_id = app_place() and o.case_id = t.id and not o.recorded_in_error
            and not exists (select from outcomes later where later.place_id = o.place_id and later.supersedes_id = o.id)), '4none') as outcome
      from told t left join lateral (
        select d.kind::text as kind, d.offer::text as offer, d.override_reason is not null as overridden from triage_decisions d
        where d.place_id = app_place() and d.case_id = t.id and d.kind = 'accept' order by d.decided_at, d.id limit 1) d on true
    )
    select s.subject, p.answer, s.part, count(*)::integer
    from parts p cross join lateral (values ('offer', p.offer), ('override', p.override), ('wait', p.wait), ('outcome', substr(p.outcome, 2))) s (subject, part)
    where (select count(*) from told) >= smallest
    group by 1, 2, 3 order by 1, 2, 3;
  end $$;
--> statement-breakpoint
revoke all on function equality_counts(integer, text) from public;
--> statement-breakpoint
grant execute on function equality_counts(integer, text) to worklocal_system;
