import { describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import type { StaffActor } from "#app/domain/people/actor";
import { askedForIn, filterOf, queryOf, tagsOf } from "./list-filter";

const actor: StaffActor = { kind: "staff", id: "me", name: "Amina", roles: ["adviser"], organisationId: "o", organisationName: "Northmere City Council", hubIds: ["h1"] };
const today = day("2026-03-11");
const asked = (query: string) => askedForIn(new URLSearchParams(query), actor);
const filter = (query: string) => filterOf(asked(query), actor, today);

describe("the filter of the list of cases", () => {
  it("is my own open cases at first", () => {
    expect(filter("")).toEqual({ staffId: "me", status: "open" });
  });

  it("looks through every case one can see when something is searched for", () => {
    expect(filter("search=Ábel o’Brien")).toEqual({ nameKey: "abel obrien" });
    expect(filter("search=Rosa&whose=hub&status=in_support")).toEqual({ hubIds: ["h1"], status: "in_support", nameKey: "rosa" });
  });

  it("takes a reference in any spacing and looks for exactly that", () => {
    const reference = "WL-2222-2222";
    expect(filter("search= wl 2222 2222 ")).toEqual({ reference });
  });

  it("takes what makes no sense as not said", () => {
    expect(asked("whose=yours&status=gold&offer=x&overdue=maybe")).toEqual(asked(""));
  });

  it("shows each filter as a tag, and taking one away leaves the others", () => {
    const tags = tagsOf(asked("offer=youth_pathways&overdue=yes"));
    expect(tags.map(({ text }) => text)).toEqual(["My cases", "Open", "Youth Pathways", "Overdue"]);
    expect(queryOf(tags[0]!.without!)).toEqual({ whose: "all", status: "open", offer: "youth_pathways", overdue: "yes", search: undefined });
    expect(tagsOf(tags[3]!.without!).map(({ text }) => text)).toEqual(["My cases", "Open", "Youth Pathways"]);
  });
});
