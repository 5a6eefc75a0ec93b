import { askAboutJob } from "#app/services/outcomes/ask-still-in-work.server";
import { addToAnswer } from "#app/services/outcomes/add-to-answer.server";
import { answerSustainment } from "#app/services/outcomes/answer-sustainment.server";
import { addDays } from "#app/domain/calendar/calendar-day";
import { findNewestCheck } from "#db/queries/outcomes/sustainment-checks";
import { mustBe, type Tellers } from "./telling";

export const stayingInWork: Tellers<"ask-about-job" | "answer-about-job"> = {
  // Whoever may only be reached at other hours is asked by the service's own chore, when they come.
  "ask-about-job": async ({ deps, ofCase }) => void (await askAboutJob(deps, ofCase().id)),

  "answer-about-job": async (telling, { answer, words, leftAgo }) => {
    const { deps, moment } = telling;
    const { id, resident } = telling.ofCase();
    const check = await findNewestCheck(deps.db, id);
    if (!check || check.answer) return;
    mustBe(await answerSustainment(deps, resident, { checkId: check.id, answer }), telling);
    if (words) mustBe(await addToAnswer(deps, resident, { checkId: check.id, words, ...(leftAgo !== undefined && { endedOn: addDays(moment.on, -leftAgo) }) }), telling);
  },
};
