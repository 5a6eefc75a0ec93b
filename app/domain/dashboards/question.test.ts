import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import { addressOf, quartersUntil, readQuestion, shortQuarter, spanOf } from "./question";

const known = { hubs: [{ id: "hub-1" }, { id: "hub-2" }], councils: [{ id: "council-1" }], today: day("2026-03-11") };
const ask = (address: string) => readQuestion(new URLSearchParams(address), known);

describe("what a dashboard is asked", () => {
  it("is everything in the last eight quarters where nothing is said", () => {
    expect(ask("")).toEqual({ quarters: ["2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4", "2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4"], hubId: undefined, councilId: undefined, offer: undefined });
    expect(spanOf(ask(""))).toEqual({ from: "2024-04-01", to: "2026-03-31" });
  });

  it("stands in the address, and nothing else is believed", () => {
    expect(ask("until=2025-Q2&quarters=4&hub=hub-2&council=council-1&offer=youth_pathways")).toEqual({ quarters: ["2024-Q3", "2024-Q4", "2025-Q1", "2025-Q2"], hubId: "hub-2", councilId: "council-1", offer: "youth_pathways" });
    expect(ask("until=2099-Q1&quarters=5&hub=hub-9&offer=gold")).toEqual(ask(""));
  });

  it("comes back the same from its own address", () => {
    const anything = fc.record({ until: fc.constantFrom(...quartersUntil(known.today), "x"), quarters: fc.constantFrom("4", "8", "12", "7"), hub: fc.constantFrom("hub-1", "hub-2", ""), council: fc.constantFrom("council-1", ""), offer: fc.constantFrom("working_futures", "") });
    fc.assert(fc.property(anything, (address) => {
      const question = readQuestion(new URLSearchParams(address), known);
      expect(readQuestion(new URLSearchParams(addressOf(question, known.today)), known)).toEqual(question);
    }));
  });

  it("says a quarter as short as an axis needs it", () => {
    expect(shortQuarter("2026-Q1")).toBe("Q1 26");
  });
});
