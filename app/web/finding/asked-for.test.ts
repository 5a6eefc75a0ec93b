import { describe, expect, it } from "vitest";
import { askedOfServices, pageWithin, queryOf } from "./asked-for";

const asked = (text: string) => askedOfServices(new URLSearchParams(text));

describe("what an address asks of a list of services", () => {
  it("goes there and back", () => {
    const query = { q: "welding", typed: "yes", free: "yes", near: "yes", soon: "yes", referrals: "yes", language: "pl", offer: "skills_for_all", barrier: "DEB", size: "50" };
    expect(queryOf(asked(new URLSearchParams(query).toString()))).toEqual(query);
    expect(queryOf(asked("q=welding&free=yes"), ["free"])).toEqual({ q: "welding" });
  });

  it("leaves out what makes no sense", () => {
    expect(queryOf(asked("free=1&offer=x&barrier=DEBT&size=7&page=-1&language=+"))).toEqual({});
    expect(asked("page=99999").page).toBe(1);
    expect(pageWithin(asked("page=9999"), 60)).toBe(3);
    expect(pageWithin(asked("page=0"), 0)).toBe(1);
  });
});
