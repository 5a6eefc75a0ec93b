import { parseEmail } from "#app/domain/people/email";
import { parseName } from "#app/domain/people/name";
import { parseNationalInsuranceNumber } from "#app/domain/people/ni-number";
import { phoneMakesSense } from "#app/domain/people/phone";
import { parsePostcode } from "#app/domain/people/postcode";
import type { ApplicationAnswers } from "#app/domain/applications/answers";
import type { Reach, RiskSign } from "#app/domain/applications/application";
import { youngestAge } from "#app/domain/applications/eligibility";
import type { ReferrerAgreement } from "#app/domain/applications/referrer";
import { ageOn } from "#app/domain/calendar/age";
import { addMonths, type CalendarDay } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import type { ColumnsOf, ListField } from "./list-columns";
import type { ImportKind } from "./list-import";
import { parseUkDate } from "./uk-date";

/** What is known of a whole list beside its rows. */
export interface AboutList {
  kind: ImportKind;
  /** Who sent it: a school, a Jobcentre. The resident is told so. */
  fromName: string;
  /** Whether the people on it know, as whoever sent it says. */
  agreement: ReferrerAgreement;
  hubId: string;
}

export interface RowProblem {
  /** The heading of the column; empty where it is the row as a whole. */
  column: string;
  /** Never says what stood there: the people are forgotten before the counts are. */
  message: string;
}

/** What a row says of a person, as it is kept until it is brought in; or why nobody can be made of it. */
export type UnderstoodRow = { answers: ApplicationAnswers; problems?: undefined } | { answers?: undefined; problems: RowProblem[] };

const oldestAge = 120;

/** `Delgado, Rosa` and `Rosa Delgado` alike. */
function namesOf({ first_name: first = "", last_name: last = "", full_name: full = "" }: Partial<Record<ListField, string>>): [first: string, last: string] {
  if (first || last || !full) return [first, last];
  const [family = "", given = ""] = full.split(/,\s*/, 2);
  if (given) return [given, family];
  const [one = "", ...others] = full.split(" ");
  return [one, others.join(" ")];
}

const yes = /^(y|yes|true|1|safe|ok)$/i;
const no = /^(n|no|false|0|not safe|unsafe)$/i;

/** What a school calls what it sees, as the sign it stands for; that somebody is on the list at all means that they may leave. */
const signs: readonly (readonly [RegExp, RiskSign])[] = [
  [/attendan|absen|truan|missing lessons/i, "missing_lessons"],
  [/exclu|suspen/i, "excluded"],
  [/looked after|in care|care (leaver|experienced)|\bcla\b|\blac\b/i, "care_experienced"],
  [/young carer/i, "young_carer"],
  [/young parent|pregnan/i, "young_parent"],
  [/\bsend?\b|\behcp?\b|additional needs|special educational/i, "additional_needs"],
];

const relationships: Record<ImportKind, string> = { school_list: "They are on our list of young people who may stop learning", jobcentre_list: "They are on our list of people who may want support" };

/**
 * Whom a row is about, in the answers of somebody who asks for another. A list says nothing of safety unless it has a column for it:
 * then messages say nothing of what they are about, and no voicemail is left [L]. `cells` are by heading.
 */
