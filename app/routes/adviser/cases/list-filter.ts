import { ageBandNames, nextThingGroups, type NextThingGroup } from "#app/content/case-lists";
import { barrierNames, caseStatusWords, offerNames } from "#app/content/cases";
import { addDays, addMonths, type CalendarDay } from "#app/domain/calendar/calendar-day";
import { barrierCodes, type BarrierCode } from "#app/domain/cases/barrier";
import type { CaseStatus } from "#app/domain/cases/case";
import { ageBands, quietDays, type AgeBand } from "#app/domain/cases/case-list";
import { offers, type Offer } from "#app/domain/cases/offer";
import type { StaffActor } from "#app/domain/people/actor";
import type { CaseFilter } from "#db/queries/cases/list-cases";

export const whoseCases = { mine: "My cases", hub: "My hubs’ cases", all: "Every case I can see" } as const;
export type Whose = keyof typeof whoseCases;

export const statusChoices = { open: "Open", ...caseStatusWords, any: "Any status" } as const satisfies Record<CaseStatus | "open" | "any", string>;
type StatusChoice = keyof typeof statusChoices;

export const waitChoices = { provider: "Waiting for a provider", resident: "Waiting for the resident" } as const;

/** What an address asks of the list. Anything it does not say properly is as if it were not said. */
export interface AskedFor {
  whose: Whose;
  /** An adviser's id, or `nobody`. */
  lead: string | undefined;
  hub: string | undefined;
  status: StatusChoice;
  offer: Offer | undefined;
  barrier: BarrierCode | undefined;
  age: AgeBand | undefined;
  /** What the next thing is. */
  next: NextThingGroup | undefined;
  waits: keyof typeof waitChoices | undefined;
  overdue: boolean;
  /** Nobody has been in contact for a while. */
  quiet: boolean;
  search: string;
}

const oneOf = <Value extends string>(values: readonly Value[], asked: string | null): Value | undefined => values.find((value) => value === asked);
const keysOf = <Key extends string>(record: Record<Key, unknown>) => Object.keys(record) as Key[];
const uuid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/;
const idIn = (asked: string | null): string | undefined => (asked && uuid.test(asked) ? asked : undefined);

/** My own open cases, unless it says otherwise; a manager, who has none, and a search look through every case one can see. */
export function askedForIn(query: URLSearchParams, { roles }: Pick<StaffActor, "roles">): AskedFor {
  const search = (query.get("search") ?? "").trim().slice(0, 100);
  const lead = query.get("lead") === "nobody" ? "nobody" : idIn(query.get("lead"));
  return {
    search,
    lead,
    whose: oneOf(keysOf(whoseCases), query.get("whose")) ?? (search || lead || !roles.includes("adviser") ? "all" : "mine"),
    hub: idIn(query.get("hub")),
    status: oneOf(keysOf(statusChoices), query.get("status")) ?? (search ? "any" : "open"),
    offer: oneOf(offers, query.get("offer")),
    barrier: oneOf(barrierCodes, query.get("barrier")),
    age: oneOf(ageBands, query.get("age")),
    next: oneOf(keysOf(nextThingGroups), query.get("next")),
    waits: oneOf(keysOf(waitChoices), query.get("waits")),
    overdue: query.get("overdue") === "yes",
    quiet: query.get("quiet") === "yes",
  };
}

/** The address of the list as asked for. Everything is said, so that taking one filter away does not change another. */
export const queryOf = ({ overdue, quiet, search, ...chosen }: AskedFor): Record<string, string | undefined> => ({ ...chosen, overdue: overdue ? "yes" : undefined, quiet: quiet ? "yes" : undefined, search: search || undefined });

export const addressOf = (asked: AskedFor, path = "/adviser/cases"): string =>
  `${path}?${new URLSearchParams(Object.entries(queryOf(asked)).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))).toString()}`;

/** Those born between two days, both included, who are of an age today. */
function bornFor(band: AgeBand, today: CalendarDay): Pick<CaseFilter, "bornFrom" | "bornTo"> {
  const [from, to] = { "16-17": [16, 17], "18-24": [18, 24], "25+": [25, undefined] }[band];
  return { bornTo: addMonths(today, -12 * from!), ...(to !== undefined && { bornFrom: addDays(addMonths(today, -12 * (to + 1)), 1) }) };
}

