import type { Arc } from "./arc";
import { completesThere, expires, getsAPlan, isDeclined, isReferred, isTaken, leavesEarly, neverStarts, startsThere } from "./chapters";
import { between, next, type Story } from "./story";
import { answersToProviders, providerQuestions } from "./words";
import { withdrawReasons } from "#app/domain/referrals/referral";

/** With a provider: every way a referral can stand, and every way it can come back. */
export const referred: readonly Arc[] = [
  { key: "referral-sent", count: 9, endedAgo: [1, 4], plan: "under-way", tell: (story) => (getsAPlan(story), isReferred(story)) },
  { key: "referral-reminded", count: 4, endedAgo: [1, 4], plan: "under-way", tell: (story) => (getsAPlan(story), isReferred(story), void next(story, 5, { kind: "remind" })) },
  { key: "provider-asked", count: 4, endedAgo: [1, 4], plan: "under-way", tell: (story) => (getsAPlan(story), isReferred(story), void next(story, between(story, 1, 4), { kind: "provider-asks", words: story.dice.pick(providerQuestions) })) },
  {
    key: "provider-answered", count: 3, endedAgo: [1, 3], plan: "under-way",
    tell: (story) => {
      getsAPlan(story);
      isReferred(story);
      const index = story.dice.between(0, providerQuestions.length - 1);
      next(story, between(story, 1, 3), { kind: "provider-asks", words: providerQuestions[index]! });
      next(story, between(story, 0, 2), { kind: "answer-provider", words: answersToProviders[index]! });
    },
  },
  { key: "on-waiting-list", count: 5, endedAgo: [2, 12], plan: "under-way", tell: (story) => (getsAPlan(story), isReferred(story), void next(story, between(story, 2, 6), { kind: "waiting-list", days: between(story, 28, 60) })) },
  { key: "referral-accepted", count: 7, endedAgo: [1, 8], plan: "under-way", tell: (story) => (getsAPlan(story), isReferred(story), isTaken(story)) },
  { key: "at-provider", count: 7, endedAgo: [2, 25], plan: "under-way", tell: (story) => (getsAPlan(story), isReferred(story), startsThere(story)) },
  { key: "declined-in-triage", count: 4, endedAgo: [1, 4], plan: "under-way", tell: (story) => (getsAPlan(story), isReferred(story), isDeclined(story)) },
  { key: "expired-in-triage", count: 3, endedAgo: [1, 3], plan: "under-way", tell: (story) => (getsAPlan(story), isReferred(story), expires(story)) },
  {
    key: "declined-and-sent-on", count: 7, endedAgo: [3, 70], plan: "under-way",
    tell: (story) => {
      getsAPlan(story);
      const [first, second] = story.dice.some(story.situation.services, 2);
      isReferred(story, first);
      isDeclined(story);
      next(story, between(story, 0, 2), { kind: "keep", note: "The offer still fits. Another provider does the same nearer to home." });
      isReferred(story, second ?? first);
      startsThere(story);
    },
  },
  {
    key: "expired-and-sent-on", count: 3, endedAgo: [3, 70], plan: "under-way",
    tell: (story) => {
      getsAPlan(story);
      const [first, second] = story.dice.some(story.situation.services, 2);
      isReferred(story, first);
      expires(story);
      next(story, between(story, 0, 2), { kind: "keep", note: "Rang the provider: the form was in the junk folder. Sent elsewhere so that nobody waits again." });
      isReferred(story, second ?? first);
      startsThere(story);
    },
  },
  { key: "completed-and-looking", count: 8, endedAgo: [2, 25], plan: "under-way", tell: (story) => (getsAPlan(story), isReferred(story), completesThere(story)) },
  { key: "left-early", count: 5, endedAgo: [2, 20], plan: "under-way", tell: (story) => (getsAPlan(story), isReferred(story), startsThere(story), leavesEarly(story)) },
  { key: "did-not-start", count: 4, endedAgo: [1, 15], plan: "under-way", tell: (story) => (getsAPlan(story), isReferred(story), isTaken(story), neverStarts(story)) },
  {
    key: "withdrawn", count: 4, endedAgo: [2, 20], plan: "under-way",
    tell: (story) => {
      getsAPlan(story);
      isReferred(story);
      if (story.dice.chance(0.5)) isTaken(story);
      next(story, between(story, 1, 4), { kind: "withdraw", reason: story.dice.pick(withdrawReasons) });
    },
  },
  {
    key: "asked-several", count: 1, endedAgo: [1, 3], plan: "under-way",
    tell: (story) => (getsAPlan(story), asksSeveral(story)),
  },
  {
    key: "taken-by-the-first", count: 1, endedAgo: [2, 8], plan: "under-way",
    tell: (story) => (getsAPlan(story), asksSeveral(story), void next(story, between(story, 1, 5), { kind: "provider-accepts", words: "We have a place for you." })),
  },
  {
    key: "other-dates-offered", count: 2, endedAgo: [1, 3], plan: "under-way",
    tell: (story) => (getsAPlan(story), isReferred(story), offersDates(story)),
  },
  {
    key: "other-date-agreed", count: 1, endedAgo: [1, 6], plan: "under-way",
    tell: (story) => (getsAPlan(story), isReferred(story), offersDates(story), void next(story, between(story, 1, 3), { kind: "agree-a-date" })),
  },
  {
    key: "mind-changed", count: 1, endedAgo: [1, 10], plan: "under-way",
    tell: (story) => {
      getsAPlan(story);
      isReferred(story);
      isDeclined(story);
      next(story, 1, { kind: "accept-after-all", words: "Somebody gave their place back this morning." });
      next(story, 1, { kind: "provider-writes", words: "Please ask for Kim at the front desk." });
    },
  },
  {
    key: "referral-changed", count: 1, endedAgo: [1, 6], plan: "under-way",
    tell: (story) => {
      getsAPlan(story);
      isReferred(story);
      isTaken(story);
      next(story, between(story, 1, 3), { kind: "amend-referral", why: "They want the tutor to know what would help them take part.", also: ["access_needs"] });
      next(story, 0, { kind: "write-to-provider", words: "What would help them is in the referral now. Could somebody go through it with them on the first day?" });
    },
  },
  { key: "referral-drafted", count: 1, endedAgo: [1, 8], plan: "under-way", tell: (story) => (getsAPlan(story), void next(story, between(story, 1, 5), { kind: "draft-referral", service: story.dice.pick(story.situation.services), note: "To talk about when we meet next." })) },
];

function asksSeveral(story: Story): void {
  const services = story.dice.some(story.situation.services, 2);
  next(story, between(story, 2, 9), { kind: "refer-to-several", services: [...new Set(services)], note: "They would take whichever place comes first.", goals: ["Find out which kind of work suits them", "Get a reference"] });
}

const offersDates = (story: Story) => void next(story, between(story, 1, 3), { kind: "provider-offers-dates", inDays: [35, 42], words: "Our next intake is full. We can see them on one of these days instead." });
