import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { StaffActor } from "#app/domain/people/actor";
import { neetColumns, youngPersonOfMonth, type YoungPersonOfMonth } from "#app/domain/publishing/neet-month";
import { textOrder } from "#app/domain/text-order";
import type { Deps } from "#app/platform/deps.server";
import { csv } from "#app/platform/files/csv";
import { service } from "#app/platform/service.server";
import { participantOf } from "#app/services/returns/participant-of.server";
import { asActor } from "#db/client.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { listFoundOf, listYoungPeopleOn } from "#db/queries/neet/list-month";

const peopleAtOnce = 500;

/** Writes down who takes the file of a month and why, before a byte of it leaves. */
export async function noteMonthTaken(deps: Deps, actor: StaffActor, lastDay: CalendarDay, reason: string): Promise<void> {
  await appendAudit(deps, { streamId: service().placeId, action: "young-people.download", by: actor, subject: lastDay.slice(0, 7), reason });
}

/** In the order of their references, which tells nothing of who they are; so many at a time, each part in a transaction of its own. */
async function* youngPeople(actor: StaffActor, lastDay: CalendarDay): AsyncGenerator<YoungPersonOfMonth> {
  const referenceOf = participantOf("young people");
  const people = (await asActor(actor, (db) => listYoungPeopleOn(db, lastDay)))
    .map((person) => ({ ...person, reference: referenceOf(person.residentId) }))
    .sort((a, b) => textOrder(a.reference, b.reference));
  for (let from = 0; from < people.length; from += peopleAtOnce) {
    const part = people.slice(from, from + peopleAtOnce);
    const found = await asActor(actor, (db) => listFoundOf(db, part.map(({ residentId }) => residentId)));
    for (const { residentId, reference, dateOfBirth } of part) yield youngPersonOfMonth({ reference, dateOfBirth, found: found.get(residentId) ?? [] }, lastDay);
  }
}

/** The monthly file of young people as CSV: those whom the asker sees. */
export const monthFile = (actor: StaffActor, lastDay: CalendarDay): AsyncGenerator<Uint8Array> => csv(neetColumns, youngPeople(actor, lastDay));
