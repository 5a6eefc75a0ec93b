import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { quarterSpan } from "#app/domain/calendar/financial-quarter";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { service } from "#app/platform/service.server";
import { findAgreement, findRules } from "#db/queries/agreements/find-agreement";
import { addVarianceNote, type NewNote } from "#db/queries/agreements/variance-notes";
import { appendAudit } from "#db/queries/audit/append-audit";

/**
 * Says why a measure stands where it does in a quarter. Earlier words stay; the newest are what a return that is frozen from now on carries.
 * `not-found`: no such agreement or measure; `not-begun`: a quarter nothing can be said of yet, or one outside the agreement.
 */
export async function writeNote(deps: Deps, actor: StaffActor, note: NewNote): Promise<"written" | "not-found" | "not-begun"> {
  const agreement = await findAgreement(deps.db, note.agreementId);
  if (!agreement || !(await findRules(deps.db, agreement.id)).measures.some(({ code }) => code === note.measureCode)) return "not-found";
  const { from, to } = quarterSpan(note.quarter);
  if (from > londonDayOf(deps.now()) || to < agreement.fromOn || from > agreement.untilOn) return "not-begun";
  await addVarianceNote(deps, actor, note);
  await appendAudit(deps, { streamId: service().placeId, action: "agreement.note", by: actor, subject: `${agreement.id} ${note.quarter} ${note.measureCode}` });
  return "written";
}
