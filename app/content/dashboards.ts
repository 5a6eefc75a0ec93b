import { quarterLabel } from "#app/domain/calendar/financial-quarter";
import { offerNames, offers } from "#app/domain/cases/offer";
import { notKnown, type Behind } from "#app/domain/dashboards/behind";
import type { WaitStage } from "#app/domain/dashboards/waits";

const lateWords: Record<WaitStage, string> = { triage: "Triaged late, or not yet", first_meeting: "First meeting late, or not yet", plan: "Plan agreed late, or not yet" };

interface Names {
  hubs: readonly { id: string; name: string }[];
  councils: readonly { id: string; name: string }[];
}

/** What the cases behind a number have in common. */
export function sayBehind(behind: Behind, { hubs, councils }: Names): string {
  if (behind.figure === "caseload") {
    const { way, group } = behind;
    const name = way === "offer" ? offers.filter((offer) => offer === group).map((offer) => offerNames[offer])[0] : way === "age" ? group : [...hubs, ...councils].find(({ id }) => id === group)?.name;
    return `Cases in support: ${group === notKnown ? `${way} not known` : (name ?? "no such group")}`;
  }
  const when = quarterLabel(behind.quarter);
  if (behind.figure === "late") return `${lateWords[behind.stage]}: wait began in ${when}`;
  return { applications: `Cases with an application in ${when}`, referrals: `Cases with a referral sent in ${when}`, outcomes: `Cases counted in ${when}` }[behind.figure];
}
