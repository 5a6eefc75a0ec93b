import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { appendAudit } from "#db/queries/audit/append-audit";
import { insertReferral, type NewReferral } from "#db/queries/referrals/change-referral";
import { lockCaseForReferral, type CaseForReferral } from "#db/queries/referrals/find-case-for-referral";
import { findOpenReferral } from "#db/queries/referrals/find-referral";
import { insertReferralGoals } from "#db/queries/referrals/goals";
import { insertPermission, listWithdrawals } from "#db/queries/sharing/permissions";
import { findService, findStreamOfService, type FoundService } from "#db/queries/services/list-services";
import { londonDayOf, type CalendarDay } from "#app/domain/calendar/calendar-day";
import { referralSent } from "#app/domain/messages/wording";
import type { StaffActor } from "#app/domain/people/actor";
import { withoutNationalInsuranceNumbers } from "#app/domain/people/ni-number";
import type { AgreementWay } from "#app/domain/plans/plan";
import { makeReference } from "#app/domain/people/reference";
import { clocksOf, remindOn, respondByOn } from "#app/domain/referrals/clocks";
import { mostTogether, referralLife, type ShareableField } from "#app/domain/referrals/referral";
import type { SharedField } from "#app/domain/referrals/sharing";
import { isFreshAgreement } from "#app/domain/sharing/permission";
import type { Deps } from "#app/platform/deps.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { tellMachines } from "#app/services/machines/tell-machines.server";
import { aboutReferral } from "./about-referral";
import { idsOf } from "./message-about";
import { messageProviderWithLink } from "./message-provider.server";
import { digestOfShared, shareWithProvider } from "./share-with-provider";

export interface ReferralsToSend {
  caseRef: string;
  /** One service or several at once, with the start of a course that is asked for where there is one. */
  services: readonly { serviceId: string; startId?: string | undefined }[];
  chosen: readonly ShareableField[];
  note: string;
  /** What it is to achieve, the first thing first. */
  goals: readonly string[];
  residentAgreedOn: CalendarDay;
  /** How they said so. */
  way: AgreementWay;
  /** What `digestOfShared` said of the preview; left out, whatever is shared now is sent. */
  previewed?: string | undefined;
}

export interface SentReferral {
  id: string;
  reference: string;
  serviceId: string;
  byEmail: boolean;
}

export type SendAnswer =
  | { sent: readonly SentReferral[] }
  | { alreadyOpen: string }
  | "not-found" | "no-service" | "not-in-support" | "service-closed" | "agreed-in-the-future" | "agreed-before-withdrawal" | "changed-since-preview";

async function insertWithFreshReference(deps: Deps, referral: Omit<NewReferral, "reference">): Promise<string> {
  for (let tries = 0; tries < 5; tries += 1) {
    const reference = makeReference(deps.randomBytes(16));
    if (await insertReferral(deps.db, { ...referral, reference })) return reference;
  }
  throw new Error("no free reference was found");
}

/** Why a case cannot be sent to a service; `undefined` where it can. */
async function whyNotTo(deps: Deps, { id: caseId }: CaseForReferral, service: FoundService, agreedOn: CalendarDay): Promise<Exclude<SendAnswer, { sent: unknown }> | undefined> {
  if (service.status !== "active") return "service-closed";
  if (!isFreshAgreement(agreedOn, await listWithdrawals(deps.db, caseId, service.organisationId))) return "agreed-before-withdrawal";
  const open = await findOpenReferral(deps.db, caseId, service.id);
  return open && { alreadyOpen: open.reference };
}

interface Sending {
  found: CaseForReferral;
  service: FoundService;
  startId: string | undefined;
  shared: readonly SharedField[];
  togetherId: string | undefined;
}

/** One referral with its goals, its clock as the service's stream sets it, a one-time link to answer by, and the permission it rests on. */
async function sendOne(deps: Deps, actor: StaffActor, { found, service, startId, shared, togetherId }: Sending, { residentAgreedOn, way, goals }: ReferralsToSend): Promise<SentReferral> {
  const today = londonDayOf(deps.now());
  const status = referralLife.draft.send ?? "sent";
  const clocks = clocksOf(await findStreamOfService(deps.db, service.id));
  const times = { status, sentOn: today };
  const lastDay = respondByOn(times, clocks) ?? today;
  const id = deps.newId();
  const reference = await insertWithFreshReference(deps, {
    id, caseId: found.id, serviceId: service.id, organisationId: service.organisationId, status, shared: [...shared], residentAgreedOn, togetherId: togetherId ?? null, askedStartId: startId ?? null,
    madeBy: actor.id, madeByName: actor.name, sentAt: deps.now(), remindOn: remindOn(times, clocks) ?? null, respondByOn: lastDay,
  });
  await insertReferralGoals(deps, { referralId: id, caseId: found.id, goals });
  await insertPermission(deps, {
    caseId: found.id, organisationId: service.organisationId, recipientName: service.organisationName, fields: shared.map(({ key }) => key), purpose: service.name,
    referralId: id, fromOn: residentAgreedOn, way, recordedByName: actor.name,
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
  await tellMachines(deps, { organisationId: service.organisationId, event: "referral.sent", ids: idsOf({ referral: { id, reference } }) });
  return { id, reference, serviceId: service.id, byEmail };
}

/**
 * Sends a case to a provider's service, or to several at once of which the first to say yes takes them: what was previewed and
 * nothing else, all of them or none. `agreed-before-withdrawal`: the resident took something back from one of the providers since, so
 * they are asked anew.
 */
export async function sendReferrals(deps: Deps, actor: StaffActor, wish: ReferralsToSend): Promise<SendAnswer> {
  const { caseRef, services, chosen, note, residentAgreedOn, previewed } = wish;
  const today = londonDayOf(deps.now());
  const found = await lockCaseForReferral(deps.db, caseRef, today);
  if (!found) return "not-found";
  if (services.length === 0 || services.length > mostTogether) return "no-service";
  if (found.status !== "in_support") return "not-in-support";
  if (residentAgreedOn > today) return "agreed-in-the-future";
  const shared = shareWithProvider(found, chosen, note);
  const goals = wish.goals.map((goal) => withoutNationalInsuranceNumbers(goal));
  const togetherId = new Set(services.map(({ serviceId }) => serviceId)).size > 1 ? deps.newId() : undefined;
  const sendings: Sending[] = [];
  for (const { serviceId, startId } of services.filter(({ serviceId: id }, index) => services.findIndex((other) => other.serviceId === id) === index)) {
    const service = await findService(deps.db, serviceId);
    if (!service) return "not-found";
    const refused = await whyNotTo(deps, found, service, residentAgreedOn);
    if (refused) return refused;
    sendings.push({ found, service, startId, shared, togetherId });
  }
  if (previewed !== undefined && previewed !== digestOfShared(shared)) return "changed-since-preview";
  const sent: SentReferral[] = [];
  for (const sending of sendings) sent.push(await sendOne(deps, actor, sending, { ...wish, goals }));
  await refreshNextThing(deps, found.id);
  return { sent };
}
