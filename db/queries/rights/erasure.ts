import { and, eq, isNull, sql } from "drizzle-orm";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { StaffActor } from "#app/domain/people/actor";
import type { ErasureAnswer, WhyNotErased } from "#app/domain/rights/rights-request";
import type { Deps } from "#app/platform/deps.server";
import type { Db } from "../../client.server";
import { rightsRequests } from "../../schema/rights";

// A type, not an interface: rows of the driver have an index signature.
export type ErasureFacts = { openCases: number; held: boolean; counted: number; dateOfBirth: CalendarDay; inYouthPathways: boolean };

/** What an answer to a request for erasure rests on. For the service: holds are administrators', and a case may be one the asker does not see. */
export async function readErasureFacts(db: Db, residentId: string): Promise<ErasureFacts | undefined> {
  const [facts] = await db.execute<ErasureFacts>(sql`
    select r.date_of_birth::text as "dateOfBirth",
      (select count(*)::integer from cases c where c.place_id = r.place_id and c.resident_id = r.id and c.status <> 'closed') as "openCases",
      exists (select from legal_holds h join residents o on o.place_id = h.place_id and o.id = h.resident_id where h.place_id = r.place_id and (o.id = r.id or o.merged_into_id = r.id) and h.ended_at is null) as held,
      (select count(*)::integer from claims l join cases c on c.place_id = l.place_id and c.id = l.case_id where l.place_id = r.place_id and c.resident_id = r.id and l.withdrawn_in_return_id is null) as counted,
      exists (select from enrolments e join cases c on c.place_id = e.place_id and c.id = e.case_id where e.place_id = r.place_id and c.resident_id = r.id and e.offer = 'youth_pathways' and e.until_on is null) as "inYouthPathways"
    from residents r where r.id = ${residentId}::uuid`);
  return facts;
}

/** Keeps the answer, once; `false` where there is one already. */
export async function saveErasureAnswer({ db, now }: Pick<Deps, "db" | "now">, actor: StaffActor, id: string, { answer, whyNot, words }: { answer: ErasureAnswer; whyNot: WhyNotErased | null; words: string }): Promise<boolean> {
  const answered = await db
    .update(rightsRequests)
    .set({ answer, whyNot, answerWords: words, answeredAt: now(), answeredByName: actor.name })
    .where(and(eq(rightsRequests.id, id), eq(rightsRequests.kind, "erasure"), isNull(rightsRequests.answeredAt)))
    .returning({ id: rightsRequests.id });
  return answered.length === 1;
}

/** Everybody whose record is to be erased because they asked, not held and with every case closed, and the day they asked. For the service. */
export const listToErase = async (db: Db) =>
  [...(await db.execute<{ residentId: string; askedOn: CalendarDay }>(sql`
    select c.resident_id as "residentId", max(q.asked_on)::text as "askedOn"
    from rights_requests q join cases c on c.place_id = q.place_id and c.id = q.case_id join residents r on r.place_id = c.place_id and r.id = c.resident_id
    where q.kind = 'erasure' and q.answer = 'erased' and r.anonymised_at is null
      and not exists (select from cases o where o.place_id = c.place_id and o.resident_id = c.resident_id and o.status <> 'closed')
      and not exists (select from legal_holds h join residents o on o.place_id = h.place_id and o.id = h.resident_id where h.place_id = r.place_id and (o.id = r.id or o.merged_into_id = r.id) and h.ended_at is null)
    group by c.resident_id order by c.resident_id`))];
