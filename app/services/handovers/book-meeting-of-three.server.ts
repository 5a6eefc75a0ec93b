import { isAsked } from "#app/domain/handovers/handover";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { offerAppointment, type NewAppointment } from "#app/services/appointments/offer-appointment.server";
import { lockCaseByReference } from "#db/queries/cases/find-case-by-reference";
import { hasConflict } from "#db/queries/cases/restrictions";
import { findOpenHandover, listAdvisers, saveMeetingOf } from "#db/queries/handovers/handovers";

/**
 * A warm handover: the resident, whoever leads and whoever may take over meet before anything moves. It is an appointment like any other,
 * with a second adviser of the side that was asked.
 */
export async function bookMeetingOfThree(deps: Deps, actor: StaffActor, { secondId, ...appointment }: NewAppointment & { secondId: string }): Promise<Awaited<ReturnType<typeof offerAppointment>> | "nothing-asked" | "not-of-that-side"> {
  const found = await lockCaseByReference(deps.db, appointment.caseRef);
  if (!found) return "not-found";
  const open = await findOpenHandover(deps.db, found.id);
  if (!open) return "nothing-asked";
  const second = (await listAdvisers(deps.db)).find(({ id }) => id === secondId);
  if (!second || !isAsked({ ...actor, id: second.id, hubIds: second.hubIds, organisationId: second.organisationId }, open) || (await hasConflict(deps.db, found.id, second.id))) return "not-of-that-side";
  return offerAppointment(deps, actor, { ...appointment, second, made: (id) => saveMeetingOf(deps.db, open.id, id) });
}