export function understandRow(cells: Readonly<Record<string, string>>, columns: ColumnsOf, about: AboutList, today: CalendarDay, allowExample = false): UnderstoodRow {
  const said: Partial<Record<ListField, string>> = {};
  const headingOf: Partial<Record<ListField, string>> = {};
  for (const [heading, field] of Object.entries(columns)) {
    said[field] = cells[heading] ?? "";
    headingOf[field] = heading;
  }
  const problems: RowProblem[] = [];
  const wrong = (field: ListField, message: string) => void problems.push({ column: headingOf[field] ?? "", message });

  const [first, last] = namesOf(said);
  const nameField: ListField = headingOf.full_name && !first && !last ? "full_name" : headingOf.first_name ? "first_name" : headingOf.full_name ? "full_name" : "last_name";
  const [firstName, lastName] = [parseName(first), parseName(last)];
  if (!first && !last) wrong(nameField, "There is no name");
  if (first && !firstName) wrong(headingOf.first_name ? "first_name" : nameField, "This is not a name");
  if (last && !lastName) wrong(headingOf.last_name ? "last_name" : nameField, "This is not a name");

  const born = said.date_of_birth ? parseUkDate(said.date_of_birth, today) : undefined;
  if (!said.date_of_birth) wrong("date_of_birth", "There is no date of birth");
  else if (!born) wrong("date_of_birth", "This is not a date with the day first, like 3/4/2009 or 3 April 2009");
  else if (born >= today) wrong("date_of_birth", "The date of birth must be in the past");
  else if (ageOn(born, today) > oldestAge) wrong("date_of_birth", `The date of birth is more than ${oldestAge} years ago`);
  else if (ageOn(born, today) < youngestAge) wrong("date_of_birth", `They are under ${youngestAge} until ${sayDay(addMonths(born, youngestAge * 12))}`);

  const postcode = said.postcode ? parsePostcode(said.postcode) : undefined;
  if (said.postcode && !postcode) wrong("postcode", "This is not a full UK postcode");
  const email = said.email ? parseEmail(said.email) : undefined;
  if (said.email && !email) wrong("email", "This is not an email address");
  if (said.phone && !phoneMakesSense(said.phone)) wrong("phone", "This is not a phone number. If it has lost its first 0, save the column as text");
  const niNumber = said.ni_number ? parseNationalInsuranceNumber(said.ni_number, { allowExample }) : undefined;
  if (said.ni_number && !niNumber) wrong("ni_number", "This is not a National Insurance number");
  if (said.safe_to_contact && !yes.test(said.safe_to_contact) && !no.test(said.safe_to_contact)) wrong("safe_to_contact", "Write yes or no, or leave it empty where nobody knows");
  const reason = said.reason ?? "";
  if (reason.length > 2000) wrong("reason", "This is longer than 2,000 characters");
  if (problems.length > 0) return { problems };

  return {
    answers: {
      referrerKind: "professional", referrerName: about.fromName, relationship: relationships[about.kind], agreement: about.agreement,
      ...(firstName && { firstName }), ...(lastName && { lastName }), dateOfBirth: born!,
      ...(postcode ? { postcode } : { noFixedAddress: true }),
      ...(about.kind === "school_list" ? { activity: "learning" as const, riskSigns: signsIn(reason) } : { activity: "looking" as const }),
      ...(email && { email }), ...(said.phone && { phone: said.phone }), ...(niNumber && { niNumber }),
      ...(reason && { helpNeeded: reason }),
      ...howToReach({ email, phone: said.phone }, said.safe_to_contact ?? ""),
      hubId: about.hubId,
    },
  };
}

function signsIn(reason: string): RiskSign[] {
  const found = signs.filter(([pattern]) => pattern.test(reason)).map(([, sign]) => sign);
  return found.length > 0 ? found : ["may_leave_course"];
}

function howToReach({ email, phone }: { email: string | undefined; phone: string | undefined }, safe: string): Pick<ApplicationAnswers, "safeToReach" | "safeContact"> {
  const ways = [...(email ? (["email"] as const) : []), ...(phone ? (["text", "phone"] as const) : []), "in_person" as const];
  if (!email && !phone) return {};
  const reach: Reach = yes.test(safe) ? "any_way" : "some_ways";
  if (reach === "any_way") return { safeToReach: reach, safeContact: { channels: ways, contentFree: false, noVoicemail: false } };
  return { safeToReach: reach, safeContact: { channels: no.test(safe) ? ["in_person"] : ways, contentFree: true, noVoicemail: true } };
}
