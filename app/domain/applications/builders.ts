import { day, type CalendarDay } from "#app/domain/calendar/calendar-day";
import type { ApplicationAnswers } from "./answers";

/** A working day in spring, for tests. */
export const aToday: CalendarDay = day("2026-03-25");

/** A complete application: Rosa, 34, looking for work since October 2025. */
export function anApplication(over: ApplicationAnswers = {}): ApplicationAnswers {
  return {
    postcode: "NM1 4AB", areaGround: "lives_in_area", area: "eligible", council: "northmere-city",
    firstName: "Rosa", lastName: "Marsh", dateOfBirth: day("1991-06-15"),
    urgentNeeds: ["none"], activity: "looking", lastWorked: { kind: "date", year: 2025, month: 10 }, wants: ["find_work"],
    barriers: ["CHI"], circumstances: ["none"], benefits: ["universal_credit"], helpNeeded: "Hours that fit with school", accessNeeds: [], language: "en",
    email: "rosa@resident.example", phone: "07700 900982", safeToReach: "some_ways",
    safeContact: { channels: ["email", "text"], contentFree: false, noVoicemail: true },
    hubId: "northmere-central",
    visited: ["barriers", "circumstances", "benefits", "help-needed", "contact", "safe-contact"],
    ...over,
  };
}

/** What a school's careers adviser says of herself, with an application for somebody else. */
export const aReferrersAnswers = {
  referrerKind: "professional", referrerName: "Dana Whitfield", organisation: "Northmere High School", relationship: "I am the careers adviser at the school",
  referrerEmail: "dana@school.example", referrerPhone: "01632 960 444", agreement: "agreed",
} as const satisfies ApplicationAnswers;

/** The date of birth of somebody who became this age on the first of the month of `today`. */
export function bornFor(age: number, today: CalendarDay = aToday): CalendarDay {
  return day(`${Number(today.slice(0, 4)) - age}-${today.slice(5, 8)}01`);
}

/** Rosa at another age. */
export const anApplicantAged = (age: number, over: ApplicationAnswers = {}) => anApplication({ dateOfBirth: bornFor(age), ...over });
