import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coverageOf, type Home, type ServiceArea } from "./service-area";

const saltby = { councilId: "saltby", districts: [] };
const parts = { councilId: null, districts: ["NM5", "nm6"] };

describe("whether a service is for people who live there", () => {
  it("is yes where it names no area, wherever they live", () => {
    for (const home of [{}, { councilId: null, district: "NX1" }, { councilId: "northmere" }]) expect(coverageOf([], home)).toBe("covered");
  });

  it("goes by the council", () => {
    expect(coverageOf([saltby], { councilId: "saltby", district: "NM5" })).toBe("covered");
    expect(coverageOf([saltby], { councilId: "northmere" })).toBe("not_covered");
    expect(coverageOf([saltby], { councilId: null })).toBe("not_covered");
  });

  it("goes by the part of the postcode, whatever case the entry has it in, also where the postcode is in no list", () => {
    expect(coverageOf([parts], { district: "NM6" })).toBe("covered");
    expect(coverageOf([parts], { councilId: "northmere", district: "NM1" })).toBe("not_covered");
  });

  it("asks for both where an area names both", () => {
    const harbour = { councilId: "saltby", districts: ["NM5"] };
    expect(coverageOf([harbour], { councilId: "saltby", district: "NM5" })).toBe("covered");
    expect(coverageOf([harbour], { councilId: "eastfold", district: "NM5" })).toBe("not_covered");
    expect(coverageOf([harbour], { district: "NM5" })).toBe("not_known");
    expect(coverageOf([harbour], { district: "NM7" })).toBe("not_covered");
  });

  it("is yes where one of several areas is theirs", () => expect(coverageOf([saltby, { councilId: "eastfold", districts: [] }], { councilId: "eastfold" })).toBe("covered"));

  it("cannot be told from a name alone, unless another area says yes", () => {
    const nameless = { districts: [] };
    expect(coverageOf([nameless], { councilId: "saltby", district: "NM5" })).toBe("not_known");
    expect(coverageOf([nameless, saltby], { councilId: "saltby" })).toBe("covered");
    expect(coverageOf([nameless, saltby], { councilId: "eastfold" })).toBe("not_known");
  });
});

const area: fc.Arbitrary<ServiceArea> = fc.record({ councilId: fc.constantFrom("saltby", "eastfold", null), districts: fc.subarray(["NM1", "NM5", "NM7"]) });
const home: fc.Arbitrary<Home> = fc.record({ councilId: fc.constantFrom("saltby", "eastfold", null), district: fc.constantFrom("NM1", "NM5", "NM7", "NX1") }, { requiredKeys: [] });

it("is never a no where nothing is known of somebody", () => fc.assert(fc.property(fc.array(area), (areas) => coverageOf(areas, {}) !== "not_covered")));

it("never becomes the opposite when more is known", () =>
  fc.assert(
    fc.property(fc.array(area), home, home, (areas, some, more) => {
      const [before, after] = [coverageOf(areas, some), coverageOf(areas, { ...more, ...some })];
      return before === "not_known" || after === before;
    }),
  ));

it("is at least as good with one more area", () => {
  const worth = { not_covered: 0, not_known: 1, covered: 2 };
  fc.assert(fc.property(fc.array(area, { minLength: 1 }), area, home, (areas, another, lives) => worth[coverageOf([...areas, another], lives)] >= worth[coverageOf(areas, lives)]));
});
