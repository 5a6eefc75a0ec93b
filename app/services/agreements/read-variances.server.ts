import { quartersOf, yearsOf } from "#app/domain/agreements/profile";
import { standingOf } from "#app/domain/agreements/standing";
import type { Variance } from "#app/domain/agreements/variance";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { quarterSpan, type Quarter } from "#app/domain/calendar/financial-quarter";
import type { StaffActor } from "#app/domain/people/actor";
import { asActor } from "#db/client.server";
import { listQuarterTargets } from "#db/queries/agreements/agreement-life";
import { findRules, listTargets, type Agreement } from "#db/queries/agreements/find-agreement";
import { listVarianceNotes } from "#db/queries/agreements/variance-notes";
import { listFrozenQuarters } from "#db/queries/returns/returns";
import { countAgreement } from "./count-agreement.server";
import { newestOfEach } from "./read-cockpit.server";

export interface AskedNote {
  measureCode: string;
  quarter: Quarter;
  people: number;
  profile: number;
  variance: Variance;
}

/** Measures that are off their profile in a quarter that has ended and is not frozen, and of which nothing is said yet; the newest quarter first. */
export async function readVariances(actor: StaffActor, agreement: Agreement, today: CalendarDay): Promise<AskedNote[]> {
  const { rules, targets, quarterTargets, notes, frozen } = await asActor(actor, async (db) => ({
    rules: await findRules(db, agreement.id), targets: await listTargets(db, agreement.id), quarterTargets: await listQuarterTargets(db, agreement.id), notes: await listVarianceNotes(db, agreement.id), frozen: await listFrozenQuarters(db, agreement.id),
  }));
  const said = new Set(notes.map(({ quarter, measureCode }) => `${quarter} ${measureCode}`));
  const settled = new Set(frozen.map(({ quarter }) => quarter));
  const events = await countAgreement(agreement, today);
  const years = yearsOf(agreement).filter((year) => quartersOf(year, agreement).some((quarter) => quarterSpan(quarter).to < today)).toReversed();
  return years.flatMap((year) =>
    newestOfEach(rules.measures)
      .flatMap(({ code }) => standingOf(code, events, { agreement, year, today, targets, quarterTargets }).quarters.flatMap(({ quarter, people, profile, variance }) => (variance && profile ? [{ measureCode: code, quarter, people, profile: profile.people, variance }] : [])))
      .filter(({ quarter, measureCode }) => !settled.has(quarter) && !said.has(`${quarter} ${measureCode}`))
      .sort((a, b) => (a.quarter < b.quarter ? 1 : a.quarter > b.quarter ? -1 : 0)),
  );
}
