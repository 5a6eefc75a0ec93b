import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { canonicalJson } from "#app/domain/canonical-json";
import type { CaseStatus } from "#app/domain/cases/case";
import type { SafeContact } from "./safe-contact";
import { saferContact } from "./safer-contact";

/** What two records of one person are compared by, in the order they are shown. */
export interface RecordFacts {
  firstName: string;
  lastName: string;
  preferredName: string | null;
  pronunciation: string | null;
  dateOfBirth: CalendarDay;
  postcode: string | null;
  email: string | null;
  phone: string | null;
  niNumber: string | null;
  language: string;
  helpNeeded: string | null;
  safeContact: SafeContact;
}

/** What the kept record takes from the other where it has none of its own. */
export const filledFacts = ["preferredName", "pronunciation", "postcode", "email", "phone", "niNumber", "helpNeeded"] as const satisfies readonly (keyof RecordFacts)[];

export type JoinedFacts = Pick<RecordFacts, (typeof filledFacts)[number] | "safeContact">;

/** What joining changes on the kept record, as it was and as it became: taken back when the records are separated. */
export interface TakenOver {
  before: Partial<JoinedFacts>;
  after: Partial<JoinedFacts>;
}

const alike = (one: unknown, other: unknown): boolean => canonicalJson(one) === canonicalJson(other);
const pick = (facts: JoinedFacts, keys: readonly (keyof JoinedFacts)[]): Partial<JoinedFacts> => Object.fromEntries(keys.map((key) => [key, facts[key]]));

/** The kept record's own facts stay, what it lacks comes from the other, and of two safe-contact settings what is safe by both. */
export function joinedFacts<Facts extends RecordFacts>(kept: Facts, other: RecordFacts): Facts {
  const filled = Object.fromEntries(filledFacts.map((key) => [key, kept[key] ?? other[key]]));
  return { ...kept, ...filled, safeContact: saferContact(kept, other) };
}

export function takenOver(kept: RecordFacts, other: RecordFacts): TakenOver {
  const after = joinedFacts(kept, other);
  const changed = ([...filledFacts, "safeContact"] as const).filter((key) => !alike(kept[key], after[key]));
  return { before: pick(kept, changed), after: pick(after, changed) };
}

/** The kept record as it was before; what somebody changed since they were joined stays as they changed it. */
export function separatedFacts<Facts extends RecordFacts>(now: Facts, { before, after }: TakenOver): Facts {
  const untouched = (Object.keys(after) as (keyof JoinedFacts)[]).filter((key) => alike(now[key], after[key]));
  return { ...now, ...Object.fromEntries(untouched.map((key) => [key, before[key]])) };
}

/** The facts in which two records differ. */
export function differences(a: RecordFacts, b: RecordFacts): (keyof RecordFacts)[] {
  return (Object.keys(a) as (keyof RecordFacts)[]).filter((key) => !alike(a[key], b[key]));
}

interface OfARecord {
  status: CaseStatus;
  openedOn: CalendarDay;
}

/** Which of two is kept unless somebody says otherwise: the older one with an open case, else the older one. */
export function keptByDefault<One extends OfARecord>(a: One, b: One): One {
  const isOpen = ({ status }: OfARecord) => status !== "closed";
  if (isOpen(a) !== isOpen(b)) return isOpen(a) ? a : b;
  return b.openedOn < a.openedOn ? b : a;
}

interface Proposal {
  status: string;
  proposedBy: string;
}

/** Whoever proposed it cannot confirm it: a second pair of eyes looks at what joins two people's lives. */
export const mayConfirm = ({ status, proposedBy }: Proposal, staffId: string): boolean => status === "proposed" && proposedBy !== staffId;

/** Only whoever proposed it takes it back; everybody else says no. */
export const mayWithdraw = ({ status, proposedBy }: Proposal, staffId: string): boolean => status === "proposed" && proposedBy === staffId;
