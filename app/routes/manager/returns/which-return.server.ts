import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { nextQuarter, previousQuarter, quarterLabel, quarterOf, quarterSpan, type Quarter } from "#app/domain/calendar/financial-quarter";
import type { Db } from "#db/client.server";
import { listAgreements, type Agreement } from "#db/queries/agreements/find-agreement";
import { listStreamsOfAgreements } from "#db/queries/returns/rounds";
import { theWhole } from "./which-return";

/** What a return or a round may be of: agreements, their streams, and quarters up to the running one or, for rounds, a year ahead. */
export async function returnChoices(db: Db, today: CalendarDay, ahead: "begun" | "a-year-ahead") {
  const agreements = await listAgreements(db);
  const running = quarterOf(today);
  const last = ahead === "begun" ? running : [1, 2, 3, 4].reduce<Quarter>(nextQuarter, running);
  return {
    agreements: agreements.map(({ id, name }) => ({ value: id, text: name })),
    streams: [{ value: theWhole, text: "The agreement as a whole" }, ...(await listStreamsOfAgreements(db)).map(({ id, code, name }) => ({ value: id, text: `${code}: ${name}` }))],
    quarters: quartersUpTo(last, agreements).map((quarter) => ({ value: quarter, text: `${quarterLabel(quarter)}${quarter === running ? " (still running)" : ""}` })),
    lastEnded: previousQuarter(running),
  };
}

/** Every quarter of the agreements up to one, the newest first. */
function quartersUpTo(newest: Quarter, agreements: readonly Agreement[]): Quarter[] {
  const [first] = agreements.map(({ fromOn }) => fromOn).sort();
  const last = agreements.map(({ untilOn }) => untilOn).sort().at(-1);
  const quarters: Quarter[] = [];
  for (let quarter = newest; first && last && quarterSpan(quarter).to >= first; quarter = previousQuarter(quarter)) if (quarterSpan(quarter).from <= last) quarters.push(quarter);
  return quarters;
}
