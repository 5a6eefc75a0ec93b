import type { ApplicationAnswers } from "#app/domain/applications/answers";
import type { StepId } from "#app/domain/applications/steps";
import { day } from "#app/domain/calendar/calendar-day";
import { answerQuestion } from "#app/services/applications/answer-question.server";
import { beginDraft } from "#app/services/applications/begin-draft.server";
import { keepDraftCode } from "#app/services/applications/keep-draft-code.server";
import { sendDraftLink } from "#app/services/applications/send-draft-link.server";
import { findDraft } from "#db/queries/applications/drafts";
import type { Db } from "../../client.server";
import { diceFrom, seedOf } from "../dice";
import type { SeedCalendar } from "../place/calendar";
import { depsAt } from "./tell-life";

interface Unsent {
  daysAgo: number;
  answers: readonly [StepId, ApplicationAnswers][];
  /** Where they had a link sent, so that the demonstration's outbox has one to follow. */
  linkTo?: string;
  code?: boolean;
}

const area: [StepId, ApplicationAnswers] = ["area", { postcode: "NM1 4AB" }];
const noUrgentNeed: [StepId, ApplicationAnswers] = ["urgent-needs", { urgentNeeds: ["none"] }];

/** People who stopped on the way, from yesterday to nearly a month ago. The browsers they began in are nobody's here. */
const unsent: readonly Unsent[] = [
  { daysAgo: 1, answers: [area] },
  {
    daysAgo: 6, linkTo: "dana.weller@resident.example", code: true,
    answers: [area, ["name", { firstName: "Dana", lastName: "Weller" }], ["date-of-birth", { dateOfBirth: day("1988-02-17") }], noUrgentNeed, ["situation", { activity: "low_paid_or_insecure" }], ["wants", { wants: ["better_work"] }]],
  },
  { daysAgo: 17, code: true, answers: [["area", { noFixedAddress: true }], ["name", { firstName: "Ines" }]] },
  { daysAgo: 29, answers: [area, ["name", { firstName: "Colm", lastName: "Reddy" }], ["date-of-birth", { dateOfBirth: day("2006-10-03") }], noUrgentNeed] },
];

/** Begins them through the services, each at its instant. */
export async function leaveDrafts(db: Db, { now }: SeedCalendar): Promise<void> {
  for (const [index, { daysAgo, answers, linkTo, code }] of unsent.entries()) {
    const deps = depsAt(db, new Date(now.getTime() - daysAgo * 86_400_000 + index * 3_600_000), diceFrom(seedOf(`unsent draft ${index}`)));
    const { id } = await beginDraft(deps, `a browser of the demonstration ${index}`);
    for (const [step, given] of answers) await answerQuestion(deps, id, step, given);
    if (code) await keepDraftCode(deps, id);
    const draft = await findDraft(db, id, deps.now());
    if (draft && linkTo) await sendDraftLink(deps, draft, { channel: "email", key: linkTo }, "en");
  }
}
