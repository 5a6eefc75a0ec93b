import { mayDecide } from "#app/domain/applications/reorientation";
import { residentsAnswer } from "#app/domain/applications/referrer";
import { decideReturn, decideTriage, type ReturnDecision, type TriageDecision } from "#app/domain/applications/triage";
import { suggestOffer, triageFacts, type OfferSuggestion } from "#app/domain/applications/triage-rules";
import { londonDayOf, type CalendarDay } from "#app/domain/calendar/calendar-day";
import { anotherOfferAnswered } from "#app/domain/messages/lead-wording";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { messageLead } from "#app/services/cases/message-lead.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { findReferrer } from "#db/queries/referrers/find-referrer";
import { findApplicationOfCase } from "#db/queries/triage/find-triage-entry";
import { lockTriageEntry, type HeldEntry } from "#db/queries/triage/lock-triage-entry";
import { insertTriageDecision, saveApplicationStatus } from "#db/queries/triage/save-triage-decision";
import { askResident } from "./ask-resident.server";
import { changeOffer } from "./change-offer.server";
import { keepOffer } from "./keep-offer.server";
import { signpostElsewhere } from "./signpost-elsewhere.server";
import { startSupport } from "./start-support.server";

export interface TriageChoice {
  entryId: string;
  /** The version of the entry the adviser looked at. */
  version: number;
  decision: ReturnDecision;
  /** Whoever leads from now on, an adviser of the case's hub; the one who decides where nobody is named. */
  leadId?: string;
}

/** An entry that is being decided: everything a decision goes by. */
export interface Deciding extends HeldEntry {
  actor: StaffActor;
  today: CalendarDay;
  suggestion: OfferSuggestion;
  answers: NonNullable<Awaited<ReturnType<typeof findApplicationOfCase>>>["answers"];
  leadId: string | undefined;
}

/**
 * The case's reference where it is decided. `changed-meanwhile`: somebody decided, or the resident answered, since the page was made.
 * `not-told`: somebody else asked, and nobody has told the resident yet. `own-request`: who asked for another offer does not decide on it.
 */
export type TriageAnswer = { reference: string } | "not-found" | "changed-meanwhile" | "override-needs-reason" | "not-possible" | "no-such-colleague" | "not-told" | "own-request";

/**
 * Decides a case's turn in the queue, once: the decision with the suggestion it was taken on, what follows for the case, its
 * story, the audit and the word to the resident, all or nothing. Only a case in support can be kept where it is.
 */
export async function decideTriageEntry(deps: Deps, actor: StaffActor, { entryId, version, decision, leadId }: TriageChoice): Promise<TriageAnswer> {
  const held = await lockTriageEntry(deps.db, entryId);
  if (!held) return "not-found";
  if (held.entry.decidedAt !== null || held.entry.version !== version || held.case.status === "closed") return "changed-meanwhile";
  if (!mayDecide(held.entry, actor.id)) return "own-request";
  const application = await findApplicationOfCase(deps.db, held.case.id);
  if (!application) return "not-possible";

  const today = londonDayOf(deps.now());
  const suggestion = suggestOffer(triageFacts(application.answers, today), today);
  const deciding: Deciding = { ...held, actor, today, suggestion, answers: application.answers, leadId };

  const refused = held.case.status === "in_support" ? await decideAgain(deps, deciding, decision) : await decideFirst(deps, deciding, decision, application);
  if (refused) return refused;

  const { id: caseId, reference } = held.case;
  await insertTriageDecision(deps, { entryId, caseId, suggestion, rulesVersion: suggestion.rulesVersion, decidedBy: actor.id, ...recorded(decision) });
  await appendAudit(deps, { streamId: caseId, action: "triage.decide", by: { id: actor.id, name: actor.name, organisationName: actor.organisationName }, subject: reference, reason: decision.kind });
  if (held.entry.cause === "reorientation") await messageLead(deps, caseId, "another-offer-answered", (about) => anotherOfferAnswered({ ...about, kept: decision.kind === "keep" }));
  await refreshNextThing(deps, caseId);
  return { reference };
}

type Refusal = Exclude<TriageAnswer, { reference: string }>;

async function decideFirst(deps: Deps, deciding: Deciding, decision: ReturnDecision, application: { id: string; status: Parameters<typeof decideTriage>[0]["status"] }): Promise<Refusal | undefined> {
  if (decision.kind === "keep") return "not-possible";
  const result = decideTriage({ status: application.status, suggestion: deciding.suggestion, decision, now: deps.now() });
  if (result === "past-triage") return "changed-meanwhile";
  if (result === "override-needs-reason") return result;
  if (decision.kind === "accept" && (await isToTellFirst(deps, deciding.case.id))) return "not-told";
  const refused = await followThrough(deps, deciding, decision);
  if (!refused) await saveApplicationStatus(deps.db, application.id, result.status);
  return refused;
}

/** Nothing is begun for somebody who does not know that it was asked for. */
async function isToTellFirst({ db }: Deps, caseId: string): Promise<boolean> {
  const found = await findReferrer(db, caseId);
  return found !== undefined && residentsAnswer(found.referrer) === "not_told";
}

function followThrough(deps: Deps, deciding: Deciding, decision: TriageDecision): Promise<Refusal | undefined> {
  if (decision.kind === "accept") return startSupport(deps, deciding, decision);
  return decision.kind === "ask" ? askResident(deps, deciding, decision) : signpostElsewhere(deps, deciding, decision);
}

async function decideAgain(deps: Deps, deciding: Deciding, decision: ReturnDecision): Promise<Refusal | undefined> {
  if (decision.kind === "ask" || decision.kind === "signpost") return "not-possible";
  const result = decideReturn({ open: true, suggestion: deciding.suggestion, decision, now: deps.now() });
  if (typeof result === "string") return result === "past-triage" ? "changed-meanwhile" : result;
  return decision.kind === "keep" ? keepOffer(deps, deciding, decision) : changeOffer(deps, deciding, decision);
}

/** A decision as it is kept: the words are the note, the question or where to go. */
function recorded(decision: ReturnDecision) {
  if (decision.kind === "accept") return { kind: decision.kind, offer: decision.offer, alsoSkills: decision.alsoSkills, overrideReason: decision.overrideReason, words: decision.note ?? "" };
  if (decision.kind === "ask") return { kind: decision.kind, words: decision.question };
  if (decision.kind === "signpost") return { kind: decision.kind, words: [decision.where, decision.note].filter(Boolean).join("\n") };
  return { kind: decision.kind, words: decision.note };
}
