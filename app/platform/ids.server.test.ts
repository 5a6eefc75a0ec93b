import { describe, expect, it } from "vitest";
import { newId } from "./ids.server";

const noon = new Date("2026-03-02T12:00:00Z");
const later = new Date(noon.getTime() + 1);

describe("ids", () => {
  it("say version 7 and the variant of RFC 9562, and the millisecond they were made in", () => {
    const id = newId(noon);
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(parseInt(id.replace("-", "").slice(0, 12), 16)).toBe(noon.getTime());
  });

  it("are in the order of making, also within one millisecond", () => {
    const made = [...Array.from({ length: 5_000 }, () => newId(noon)), ...Array.from({ length: 5_000 }, () => newId(later))];
    expect(made.toSorted()).toEqual(made);
    expect(new Set(made).size).toBe(made.length);
  });

  it("differ from those another process makes of the same moment: half of one is thrown anew each time", () => {
    const tails = Array.from({ length: 1_000 }, () => newId(noon).slice(-12));
    expect(new Set(tails).size).toBe(tails.length);
  });
});
