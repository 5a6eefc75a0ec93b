import { day } from "#app/domain/calendar/calendar-day";
import type { PersonFacts, ServiceFacts } from "./facts";

/** A service that is open to everybody and about which nothing else is said. Named, it has its name as its id. */
export const aServiceToFind = (over: Partial<ServiceFacts> = {}): ServiceFacts => ({
  id: over.name ?? "one", name: "One", status: "active", assuredDate: day("2026-02-01"), takesReferrals: true, interpreters: false,
  barriers: [], offers: [], areas: [], sites: [], languages: [], starts: [], ...over,
});

export const aPersonLooking = (over: Partial<PersonFacts> = {}): PersonFacts => ({
  age: 19, barriers: [{ code: "TRA", size: "a_lot" }, { code: "CON", size: "a_bit" }], offers: ["youth_pathways"], accessNeeds: [], ...over,
});
