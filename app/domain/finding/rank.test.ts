import { describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import { aPersonLooking as aPerson, aServiceToFind as aService } from "./builders";
import type { ServiceFacts } from "./facts";
import { freshnessOf } from "./freshness";
import { isPossible, rankServices } from "./rank";

const today = day("2026-03-11");
const order = (services: ServiceFacts[], person = aPerson()) => rankServices(services, person, today).map(({ service }) => service.name);

describe("services in the order they fit", () => {
  it("puts first what helps with more of somebody's barriers", () => {
    expect(order([aService({ name: "Nothing" }), aService({ name: "Both", barriers: ["TRA", "CON"] }), aService({ name: "Bus", barriers: ["TRA"] })])).toEqual(["Both", "Bus", "Nothing"]);
  });

  it("counts a barrier for more than the offer", () => {
    expect(order([aService({ name: "Offer", offers: ["youth_pathways"] }), aService({ name: "Barrier", barriers: ["CON"] })])).toEqual(["Barrier", "Offer"]);
  });

  it("counts a barrier that is in the way a lot for more than one that is in the way a bit", () => {
    expect(order([aService({ name: "A bit", barriers: ["CON"] }), aService({ name: "A lot", barriers: ["TRA"] })])).toEqual(["A lot", "A bit"]);
  });

  it("takes the nearer of two that fit alike", () => {
    const at = (name: string, latitude: number) => aService({ name, sites: [{ name, position: { latitude, longitude: -1 }, fromHome: false, meets: [] }] });
    expect(order([at("Further", 54.03), at("Nearer", 54.01)], aPerson({ home: { position: { latitude: 54, longitude: -1 } } }))).toEqual(["Nearer", "Further"]);
  });

  it("puts last what cannot take them, and says why", () => {
    const ranked = rankServices([aService({ name: "Older", minimumAge: 25, barriers: ["TRA", "CON"] }), aService({ name: "Younger", maximumAge: 18 }), aService({ name: "Plain" })], aPerson(), today);
    expect(ranked.map(({ service }) => service.name)).toEqual(["Plain", "Older", "Younger"]);
    expect(ranked.map(isPossible)).toEqual([true, false, false]);
    expect(ranked[1]?.missing).toContainEqual({ kind: "too_young", minimumAge: 25 });
    expect(ranked[2]?.missing).toContainEqual({ kind: "too_old", maximumAge: 18 });
  });

  it("takes the last age a service is for as one it is for", () => {
    expect(rankServices([aService({ minimumAge: 16, maximumAge: 19 })], aPerson(), today)[0]?.fits).toEqual([{ kind: "age" }]);
  });

  it("shows an entry nobody checked for long lower down, then not at all", () => {
    expect(order([aService({ name: "A stale one", assuredDate: day("2025-08-01") }), aService({ name: "Fresh" }), aService({ name: "Very old", assuredDate: day("2024-01-01") })])).toEqual(["Fresh", "A stale one"]);
  });

  it("leaves out what has ended and keeps what is closed for now, marked", () => {
    const ranked = rankServices([aService({ name: "Gone", status: "defunct" }), aService({ name: "Off", status: "inactive" }), aService({ name: "Back soon", status: "temporarily closed" })], aPerson(), today);
    expect(ranked.map(({ service, missing }) => [service.name, missing])).toEqual([["Back soon", [{ kind: "closed_for_now" }]]]);
  });

  it("is the same whatever order the services came in", () => {
    const services = ["B", "A", "C"].map((name) => aService({ name }));
    expect(order(services)).toEqual(order([...services].reverse()));
  });
});

describe("how fresh an entry is", () => {
  it("turns stale the day after six months, and hidden the day after eighteen", () => {
    expect(freshnessOf({ assuredDate: day("2025-09-11") }, today)).toBe("fresh");
    expect(freshnessOf({ assuredDate: day("2025-09-10") }, today)).toBe("stale");
    expect(freshnessOf({ assuredDate: day("2024-09-11") }, today)).toBe("stale");
    expect(freshnessOf({ assuredDate: day("2024-09-10") }, today)).toBe("hidden");
  });

  it("is unknown where nobody ever checked", () => {
    expect(freshnessOf({ assuredDate: null }, today)).toBe("unknown");
  });
});