/** What the database is asked, beside what is searched for. */
export function filterOf({ whose, lead, hub, status, offer, barrier, age, next, waits, overdue, quiet }: AskedFor, actor: Pick<StaffActor, "id" | "hubIds">, today: CalendarDay): CaseFilter {
  return {
    ...(whose === "mine" && { staffId: actor.id }),
    ...(whose === "hub" && { hubIds: actor.hubIds }),
    ...(lead && { leadId: lead === "nobody" ? null : lead }),
    ...(hub && { atHub: hub }),
    ...(status !== "any" && { status }),
    ...(offer && { offer }),
    ...(barrier && { barrier }),
    ...(age && bornFor(age, today)),
    ...(next && { nextKinds: nextThingGroups[next].kinds }),
    ...(waits && { waitsFor: { who: waits, today } }),
    ...(overdue && { overdueOn: today }),
    ...(quiet && { quietSince: addDays(today, -quietDays) }),
  };
}

/** Names of what is chosen by its id. */
export interface Named {
  advisers: readonly { id: string; name: string }[];
  hubs: readonly { id: string; name: string }[];
}

const nameOf = (among: readonly { id: string; name: string }[], id: string) => among.find((each) => each.id === id)?.name ?? "somebody else";

/** The filters in use, each with the list as it would be without it. */
export function tagsOf(asked: AskedFor, { advisers, hubs }: Named): { text: string; without: AskedFor | undefined }[] {
  const { whose, lead, hub, status, offer, barrier, age, next, waits, overdue, quiet, search } = asked;
  return [
    { text: whoseCases[whose], without: whose === "all" ? undefined : { ...asked, whose: "all" } },
    { text: statusChoices[status], without: status === "any" ? undefined : { ...asked, status: "any" } },
    ...(lead ? [{ text: lead === "nobody" ? "Nobody leads it" : `Lead: ${nameOf(advisers, lead)}`, without: { ...asked, lead: undefined } }] : []),
    ...(hub ? [{ text: `Hub: ${nameOf(hubs, hub)}`, without: { ...asked, hub: undefined } }] : []),
    ...(offer ? [{ text: offerNames[offer], without: { ...asked, offer: undefined } }] : []),
    ...(barrier ? [{ text: `Barrier: ${barrierNames[barrier]}`, without: { ...asked, barrier: undefined } }] : []),
    ...(age ? [{ text: `Aged ${ageBandNames[age]}`, without: { ...asked, age: undefined } }] : []),
    ...(next ? [{ text: `Next: ${nextThingGroups[next].text}`, without: { ...asked, next: undefined } }] : []),
    ...(waits ? [{ text: waitChoices[waits], without: { ...asked, waits: undefined } }] : []),
    ...(overdue ? [{ text: "Overdue", without: { ...asked, overdue: false } }] : []),
    ...(quiet ? [{ text: `Not contacted for ${quietDays} days`, without: { ...asked, quiet: false } }] : []),
    ...(search ? [{ text: `“${search}”`, without: { ...asked, search: "" } }] : []),
  ];
}

/** The queues a team works from, each as the list it is. */
export function queuesFor(actor: Pick<StaffActor, "roles">): { text: string; asked: AskedFor }[] {
  const adviser = actor.roles.includes("adviser");
  const everything = askedForIn(new URLSearchParams({ whose: adviser ? "hub" : "all", status: "open" }), actor);
  const supported: AskedFor = { ...everything, status: "in_support" };
  const whose = adviser ? "My hub" : "Every hub";
  return [
    ...(adviser ? [{ text: "My cases", asked: { ...everything, whose: "mine" as const } }] : []),
    { text: `${whose}: nobody leads`, asked: { ...supported, lead: "nobody" } },
    { text: `${whose}: overdue`, asked: { ...everything, overdue: true } },
    { text: waitChoices.provider, asked: { ...supported, whose: adviser ? "mine" : "all", waits: "provider" } },
    { text: waitChoices.resident, asked: { ...everything, whose: adviser ? "mine" : "all", waits: "resident" } },
    { text: `Not contacted for ${quietDays} days`, asked: { ...supported, whose: adviser ? "mine" : "all", quiet: true } },
  ];
}
