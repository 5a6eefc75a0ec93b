import { choiceOf, type Choice } from "#app/domain/appointments/free-times";
import { parseCalendarDay } from "#app/domain/calendar/calendar-day";
import type { ResidentActor } from "#app/domain/people/actor";
import { now } from "#app/platform/service.server";
import { timesForResident } from "#app/services/appointments/times-for-resident.server";
import { orNotFound } from "#app/web/access.server";
import { asActor, type Db } from "#db/client.server";
import { findAppointment } from "#db/queries/appointments/find-appointment";
import { findWhoBooks, type WhoBooks } from "#db/queries/appointments/find-who-books";
import { isUuid } from "#db/queries/is-uuid";
import { findMyCase } from "#db/queries/resident/find-my-case";

/** One of the resident's own appointments with what its pages show; 404 where it is not theirs. `more` reads what else a page needs, in the same transaction. */
export async function readMyAppointment<More extends object = object>(actor: ResidentActor, id = "", more?: (db: Db, mine: WhoBooks, found: NonNullable<Awaited<ReturnType<typeof findAppointment>>>) => Promise<More>) {
  const read = await asActor(actor, async (db) => {
    const mine = isUuid(id) ? await findMyCase(db, actor.id) : undefined;
    const [who, found] = mine ? [await findWhoBooks(db, mine.id), await findAppointment(db, { id, caseId: mine.id })] : [];
    return who && found && { who, ...found, more: ((await more?.(db, who, found)) ?? {}) as More };
  });
  const { who, appointment, hubName, hubPhone, group, more: rest } = orNotFound(read);
  return { ...rest, appointment, hubName, hubPhone, group, phone: who.phone, safeContact: who.safeContact };
}

/** The free times a page shows, from the day its address asks for. */
export async function readChoice(db: Db, mine: WhoBooks, request: Request, asked: { staffId: string | null; moving?: string }): Promise<{ choice: Choice; fromOn: string | undefined }> {
  const fromOn = parseCalendarDay(new URL(request.url).searchParams.get("from") ?? "");
  return { choice: choiceOf(await timesForResident({ db, now }, mine, asked), asked.staffId, fromOn), fromOn };
}
