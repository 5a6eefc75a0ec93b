import type { Details } from "#app/domain/people/details";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { ApplicationAnswers } from "./answers";
import type { StepId } from "./steps";

/** Asked again whatever was answered last time: what cannot wait, and what has most likely changed. */
const askedAnew: readonly StepId[] = ["urgent-needs", "situation"];

/**
 * What an application of somebody who comes back begins with: what they answered last time, and who they are as the record has it now.
 * Where they live is asked anew if the record has another postcode than they gave.
 */
export function answersToComeBack(last: ApplicationAnswers, now: Details & { postcode: string | null; dateOfBirth: CalendarDay }): ApplicationAnswers {
  const { urgentNeeds: _urgent, activity: _activity, niNumber: _onThePerson, visited = [], ...answers } = last;
  const moved = now.postcode !== null && now.postcode !== last.postcode;
  const asRecorded: ApplicationAnswers = {
    firstName: now.firstName, lastName: now.lastName || undefined, dateOfBirth: now.dateOfBirth, email: now.email ?? undefined, phone: now.phone ?? undefined, safeContact: now.safeContact, language: now.language,
    ...(moved && { postcode: undefined, noFixedAddress: undefined, area: undefined, areaGround: undefined, council: undefined }),
    visited: visited.filter((step) => !askedAnew.includes(step) && !(moved && step === "area")),
  };
  return Object.fromEntries(Object.entries({ ...answers, ...asRecorded }).filter(([, value]) => value !== undefined));
}
