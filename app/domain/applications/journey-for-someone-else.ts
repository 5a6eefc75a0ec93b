import { youngestAge } from "./eligibility";
import type { Journey } from "./journey";
import { questionsForSomeoneElse as questions } from "./questions-for-someone-else";

/**
 * Somebody asks for support for another person: a professional, family or a friend. Only what a third person can honestly know is
 * asked; the rest the resident tells their adviser.
 */
export const forSomeoneElse: Journey = {
  kind: "for_someone_else",
  sensitiveFrom: "urgent-needs",
  steps: [
    { id: "about-you", asks: [questions.aboutYou] },
    { id: "agreement", asks: [questions.agreement] },
    { id: "area", asks: [questions.postcode] },
    { id: "other-ways", asks: [questions.areaGround], asked: ({ area, areaGround, council }) => area === "outside" || (areaGround !== undefined && council === undefined) },
    { id: "name", asks: [questions.name] },
    // Not "I do not know": the age decides what fits, and the day tells people apart who share an address when they sign in.
    { id: "date-of-birth", asks: [questions.dateOfBirth], endsFor: (_, age) => age !== undefined && age < youngestAge },
    { id: "urgent-needs", asks: [questions.urgentNeeds] },
    { id: "situation", asks: [questions.activity] },
    { id: "wants", asks: [questions.wants] },
    { id: "barriers", asks: [questions.barriers] },
    { id: "help-needed", asks: [questions.accessNeeds, questions.language, questions.helpNeeded] },
    { id: "contact", asks: [questions.contact] },
    { id: "safe-contact", asks: [questions.safeContact], asked: ({ email, phone, safeToReach }) => [email, phone].some(Boolean) && safeToReach !== "any_way" },
    { id: "hub", asks: [questions.hub], asked: ({ council, hubId, visited }) => council === undefined || hubId === undefined || Boolean(visited?.includes("hub")), changeable: true },
    { id: "check-answers", asks: [] },
  ],
};
