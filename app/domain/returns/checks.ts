import { checkShares } from "#app/domain/agreements/claims";
import { evidenceWords } from "#app/domain/agreements/words";
import { daysBetween, londonDayOf } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import { notTheSameWords } from "#app/domain/outcomes/likely-same";
import { isAsStrongAs, workKinds } from "#app/domain/outcomes/outcome";
import type { NearDuplicate } from "./near-duplicates";
import type { CheckRule, ReturnCheck, ReturnToCheck } from "./return-check";
import type { ReturnLine } from "./return-line";

export type { ReturnCheck, ReturnToCheck } from "./return-check";

const kindsOfWork: readonly string[] = workKinds;

/** Asked of every line that counts something; a line that takes something back cannot be wrong in these ways. */
const ofEachLine =
  (say: (line: ReturnLine, given: ReturnToCheck) => string | undefined): CheckRule["find"] =>
  (given) =>
    given.lines
      .filter(({ events }) => events === 1)
      .flatMap((line) => {
        const message = say(line, given);
        return message === undefined ? [] : { message, caseId: line.caseId, lineId: line.id };
      });

/** Pairs of one case are told with both days. Of two cases only the later is told of, or the restricted one, which is shown to nobody who may not see it. */
function ofAlike({ lines, alike = [], restricted }: ReturnToCheck, which: (pair: NearDuplicate) => boolean, then: (pair: NearDuplicate) => string) {
  return alike.filter(which).map((pair) => {
    const { first, second } = pair;
    const later = lines.includes(second) ? second : first;
    const about = first.caseId === second.caseId ? later : ([first, second].find(({ caseId }) => restricted?.has(caseId)) ?? later);
    const looks = first.caseId === second.caseId ? `The same person, employer and almost the same day: ${sayDay(first.happenedOn)} and ${sayDay(second.happenedOn)}.` : `${sayDay(about.happenedOn)}: the same person, employer and almost the same day as in another case of theirs.`;
    return { message: `${looks} ${then(pair)}`, caseId: about.caseId, lineId: about.id };
  });
}

/** Modelled on the coded checks of national participant-level returns [S]; the codes and limits are ours [L]. */
export const returnChecks: readonly CheckRule[] = [
  {
    code: "R001",
    severity: "error",
    title: "The evidence is as strong as the measure asks",
    find: ofEachLine(({ evidenceLevel, measureCode, measureVersion }, { measures }) => {
      const measure = measures.find(({ code, version }) => code === measureCode && version === measureVersion);
      if (!measure || isAsStrongAs(evidenceLevel, measure.minimumEvidence)) return undefined;
      return `The evidence is ${evidenceWords[evidenceLevel]}. This measure needs ${evidenceWords[measure.minimumEvidence]}.`;
    }),
  },
  {
    code: "R002",
    severity: "error",
    title: "It happened after support started",
    find: ofEachLine(({ happenedOn, supportStartedOn }) => {
      if (supportStartedOn === undefined) return "The day support started is not recorded.";
      return happenedOn < supportStartedOn ? `It happened on ${sayDay(happenedOn)}, before support started on ${sayDay(supportStartedOn)}.` : undefined;
    }),
  },
  {
    code: "R003",
    severity: "error",
    title: "It has happened",
    find: ofEachLine(({ happenedOn }, { today }) => (happenedOn > today ? `${sayDay(happenedOn)} is in the future.` : undefined)),
  },
  {
    code: "R004",
    severity: "error",
    title: "The same start is not counted twice",
    find: (given) => ofAlike(given, ({ said }) => !said, () => "Correct one of them, or say on the outcome’s page why they are two."),
  },
  {
    code: "R005",
    severity: "error",
    title: "Work has its hours",
    find: ofEachLine(({ hoursAWeek, kind }) => (kindsOfWork.includes(kind) && hoursAWeek === undefined ? "Hours a week are not recorded." : undefined)),
  },
  {
    code: "R006",
    severity: "warning",
    title: "The streams pay for the whole",
    find: ofEachLine(({ shares, partOnly }) =>
      !partOnly && checkShares(shares) === "under_100" ? `Funding streams pay for ${shares.reduce((sum, { share }) => sum + share, 0)}% of this.` : undefined,
    ),
  },
  {
    code: "R007",
    severity: "error",
    title: "No part is paid for twice",
    find: ofEachLine(({ shares }) => {
      const problem = checkShares(shares);
      if (problem === "over_100") return `Funding streams pay for ${shares.reduce((sum, { share }) => sum + share, 0)}% of this.`;
      if (problem === "same_stream_twice") return "The same funding stream pays twice.";
      return problem === "not_whole" ? "A funding stream’s share is not a whole number from 1 to 100." : undefined;
    }),
  },
  {
    code: "R008",
    severity: "error",
    title: "The person was 16 or over",
    find: ofEachLine(({ ageAtStart }) =>
      ageAtStart !== undefined && ageAtStart < 16 ? `The person was ${ageAtStart} when support started. Support is for people aged 16 or over.` : undefined,
    ),
  },
  {
    code: "R009",
    severity: "error",
    title: "A provider’s report is verified",
    find: ofEachLine(({ source, verified }) => (source === "provider_report" && !verified ? "A provider reported this. An adviser has not verified it." : undefined)),
  },
  {
    code: "R010",
    severity: "warning",
    title: "The return has lines",
    find: ({ lines }) => (lines.length === 0 ? [{ message: "Nothing counts in this return." }] : []),
  },
  {
    code: "R011",
    severity: "warning",
    title: "The age is known",
    find: ofEachLine(({ ageAtStart }) => (ageAtStart === undefined ? "The date of birth is not recorded." : undefined)),
  },
  {
    code: "R012",
    severity: "warning",
    title: "It was recorded within a quarter of a year",
    find: ofEachLine(({ happenedOn, recordedOn }) => {
      const days = daysBetween(happenedOn, recordedOn);
      return days > 92 ? `It was recorded ${days} days after it happened.` : undefined;
    }),
  },
  {
    code: "R013",
    severity: "warning",
    title: "What looks like one start is two, and somebody says why",
    find: (given) => ofAlike(given, ({ said }) => said !== undefined, ({ said }) => (said ? `${said.saidByName} said on ${sayDay(londonDayOf(said.saidAt))} that they are two: ${notTheSameWords[said.reason]}.` : "")),
  },
  {
    code: "R014",
    severity: "error",
    title: "Evidence that was looked at again holds",
    find: ofEachLine(({ factId }, { notUpheld }) => (notUpheld?.has(factId) ? "Its evidence was drawn at random and did not hold. Correct the outcome, or say that it was recorded in error." : undefined)),
  },
];

/** Everything the checks find, in order of code, then in the order of the lines. */
export function checkReturn(given: ReturnToCheck): ReturnCheck[] {
  return returnChecks.flatMap(({ code, severity, find }) => find(given).map((found) => ({ code, severity, ...found })));
}

/** A return with an error cannot be frozen; warnings are accepted with a reason. */
export function mayFreeze(checks: readonly ReturnCheck[]): boolean {
  return checks.every(({ severity }) => severity !== "error");
}
