import { describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import { aMeasure } from "./builders";
import { factKinds } from "./countable-fact";
import { demonstrationMeasures } from "./demonstration-measures";
import { measuresOn, repeatKey } from "./measure";

describe("measures on a day", () => {
  const old = aMeasure({ validTo: day("2026-03-31") });
  const current = aMeasure({ version: 2, validFrom: day("2026-04-01") });
  const other = aMeasure({ code: "better-work" });

  it("are one version of each code, in order of code", () => {
    expect(measuresOn([current, old, other], day("2026-03-31"))).toEqual([other, old]);
    expect(measuresOn([old, current, other], day("2026-04-01"))).toEqual([other, current]);
    expect(measuresOn([old, current], day("2024-03-31"))).toEqual([]);
  });

  it("are the later version where two overlap by mistake", () => {
    const overlapping = aMeasure({ version: 2, validFrom: day("2026-01-01") });
    expect(measuresOn([overlapping, aMeasure()], day("2026-02-01"))).toEqual([overlapping]);
  });
});

it("a group and a code of the same name are not taken for each other", () => {
  expect(repeatKey({ code: "progress" })).not.toBe(repeatKey({ code: "better-work", group: "progress" }));
});

describe("the demonstration measures", () => {
  it("have codes of their own, once each, that look like nobody's national indicator", () => {
    const codes = demonstrationMeasures.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(code).toMatch(/^[a-z]+(-[a-z0-9]+)*$/);
  });

  it("are all local settings, valid from a day, and explained in a sentence", () => {
    for (const measure of demonstrationMeasures) {
      expect(measure.localSetting).toBe(true);
      expect(measure.validFrom).toBe("2024-04-01");
      expect(measure.definition).toMatch(/^Some.+\.$/);
      expect(measure.countsKinds.length).toBeGreaterThan(0);
    }
  });

  it("count every kind of outcome and of support but volunteering, which is no measure's aim", () => {
    const counted = new Set(demonstrationMeasures.flatMap(({ countsKinds }) => countsKinds));
    expect(factKinds.filter((kind) => !counted.has(kind))).toEqual(["volunteering_started"]);
  });
});
