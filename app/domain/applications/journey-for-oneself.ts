import { isInLearning, isInWork, isOutOfWork, type ApplicationAnswers } from "./answers";
import type { Want } from "./application";
import { youngestAge } from "./eligibility";
import type { ForWhom, Journey } from "./journey";
import { questions } from "./questions";

const toLearn: readonly Want[] = ["learn", "careers_advice"];

/** They want to learn or to talk about what they could do, and nothing else: what stands in the way of work is not our business. */
const onlyToLearn = ({ wants = [] }: ApplicationAnswers) => wants.length > 0 && wants.every((want) => toLearn.includes(want));

const mayDropOut: ForWhom = (answers, age) => age !== undefined && age >= 16 && age <= 24 && (isInLearning(answers) || isInWork(answers));

/** They named a sign that they may drop out: that opens Youth Pathways, and says what an adviser needs to know. */
const namedASign: ForWhom = (answers, age) => mayDropOut(answers, age) && Boolean(answers.riskSigns?.some((sign) => sign !== "none"));

const atSchoolOrCollege: ForWhom = (answers, age) => age !== undefined && age < 18 && isInLearning(answers);

const reachable = ({ email, phone }: ApplicationAnswers) => [email, phone].some(Boolean);

/**
 * Somebody applies for themselves: 8 to 12 questions for most people. Pay and hours are not asked: low or uncertain pay is taken at
 * its word, so a figure would change nothing. Nor how much a barrier is in the way: that is for the first meeting.
 */
export const forOneself: Journey = {
  kind: "self",
  sensitiveFrom: "urgent-needs",
  steps: [
    { id: "area", asks: [questions.postcode] },
    // Where the postcode tells how they belong here, nobody asks; where they said it themselves, they can come back to it.
    { id: "other-ways", asks: [questions.areaGround], asked: ({ area, areaGround, council }) => area === "outside" || (areaGround !== undefined && council === undefined) },
    { id: "name", asks: [questions.name] },
    { id: "date-of-birth", asks: [questions.dateOfBirth], endsFor: (_, age) => age !== undefined && age < youngestAge },
    { id: "urgent-needs", asks: [questions.urgentNeeds] },
    { id: "situation", asks: [questions.activity] },
    { id: "wants", asks: [questions.wants] },
    { id: "last-worked", asks: [questions.lastWorked], asked: (answers) => isOutOfWork(answers) && !onlyToLearn(answers) },
    { id: "risk-signs", asks: [questions.riskSigns], asked: mayDropOut },
    { id: "barriers", asks: [questions.barriers], asked: (answers) => !onlyToLearn(answers) },
    { id: "circumstances", asks: [questions.circumstances], asked: (answers, age) => !onlyToLearn(answers) && !namedASign(answers, age) },
    { id: "benefits", asks: [questions.benefits, questions.niNumber], asked: (answers, age) => !onlyToLearn(answers) && !atSchoolOrCollege(answers, age) },
    { id: "help-needed", asks: [questions.accessNeeds, questions.language, questions.helpNeeded] },
    { id: "contact", asks: [questions.contact] },
    { id: "safe-contact", asks: [questions.safeContact], asked: (answers) => reachable(answers) && answers.safeToReach !== "any_way" },
    // The council of the postcode has a hub: it stands on the check page, where it can be changed.
    { id: "hub", asks: [questions.hub], asked: ({ council, hubId, visited }) => council === undefined || hubId === undefined || Boolean(visited?.includes("hub")), changeable: true },
    { id: "check-answers", asks: [] },
  ],
};
