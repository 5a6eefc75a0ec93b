import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { accessNeeds, urgentNeeds, type ApplicationAnswers } from "./answers";
import { activities, benefits, circumstances, contactChannels, reaches, riskSigns, wants } from "./application";
import { aReferrersAnswers, aToday, bornFor } from "./builders";
import { waysToReach } from "./contact-ways";
import { answersToSend, giveAnswer } from "./give-answer";
import { firstUnanswered, isAnswered, nextStep, previousStep, stepsFor, versionsAsked, type StepId } from "./journey";
import { forOneself } from "./journey-for-oneself";
import { referrerAgreements } from "./referrer";
import { stepRules, type KnownPostcode } from "./step-rules";
import { barrierCodes } from "#app/domain/cases/barrier";

type QuestionStep = Exclude<StepId, "check-answers">;

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const some = <Value>(from: readonly Value[]) => fc.subarray([...from], { minLength: 1 });
const any = <Value>(from: readonly Value[]) => fc.subarray([...from]);

const known: Record<string, KnownPostcode> = {
  "NM1 4AB": { councilName: "Northmere City Council", ours: true, hubId: "northmere-central" },
  "NP9 1AA": { councilName: "Westmarch District Council", ours: false, hubId: undefined },
};

/** Whatever can come of a page's form. */
const given: Record<QuestionStep, fc.Arbitrary<ApplicationAnswers>> = {
  "about-you": fc.constant(aReferrersAnswers),
  agreement: fc.record({ agreement: fc.constantFrom(...referrerAgreements) }),
  area: fc.oneof(fc.record({ postcode: fc.constantFrom("NM1 4AB", "NP9 1AA", "SW1A 1AA") }), fc.constant({ noFixedAddress: true })),
  // `unsure` is given from the ending too: nobody who answers "none of these" goes on without it.
  "other-ways": fc.record({ areaGround: fc.constantFrom("lives_in_area", "placed_by_council", "care_leaver", "unsure") }),
  name: fc.constant({ firstName: "Rosa" }),
  "date-of-birth": fc.record({ dateOfBirth: fc.integer({ min: 16, max: 95 }).map((age) => bornFor(age)) }),
  "urgent-needs": fc.record({ urgentNeeds: some(urgentNeeds) }),
  situation: fc.record({ activity: fc.constantFrom(...activities) }),
  wants: fc.record({ wants: some(wants) }),
  "last-worked": fc.record({ lastWorked: fc.constantFrom("never" as const, "not_sure" as const, { kind: "date" as const, year: 2024, month: 5 }) }),
  "risk-signs": fc.record({ riskSigns: some(riskSigns) }),
  barriers: fc.record({ barriers: maybe(any(barrierCodes)) }),
  circumstances: fc.record({ circumstances: any(circumstances) }),
  benefits: fc.record({ benefits: any(benefits), niNumber: maybe(fc.constant("QQ123456C")) }),
  "help-needed": fc.record({ accessNeeds: any(accessNeeds), language: maybe(fc.constantFrom("en", "cy", "Tigrinya")), helpNeeded: maybe(fc.constant("Mornings")) }),
  contact: fc.record({ email: maybe(fc.constant("rosa@resident.example")), phone: maybe(fc.constant("07700 900982")), reach: fc.constantFrom(...reaches) }).map(({ reach, ...ways }) => ({ ...ways, safeToReach: ways.email || ways.phone ? reach : undefined })),
  "safe-contact": fc.record({ safeContact: fc.record({ channels: some(contactChannels), contentFree: fc.boolean(), noVoicemail: fc.boolean() }) }),
  hub: fc.record({ hubId: maybe(fc.constantFrom("northmere-central", "saltby-quay")) }),
};
const questionSteps = forOneself.steps.map(({ id }) => id).filter((step): step is QuestionStep => step !== "check-answers");
const everyPage = fc.record(given);

