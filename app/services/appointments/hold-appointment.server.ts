import type { ResidentActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { findWhoBooks, type WhoBooks } from "#db/queries/appointments/find-who-books";
import { lockAppointment, type Appointment } from "#db/queries/appointments/find-appointment";
import { lockCaseByReference } from "#db/queries/cases/find-case-by-reference";
import { isUuid } from "#db/queries/is-uuid";
import { findMyCase } from "#db/queries/resident/find-my-case";
import { lockMyCase } from "#db/queries/resident/lock-my-case";

// The case is held before the appointment, and that before any time: whoever changes something takes them in this order.

/** The resident's own case, held until the transaction ends; `undefined` where they have none. */
export async function holdMyCase(deps: Deps, actor: ResidentActor): Promise<WhoBooks | undefined> {
  const mine = await findMyCase(deps.db, actor.id);
  const held = mine && (await lockMyCase(deps.db, mine.id));
  return held && findWhoBooks(deps.db, held.id);
}

/** An appointment of the resident's own; `undefined` where it is not theirs. */
export async function holdMyAppointment(deps: Deps, actor: ResidentActor, id: string): Promise<{ mine: WhoBooks; appointment: Appointment } | undefined> {
  const mine = isUuid(id) ? await holdMyCase(deps, actor) : undefined;
  const appointment = mine && (await lockAppointment(deps.db, { id, caseId: mine.id }));
  return appointment && { mine, appointment };
}

/** An appointment of a case, for staff who see the case. */
export async function holdAppointmentOfCase(deps: Deps, caseRef: string, id: string): Promise<{ mine: WhoBooks; appointment: Appointment } | undefined> {
  const held = isUuid(id) ? await lockCaseByReference(deps.db, caseRef) : undefined;
  const mine = held && (await findWhoBooks(deps.db, held.id));
  const appointment = mine && (await lockAppointment(deps.db, { id, caseId: mine.id }));
  return appointment && { mine, appointment };
}
