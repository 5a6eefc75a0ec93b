import { day } from "#app/domain/calendar/calendar-day";
import type { Circumstance, Want } from "./application";
import type { ReasonKey } from "./reason-words";
import type { TriageFacts } from "./triage-facts";
import type { OfferRule } from "./triage-rule";

const validFrom = day("2024-04-01");
const policy = "[P] The place's offers: Youth Pathways, Working Futures, Skills for All";
const criteria = "[S] Disadvantage criteria, self-identified: no diagnosis or proof at entry";
const local = "[L] Local setting: the place's own list";

const toldUs = (): ReasonKey => "toldUs";

const youthPathways: OfferRule[] = [
  {
    id: "youth-neet", offer: "youth_pathways", source: policy, validFrom,
    text: "Aged 16 to 24 and not in education, employment or training",
    toResident: () => "notInWorkOrLearning",
    holds: ({ offerAge, neet }) => offerAge && neet,
  },
  {
    id: "youth-at-risk", offer: "youth_pathways", source: policy, validFrom,
    text: "Aged 16 to 24, in learning or work, with a sign that they may drop out",
    toResident: ({ inLearning }) => (inLearning ? "stayInLearning" : "stayInWork"),
    holds: ({ atRisk }) => atRisk,
  },
];

/** A Working Futures rule holds for adults: 18 or over. */
function forAdults(id: string, text: string, toResident: OfferRule["toResident"], holds: (facts: TriageFacts) => boolean, source = criteria): OfferRule {
  return { id: `work-${id}`, offer: "working_futures", text, toResident, source, validFrom, holds: (facts) => facts.adult && holds(facts) };
}

const wantsWork = ({ wants }: TriageFacts) => wants.includes("find_work");

const workingFutures: OfferRule[] = [
  forAdults("out-of-work-12-months", "Out of work for 12 months or more", () => "outOfWorkAYear", ({ monthsOutOfWork = 0 }) => monthsOutOfWork >= 12),
  forAdults("never-worked", "Out of work and has never worked", () => "noJobYet", ({ neverWorked }) => neverWorked, local),
  forAdults("inactive", "Not looking for work at present, and would like to work", () => "wouldLikeToWork", (facts) => ["not_looking", "caring"].includes(facts.activity ?? "") && wantsWork(facts)),
  forAdults("health", "A health condition or disability that affects work", toldUs, ({ healthAffectsWork }) => healthAffectsWork),
  forAdults("caring", "Cares for somebody", () => "looksAfterSomebody", ({ caring }) => caring),
  forAdults("low-pay", "In low-paid or insecure work", () => "lowPay", ({ activity }) => activity === "low_paid_or_insecure"),
  forAdults("redundancy", "At risk of redundancy", () => "mayLoseJob", ({ activity }) => activity === "at_risk_of_redundancy"),
  forAdults("50-and-over", "Aged 50 or over and out of work", () => "ageAndOutOfWork", ({ age = 0, outOfWork }) => age >= 50 && outOfWork),
];

const localGroups: Partial<Record<Circumstance, string>> = {
  former_carer: "Used to care for somebody",
  homeless: "Homeless, or placed in temporary accommodation",
  care_experienced: "Care-experienced",
  armed_forces: "Served in the armed forces, or family of somebody who did",
  refugee: "A refugee or resettled here",
  convictions: "Has a conviction (disclosure advice may be needed)",
  drugs_or_alcohol: "Drugs or alcohol get in the way",
  domestic_abuse: "Has lived with domestic abuse",
};

const localCriteria = Object.entries(localGroups).map(([circumstance, text]) =>
  forAdults(`local-${circumstance.replaceAll("_", "-")}`, text, toldUs, ({ circumstances, homeless, careLeaver }) =>
    circumstances.includes(circumstance as Circumstance) || (circumstance === "homeless" && homeless) || (circumstance === "care_experienced" && careLeaver), local),
);

const asksFor = (id: string, want: Want, text: string, toResident: ReasonKey): OfferRule => ({
  id: `skills-${id}`, offer: "skills_for_all", text, source: policy, validFrom,
  toResident: () => toResident,
  holds: ({ wants }) => wants.includes(want),
});

const skillsForAll: OfferRule[] = [
  asksFor("learning", "learn", "Wants to learn", "wantsToLearn"),
  asksFor("careers", "careers_advice", "Wants careers advice", "wantsCareersAdvice"),
  asksFor("progress", "better_work", "Wants to get on at work", "wantsToGetOn"),
];

const fallBacks: OfferRule[] = [
  {
    id: "fall-back-young", offer: "youth_pathways", fallBack: true, source: local, validFrom,
    text: "Aged 16 to 24, and what they do at present is not clear from the answers. No rule fits: ask",
    toResident: () => "askWhatYouDo",
    holds: ({ offerAge, activity }) => offerAge && (activity === undefined || activity === "other"),
  },
  {
    id: "fall-back-work", offer: "working_futures", fallBack: true, source: local, validFrom,
    text: "None of the criteria is met. Working Futures is the nearest for an adult who wants support with work: look again at the first meeting",
    toResident: () => "nearestFit",
    holds: ({ adult, outOfWork, wants }) => adult && (outOfWork || wants.includes("find_work") || wants.includes("support")),
  },
  {
    id: "fall-back-anybody", offer: "skills_for_all", fallBack: true, source: local, validFrom,
    text: "No rule fits. Skills for All is open to everybody in the area: find out what they want",
    toResident: () => "openToEverybody",
    holds: () => true,
  },
];

/** Every reason for an offer, in the order in which reasons are given. */
export const offerRules: readonly OfferRule[] = [...youthPathways, ...workingFutures, ...localCriteria, ...skillsForAll, ...fallBacks];
