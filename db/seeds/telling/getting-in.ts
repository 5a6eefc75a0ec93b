import { eq, sql } from "drizzle-orm";
import { questionsVersion } from "#app/domain/applications/questions";
import { suggestOffer, triageFacts } from "#app/domain/applications/triage-rules";
import type { ReturnDecision } from "#app/domain/applications/triage";
import { receiveApplication } from "#app/services/applications/receive-application.server";
import { answerQuestion } from "#app/services/resident/answer-question.server";
import { contestOffer } from "#app/services/resident/contest-offer.server";
import { decideTriageEntry } from "#app/services/triage/decide-triage-entry.server";
import { accounts } from "../../schema/access";
import { caseAccess, cases } from "../../schema/cases";
import { residents } from "../../schema/people";
import { mustBe, openEntryOf, type Telling, type Tellers } from "./telling";
import { findReferenceOf } from "./progress";

async function decide(telling: Telling, decision: ReturnDecision): Promise<void> {
  const { deps, lead } = telling;
  const { id, version } = await openEntryOf(deps, telling.ofCase().id);
  mustBe(await decideTriageEntry(deps, lead, { entryId: id, version, decision }), telling);
}

/** Only named people see it: the hub and the managers no longer do. The service has no page for this yet. */
async function restrict({ deps: { db } }: Telling, caseId: string, residentId: string): Promise<void> {
  await db.update(cases).set({ restricted: true }).where(eq(cases.id, caseId));
  await db.delete(caseAccess).where(sql`${caseAccess.caseId} = ${caseId} and ${caseAccess.granteeId} <> ${residentId}`);
}

/** Somebody we know already: an application always makes a new person, whom an adviser joins to the one on record. */
async function joinTo({ deps: { db } }: Telling, former: { id: string; reference: string }, caseId: string, residentId: string): Promise<string> {
  const [before] = await db.select({ residentId: cases.residentId }).from(cases).where(eq(cases.reference, former.reference));
  if (!before) throw new Error(`there is no case ${former.reference}`);
  await db.update(cases).set({ residentId: before.residentId }).where(eq(cases.id, caseId));
  await db.update(caseAccess).set({ granteeId: before.residentId }).where(sql`${caseAccess.caseId} = ${caseId} and ${caseAccess.granteeId} = ${residentId}`);
  await db.delete(accounts).where(eq(accounts.id, residentId));
  await db.delete(residents).where(eq(residents.id, residentId));
  return before.residentId;
}

export const gettingIn: Tellers<"apply" | "ask" | "answer" | "accept" | "signpost" | "contest" | "keep" | "change-offer"> = {
  apply: async (telling) => {
    const { deps, life } = telling;
    const { caseId, reference, residentId } = await receiveApplication(deps, life.answers, questionsVersion);
    if (life.restricted) await restrict(telling, caseId, residentId);
    const former = life.samePersonAs && (await findReferenceOf(deps.db, life.samePersonAs));
    const personId = former ? await joinTo(telling, { id: caseId, reference: former }, caseId, residentId) : residentId;
    telling.begin({ id: caseId, reference, resident: { kind: "resident", id: personId, name: life.answers.firstName ?? "", roles: ["resident"] } });
  },
  ask: (telling, { question }) => decide(telling, { kind: "ask", question }),
  signpost: (telling, { where, note }) => decide(telling, { kind: "signpost", where, note }),
  keep: (telling, { note }) => decide(telling, { kind: "keep", note }),
  "change-offer": (telling, { offer, reason, note }) => decide(telling, { kind: "accept", offer, alsoSkills: false, overrideReason: reason, note }),
  accept: (telling, { note, insteadOfSuggested }) => {
    const { life, moment } = telling;
    const { primary, alsoSkills } = suggestOffer(triageFacts(life.answers, moment.on), moment.on);
    if (!insteadOfSuggested) return decide(telling, { kind: "accept", offer: primary, alsoSkills, ...(note && { note }) });
    const offer = primary === "skills_for_all" ? ("working_futures" as const) : ("skills_for_all" as const);
    return decide(telling, { kind: "accept", offer, alsoSkills: false, overrideReason: insteadOfSuggested, ...(note && { note }) });
  },
  answer: async (telling, { words }) => mustBe(await answerQuestion(telling.deps, telling.ofCase().resident, { words }), telling),
  contest: async (telling, { words }) => mustBe(await contestOffer(telling.deps, telling.ofCase().resident, { words }), telling),
};
