import { addMonths } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import { isAsStrongAs, stands } from "#app/domain/outcomes/outcome";
import { textOrder } from "#app/domain/text-order";
import type { ConditionRule, CountedFact } from "./condition";
import type { CountableFact } from "./countable-fact";
import { repeatKey } from "./measure";
import { evidenceWords } from "./words";

const thisRecordStands: ConditionRule = (fact) => ({
  label: "Record",
  met: stands(fact),
  needed: () => "a record that stands",
  recorded: () => (fact.recordedInError ? "one marked as recorded in error" : fact.supersededById ? "one that a correction has replaced" : "one that stands"),
  canStillBeMet: false,
});

const evidence: ConditionRule = ({ evidenceLevel }, { minimumEvidence }) => ({
  label: "Evidence",
  met: isAsStrongAs(evidenceLevel, minimumEvidence),
  needed: () => (minimumEvidence === "employer_or_payslip" ? evidenceWords[minimumEvidence] : `${evidenceWords[minimumEvidence]} or stronger`),
  recorded: () => evidenceWords[evidenceLevel],
  canStillBeMet: true,
});

/** The same fact under the same measure is itself; what it corrects gives way to it. */
const isAnother = (fact: CountableFact, measureCode: string) => (other: CountedFact) =>
  other.residentId === fact.residentId && other.factId !== fact.supersedesId && !(other.factId === fact.id && other.measureCode === measureCode);

const earliestFirst = (a: CountedFact, b: CountedFact) => textOrder(a.happenedOn, b.happenedOn);

/** [P: National Careers Service] one of a group for a person in 12 months; looks both ways, because a late record may be the earlier event. */
const onceInSoManyMonths: ConditionRule = (fact, measure, { otherCounted }) => {
  const { oncePerMonths } = measure;
  if (oncePerMonths === undefined) return undefined;
  const repeated = otherCounted
    .filter(isAnother(fact, measure.code))
    .filter((other) => repeatKey({ code: other.measureCode, group: other.group }) === repeatKey(measure))
    .filter((other) => fact.happenedOn < addMonths(other.happenedOn, oncePerMonths) && other.happenedOn < addMonths(fact.happenedOn, oncePerMonths))
    .sort(earliestFirst)[0];
  return {
    label: "Counted once",
    met: !repeated,
    needed: () => `no other counted within ${oncePerMonths} months`,
    recorded: () => (repeated ? `one on ${sayDay(repeated.happenedOn)}` : "no other"),
    canStillBeMet: false,
  };
};

const onceForEachCase: ConditionRule = (fact, { code, oncePerCase }, { otherCounted }) => {
  if (!oncePerCase) return undefined;
  const repeated = otherCounted
    .filter(isAnother(fact, code))
    .filter((other) => other.measureCode === code && other.caseId === fact.caseId)
    .sort(earliestFirst)[0];
  return {
    label: "Counted once",
    met: !repeated,
    needed: () => "no other counted for this case",
    recorded: () => (repeated ? `one on ${sayDay(repeated.happenedOn)}` : "no other"),
    canStillBeMet: false,
  };
};

export const recordConditions: readonly ConditionRule[] = [thisRecordStands, evidence];
export const onceConditions: readonly ConditionRule[] = [onceInSoManyMonths, onceForEachCase];
