import { sayName } from "#app/content/names";
import { ageOn } from "#app/domain/calendar/age";
import { addDays, type CalendarDay } from "#app/domain/calendar/calendar-day";
import { nextThings } from "#app/domain/cases/next-things";
import { inOneList } from "#app/domain/cases/today-list";
import type { StaffActor } from "#app/domain/people/actor";
import type { Paging } from "#app/web/paging";
import type { Db } from "#db/client.server";
import { findCaseFacts } from "#db/queries/cases/find-case-facts";
import { countCases, listCases } from "#db/queries/cases/list-cases";
import { listProviderQuestions } from "#db/queries/cases/list-provider-questions";
import { listHandoversFor } from "#db/queries/handovers/handovers";
import { countTriageEntries, listTriageEntries, type QueuedEntry } from "#db/queries/triage/list-triage-entries";
import { linkOfNext } from "./cases/next-link";

/** One thing that needs doing, whatever it is. */
export interface ToDoToday {
  id: string;
  name: string;
  href: string;
  facts: string[];
  urgent: boolean;
  reason: string;
  /** Of a turn in triage: its reason is said with the words of whoever put them there. */
  entry?: Pick<QueuedEntry, "cause" | "words" | "serviceName" | "declineReason" | "suggested" | "askedOffer">;
  /** How much else waits on the same case. */
  more: number;
  dueOn: CalendarDay;
  action: string;
  actionHref: string;
}

const ofTriage = (today: CalendarDay) => (entry: QueuedEntry): ToDoToday => {
  const href = `/adviser/triage/${entry.id}`;
  return { id: entry.id, name: sayName(entry), href, facts: [`Aged ${ageOn(entry.dateOfBirth, today)}`, entry.caseRef, entry.hubName], urgent: entry.urgent, reason: "", entry, more: 0, dueOn: entry.dueOn, action: "Triage", actionHref: href };
};

/** Questions about referrals one made for a colleague's case. */
async function questionsToMe(db: Db, staffId: string, today: CalendarDay): Promise<ToDoToday[]> {
  return (await listProviderQuestions(db, staffId, 25)).map((asked) => ({
    id: asked.id, name: sayName(asked), href: `/adviser/cases/${asked.caseRef}`, facts: [asked.caseRef], urgent: false, reason: `${asked.service} asks: ${asked.question ?? "they need to know more"}`, more: 0,
    dueOn: asked.respondByOn ?? today, action: "Answer the provider", actionHref: `/adviser/cases/${asked.caseRef}/referrals/${asked.reference}`,
  }));
}

/** Cases somebody asks me, my hub or my organisation to take on. Who it is about is said on the handover's own page: I may not see the case yet. */
async function handoversToMe(db: Db, actor: StaffActor): Promise<ToDoToday[]> {
  return (await listHandoversFor(db, actor)).map(({ id, fromName, reason, dueOn }) => {
    const href = `/adviser/handovers/${id}`;
    return { id, name: `Handover from ${fromName}`, href, facts: [], urgent: false, reason, more: 0, dueOn, action: "Accept or return it", actionHref: href };
  });
}

async function onMyCases(db: Db, cases: Awaited<ReturnType<typeof listCases>>, today: CalendarDay): Promise<ToDoToday[]> {
  const facts = await findCaseFacts(db, cases.map(({ id }) => id), today);
  return cases.flatMap((each): ToDoToday[] => {
    const of = facts.get(each.id);
    const [next, ...others] = of ? nextThings(of, today) : [];
    if (!next) return [];
    return [{ id: each.id, name: sayName(each), href: `/adviser/cases/${each.reference}`, facts: [each.reference, each.hubName], urgent: next.kind === "job_ended", reason: next.reason, more: others.length, dueOn: next.dueOn, action: next.action, actionHref: linkOfNext(each.reference, next) }];
  });
}

/**
 * A page of what needs doing for somebody, in one order: turns in their hubs' triage, what colleagues and providers ask of them, and the next
 * thing of each case they are on. A case
 * that waits in triage at one of their hubs is there once.
 */
export async function readToDo(db: Db, actor: StaffActor, today: CalendarDay, { limit, offset }: Paging) {
  const { hubIds, id: staffId } = actor;
  const mine = { staffId, withNextThing: true, withoutTriageAt: hubIds };
  // Whatever stands on this page is among the first of each list up to its end.
  const upTo = { limit: offset + limit, offset: 0 };
  const [queued, cases, questions, handovers, inTriage, onCases, lateInTriage, lateOnCases] = await Promise.all([
    listTriageEntries(db, { hubIds }, upTo), listCases(db, mine, upTo), questionsToMe(db, staffId, today), handoversToMe(db, actor),
    countTriageEntries(db, { hubIds }), countCases(db, mine), countTriageEntries(db, { hubIds, dueBy: addDays(today, -1) }), countCases(db, { ...mine, overdueOn: today }),
  ]);
  const askedOfMe = [...questions, ...handovers];
  const waiting = cases.map(({ nextDueOn, ...each }) => ({ ...each, nextDueOn, dueOn: nextDueOn ?? today }));
  const one = inOneList<{ dueOn: CalendarDay; urgent?: boolean; queued?: QueuedEntry; of?: (typeof waiting)[number]; asked?: ToDoToday }>(
    queued.map((entry) => ({ dueOn: entry.dueOn, urgent: entry.urgent, queued: entry })), askedOfMe.map((asked) => ({ dueOn: asked.dueOn, asked })), waiting.map((of) => ({ dueOn: of.dueOn, of })),
  ).slice(offset, offset + limit);
  const shown = inOneList(one.flatMap(({ queued: entry }) => entry ?? []).map(ofTriage(today)), one.flatMap(({ asked }) => asked ?? []), await onMyCases(db, one.flatMap(({ of }) => of ?? []), today));
  return { shown, total: inTriage + onCases + askedOfMe.length, overdue: lateInTriage + lateOnCases + askedOfMe.filter(({ dueOn }) => dueOn < today).length };
}
