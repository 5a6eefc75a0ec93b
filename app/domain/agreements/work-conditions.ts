import { type EmploymentType, employmentTypeOf, weeklyPayPence } from "#app/domain/outcomes/outcome";
import { daysSustained, earnedPence, type WorkSpell } from "#app/domain/outcomes/sustainment";
import { type ConditionRule, roomForSomethingNew } from "./condition";
import { isOutcome } from "./countable-fact";
import type { MeasureDefinition } from "./measure";
import { count, employmentWords, orList, pounds } from "./words";

const kindOfWork: ConditionRule = (fact, measure, context) => {
  const { employmentTypes } = measure;
  if (!employmentTypes) return undefined;
  const type = isOutcome(fact) ? employmentTypeOf(fact.kind, fact.contractKind) : undefined;
  return {
    label: "Kind of work",
    met: type !== undefined && employmentTypes.includes(type),
    needed: () => orList(employmentTypes.map((each) => employmentWords[each])),
    recorded: () => type && employmentWords[type],
    ...(type ? roomForSomethingNew(measure, context) : { canStillBeMet: true }),
  };
};

const hours: ConditionRule = (fact, measure, context) => {
  const { minimumHoursAWeek } = measure;
  if (minimumHoursAWeek === undefined) return undefined;
  const recorded = isOutcome(fact) ? fact.hoursAWeek : undefined;
  return {
    label: "Hours",
    met: recorded !== undefined && recorded >= minimumHoursAWeek,
    needed: () => `${count(minimumHoursAWeek, "hour")} a week`,
    recorded: () => (recorded === undefined ? undefined : String(recorded)),
    ...(recorded === undefined ? { canStillBeMet: true } : roomForSomethingNew(measure, context)),
  };
};

const earnings: ConditionRule = (fact, measure, context) => {
  const { minimumWeeklyEarningsPence } = measure;
  if (minimumWeeklyEarningsPence === undefined) return undefined;
  const recorded = isOutcome(fact) ? weeklyPayPence(fact) : undefined;
  return {
    label: "Earnings",
    met: recorded !== undefined && recorded >= minimumWeeklyEarningsPence,
    needed: () => `${pounds(minimumWeeklyEarningsPence)} a week`,
    recorded: () => (recorded === undefined ? undefined : pounds(recorded)),
    ...(recorded === undefined ? { canStillBeMet: true } : roomForSomethingNew(measure, context)),
  };
};

/** Jobs of another kind, or known to be under the hours, add no weeks; a job without recorded hours is given the benefit. */
const mayAddWeeks = ({ employmentTypes, minimumHoursAWeek = 0 }: MeasureDefinition) => (spell: WorkSpell) => {
  const allowed: readonly (EmploymentType | undefined)[] | undefined = employmentTypes;
  return (!allowed || allowed.includes(spell.employmentType)) && (spell.hoursAWeek === undefined || spell.hoursAWeek >= minimumHoursAWeek);
};

const daysInWeeks = (days: number) => (days % 7 === 0 ? count(days / 7, "week") : `${count(Math.floor(days / 7), "week")} and ${count(days % 7, "day")}`);

const weeksInWork: ConditionRule = (fact, measure, context) => {
  const { weeks, allowedGapDays = 0, mayCombineSpells } = measure;
  if (weeks === undefined) return undefined;
  const days = daysSustained(context.spells.filter(mayAddWeeks(measure)), fact.happenedOn, measure);
  const joined = mayCombineSpells ? `, jobs added together with breaks of up to ${count(allowedGapDays, "day")}` : " in one job";
  return {
    label: "Weeks in work",
    met: days >= weeks * 7,
    needed: () => `${count(weeks, "week")}${joined}`,
    recorded: () => (days === 0 ? undefined : daysInWeeks(days)),
    ...roomForSomethingNew(measure, context),
  };
};

/** One known national example [S]: pay for 16 hours in each of 26 weeks, or six months of self-employment. */
const earnedInWork: ConditionRule = (fact, measure, context) => {
  const { earned } = measure;
  if (!earned) return undefined;
  const { pence, orSelfEmployedWeeks } = earned;
  const jobs = context.spells.filter(mayAddWeeks(measure));
  const sum = earnedPence(jobs, fact.happenedOn);
  const ownDays = daysSustained(jobs.filter(({ employmentType }) => employmentType === "self_employed"), fact.happenedOn, measure);
  return {
    label: "Earned",
    met: sum >= pence || (orSelfEmployedWeeks !== undefined && ownDays >= orSelfEmployedWeeks * 7),
    needed: () => [`${pounds(pence)} in all`, ...(orSelfEmployedWeeks === undefined ? [] : [`${count(orSelfEmployedWeeks, "week")} of self-employment`])].join(" or "),
    recorded: () => {
      const said = [...(sum > 0 ? [pounds(sum)] : []), ...(orSelfEmployedWeeks !== undefined && ownDays > 0 ? [`${daysInWeeks(ownDays)} of self-employment`] : [])];
      return said.length > 0 ? said.join(" and ") : undefined;
    },
    ...roomForSomethingNew(measure, context),
  };
};

export const workConditions: readonly ConditionRule[] = [kindOfWork, hours, earnings, weeksInWork, earnedInWork];
