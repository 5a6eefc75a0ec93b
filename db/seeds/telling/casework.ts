import { addWorkingDays } from "#app/domain/calendar/working-days";
import { addCaseAlert } from "#app/services/casework/add-case-alert.server";
import { changePronunciation } from "#app/services/casework/change-pronunciation.server";
import { recordAssessment } from "#app/services/casework/record-assessment.server";
import { recordContact } from "#app/services/casework/record-contact.server";
import { writeNote } from "#app/services/casework/write-note.server";
import { answerQueryAboutPlan } from "#app/services/plans/answer-query-about-plan.server";
import { queryPlan } from "#app/services/plans/query-plan.server";
import { listPlanQueries } from "../../queries/plans/plan-queries";
import { mustBe, playedBy, type Tellers } from "./telling";

export const casework: Tellers<"write-note" | "record-contact" | "assess" | "add-alert" | "say-name" | "query-plan" | "answer-query"> = {
  "write-note": async (telling, { visibility, words }) => mustBe(await writeNote(telling.deps, telling.lead, { caseRef: telling.ofCase().reference, visibility, words }), telling),
  "record-contact": async (telling, { way, result, words, followUpIn }) =>
    mustBe(await recordContact(telling.deps, telling.lead, { caseRef: telling.ofCase().reference, with: "resident", way, result, words, ...(followUpIn && { followUpOn: addWorkingDays(telling.moment.on, followUpIn) }), whyAnyway: "They asked for it so" }), telling),
  assess: async (telling, { answers }) => mustBe(await recordAssessment(telling.deps, telling.lead, { caseRef: telling.ofCase().reference, answers }), telling),
  "add-alert": async (telling, { about, words }) => mustBe(await addCaseAlert(telling.deps, telling.lead, { caseRef: telling.ofCase().reference, kind: about, words }), telling),
  "say-name": async (telling, { pronunciation }) => mustBe(await changePronunciation(telling.deps, telling.lead, { caseRef: telling.ofCase().reference, pronunciation }), telling),
  "query-plan": async (telling, { words }) => mustBe(await queryPlan(telling.deps, playedBy(telling, "morgan"), { caseRef: telling.ofCase().reference, words }), telling),
  "answer-query": async (telling, { words }) => {
    const open = (await listPlanQueries(telling.deps.db, telling.ofCase().id)).find(({ answeredAt }) => answeredAt === null);
    mustBe(open && (await answerQueryAboutPlan(telling.deps, telling.lead, { caseRef: telling.ofCase().reference, queryId: open.id, answer: words })), telling);
  },
};
