import { describe, expect, it } from "vitest";
import { unmetNeedsTable } from "./unmet-needs";

describe("what nobody found anything for", () => {
  it("is a row for each need and district, with a column for each reason that was given", () => {
    const table = unmetNeedsTable([{ what: "TRA", why: "too_far", district: "NM9", needs: 12 }, { what: "TRA", why: "full", district: "NM9", needs: 6 }, { what: "DEB", why: "full", district: "", needs: 9 }]);
    expect(table.reasons).toEqual(["full", "too_far"]);
    expect(table.rows).toEqual([{ what: "TRA", district: "NM9", counts: [6, 12], total: 18 }, { what: "DEB", district: "", counts: [9, 0], total: 9 }]);
    expect([table.columnTotals, table.total]).toEqual([[15, 12], 27]);
  });

  it("hides what could point at a person, and what would give it away", () => {
    const table = unmetNeedsTable([{ what: "TRA", why: "too_far", district: "NM9", needs: 2 }, { what: "TRA", why: "full", district: "NM9", needs: 6 }, { what: "DEB", why: "full", district: "NM1", needs: 9 }]);
    const shown = JSON.stringify(table);
    expect(table.rows[0]?.counts[1]).toBe("hidden");
    expect(table.rows[0]?.total === "hidden" || table.rows[0]?.counts[0] === "hidden").toBe(true);
    expect(shown).not.toContain(":2");
  });

  it("is empty where nothing was recorded", () => {
    expect(unmetNeedsTable([])).toMatchObject({ reasons: [], rows: [], total: 0 });
  });
});
