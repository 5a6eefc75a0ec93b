import type { Arc } from "./arc";
import { closesBarriers, comesTo, completesThere, getsAPlan, isAskedAboutJob, isClosed, isReferred, startsThere, startsWork, staysInWork } from "./chapters";
import { between, next, type Story } from "./story";

const youth = ["left-school", "young-and-looking", "care-leaver", "young-parent", "at-risk-of-leaving"];
const inWork = ["low-paid"];
const learners = ["wants-to-learn", "low-paid", "refugee"];
const away = ["health", "carer", "over-50", "left-school", "care-leaver"];
const trades = ["left-school", "care-leaver", "at-risk-of-leaving"];
const outOfWork = ["young-and-looking", "long-out-of-work", "over-50", "health", "carer", "lost-a-job", "refugee", "convictions", "no-settled-home", "may-lose-job", "young-parent"];

function perhapsWithHelp(story: Story): void {
  if (story.dice.chance(0.55)) {
    isReferred(story);
    completesThere(story);
  }
  closesBarriers(story);
}

/** Tells so many working days later of a job begun so many days before. */
function tellsLate(story: Story, after: readonly [number, number], ago: readonly [number, number]): void {
  const job = story.dice.pick(story.situation.jobs);
  next(story, between(story, ...after), { kind: "outcome", told: { kind: "job_start_employed", job, hours: story.dice.between(...job.hours), evidence: "document", note: "Rang to say they have been working for a while. Offer letter seen", happenedAgo: between(story, ...ago) } });
}

const supported = (story: Story) => (getsAPlan(story), perhapsWithHelp(story));

