import { and, eq } from "drizzle-orm";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { CaseStatus } from "#app/domain/cases/case";
import type { Db } from "../../client.server";
import { cases } from "../../schema/cases";
import { residents } from "../../schema/people";
import { mustBeOnTheTeam, onTheTeam } from "../cases/on-the-team";

export interface CaseForOutcome {
  /** The asker leads it or is on its team: they may change it. */
  onTeam: boolean;
  id: string;
  reference: string;
  status: CaseStatus;
  openedOn: CalendarDay;
  residentId: string;
  /** The name they like to be called by, and their last name. */
  name: string;
  bornOn: CalendarDay;
}

const columns = { id: cases.id, onTeam: onTheTeam, reference: cases.reference, status: cases.status, openedOn: cases.openedOn, residentId: cases.residentId, firstName: residents.firstName, preferredName: residents.preferredName, lastName: residents.lastName, bornOn: residents.dateOfBirth };

const byReference = (db: Db, reference: string) =>
  db.select(columns).from(cases).innerJoin(residents, and(eq(residents.placeId, cases.placeId), eq(residents.id, cases.residentId))).where(eq(cases.reference, reference));

type Row = Awaited<ReturnType<typeof byReference>>[number];
const named = (row: Row | undefined): CaseForOutcome | undefined => row && { ...row, name: `${row.preferredName ?? row.firstName} ${row.lastName}` };

/** A case whose outcomes somebody asks about; `undefined` where there is none for them. */
export async function findCaseForOutcome(db: Db, reference: string): Promise<CaseForOutcome | undefined> {
  const [row] = await byReference(db, reference);
  return named(row);
}

/** The same, with the case's row locked: outcomes themselves are append-only, so whoever adds to them takes turns here. */
export async function lockCaseForOutcome(db: Db, reference: string): Promise<CaseForOutcome | undefined> {
  return mustBeOnTheTeam(await lockCaseToVerify(db, reference));
}

/** The same for whoever vouches for an outcome, who is often not of the team. */
export async function lockCaseToVerify(db: Db, reference: string): Promise<CaseForOutcome | undefined> {
  const [row] = await byReference(db, reference).for("no key update", { of: cases });
  return named(row);
}

/** A case by its id, as far as whoever asks may see it. */
export async function findCaseById(db: Db, id: string): Promise<{ id: string; reference: string } | undefined> {
  const [row] = await db.select({ id: cases.id, reference: cases.reference }).from(cases).where(eq(cases.id, id));
  return row;
}
