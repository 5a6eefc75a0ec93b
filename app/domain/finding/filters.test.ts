import { describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import { aPersonLooking, aServiceToFind } from "./builders";
import type { PersonFacts, ServiceFacts } from "./facts";
import { isFree, passes, type Filters } from "./filters";
import { match } from "./match";

const today = day("2026-03-11");
const position = { latitude: 54, longitude: -1 };
const kept = (filters: Filters, service: Partial<ServiceFacts>, person: Partial<PersonFacts> = {}) => passes({ ...match(aServiceToFind(service), aPersonLooking(person), today)!, service: { ...aServiceToFind(service), pence: [] } }, filters);

describe("a list narrowed by what somebody asks for", () => {
  it("is whole where nothing is asked", () => {
    expect(kept({}, {})).toBe(true);
  });

  it("knows what is free by its amounts, else by its words", () => {
    expect([isFree({ pence: [0, 0] }), isFree({ pence: [0, 500] }), isFree({ pence: [], feesDescription: "Free if you are out of work" }), isFree({ pence: [], feesDescription: "Freedom pass needed" }), isFree({ pence: [], feesDescription: null }), isFree({ pence: [1500], feesDescription: "Free" })]).toEqual([true, false, true, false, false, false]);
  });

  it("counts as near what is near or can be done from home, and not what nobody knows", () => {
    const site = { name: "", position, fromHome: false, meets: [] };
    expect(kept({ near: true }, { sites: [site] }, { home: { position } })).toBe(true);
    expect(kept({ near: true }, { sites: [site] })).toBe(false);
    expect(kept({ near: true }, { sites: [{ name: "", fromHome: true, meets: [] }] })).toBe(true);
  });

  it("counts as soon what starts within four weeks or has no starts to wait for", () => {
    expect(kept({ soon: true }, {})).toBe(true);
    expect(kept({ soon: true }, { starts: [{ on: day("2026-04-08") }] })).toBe(true);
    expect(kept({ soon: true }, { starts: [{ on: day("2026-04-09") }] })).toBe(false);
  });

  it("asks for a language, an offer, a barrier and for what takes referrals", () => {
    expect([kept({ language: "pl" }, { languages: [{ code: null, name: "Polish" }] }), kept({ language: "pl" }, {})]).toEqual([true, false]);
    expect([kept({ offer: "skills_for_all" }, { offers: ["skills_for_all"] }), kept({ offer: "skills_for_all" }, {})]).toEqual([true, false]);
    expect([kept({ barrier: "DEB" }, { barriers: ["DEB"] }), kept({ barrier: "DEB" }, {})]).toEqual([true, false]);
    expect([kept({ referrals: true }, {}), kept({ referrals: true }, { takesReferrals: false }), kept({ referrals: true }, { status: "temporarily closed" })]).toEqual([true, false, false]);
  });
});
