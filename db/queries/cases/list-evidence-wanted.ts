import { and, eq, gte, inArray, ne, sql } from "drizzle-orm";
import { evidenceWanted, type EvidenceWanted } from "#app/domain/agreements/evidence-wanted";
import { addDays, type CalendarDay } from "#app/domain/calendar/calendar-day";
import { countFacts } from "#app/domain/returns/count-facts";
import type { Db } from "../../client.server";
import { outcomes } from "../../schema/outcomes";
import { findRules, listAgreementsOn } from "../agreements/find-agreement";
import { listFacts } from "../returns/list-facts";

/** Two quarters and a day: nothing older is asked for. */
const daysBack = 185;

/**
 * Outcomes of these cases that only lack evidence to count, by the case's id. Most cases have none that is weak and new enough, and cost one
 * statement together; the measures are read, and everything else that counts for the person, only for those that have.
 */
export async function listEvidenceWanted(db: Db, caseIds: readonly string[], today: CalendarDay): Promise<Map<string, EvidenceWanted[]>> {
  const found = new Map<string, EvidenceWanted[]>();
  const weak = await db
    .selectDistinct({ caseId: outcomes.caseId, residentId: outcomes.residentId })
    .from(outcomes)
    .where(and(inArray(outcomes.caseId, [...caseIds]), gte(outcomes.happenedOn, addDays(today, -daysBack)), ne(outcomes.evidenceLevel, "employer_or_payslip"), eq(outcomes.recordedInError, false), sql`not exists (select from outcomes later where later.place_id = ${outcomes.placeId} and later.supersedes_id = ${outcomes.id})`))
    .orderBy(outcomes.caseId);
  if (weak.length === 0) return found;
  const { facts, cases } = await listFacts(db, [...new Set(weak.map(({ residentId }) => residentId))]);
  for (const agreement of await listAgreementsOn(db, today)) {
    const { measures } = await findRules(db, agreement.id);
    for (const { caseId, residentId } of weak) {
      const supported = cases.find((each) => each.caseId === caseId);
      if (!supported) continue;
      const ofThem = facts.filter((fact) => fact.residentId === residentId);
      const otherCounted = countFacts({ today, agreement, measures, streams: [], facts: ofThem, cases }, []);
      const wanted = evidenceWanted(ofThem.filter((fact) => fact.caseId === caseId), measures, { ...supported, today, otherCounted });
      if (wanted.length > 0) found.set(caseId, [...(found.get(caseId) ?? []), ...wanted]);
    }
  }
  return found;
}
