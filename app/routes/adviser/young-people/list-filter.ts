import { groupWords } from "#app/content/neet";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { activityGroups, type ActivityGroup } from "#app/domain/neet/activity";
import type { StaffActor } from "#app/domain/people/actor";
import type { CallFilter } from "#db/queries/neet/call-list";

export const whoseYoungPeople = { hub: "My hubs’ cases", mine: "Cases I lead", all: "Every case I can see" } as const;
export type WhoseYoungPeople = keyof typeof whoseYoungPeople;

/** The academic ages that can be asked for: 15 is somebody who turned 16 since August. */
export const academicAges = [15, 16, 17, 18, 19, 20, 21, 22, 23, 24] as const;

export interface AskedFor {
  whose: WhoseYoungPeople;
  group: ActivityGroup | undefined;
  academicAge: number | undefined;
}

/** What an address asks of the call list: my hubs' young people unless it says otherwise. */
export function askedForIn(query: URLSearchParams): AskedFor {
  const age = Number(query.get("age"));
  return {
    whose: (["mine", "all"] as const).find((each) => each === query.get("whose")) ?? "hub",
    group: activityGroups.find((each) => each === query.get("group")),
    academicAge: academicAges.find((each) => each === age),
  };
}

export const queryOf = ({ whose, group, academicAge }: AskedFor): Record<string, string | undefined> => ({ whose, group, age: academicAge?.toString() });

export const filterOf = ({ whose, group, academicAge }: AskedFor, actor: StaffActor, today: CalendarDay): CallFilter => ({
  today,
  ...(whose === "hub" && { hubIds: actor.hubIds }),
  ...(whose === "mine" && { leadId: actor.id }),
  ...(group && { group }),
  ...(academicAge !== undefined && { academicAge }),
});

/** The filters in use, each with the list as it would be without it. */
export const tagsOf = (asked: AskedFor): { text: string; without: AskedFor | undefined }[] => [
  { text: whoseYoungPeople[asked.whose], without: asked.whose === "all" ? undefined : { ...asked, whose: "all" } },
  ...(asked.group ? [{ text: groupWords[asked.group], without: { ...asked, group: undefined } }] : []),
  ...(asked.academicAge === undefined ? [] : [{ text: `Academic age ${asked.academicAge}`, without: { ...asked, academicAge: undefined } }]),
];
