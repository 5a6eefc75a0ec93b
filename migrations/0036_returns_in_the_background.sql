ALTER TYPE "public"."counting_job_kind" ADD VALUE 'freeze_return';--> statement-breakpoint
ALTER TABLE "returns" ADD COLUMN "superseded_by" uuid;--> statement-breakpoint
ALTER TABLE "counting_jobs" ADD COLUMN "words" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "returns" ADD CONSTRAINT "a_second_person_supersedes" CHECK (superseded_by is null or superseded_by <> frozen_by);--> statement-breakpoint

/* A quarter is reported for the agreement as a whole or stream by stream, never both: a claim would stand in two returns. Whoever adds one holds the agreement's turn. */
create function whole_or_by_stream() returns trigger language plpgsql set search_path = public, pg_temp
  as $$
  begin
    if new.status = 'superseded' then return null; end if;
    perform pg_advisory_xact_lock(hashtextextended(new.agreement_id::text || 'returns', 0));
    if exists (
      select from returns r
      where r.place_id = new.place_id and r.agreement_id = new.agreement_id and r.quarter = new.quarter and r.status <> 'superseded' and (r.stream_id is null) <> (new.stream_id is null)
    ) then
      raise exception 'a quarter is reported as a whole or by stream, not both';
    end if;
    return null;
  end $$;
--> statement-breakpoint
create constraint trigger whole_or_by_stream after insert on returns for each row execute function whole_or_by_stream();
