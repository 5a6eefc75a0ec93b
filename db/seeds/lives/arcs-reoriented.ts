import type { Arc } from "./arc";
import { agrees, isAccepted, meets, plans } from "./chapters";
import { between, next, type Story } from "./story";

const words = [
  {
    skills_for_all: "Met him twice now. Nothing stands in his way: he wants a forklift licence and knows who would take him on with one. A course is all he needs from us.",
    working_futures: "He asked for a course and nothing else. Having met him: no fixed address since summer, and nobody has looked at his debts. A course alone will not hold.",
  },
  {
    skills_for_all: "She has found her own way into interviews since she applied. What she asks for is bookkeeping, two evenings a week, and no adviser at her elbow.",
    working_futures: "Her mother came to live with her in January, so evenings are gone. She needs somebody beside her, and a job that fits round it.",
  },
];

/** The lead finds, having met them, that the other offer fits. */
function isAskedAnotherOffer(story: Story): void {
  isAccepted(story);
  meets(story);
  next(story, between(story, 1, 4), { kind: "ask-for-another-offer", words: story.dice.pick(words) });
}

const adults = ["long-out-of-work"];

/** Cases whose lead asked triage for another offer: two that wait, one that changed and one that stayed. */
export const reoriented: readonly Arc[] = [
  { key: "another-offer-asked", count: 2, endedAgo: [1, 2], situations: adults, tell: isAskedAnotherOffer },
  {
    key: "another-offer-given", count: 1, endedAgo: [10, 40], situations: adults, plan: "under-way",
    tell: (story) => {
      isAskedAnotherOffer(story);
      next(story, 1, { kind: "answer-another-offer", give: true, note: "Agreed, and thank you for asking early." });
      plans(story);
      agrees(story);
    },
  },
  {
    key: "another-offer-kept", count: 1, endedAgo: [10, 40], situations: adults, plan: "under-way",
    tell: (story) => {
      isAskedAnotherOffer(story);
      next(story, 2, { kind: "answer-another-offer", give: false, note: "What they need can be had where they are: put it into the plan, and come back to us if it does not hold." });
      plans(story);
      agrees(story);
    },
  },
];
