ALTER TABLE "outcome_overrides" DROP CONSTRAINT "other_says_why";--> statement-breakpoint

/* Another reason is said in words, when it is said. They may be taken out later, with everything that says who somebody was. */
create function other_says_why() returns trigger language plpgsql set search_path = public, pg_temp
  as $$ begin
    if new.reason = 'other' and new.words = '' then raise exception 'another reason is said in words'; end if;
    return new;
  end $$;
--> statement-breakpoint
create trigger other_says_why before insert on outcome_overrides for each row execute function other_says_why();
