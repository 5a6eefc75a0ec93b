import { estimateOf, valueOn, type ValueEstimate } from "#app/domain/agreements/unit-value";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { StaffActor } from "#app/domain/people/actor";
import { asActor } from "#db/client.server";
import { findRules, type Agreement } from "#db/queries/agreements/find-agreement";
import { listUnitValues, type KeptUnitValue } from "#db/queries/agreements/unit-values";
import { countAgreement } from "./count-agreement.server";
import { newestOfEach } from "./read-cockpit.server";

export interface MeasureValue {
  code: string;
  title: string;
  /** What is said of it today; absent where nothing is. */
  current?: KeptUnitValue;
  estimate: ValueEstimate;
}

/** An estimate of public value, measure by measure: for its own page, and for no return. */
export async function readValue(actor: StaffActor, agreement: Agreement, year: string, today: CalendarDay): Promise<MeasureValue[]> {
  const { rules, values } = await asActor(actor, async (db) => ({ rules: await findRules(db, agreement.id), values: await listUnitValues(db, agreement.id) }));
  const events = await countAgreement(agreement, today);
  return newestOfEach(rules.measures).map(({ code, title }) => {
    const current = valueOn(values, code, today);
    return { code, title, ...(current && { current }), estimate: estimateOf(values, code, events, year) };
  });
}
