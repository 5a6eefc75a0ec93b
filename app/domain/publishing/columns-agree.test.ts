import { describe, expect, it } from "vitest";
import { columns as participantColumns } from "#app/domain/returns/file";
import { aReturnLine } from "#app/domain/returns/builders";
import type { Column } from "./column";
import { describedInWords } from "./column";
import { dataPackage } from "./data-package";
import { csvCells } from "./csv-cells";
import { destinationColumns } from "./learner-destination";
import { neetColumns } from "./neet-month";
import { presets } from "./preset";
import { publicationColumns } from "./publication-columns";
import { publicationFiles, restrictedFiles, returnFiles } from "./return-files";
import { shownOr } from "./shown";

const line = aReturnLine({ qualificationLevel: 3, adjustmentReason: "corrected" });
const all: [string, readonly Column<never>[], unknown][] = [
  ["participants", participantColumns, { participant: "P-1", line }],
  ["publication", publicationColumns, { quarter: "2026-Q1", table: "Table_1", measureCode: "a", measure: "A", category: "People", counts: "people", shown: shownOr(false, 7) }],
  ["learner destinations", destinationColumns, { participant: "P-1", line, destination: { code: "EMP1" } }],
  ["young people", neetColumns, { reference: "P-1", academicAge: 16, code: "619", group: "neet_available", confirmedOn: "2026-09-03", lapsesOn: "2026-12-04" }],
];

describe.each(all)("the columns of %s", (_of, columns, row) => {
  const fields = dataPackage({ name: "a", title: "A", description: "A", createdAt: "2026-07-06T10:00:00.000Z", version: "1", files: [{ path: "a.csv", title: "A", description: "A", columns }] }).resources[0]!.schema.fields;

  it("are named and explained for machines and for people", () => {
    for (const { name, title, description, empty } of columns) {
      expect(name).toMatch(/^[a-z]+(_[a-z]+)*$/);
      expect(title).not.toBe("");
      expect(description).toMatch(/\.$/);
      expect(empty ?? "what").not.toMatch(/\.$/);
    }
    expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length);
  });

  it("stand in the same order, with the same meaning, in the file, its description for machines and the notes", () => {
    expect(csvCells(columns as unknown as readonly Column<unknown>[], row)).toHaveLength(columns.length);
    expect(fields.map(({ name }) => name)).toEqual(columns.map(({ name }) => name));
    columns.forEach((column, at) => {
      const [name, title, description, , unit, values, empty] = describedInWords(column);
      expect([name, title, description]).toEqual([fields[at]!.name, fields[at]!.title, column.description]);
      expect(fields[at]!.description.startsWith(column.description)).toBe(true);
      expect(unit).toBe(fields[at]!.unit ?? "None");
      for (const code of fields[at]!.constraints.enum ?? []) expect(values).toContain(`${code}: `);
      expect(fields[at]!.constraints.required).toBe(empty === "No empty cells" && !column.hiddenAs);
    });
  });

  it("hold a value of the type and the codes they say", () => {
    columns.forEach((column, at) => {
      const cell = (column as unknown as Column<unknown>).value(row);
      if (cell === null) return expect(column.empty).toBeDefined();
      const field = fields[at]!;
      expect([column.name, typeof cell]).toEqual([column.name, field.type === "integer" || field.type === "number" ? "number" : "string"]);
      if (field.type === "date") expect(cell).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      if (column.codes) expect(field.constraints.enum).toContain(cell);
    });
  });
});

it("a hidden count is a missing value for machines, and only in the publication copy", () => {
  const missing = (columns: readonly Column<never>[]) => dataPackage({ name: "a", title: "A", description: "A", createdAt: "", version: "1", files: [{ path: "a.csv", title: "A", description: "A", columns }] }).resources[0]!.schema.missingValues;
  expect([missing(publicationColumns), missing(participantColumns)]).toEqual([["", "[c]"], [""]]);
});

it("each file is either restricted or a publication copy", () => {
  expect([...restrictedFiles, ...publicationFiles].sort()).toEqual(Object.keys(returnFiles).sort());
  for (const name of restrictedFiles) expect(returnFiles[name].restricted).toBe(true);
  for (const name of publicationFiles) expect(returnFiles[name].restricted).toBe(false);
});

it("each preset says where it comes from, for how long, and what is still to be checked", () => {
  for (const { source, stillToCheck, validFrom, validUntil } of presets) {
    expect(source).toMatch(/\[[PSL]\]/);
    expect(stillToCheck.length).toBeGreaterThan(1);
    expect(validFrom < validUntil).toBe(true);
  }
});
