import { describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import { aPersonLooking, aServiceToFind } from "./builders";
import type { PersonFacts, ServiceFacts } from "./facts";
import { languageName, sameLanguage } from "./language";
import { match, nextStartOf } from "./match";
import { isPossible, isReferable } from "./rank";

const today = day("2026-03-11");
const home = { position: { latitude: 54, longitude: -1 }, district: "NM1", councilId: "city" };
/** A hundredth of a degree of latitude is about 1.1 km. */
const site = (north: number) => ({ name: "Site", position: { latitude: 54 + north, longitude: -1 }, fromHome: false, meets: [] });
const between = (service: Partial<ServiceFacts>, person: Partial<PersonFacts> = {}) => {
  const found = match(aServiceToFind(service), aPersonLooking({ barriers: [], offers: [], ...person }), today);
  if (!found) throw new Error("it is left out");
  return found;
};

describe("where a service is and where somebody lives", () => {
  it("says what is near, and what is far", () => {
    expect(between({ sites: [site(0.5), site(0.02)] }, { home }).fits).toEqual([{ kind: "near", distance: { km: expect.closeTo(2.2, 1) as number, approximate: false } }]);
    expect(between({ sites: [site(0.3)] }, { home }).missing).toEqual([{ kind: "far", distance: { km: expect.closeTo(33.4, 1) as number, approximate: false } }]);
    expect(between({ sites: [site(0.1)] }, { home })).toMatchObject({ fits: [], missing: [] });
  });

  it("calls nothing far that can be done from home", () => {
    expect(between({ sites: [site(0.3), { name: "", fromHome: true, meets: [] }] }, { home }).missing).toEqual([]);
  });

  it("blocks nothing where the postcode is not known", () => {
    const found = between({ sites: [site(0.1)], areas: [{ councilId: "city", districts: [] }] });
    expect(found.distance).toBeUndefined();
    expect(found.missing).toEqual([{ kind: "area_not_known" }]);
    expect(isPossible(found)).toBe(true);
  });

  it("is for the councils and districts its entry names", () => {
    const areas = [{ councilId: "saltby", districts: [] }, { districts: ["NM1"] }];
    expect(between({ areas }, { home }).fits).toEqual([{ kind: "area" }]);
    const elsewhere = between({ areas }, { home: { ...home, district: "NM9" } });
    expect(elsewhere.missing).toEqual([{ kind: "outside_area" }]);
    expect(isPossible(elsewhere)).toBe(false);
  });
});

describe("access needs and languages", () => {
  it("says which needs an entry meets, and asks about those it is silent on", () => {
    const found = between({ sites: [{ ...site(0), meets: ["step_free"] }, { name: "", fromHome: true, meets: [] }], interpreters: true }, { accessNeeds: ["step_free", "from_home", "interpreter", "hearing_loop"] });
    expect(found.fits).toEqual([{ kind: "access", need: "step_free" }, { kind: "access", need: "from_home" }, { kind: "access", need: "interpreter" }]);
    expect(found.missing).toEqual([{ kind: "access_not_said", need: "hearing_loop" }]);
    expect(isPossible(found)).toBe(true);
  });

  it("knows a language by its code and by its name", () => {
    expect(sameLanguage({ code: "pl", name: "" }, "Polish")).toBe(true);
    expect(sameLanguage({ code: null, name: "polish" }, "pl")).toBe(true);
    expect(sameLanguage({ code: null, name: "" }, "pl")).toBe(false);
    expect([languageName("ti"), languageName("Tigrinya"), languageName("x y\u0000"), languageName("zz-nonsense-code-that-is-none")]).toEqual(["Tigrinya", "Tigrinya", "x y\u0000", "zz-nonsense-code-that-is-none"]);
  });

  it("asks for no language of somebody who speaks English or said nothing", () => {
    for (const language of ["en", "English", undefined]) expect(between({}, { language }).missing).toEqual([]);
    expect(between({}, { language: "cy" }).missing).toEqual([{ kind: "not_in_language", language: "cy" }]);
    expect(between({ languages: [{ code: "cy", name: "Welsh" }] }, { language: "cy" }).fits).toEqual([{ kind: "language", language: "cy" }]);
    expect(between({ interpreters: true }, { language: "cy" }).fits).toEqual([{ kind: "interpreter", language: "cy" }]);
  });
});

describe("the next start", () => {
  it("is the first one can still join, however the list is ordered", () => {
    const starts = [{ on: day("2026-06-01"), left: 4 }, { on: day("2026-03-10"), left: 9 }, { on: day("2026-03-20"), left: 0 }, { on: day("2026-03-25"), closesOn: day("2026-03-10"), left: 2 }, { on: day("2026-03-30"), left: 1 }];
    expect(nextStartOf(starts, today)).toEqual({ on: "2026-03-30", left: 1 });
    expect(between({ starts }).fits).toEqual([{ kind: "starts_soon", on: "2026-03-30" }]);
  });

  it("says that it is full where no start has a place, and that there is none where all are past", () => {
    expect(between({ starts: [{ on: day("2026-03-20"), left: 0 }] })).toMatchObject({ nextStart: { on: "2026-03-20", left: 0 }, missing: [{ kind: "full", on: "2026-03-20" }] });
    expect(between({ starts: [{ on: day("2026-03-10") }] })).toMatchObject({ nextStart: undefined, missing: [{ kind: "no_start" }] });
    expect(between({ starts: [{ on: today }] }).nextStart).toEqual({ on: today });
  });
});

describe("a service that takes no referrals here", () => {
  it("can take the person and cannot be sent a referral", () => {
    const found = between({ takesReferrals: false });
    expect(found.missing).toEqual([{ kind: "no_referrals" }]);
    expect([isPossible(found), isReferable(found)]).toEqual([true, false]);
  });
});

describe("a visitor who has said nothing", () => {
  it("is not told that anything is missing", () => {
    const found = match(aServiceToFind({ minimumAge: 25, barriers: ["DEB"], offers: ["youth_pathways"], sites: [site(0)] }), { barriers: [], offers: [], accessNeeds: [] }, today);
    expect(found).toMatchObject({ fits: [], missing: [] });
  });
});

describe("when a service meets and when somebody can come", () => {
  const evening = { days: ["TU", "TH"], opensAt: "18:00" } as const;
  const about = (times: ServiceFacts["times"], suits: PersonFacts["suits"]) => {
    const { fits, missing } = between({ times }, { suits });
    return [...fits, ...missing].map(({ kind }) => kind);
  };

  it("suits where a day and a time of day of theirs are among its own", () => {
    expect(about([evening], { days: ["MO", "TH"], parts: ["evening"] })).toEqual(["times_suit"]);
    expect(about([evening], { days: ["MO"], parts: [] })).toEqual(["other_times"]);
    expect(about([evening, { days: ["MO"], opensAt: "09:30" }], { days: ["MO"], parts: ["evening"] })).toEqual(["other_times"]);
  });

  it.each([["11:59", "morning"], ["12:00", "afternoon"], ["16:59", "afternoon"], ["17:00", "evening"]] as const)("at %s it is %s", (opensAt, part) => {
    expect(about([{ days: [], opensAt }], { days: [], parts: [part] })).toEqual(["times_suit"]);
  });

  it("may be any where its entry names no weekday or no time, and is asked about where it names neither", () => {
    expect(about([{ days: [], opensAt: null }], { days: ["SU"], parts: ["evening"] })).toEqual(["times_suit"]);
    expect(about([], { days: ["SU"], parts: [] })).toEqual(["times_not_said"]);
  });

  it("says nothing where nobody asked", () => {
    expect(about([evening], undefined)).toEqual([]);
    expect(about([evening], { days: [], parts: [] })).toEqual([]);
  });
});