const answer = (before: ApplicationAnswers, step: QuestionStep, page: ApplicationAnswers) => {
  const kept = step === "safe-contact" && page.safeContact ? { safeContact: { ...page.safeContact, channels: page.safeContact.channels.filter((channel) => waysToReach(before).includes(channel)) } } : page;
  return giveAnswer(forOneself, before, step, kept, page.postcode ? known[page.postcode] : undefined);
};

/** Answers pages from wherever somebody stands until nothing is left to ask; how many it took. */
function complete(before: ApplicationAnswers, pages: Record<QuestionStep, ApplicationAnswers>): { answers: ApplicationAnswers; taken: number } {
  let answers = before;
  for (let taken = 0; taken <= forOneself.steps.length; taken += 1) {
    const step = firstUnanswered(forOneself, answers, aToday);
    if (step === "check-answers") return { answers, taken };
    answers = answer(answers, step, pages[step]);
  }
  throw new Error(`there is no end after ${JSON.stringify(answers)}`);
}

const completed = everyPage.map((pages) => complete({}, pages).answers);

describe("whatever somebody answers", () => {
  it("the application ends, after each of its pages once at most", () => {
    fc.assert(fc.property(everyPage, (pages) => {
      expect(complete({}, pages).taken).toBeLessThanOrEqual(forOneself.steps.length);
    }));
  });

  it("every page leads on to another until the check page, and back the same way", () => {
    fc.assert(fc.property(completed, (answers) => {
      const steps = stepsFor(forOneself, answers, aToday);
      expect(steps.at(-1)).toBe("check-answers");
      for (const [index, step] of steps.entries()) {
        expect(nextStep(forOneself, answers, step, aToday)).toBe(steps[index + 1]);
        expect(previousStep(forOneself, answers, step, aToday)).toBe(steps[index - 1]);
      }
    }));
  });

  it("they are taken up again at a page of theirs, with nothing unanswered before it", () => {
    fc.assert(fc.property(everyPage, fc.nat({ max: 16 }), (pages, howFar) => {
      let answers: ApplicationAnswers = {};
      for (let n = 0; n < howFar; n += 1) {
        const step = firstUnanswered(forOneself, answers, aToday);
        if (step !== "check-answers") answers = answer(answers, step, pages[step]);
      }
      const [first, steps] = [firstUnanswered(forOneself, answers, aToday), stepsFor(forOneself, answers, aToday)];
      expect(steps).toContain(first);
      expect(steps.slice(0, steps.indexOf(first)).every((step) => isAnswered(answers, step))).toBe(true);
    }));
  });

  it("an answer changed from the check page leaves nothing in what is sent that was not asked in the end", () => {
    fc.assert(fc.property(completed, everyPage, fc.array(fc.constantFrom(...questionSteps), { minLength: 1, maxLength: 4 }), (before, pages, changed) => {
      const later = changed.reduce((answers, step) => (stepsFor(forOneself, answers, aToday).includes(step) ? answer(answers, step, pages[step]) : answers), before);
      const { answers } = complete(later, pages);
      const sent = answersToSend(forOneself, answers, aToday);
      const steps = stepsFor(forOneself, answers, aToday);
      const theirs = new Set<string>(["visited", "asked", "area", "council", ...forOneself.steps.filter(({ id }) => steps.includes(id) || stepRules[id].workedOut).flatMap(({ id }) => stepRules[id].owns)]);
      expect(Object.keys(sent).filter((key) => !theirs.has(key))).toEqual([]);
      expect(sent.asked).toEqual(versionsAsked(forOneself, answers, aToday));
      // What is worked out follows what it was worked out from.
      expect(sent.safeContact?.channels.filter((channel) => !waysToReach(sent).includes(channel)) ?? []).toEqual([]);
      if (!sent.email && !sent.phone) expect(sent.safeContact).toBeUndefined();
      if (!sent.council && !answers.visited?.includes("hub")) expect(sent.hubId).toBeUndefined();
    }));
  });
});
