import { describe, expect, it } from "vitest";
import { besides, copyOf, hangingOnCases, leftOut, valueOf } from "./plan";

const references = [
  { from: "cases", to: "residents" },
  { from: "cases", to: "staff" },
  { from: "plans", to: "cases" },
  { from: "goals", to: "plans" },
  { from: "steps", to: "goals" },
  { from: "return_lines", to: "cases" },
  { from: "returns", to: "staff" },
  { from: "saved_views", to: "staff" },
];

describe("what a larger place copies", () => {
  it("is all that hangs on a case, however far down, and not what merely names a member of staff", () => {
    expect(hangingOnCases(references)).toEqual(["cases", "goals", "plans", "residents", "steps"]);
  });

  it("gives reasons for what it leaves out, and leaves out nothing that it copies besides", () => {
    for (const [table, why] of Object.entries(leftOut)) expect(`${table}: ${why}`).toMatch(/: \w.{9}/);
    expect(besides.filter((table) => table in leftOut)).toEqual([]);
  });
});

describe("a column of a copy", () => {
  it("has an id of its own where what it names is copied, and keeps the place", () => {
    expect(valueOf("goals", { name: "plan_id", type: "uuid", generated: false })).toMatch(/^case s\."is:plan_id" when 1 then .* when 2 then .* else s\."plan_id" end$/);
    expect(valueOf("goals", { name: "place_id", type: "uuid", generated: false })).toBe('s."place_id"');
    expect(valueOf("goals", { name: "due_on", type: "date", generated: false })).toBe('s."due_on"');
  });

  it("opens nothing that the first opened, and is found by a reference of its own", () => {
    expect(valueOf("resident_links", { name: "token_hash", type: "text", generated: false })).toContain("sha256");
    expect(valueOf("cases", { name: "reference", type: "text", generated: false })).toContain('growing."references"');
  });

  it("makes anew what stands within longer text and details", () => {
    const made = valueOf("case_events", { name: "details", type: "jsonb", generated: false });
    expect(made).toMatch(/::jsonb$/);
    expect(made).toContain('"ids:details"');
    expect(made).toContain('"references:details"');
  });
});

describe("a table's copy", () => {
  it("leaves out what the database makes itself, and makes a hub once for those who share it", () => {
    const columns = [{ name: "place_id", type: "uuid", generated: false }, { name: "search_key", type: "text", generated: true }];
    expect(copyOf({ name: "residents", columns })).toBe('insert into "residents" ("place_id") select s."place_id" from growing."residents" s cross join generate_series($1::int, $2::int) k');
    expect(copyOf({ name: "hubs", columns })).toMatch(/ where k % 12 = 0$/);
  });
});
