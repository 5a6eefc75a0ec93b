import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, day } from "#app/domain/calendar/calendar-day";
import { aMeasure } from "./builders";
import { measuresOn } from "./measure";
import { draftOf, measureSetLife, measuresOfSets, publishedAs, sameRule, setOn, type DraftMeasure, type PublishedMeasure, type PublishedSet } from "./measure-set";

const measure = (code: string, version = 1, more: Partial<DraftMeasure> = {}): PublishedMeasure => {
  const { validFrom: _from, ...made } = aMeasure({ id: `${code}-${version}`, code, version, ...more });
  return made;
};
const set = (validFrom: string, measures: PublishedMeasure[], validTo?: string): PublishedSet => ({ id: validFrom, validFrom: day(validFrom), measures, ...(validTo ? { validTo: day(validTo) } : {}) });

describe("the rules of several sets", () => {
  const [kept, old, changed, gone, fresh] = [measure("engaged"), measure("into-employment"), measure("into-employment", 2, { minimumHoursAWeek: 16 }), measure("better-work"), measure("basic-skills")];
  const sets = [set("2026-04-01", [fresh, kept, changed]), set("2024-04-01", [kept, old, gone])];

  it("apply from the first set that holds them until the day before the first that does not", () => {
    expect(measuresOfSets(sets).map(({ code, version, validFrom, validTo }) => [code, version, validFrom, validTo])).toEqual([
      ["basic-skills", 1, "2026-04-01", undefined],
      ["engaged", 1, "2024-04-01", undefined],
      ["into-employment", 1, "2024-04-01", "2026-03-31"],
      ["into-employment", 2, "2026-04-01", undefined],
      ["better-work", 1, "2024-04-01", "2026-03-31"],
    ]);
  });

  it("give on each day exactly the measures of the set of that day", () => {
    for (const on of ["2024-04-01", "2026-03-31", "2026-04-01", "2027-01-01"].map(day)) {
      expect(measuresOn(measuresOfSets(sets), on).map(({ id }) => id)).toEqual(setOn(sets, on)!.measures.map(({ id }) => id).toSorted((a, b) => a.localeCompare(b)));
    }
    expect(setOn(sets, day("2024-03-31"))).toBeUndefined();
  });

  it("end with a fund that nothing follows", () => {
    const ending = [set("2024-04-01", [kept], "2025-03-31"), set("2026-04-01", [changed])];
    expect(setOn(ending, day("2025-06-01"))).toBeUndefined();
    expect(measuresOfSets(ending).map(({ code, validTo }) => [code, validTo])).toEqual([["into-employment", undefined], ["engaged", "2025-03-31"]]);
  });
});

describe("publishing a draft", () => {
  const ids = () => {
    let made = 0;
    return () => `new-${++made}`;
  };
  const sets = [set("2024-04-01", [measure("engaged"), measure("into-employment")])];

  it("keeps what is the same, and gives the next version to what is not", () => {
    const draft = [draftOf(measure("into-employment", 1, { minimumHoursAWeek: 16 })), draftOf(measure("engaged")), draftOf(measure("better-work"))];
    const { fresh, members } = publishedAs(draft, day("2026-04-01"), sets, ids());
    expect(members).toEqual(["new-1", "engaged-1", "new-2"]);
    expect(fresh.map(({ code, version }) => [code, version])).toEqual([["into-employment", 2], ["better-work", 1]]);
  });

  it("gives what comes back after an absence a new version, so that no version has two lives", () => {
    const withGap = [...sets, set("2025-04-01", [measure("engaged")])];
    expect(publishedAs([draftOf(measure("into-employment"))], day("2026-04-01"), withGap, ids()).fresh.map(({ version }) => version)).toEqual([2]);
    const ended = [set("2024-04-01", [measure("engaged")], "2025-03-31")];
    expect(publishedAs([draftOf(measure("engaged"))], day("2026-04-01"), ended, ids()).fresh.map(({ version }) => version)).toEqual([2]);
  });

  it("knows the same rule whatever the order of its fields and lists, and another by any of them", () => {
    const one = draftOf(measure("engaged", 1, { weeks: 13, oncePerMonths: 12, offers: ["youth_pathways", "working_futures"] }));
    expect(sameRule(one, { ...one, offers: ["working_futures", "youth_pathways"] })).toBe(true);
    expect(sameRule(one, { ...one, offers: ["working_futures"] })).toBe(false);
    const reordered = Object.fromEntries(Object.entries(one).toReversed()) as unknown as DraftMeasure;
    expect(sameRule(one, reordered)).toBe(true);
    expect(sameRule(one, { ...one, weeks: 14 })).toBe(false);
  });

  it("never changes what applied before it, whatever is drafted", () => {
    const draftSets = fc.array(fc.uniqueArray(fc.record({ code: fc.constantFrom("a", "b", "c"), weeks: fc.integer({ min: 1, max: 3 }) }), { selector: ({ code }) => code, minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(draftSets, (drafts) => {
        let published: PublishedSet[] = [];
        const newId = ids();
        for (const [year, draft] of drafts.entries()) {
          const validFrom = day(`${2024 + year}-04-01`);
          const asked = draft.map(({ code, weeks }) => draftOf(measure(code, 1, { weeks })));
          const { fresh, members } = publishedAs(asked, validFrom, published, newId);
          const all = [...published.flatMap(({ measures }) => measures), ...fresh];
          const next = [...published, { id: validFrom, validFrom, measures: members.map((id) => all.find((each) => each.id === id)!) }];
          const dayBefore = addDays(validFrom, -1);
          expect(measuresOn(measuresOfSets(next), dayBefore).map(draftOf)).toEqual(measuresOn(measuresOfSets(published), dayBefore).map(draftOf));
          expect(measuresOn(measuresOfSets(next), validFrom).map(draftOf)).toEqual(asked.toSorted((a, b) => a.code.localeCompare(b.code)));
          const versions = all.map(({ code, version }) => `${code} ${version}`);
          expect(new Set(versions).size).toBe(new Set(all.map(({ id }) => id)).size);
          published = next;
        }
      }),
    );
  });
});

it("is a draft until it is published or discarded, and then stays", () => {
  expect(measureSetLife.draft).toEqual({ change: "draft", publish: "published", discard: "discarded" });
  expect([measureSetLife.published, measureSetLife.discarded]).toEqual([{}, {}]);
});
