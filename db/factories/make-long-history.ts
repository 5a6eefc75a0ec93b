import { sql } from "drizzle-orm";
import type { StaffActor } from "#app/domain/people/actor";
import { service } from "#app/platform/service.server";
import { asService } from "../client.server";
import type { MadeCase } from "./make";

/** Forty years on one case, made by the database itself in one go: events every couple of days, and a long note a month. */
export async function aLongHistory({ id }: MadeCase, author: StaffActor, { events = 6000, notes = 500 }: { events?: number; notes?: number } = {}): Promise<void> {
  const { placeId } = service();
  const words = "What we talked about and what was agreed, at length. ".repeat(36);
  await asService(async (db) => {
    await db.execute(sql`
      insert into case_events (place_id, id, case_id, kind, happened_on, recorded_at, actor_id, actor_name, details, resident_may_see)
      select ${placeId}::uuid, gen_random_uuid(), ${id}::uuid, (array['step_done', 'message_sent', 'contact_recorded', 'referral_sent', 'plan_changed', 'lead_assigned'])[1 + n % 6]::case_event_kind, at::date, at, null, 'Amina Okafor',
        jsonb_build_object('title', 'Step ' || n, 'words', case when n % 4 = 0 then 'Said on the phone what comes next.' else '' end), true
      from generate_series(1, ${events}::int) n, lateral (select date_trunc('milliseconds', timestamptz '1986-03-11 09:00+00' + n * interval '58 hours') as at) t`);
    await db.execute(sql`
      insert into case_notes (place_id, id, case_id, visibility, author_id, author_name, organisation_id, organisation_name, words, written_at)
      select ${placeId}::uuid, gen_random_uuid(), ${id}::uuid, 'case_team', ${author.id}::uuid, ${author.name}, ${author.organisationId}::uuid, ${author.organisationName}, 'Note ' || n || '. ' || ${words}, date_trunc('milliseconds', timestamptz '1986-03-11 10:30+00' + n * interval '700 hours')
      from generate_series(1, ${notes}::int) n`);
  });
}
