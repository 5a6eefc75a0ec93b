import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { appendAudit } from "#db/queries/audit/append-audit";
import { insertReferral, type NewReferral } from "#db/queries/referrals/change-referral";
import { lockCaseForReferral } from "#db/queries/referrals/find-case-for-referral";
import { findOpenReferral } from "#db/queries/referrals/find-referral";
import { findService } from "#db/queries/services/list-services";
import { londonDayOf, type CalendarDay } from "#app/domain/calendar/calendar-day";
import { referralSent } from "#app/domain/messages/wording";
import type { StaffActor } from "#app/domain/people/actor";
import { makeReference } from "#app/domain/people/reference";
import { remindOn, respondByOn } from "#app/domain/referrals/clocks";
import { referralLife, type ShareableField } from "#app/domain/referrals/referral";
import type { Deps } from "#app/platform/deps.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { aboutReferral } from "./about-referral";
import { messageProviderWithLink } from "./message-provider.server";
import { digestOfShared, shareWithProvider } from "./share-with-provider";

export interface ReferralToSend {
  caseRef: string;
  serviceId: string;
  chosen: readonly ShareableField[];
  note: string;
  residentAgreedOn: CalendarDay;
  /** What `digestOfShared` said of the preview; left out, whatever is shared now is sent. */
  previewed?: string;
}

export type SendAnswer =
  | { sent: string; byEmail: boolean }
  | { alreadyOpen: string }
  | "not-found" | "not-in-support" | "service-closed" | "agreed-in-the-future" | "changed-since-preview";

async function insertWithFreshReference(deps: Deps, referral: Omit<NewReferral, "reference">): Promise<string> {
  for (let tries = 0; tries < 5; tries += 1) {
    const reference = makeReference(deps.randomBytes(16));
    if (await insertReferral(deps.db, { ...referral, reference })) return reference;
  }
  throw new Error("no free reference was found");
}

/** Sends a case to a provider's service: what was previewed and nothing else, with its clock and a one-time link to answer by. */
export async function sendReferral(deps: Deps, actor: StaffActor, { caseRef, serviceId, chosen, note, residentAgreedOn, previewed }: ReferralToSend): Promise<SendAnswer> {
  const today = londonDayOf(deps.now());
  const found = await lockCaseForReferral(deps.db, caseRef, today);
  const service = await findService(deps.db, serviceId);
  if (!found || !service) return "not-found";
  if (found.status !== "in_support") return "not-in-support";
  if (service.status !== "active") return "service-closed";
  if (residentAgreedOn > today) return "agreed-in-the-future";
  const open = await findOpenReferral(deps.db, found.id, service.id);
  if (open) return { alreadyOpen: open.reference };
  const shared = shareWithProvider(found, chosen, note);
  if (previewed !== undefined && previewed !== digestOfShared(shared)) return "changed-since-preview";

  const status = referralLife.draft.send ?? "sent";
  const times = { status, sentOn: today };
  const lastDay = respondByOn(times) ?? today;
  const id = deps.newId();
  const reference = await insertWithFreshReference(deps, {
    id, caseId: found.id, serviceId: service.id, organisationId: service.organisationId, status, shared, residentAgreedOn,
    madeBy: actor.id, madeByName: actor.name, sentAt: deps.now(), remindOn: remindOn(times), respondByOn: lastDay,
  });
  const byEmail = await messageProviderWithLink(
    deps,
    { referralId: id, caseId: found.id, reference, serviceName: service.name, hubPhone: found.hubPhone, email: service.email, lastDay },
    "referral-sent",
    (about) => referralSent({ ...about, respondByOn: lastDay }),
  );
  const about = aboutReferral({ referral: { id, reference }, serviceName: service.name, organisationName: service.organisationName });
  await addCaseEvent(deps, { caseId: found.id, kind: "referral_sent", by: actor, details: { ...about, respondByOn: lastDay } });
  await appendAudit(deps, { streamId: found.id, action: "referral.send", by: actor, subject: reference });
  await refreshNextThing(deps, found.id);
  return { sent: reference, byEmail };
}
