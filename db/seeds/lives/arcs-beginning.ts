import type { Arc } from "./arc";
import { agrees, applies, closesThemselves, corresponds, getsAPlan, isAccepted, isAsked, isClosed, meets, plans } from "./chapters";
import { between, next } from "./story";
import { contests, keeps, residentAnswers, signposts, attachReasons } from "./words";

/** In the queue, sent elsewhere, and the first weeks. */
export const beginnings: readonly Arc[] = [
  { key: "new-today", count: 4, endedAgo: [0, 0], tell: applies },
  { key: "new-yesterday", count: 5, endedAgo: [1, 1], tell: applies },
  { key: "due-today", count: 4, endedAgo: [2, 2], tell: applies },
  { key: "overdue-in-triage", count: 7, endedAgo: [3, 6], tell: applies },
  { key: "urgent", count: 3, endedAgo: [0, 1], urgent: true, situations: ["no-settled-home", "care-leaver", "young-and-looking"], tell: applies },
  { key: "unsure-of-area", count: 2, endedAgo: [1, 2], unsureOfArea: true, tell: applies },
  { key: "waiting-for-resident", count: 6, endedAgo: [1, 6], tell: (story) => (applies(story), void isAsked(story)) },
  {
    key: "answered", count: 3, endedAgo: [1, 2],
    tell: (story) => {
      applies(story);
      const index = isAsked(story);
      next(story, between(story, 1, 4), { kind: "answer", words: residentAnswers[index]! });
    },
  },
  {
    key: "signposted", count: 14, endedAgo: [10, 370],
    tell: (story) => {
      applies(story);
      next(story, between(story, 1, 2), { kind: "look" });
      next(story, 0, { kind: "signpost", ...story.dice.pick(signposts) });
    },
  },
  {
    key: "never-answered", count: 6, endedAgo: [10, 360],
    tell: (story) => {
      applies(story);
      isAsked(story);
      isClosed(story, "could_not_reach", [16, 22]);
    },
  },
  { key: "changed-their-mind", count: 6, endedAgo: [8, 370], tell: (story) => (applies(story), closesThemselves(story, [0, 2])) },
  { key: "applied-twice", count: 2, endedAgo: [60, 300], tell: (story) => (applies(story), isClosed(story, "recorded_in_error", [1, 1])) },

  { key: "accepted", count: 9, endedAgo: [1, 9], tell: isAccepted },
  { key: "accepted-and-waiting-long", count: 4, endedAgo: [15, 19], tell: isAccepted },
  { key: "met", count: 9, endedAgo: [1, 8], tell: (story) => (isAccepted(story), meets(story)) },
  { key: "met-and-plan-late", count: 3, endedAgo: [14, 20], tell: (story) => (isAccepted(story), meets(story)) },
  { key: "plan-not-agreed", count: 8, endedAgo: [1, 4], plan: "under-way", tell: (story) => (isAccepted(story), meets(story), plans(story)) },
  { key: "lost-touch", count: 8, endedAgo: [20, 340], tell: (story) => (isAccepted(story), isClosed(story, "could_not_reach", [15, 25])) },
  { key: "went-alone", count: 6, endedAgo: [30, 340], plan: "all-ended", tell: (story) => (isAccepted(story), meets(story), isClosed(story, "no_longer_wanted", [5, 20])) },

  { key: "plan-under-way", count: 14, endedAgo: [1, 12], plan: "under-way", tell: (story) => (getsAPlan(story), next(story, between(story, 5, 110), { kind: "look" }), corresponds(story)) },
  { key: "plan-overdue", count: 9, endedAgo: [4, 12], plan: "overdue", tell: (story) => (getsAPlan(story), void next(story, between(story, 10, 110), { kind: "look" })) },
  {
    key: "plan-changed-since", count: 8, endedAgo: [1, 5], plan: "under-way",
    tell: (story) => {
      getsAPlan(story);
      const title = story.dice.pick(["Ask the employer about a trial shift", "Bring the letter about the benefit review", "Book a practice interview", "Look at the course dates for next term"]);
      next(story, between(story, 8, 30), { kind: "add-to-plan", title, owner: story.dice.chance(0.6) ? "resident" : "adviser", dueIn: between(story, 6, 15) });
    },
  },
  {
    key: "resident-adds", count: 6, endedAgo: [1, 8], plan: "under-way",
    tell: (story) => {
      getsAPlan(story);
      next(story, between(story, 4, 20), { kind: "resident-adds", title: story.dice.pick(["Ask my cousin about the job at the bakery", "Go to the open day on Saturday", "Buy a bus pass", "Print my CV at the library", "Ring the college back"]) });
    },
  },
  {
    key: "two-hubs", count: 5, endedAgo: [1, 10], plan: "under-way",
    tell: (story) => {
      getsAPlan(story);
      next(story, between(story, 3, 20), { kind: "attach", by: "other-hub", reason: story.dice.pick(attachReasons) });
      next(story, between(story, 1, 6), { kind: "look", by: "other-hub" });
    },
  },
  { key: "restricted", count: 2, endedAgo: [3, 9], plan: "under-way", restricted: true, tell: (story) => (getsAPlan(story), next(story, 6, { kind: "look" }), void next(story, 1, { kind: "break-glass", by: "colleague", words: "Her school rang: somebody waited for her at the gate. Nobody named on the case could be reached." })) },
  {
    key: "handed-over", count: 2, endedAgo: [1, 2], plan: "under-way",
    tell: (story) => {
      getsAPlan(story);
      next(story, between(story, 4, 9), { kind: "ask-handover", of: "other-hub", reason: "They have moved, and your hub is five minutes from their door." });
      next(story, 2, { kind: "return-handover", by: "other-hub", words: "Can they come on weekdays, or only in the evening?" });
      next(story, 1, { kind: "ask-handover", of: "other-hub", reason: "They have moved, and your hub is five minutes from their door. They can come on weekdays until 3pm." });
      next(story, 0, { kind: "meet-of-three", by: "other-hub", inDays: 4, at: 14 * 60 });
    },
  },

  {
    key: "contested", count: 2, endedAgo: [1, 2],
    tell: (story) => {
      isAccepted(story);
      next(story, between(story, 1, 3), { kind: "contest", words: story.dice.pick(contests) });
    },
  },
  {
    key: "contested-and-kept", count: 3, endedAgo: [5, 60], plan: "under-way",
    tell: (story) => {
      isAccepted(story);
      next(story, between(story, 1, 3), { kind: "contest", words: story.dice.pick(contests) });
      next(story, between(story, 1, 2), { kind: "keep", note: story.dice.pick(keeps) });
      meets(story);
      plans(story);
      agrees(story);
      next(story, between(story, 5, 20), { kind: "look" });
    },
  },
  {
    key: "contested-and-changed", count: 3, endedAgo: [5, 60], plan: "under-way", situations: ["young-and-looking", "lost-a-job", "long-out-of-work"],
    tell: (story) => {
      isAccepted(story);
      next(story, between(story, 1, 3), { kind: "contest", words: story.dice.pick(contests) });
      next(story, between(story, 1, 2), { kind: "change-offer", offer: "skills_for_all", reason: "resident_prefers", note: "Spoke to them the same day. They want a course with a job at the end of it, and nothing else." });
      meets(story);
      plans(story);
      agrees(story);
      next(story, between(story, 5, 20), { kind: "look" });
    },
  },
];
