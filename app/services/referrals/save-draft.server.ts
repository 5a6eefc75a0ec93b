import { withoutNationalInsuranceNumbers } from "#app/domain/people/ni-number";
import type { StaffActor } from "#app/domain/people/actor";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { AgreementWay } from "#app/domain/plans/plan";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { mostGoals } from "#app/domain/referrals/draft";
import { mostTogether, type ShareableField } from "#app/domain/referrals/referral";
import type { Deps } from "#app/platform/deps.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { isUuid } from "#db/queries/is-uuid";
import { insertReferralDraft, lockReferralDraft, saveReferralDraft } from "#db/queries/referrals/drafts";
import { lockCaseForReferral } from "#db/queries/referrals/find-case-for-referral";
import { findService } from "#db/queries/services/list-services";

export interface DraftToSave {
  caseRef: string;
  /** The draft it goes on with, and the version its page was made from; a new one is begun where absent. */
  draft?: { id: string; version: number } | undefined;
  serviceIds: readonly string[];
  fields: readonly ShareableField[];
  note: string;
  goals: readonly string[];
  /** By service: the start that is asked for. */
  starts: Readonly<Record<string, string>>;
  agreedOn: CalendarDay | undefined;
  way: AgreementWay | undefined;
}

/**
 * Keeps a referral that is being written, by whoever of the team writes on. Nothing leaves the team: the provider sees nothing of it,
 * and no permission is recorded yet. `no-service` where it names none that takes anybody, or more than can be asked at once.
 */
export async function saveDraft(deps: Deps, actor: StaffActor, { caseRef, draft, serviceIds, starts, agreedOn, way, ...rest }: DraftToSave): Promise<{ saved: string } | "not-found" | "not-in-support" | "no-service" | "changed-meanwhile"> {
  const found = await lockCaseForReferral(deps.db, caseRef, londonDayOf(deps.now()));
  if (!found) return "not-found";
  if (found.status !== "in_support") return "not-in-support";
  const known = [...new Set(serviceIds)].filter(isUuid);
  for (const id of known) if (!(await findService(deps.db, id))) return "no-service";
  if (known.length === 0 || known.length > mostTogether) return "no-service";
  const words = {
    serviceIds: known, fields: [...rest.fields], note: withoutNationalInsuranceNumbers(rest.note), goals: rest.goals.slice(0, mostGoals).map((goal) => withoutNationalInsuranceNumbers(goal)),
    starts: Object.fromEntries(Object.entries(starts).filter(([id, start]) => known.includes(id) && isUuid(start))), agreedOn: agreedOn ?? null, way: way ?? null,
  };
  if (!draft) {
    const id = await insertReferralDraft(deps, { ...words, caseId: found.id, madeBy: actor.id, madeByName: actor.name });
    await refreshNextThing(deps, found.id);
    return { saved: id };
  }
  const held = await lockReferralDraft(deps.db, found.id, draft.id);
  if (!held) return "not-found";
  if (held.version !== draft.version) return "changed-meanwhile";
  await saveReferralDraft(deps, held.id, { ...words, madeBy: actor.id, madeByName: actor.name });
  await refreshNextThing(deps, found.id);
  return { saved: held.id };
}
