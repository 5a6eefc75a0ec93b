import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accessNeeds } from "#app/domain/applications/answers";
import { addDays, day } from "#app/domain/calendar/calendar-day";
import { barrierCodes, barrierSizes } from "#app/domain/cases/barrier";
import { offers } from "#app/domain/cases/offer";
import { serviceStatuses, type PersonFacts, type ServiceFacts } from "./facts";
import { freshnessOf } from "./freshness";
import { isPossible, isReferable, nextFitting, rankServices } from "./rank";

const today = day("2026-03-11");
const some = <T>(values: readonly T[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 4 });
const aDay = fc.integer({ min: -700, max: 200 }).map((days) => addDays(today, days));
const aPosition = fc.record({ latitude: fc.double({ min: 53.8, max: 54.2, noNaN: true }), longitude: fc.double({ min: -1.2, max: -0.8, noNaN: true }) });
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const council = fc.constantFrom("city", "saltby");

const aService: fc.Arbitrary<ServiceFacts> = fc.record({
  id: fc.uuid(), name: fc.constantFrom("A", "B", "É", "Same"), status: fc.constantFrom(...serviceStatuses),
  minimumAge: fc.option(fc.integer({ min: 14, max: 30 })), maximumAge: fc.option(fc.integer({ min: 17, max: 70 })), assuredDate: fc.option(aDay),
  barriers: some(barrierCodes), offers: some(offers), takesReferrals: fc.boolean(), interpreters: fc.boolean(),
  areas: fc.array(fc.record({ councilId: fc.option(council), districts: some(["NM1", "NM2"]) }), { maxLength: 2 }),
  sites: fc.array(fc.record({ name: fc.constant("Site"), position: maybe(aPosition), fromHome: fc.boolean(), meets: some(accessNeeds) }), { maxLength: 3 }),
  languages: fc.array(fc.constantFrom({ code: "pl", name: "Polish" }, { code: null, name: "Welsh" }), { maxLength: 2 }),
  starts: fc.array(fc.record({ on: aDay, closesOn: fc.option(aDay), left: fc.option(fc.nat(5)) }), { maxLength: 3 }),
});
const aPerson: fc.Arbitrary<PersonFacts> = fc.record(
  {
    age: fc.integer({ min: 16, max: 70 }), barriers: some(barrierCodes).chain((codes) => fc.tuple(...codes.map((code) => fc.constantFrom(...barrierSizes).map((size) => ({ code, size }))))),
    offers: some(offers), accessNeeds: some(accessNeeds), language: fc.constantFrom("en", "pl", "Welsh", "ti"),
    home: maybe(fc.record({ position: maybe(aPosition), district: maybe(fc.constantFrom("NM1", "NM3")), councilId: maybe(fc.option(council)), approximate: fc.boolean() }) as fc.Arbitrary<NonNullable<PersonFacts["home"]>>),
  },
  { requiredKeys: ["barriers", "offers", "accessNeeds"] },
);
const services = fc.uniqueArray(aService, { maxLength: 12, selector: ({ id }) => id });
const order = (of: readonly ServiceFacts[], person: PersonFacts) => rankServices(of, person, today).map(({ service }) => service.id);

describe("the order of services, whoever looks and whatever there is", () => {
  it("is total: however they come, each comes once and in the same order", () => {
    fc.assert(fc.property(services, aPerson, fc.func(fc.nat()), (all, person, dice) => {
      const shuffled = all.map((service) => ({ service, at: dice(service.id) })).sort((a, b) => a.at - b.at).map(({ service }) => service);
      expect(order(shuffled, person)).toEqual(order(all, person));
      expect(new Set(order(all, person)).size).toBe(order(all, person).length);
    }));
  });

  it("leaves nothing out but what has ended and what nobody has checked for too long", () => {
    fc.assert(fc.property(services, aPerson, (all, person) => {
      const expected = all.filter((service) => ["active", "temporarily closed"].includes(service.status) && freshnessOf(service, today) !== "hidden").map(({ id }) => id);
      expect(order(all, person).sort()).toEqual(expected.sort());
    }));
  });

  it("puts what cannot take them after everything that can, and says why", () => {
    fc.assert(fc.property(services, aPerson, (all, person) => {
      const possible = rankServices(all, person, today).map(isPossible);
      expect(possible).toEqual([...possible].sort((a, b) => Number(b) - Number(a)));
      for (const found of rankServices(all, person, today)) if (!isPossible(found)) expect(found.missing.length).toBeGreaterThan(0);
    }));
  });

  it("never puts a service lower for helping with one more thing", () => {
    fc.assert(fc.property(services, aService, aPerson, fc.constantFrom(...barrierSizes), (others, service, person, size) => {
      const [code] = barrierCodes.filter((each) => !service.barriers.includes(each));
      if (!code) return;
      const withIt = { ...person, barriers: [...person.barriers.filter((each) => each.code !== code), { code, size }] };
      const rest = others.filter(({ id }) => id !== service.id);
      const place = (one: ServiceFacts) => order([...rest, one], withIt).indexOf(service.id);
      expect(place({ ...service, barriers: [...service.barriers, code] })).toBeLessThanOrEqual(place(service));
    }));
  });

  it("never puts a service lower for meeting one more need, speaking one more language or being nearer", () => {
    fc.assert(fc.property(services, aService, aPerson, (others, service, person) => {
      const rest = others.filter(({ id }) => id !== service.id);
      const place = (one: ServiceFacts) => order([...rest, one], person).indexOf(service.id);
      const better: ServiceFacts[] = [
        { ...service, sites: service.sites.map((site) => ({ ...site, meets: accessNeeds })) },
        { ...service, languages: [...service.languages, { code: null, name: person.language ?? "Welsh" }] },
        ...(person.home?.position ? [{ ...service, sites: [...service.sites, { name: "Next door", position: person.home.position, fromHome: false, meets: [] }] }] : []),
      ];
      for (const one of better) expect(place(one)).toBeLessThanOrEqual(place(service));
    }));
  });

  it("offers next only what can be sent a referral, helps with something and was not asked, in the same order", () => {
    fc.assert(fc.property(services, aPerson, fc.nat(4), (all, person, n) => {
      const ranked = rankServices(all, person, today);
      const asked = ranked.filter((_, at) => at % 3 === 0).map(({ service }) => service.id);
      const next = nextFitting(ranked, asked, n);
      expect(next.length).toBeLessThanOrEqual(n);
      expect(next.every((found) => isReferable(found) && !asked.includes(found.service.id))).toBe(true);
      expect(ranked.filter((found) => next.includes(found))).toEqual(next);
    }));
  });
});
