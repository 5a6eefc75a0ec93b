import { describe, expect, it } from "vitest";
import { mentions, pageAsked } from "./find";

const service = { name: "Café skills", organisationName: "Northmere College", description: "Cook and serve" };

describe("finding a service by words", () => {
  it("needs every word, wherever it stands, whatever its accents and case", () => {
    expect(mentions(service, "cafe COLLEGE")).toBe(true);
    expect(mentions(service, "cafe bus")).toBe(false);
  });

  it("finds everything where nothing is typed", () => {
    expect(mentions(service, "  ")).toBe(true);
  });
});

describe("the page asked for", () => {
  it("stays within the list, whatever the address says", () => {
    const asked = (text: string) => pageAsked(new URLSearchParams(text), 60);
    expect(asked("")).toEqual({ page: 1, size: 25 });
    expect(asked("page=3&size=50")).toEqual({ page: 2, size: 50 });
    expect(asked("page=-1&size=7")).toEqual({ page: 1, size: 25 });
  });
});
