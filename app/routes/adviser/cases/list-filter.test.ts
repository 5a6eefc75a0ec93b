import { describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import { caseStatuses } from "#app/domain/cases/case";
import { ageBands } from "#app/domain/cases/case-list";
import type { StaffActor } from "#app/domain/people/actor";
import { addressOf, askedForIn, filterOf, queryOf, queuesFor, tagsOf, type AskedFor } from "./list-filter";

const actor: StaffActor = { kind: "staff", id: "me", name: "Amina", roles: ["adviser"], organisationId: "o", organisationName: "Northmere City Council", hubIds: ["h1"] };
const joe = "0198c0de-0000-7000-8000-000000000001";
const today = day("2026-03-11");
const asked = (query: string) => askedForIn(new URLSearchParams(query), actor);
const filter = (query: string) => filterOf(asked(query), actor, today);
const named = { advisers: [{ id: joe, name: "Joe Park" }], hubs: [] };
const without = ({ text }: { text: string }, tags: ReturnType<typeof tagsOf>): AskedFor => tags.find((tag) => tag.text === text)!.without!;

describe("the filter of the list of cases", () => {
  it("is my own open cases at first, and everybody's of a manager", () => {
    expect(filter("")).toEqual({ staffId: "me", status: "open" });
    expect(filterOf(askedForIn(new URLSearchParams(), { roles: ["manager"] }), actor, today)).toEqual({ status: "open" });
  });

  it("looks through every case one can see when something is searched for, or somebody's cases are wanted", () => {
    expect(filter("search=Ábel o’Brien")).toEqual({});
    expect(filter("search=Rosa&whose=hub&status=in_support")).toEqual({ hubIds: ["h1"], status: "in_support" });
    expect(filter(`lead=${joe}`)).toEqual({ leadId: joe, status: "open" });
  });

  it("takes what makes no sense as not said", () => {
    expect(asked("whose=yours&status=gold&offer=x&overdue=maybe&lead=joe&hub=1&barrier=ZZZ&age=old&next=x&waits=x&quiet=1")).toEqual(asked(""));
  });

  it("knows who nobody leads, who waits, who is quiet, what is next and what is in the way", () => {
    expect(filter("whose=all&lead=nobody&waits=provider&quiet=yes&next=first_meeting&barrier=DEB")).toEqual({ status: "open", leadId: null, waitsFor: { who: "provider", today }, quietSince: "2026-02-09", nextKinds: ["first_meeting"], barrier: "DEB" });
  });

  it("puts each age into one band, at its edges too", () => {
    const bands = (born: string) => ageBands.filter((age) => {
      const { bornFrom, bornTo } = filter(`age=${encodeURIComponent(age)}`);
      return (!bornFrom || bornFrom <= day(born)) && day(born) <= bornTo!;
    });
    expect(bands("2010-03-12")).toEqual([]);
    expect([bands("2010-03-11"), bands("2008-03-12")]).toEqual([["16-17"], ["16-17"]]);
    expect([bands("2008-03-11"), bands("2001-03-12")]).toEqual([["18-24"], ["18-24"]]);
    expect([bands("2001-03-11"), bands("1950-01-01")]).toEqual([["25+"], ["25+"]]);
  });

  it("shows each filter as a tag, and taking one away leaves the others", () => {
    const tags = tagsOf(asked(`lead=${joe}&offer=youth_pathways&overdue=yes`), named);
    expect(tags.map(({ text }) => text)).toEqual(["Every case I can see", "Open", "Lead: Joe Park", "Youth Pathways", "Overdue"]);
    expect(queryOf(without({ text: "Lead: Joe Park" }, tags))).toMatchObject({ whose: "all", status: "open", offer: "youth_pathways", overdue: "yes", lead: undefined });
    expect(tagsOf(without({ text: "Overdue" }, tags), named).map(({ text }) => text)).toEqual(["Every case I can see", "Open", "Lead: Joe Park", "Youth Pathways"]);
  });

  it("says as an address exactly what it is asked for", () => {
    const everything = asked(`whose=hub&lead=${joe}&hub=${joe}&status=${caseStatuses[1]}&offer=youth_pathways&barrier=DEB&age=16-17&next=plan&waits=resident&overdue=yes&quiet=yes&search=Rosa`);
    expect(askedForIn(new URL(addressOf(everything), "http://localhost").searchParams, actor)).toEqual(everything);
  });

  it("has queues that are each a list of their own", () => {
    const addresses = queuesFor(actor).map((queue) => addressOf(queue.asked));
    expect(new Set(addresses).size).toBe(6);
    expect(queuesFor({ roles: ["manager"] }).map(({ text }) => text)).toEqual(["Every hub: nobody leads", "Every hub: overdue", "Waiting for a provider", "Waiting for the resident", "Not contacted for 30 days"]);
  });
});
