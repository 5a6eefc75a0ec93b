import { sayDay } from "#app/domain/calendar/words";
import { type ConditionRule, lastDayOfWindow } from "./condition";
import { isInForce } from "./measure";
import { count } from "./words";

/** [P: National Careers Service] the effective date is not in the future. */
const hasHappened: ConditionRule = ({ happenedOn }, _measure, { today }) => ({
  label: "Date",
  met: happenedOn <= today,
  needed: () => "a day up to today",
  recorded: () => sayDay(happenedOn),
  canStillBeMet: true,
});

/** Judged by the rules of the day it happened, not of the day it is counted. */
const rulesOfTheDay: ConditionRule = ({ happenedOn }, measure) => ({
  label: "Dates of this rule",
  met: isInForce(measure, happenedOn),
  needed: () => (measure.validTo ? `a day from ${sayDay(measure.validFrom)} to ${sayDay(measure.validTo)}` : `a day from ${sayDay(measure.validFrom)} on`),
  recorded: () => sayDay(happenedOn),
  canStillBeMet: false,
});

const supportHadStarted: ConditionRule = ({ happenedOn }, _measure, { supportStartedOn }) => ({
  label: "Start of support",
  met: supportStartedOn !== undefined && happenedOn >= supportStartedOn,
  needed: () => (supportStartedOn ? `a day from ${sayDay(supportStartedOn)} on, when support started` : "the day support started"),
  recorded: () => supportStartedOn && sayDay(happenedOn),
  canStillBeMet: supportStartedOn === undefined,
});

/** The same day of the month is still inside: 13 months from 3 May ends on 3 June of the next year [L]. */
const insideTheWindow: ConditionRule = ({ happenedOn }, measure, context) => {
  const { window } = measure;
  if (!window) return undefined;
  const lastDay = lastDayOfWindow(measure, context);
  const length = `${count(window.months, "month")} after support ${window.from === "support_start" ? "started" : "ended"}`;
  return {
    label: "Time limit",
    met: lastDay === undefined || happenedOn <= lastDay,
    needed: () => (lastDay ? `a day up to ${sayDay(lastDay)}, ${length}` : `a day up to ${length}`),
    recorded: () => sayDay(happenedOn),
    canStillBeMet: false,
  };
};

export const timeConditions: readonly ConditionRule[] = [hasHappened, rulesOfTheDay, supportHadStarted, insideTheWindow];
