import { defaultClocks, firstMeetingDueOn, planDueOn } from "#app/domain/applications/clocks";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import type { CaseStatus, CloseReason } from "#app/domain/cases/case";

export interface StageFacts {
  status: CaseStatus;
  openedOn: CalendarDay;
  /** The day by which they were told they would hear. */
  answerByOn: CalendarDay | undefined;
  /** An adviser has asked them something and waits. */
  askedAQuestion: boolean;
  supportStartedOn: CalendarDay | null;
  firstMetOn: CalendarDay | null;
  planAgreedOn: CalendarDay | null;
  closeReason: CloseReason | null;
  closedOn: CalendarDay | null;
  hubName: string;
}

export interface Stage {
  title: string;
  words: string;
  state: "done" | "now" | "to come";
}

/** Where somebody's support is, as steps in plain words: what is done, where they are now, what comes. */
export function stagesOf(facts: StageFacts): Stage[] {
  const sent: Stage = { title: "You applied", words: sayDay(facts.openedOn), state: "done" };
  if (facts.status === "closed") {
    const words = facts.closedOn ? sayDay(facts.closedOn) : "";
    return [sent, { title: facts.closeReason === "signposted" ? "We told you where else to get help" : "Your support with us has ended", words, state: "now" }];
  }
  if (facts.status === "applied") {
    const looking: Stage = facts.askedAQuestion
      ? { title: "We need your answer", words: "We have a question before we can go on.", state: "now" }
      : { title: "We look at what you told us", words: facts.answerByOn ? `We contact you by ${sayDay(facts.answerByOn)}.` : "We contact you soon.", state: "now" };
    return [sent, looking, meeting(facts, "to come"), { title: "You make a plan together", words: "What you want, and who does what.", state: "to come" }];
  }
  const met = facts.firstMetOn !== null;
  const agreed = facts.planAgreedOn !== null;
  return [
    sent,
    { title: "We looked at what you told us", words: facts.supportStartedOn ? sayDay(facts.supportStartedOn) : "", state: "done" },
    meeting(facts, met ? "done" : "now"),
    { title: agreed ? "You agreed your plan" : "You make a plan together", words: agreed ? sayDay(facts.planAgreedOn!) : `By ${sayDay(planDueOn(facts.supportStartedOn ?? facts.openedOn, defaultClocks))}.`, state: agreed ? "done" : met ? "now" : "to come" },
    { title: "You follow your plan, with our help", words: "You can see it and tick your steps at any time.", state: agreed && met ? "now" : "to come" },
  ];
}

function meeting({ firstMetOn, openedOn, hubName }: StageFacts, state: Stage["state"]): Stage {
  if (firstMetOn) return { title: "You met your adviser", words: sayDay(firstMetOn), state };
  return { title: "You meet an adviser", words: `At ${hubName} or by phone, by ${sayDay(firstMeetingDueOn(openedOn, defaultClocks))}.`, state };
}