/** What people came to: while they are supported, and in cases that ended well. */
export const comings: readonly Arc[] = [
  { key: "into-work", count: 11, endedAgo: [1, 40], plan: "under-way", situations: outOfWork, tell: (story) => (supported(story), void startsWork(story)) },
  { key: "into-self-employment", count: 5, endedAgo: [2, 40], plan: "under-way", situations: ["own-business"], tell: (story) => (supported(story), void startsWork(story, "adviser_seen")) },
  { key: "into-apprenticeship", count: 5, endedAgo: [2, 40], plan: "under-way", situations: trades, tell: (story) => (supported(story), void startsWork(story, "document")) },
  { key: "stayed-13-weeks", count: 9, endedAgo: [1, 25], plan: "under-way", situations: outOfWork, tell: (story) => (supported(story), staysInWork(story, startsWork(story, "adviser_seen"), 13)) },
  {
    key: "says-still-in-work", count: 3, endedAgo: [1, 6], plan: "under-way", situations: outOfWork,
    tell: (story) => {
      supported(story);
      const start = startsWork(story, "adviser_seen");
      isAskedAboutJob(story, start, 4, { answer: "still_there" });
      isAskedAboutJob(story, start, 13, { answer: "still_there" });
    },
  },
  { key: "says-they-left", count: 2, endedAgo: [1, 1], plan: "under-way", situations: outOfWork, tell: (story) => (supported(story), isAskedAboutJob(story, startsWork(story, "document"), 4, { answer: "left", words: "They had no more shifts for me after the holidays.", leftAgo: 5 })) },
  { key: "says-changed-job", count: 1, endedAgo: [1, 3], plan: "under-way", situations: outOfWork, tell: (story) => (supported(story), isAskedAboutJob(story, startsWork(story, "document"), 4, { answer: "changed_job", words: "A bakery near my house, 24 hours a week.", leftAgo: 9 })) },
  { key: "asked-about-the-job", count: 2, endedAgo: [1, 8], plan: "under-way", situations: outOfWork, tell: (story) => (supported(story), isAskedAboutJob(story, startsWork(story, "adviser_seen"), 4)) },
  { key: "told-late", count: 2, endedAgo: [2, 30], plan: "under-way", situations: outOfWork, tell: (story) => (supported(story), tellsLate(story, [55, 70], [45, 65])) },
  // Later than any quarter stays open: it becomes an adjustment.
  { key: "told-very-late", count: 2, endedAgo: [2, 20], plan: "under-way", situations: outOfWork, tell: (story) => (supported(story), tellsLate(story, [92, 98], [114, 120])) },
  {
    key: "told-after-the-return", count: 2, endedAgo: [0, 0], afterFreeze: [2, 8], plan: "all-ended", situations: outOfWork,
    tell: (story) => {
      supported(story);
      tellsLate(story, [48, 60], [45, 58]);
      story.afterFreeze = story.at;
      isClosed(story, "finished", [6, 14]);
    },
  },
  {
    key: "corrected-after-the-return", count: 2, endedAgo: [0, 0], afterFreeze: [2, 8], plan: "all-ended", situations: outOfWork,
    tell: (story) => {
      supported(story);
      const told = startsWork(story, "adviser_seen");
      next(story, between(story, 25, 38), { kind: "correct", reason: "wrong_date", told: { ...told, evidence: "employer_or_payslip", note: "The contract begins some days later than the rota we saw", happenedAgo: 33 } });
      story.afterFreeze = story.at;
      isClosed(story, "finished", [6, 14]);
    },
  },
  {
    key: "corrected", count: 4, endedAgo: [2, 60], plan: "under-way", situations: outOfWork,
    tell: (story) => {
      supported(story);
      const told = startsWork(story, "adviser_seen");
      next(story, between(story, 2, 9), { kind: "correct", reason: story.dice.pick(["wrong_details", "better_evidence"]), told: { ...told, hours: (told.hours ?? 20) + 4, evidence: "employer_or_payslip", note: "The payslip says more hours than the rota" } });
    },
  },
  {
    key: "recorded-in-error", count: 2, endedAgo: [3, 40], plan: "under-way", situations: outOfWork,
    tell: (story) => {
      supported(story);
      startsWork(story, "self_declared");
      next(story, between(story, 1, 6), { kind: "recorded-in-error", reason: "did_not_happen" });
    },
  },
  { key: "into-learning", count: 7, endedAgo: [1, 40], plan: "under-way", tell: (story) => (getsAPlan(story), isReferred(story), startsThere(story), comesTo(story, "learning_started")) },
  { key: "back-in-education", count: 4, endedAgo: [1, 40], plan: "under-way", situations: ["left-school", "at-risk-of-leaving"], tell: (story) => (supported(story), comesTo(story, "back_in_education")) },
  { key: "gained-a-qualification", count: 6, endedAgo: [1, 40], plan: "under-way", situations: learners, tell: (story) => (getsAPlan(story), isReferred(story), completesThere(story), comesTo(story, "course_completed", "document"), comesTo(story, "qualification_gained", "document")) },
  { key: "basic-skills", count: 5, endedAgo: [1, 40], plan: "under-way", situations: learners, tell: (story) => (getsAPlan(story), isReferred(story), completesThere(story), comesTo(story, "basic_skills_gained")) },
  { key: "better-work", count: 7, endedAgo: [1, 60], plan: "under-way", situations: inWork, tell: (story) => (supported(story), comesTo(story, "better_work")) },
  { key: "volunteering", count: 4, endedAgo: [1, 40], plan: "under-way", situations: away, tell: (story) => (supported(story), comesTo(story, "volunteering_started")) },
  { key: "looking-again", count: 4, endedAgo: [1, 40], plan: "under-way", situations: away, tell: (story) => (supported(story), comesTo(story, "job_searching_again", "self_declared")) },

  { key: "closed-in-work", count: 16, endedAgo: [60, 340], plan: "all-ended", situations: outOfWork, tell: (story) => (supported(story), void startsWork(story, "adviser_seen"), isClosed(story, "finished", [10, 30])) },
  { key: "closed-after-13-weeks", count: 14, endedAgo: [40, 300], plan: "all-ended", situations: outOfWork, tell: (story) => (supported(story), staysInWork(story, startsWork(story, "document"), 13), isClosed(story, "finished")) },
  {
    key: "closed-after-26-weeks", count: 12, endedAgo: [20, 200], plan: "all-ended", situations: outOfWork,
    tell: (story) => {
      getsAPlan(story);
      closesBarriers(story, 0.7);
      const start = startsWork(story, "document");
      staysInWork(story, start, 13);
      staysInWork(story, start, 26);
      isClosed(story, "finished");
    },
  },
  { key: "closed-with-a-qualification", count: 13, endedAgo: [60, 330], plan: "all-ended", situations: learners, tell: (story) => (getsAPlan(story), isReferred(story), completesThere(story), comesTo(story, "qualification_gained", "document"), isClosed(story, "finished")) },
  { key: "closed-in-learning", count: 9, endedAgo: [60, 340], plan: "all-ended", situations: [...youth, "wants-to-learn"], tell: (story) => (supported(story), comesTo(story, "learning_started"), isClosed(story, "finished")) },
  { key: "closed-in-better-work", count: 6, endedAgo: [60, 300], plan: "all-ended", situations: inWork, tell: (story) => (supported(story), comesTo(story, "better_work", "document"), isClosed(story, "finished")) },
  { key: "left-for-other-reasons", count: 9, endedAgo: [60, 340], plan: "all-ended", tell: (story) => (supported(story), isClosed(story, "no_longer_wanted", [5, 25])) },
  { key: "drifted-away", count: 8, endedAgo: [60, 340], plan: "all-ended", tell: (story) => (getsAPlan(story), isClosed(story, "could_not_reach", [25, 50])) },

  { key: "came-back-new", count: 2, endedAgo: [1, 2], comesBackAfter: "drifted-away", tell: (story) => next(story, 0, { kind: "apply" }) },
  { key: "came-back-with-a-plan", count: 2, endedAgo: [1, 9], plan: "under-way", comesBackAfter: "closed-in-work", tell: (story) => (getsAPlan(story), void next(story, 6, { kind: "look" })) },
];
