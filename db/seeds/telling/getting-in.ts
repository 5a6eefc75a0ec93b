import { eq } from "drizzle-orm";
import { forOneself } from "#app/domain/applications/journey-for-oneself";
import { forSomeoneElse } from "#app/domain/applications/journey-for-someone-else";
import { questionsVersion } from "#app/domain/applications/questions";
import { suggestOffer, triageFacts } from "#app/domain/applications/triage-rules";
import type { ReturnDecision } from "#app/domain/applications/triage";
import { receiveApplication } from "#app/services/applications/receive-application.server";
import { answerQuestion } from "#app/services/resident/answer-question.server";
import { restrictOne } from "#app/services/restricted/restrict-case.server";
import { contestOffer } from "#app/services/resident/contest-offer.server";
import { decideTriageEntry } from "#app/services/triage/decide-triage-entry.server";
import { cases } from "../../schema/cases";
import { staffActor } from "../place/staff";
import { mustBe, openEntryOf, type Telling, type Tellers } from "./telling";
import { findReferenceOf } from "./progress";

async function decide(telling: Telling, decision: ReturnDecision): Promise<void> {
  const { deps, lead } = telling;
  const { id, version } = await openEntryOf(deps, telling.ofCase().id);
  mustBe(await decideTriageEntry(deps, lead, { entryId: id, version, decision }), telling);
}

/** Somebody we know already, who was signed in when they came back. */
async function formerId({ deps: { db }, life }: Telling): Promise<string | undefined> {
  const reference = life.samePersonAs && (await findReferenceOf(db, life.samePersonAs));
  if (!reference) return undefined;
  const [before] = await db.select({ residentId: cases.residentId }).from(cases).where(eq(cases.reference, reference));
  return before?.residentId;
}

export const gettingIn: Tellers<"apply" | "ask" | "answer" | "accept" | "signpost" | "contest" | "keep" | "change-offer"> = {
  apply: async (telling) => {
    const { deps, life } = telling;
    const journey = life.answers.referrerKind ? forSomeoneElse : forOneself;
    const { caseId, reference, residentId } = await receiveApplication(deps, life.answers, questionsVersion, { journey, knownId: await formerId(telling), ...(life.takenBy && { takenBy: { ...staffActor(life.takenBy.by), how: life.takenBy.how } }) });
    if (life.restricted) await restrictOne(deps, telling.lead, { id: caseId, residentId, reference }, { reason: "high_risk", words: "A former partner looks for her.", named: [] });
    telling.begin({ id: caseId, reference, resident: { kind: "resident", id: residentId, name: life.answers.firstName ?? "", roles: ["resident"] } });
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
