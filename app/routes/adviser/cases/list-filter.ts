import { caseStatusWords, offerNames } from "#app/content/cases";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { caseStatuses, type CaseStatus } from "#app/domain/cases/case";
import { offers, type Offer } from "#app/domain/cases/offer";
import type { StaffActor } from "#app/domain/people/actor";
import { nameKey } from "#app/domain/people/name";
import { parseReference } from "#app/domain/people/reference";
import type { CaseFilter } from "#db/queries/cases/list-cases";

export const whoseCases = { mine: "My cases", hub: "My hubs’ cases", all: "Every case I can see" } as const;
export type Whose = keyof typeof whoseCases;

export const statusChoices = { open: "Open", ...caseStatusWords, any: "Any status" } as const satisfies Record<CaseStatus | "open" | "any", string>;
type StatusChoice = keyof typeof statusChoices;

/** What an address asks of the list. Anything it does not say properly is as if it were not said. */
export interface AskedFor {
  whose: Whose;
  status: StatusChoice;
  offer: Offer | undefined;
  overdue: boolean;
  search: string;
}

const oneOf = <Value extends string>(values: readonly Value[], asked: string | null): Value | undefined => values.find((value) => value === asked);

/** My own open cases, unless it says otherwise; a manager, who has none, and a search look through every case one can see. */
export function askedForIn(query: URLSearchParams, { roles }: Pick<StaffActor, "roles">): AskedFor {
  const search = (query.get("search") ?? "").trim().slice(0, 100);
  return {
    search,
    whose: oneOf(["mine", "hub", "all"] as const, query.get("whose")) ?? (search || !roles.includes("adviser") ? "all" : "mine"),
    status: oneOf(["open", "any", ...caseStatuses] as const, query.get("status")) ?? (search ? "any" : "open"),
    offer: oneOf(offers, query.get("offer")),
    overdue: query.get("overdue") === "yes",
  };
}

/** The address of the list as asked for. Everything is said, so that taking one filter away does not change another. */
export const queryOf = ({ whose, status, offer, overdue, search }: AskedFor): Record<string, string | undefined> => ({ whose, status, offer, overdue: overdue ? "yes" : undefined, search: search || undefined });

// What was typed holds no letter to look for: no case has an empty reference.
const nothing: CaseFilter = { reference: "" };

/** What the database is asked: a reference in any spacing is looked for exactly, anything else is a part of a name. */
export function filterOf({ whose, status, offer, overdue, search }: AskedFor, actor: StaffActor, today: CalendarDay): CaseFilter {
  const reference = search ? parseReference(search) : undefined;
  return {
    ...(whose === "mine" && { staffId: actor.id }),
    ...(whose === "hub" && { hubIds: actor.hubIds }),
    ...(status !== "any" && { status }),
    ...(offer && { offer }),
    ...(overdue && { overdueOn: today }),
    ...(search && (reference ? { reference } : nameKey(search) ? { nameKey: nameKey(search) } : nothing)),
  };
}

/** The filters in use, each with the list as it would be without it. */
export function tagsOf(asked: AskedFor): { text: string; without: AskedFor | undefined }[] {
  return [
    { text: whoseCases[asked.whose], without: asked.whose === "all" ? undefined : { ...asked, whose: "all" } },
    { text: statusChoices[asked.status], without: asked.status === "any" ? undefined : { ...asked, status: "any" } },
    ...(asked.offer ? [{ text: offerNames[asked.offer], without: { ...asked, offer: undefined } }] : []),
    ...(asked.overdue ? [{ text: "Overdue", without: { ...asked, overdue: false } }] : []),
    ...(asked.search ? [{ text: `“${asked.search}”`, without: { ...asked, search: "" } }] : []),
  ];
}
