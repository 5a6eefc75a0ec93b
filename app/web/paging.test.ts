import { describe, expect, it } from "vitest";
import { pagingOf } from "./paging";

const asked = (query: string) => pagingOf(new URLSearchParams(query));

describe("the page an address asks for", () => {
  it("is the first of 25 unless it says another", () => {
    expect(asked("")).toEqual({ page: 1, size: 25, limit: 25, offset: 0 });
    expect(asked("page=3&size=50")).toEqual({ page: 3, size: 50, limit: 50, offset: 100 });
  });

  it.each(["page=0", "page=-1", "page=1.5", "page=x", "page=99999999999", "size=1000000", "size=25x"])("is never what makes no sense: %s", (query) => {
    expect(asked(query)).toMatchObject({ page: 1, size: 25 });
  });
});
