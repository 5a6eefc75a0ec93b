import { getTableColumns, getTableName, is } from "drizzle-orm";
import { getTableConfig, PgTable } from "drizzle-orm/pg-core";
import { describe, expect, it } from "vitest";
import * as schema from "../../schema/index";
import { residentColumns } from "./move-records";

const tables = Object.values<unknown>(schema).filter((one): one is PgTable => is(one, PgTable));
const byName = /(^|_)resident_id$|^merged_into_id$|^(user|account|grantee)_id$/;

/** Columns that name a resident, by what they are called or by what they refer to. */
const found = tables.flatMap((table) => {
  const name = getTableName(table);
  const named = Object.values(getTableColumns(table)).filter((column) => byName.test(column.name)).map((column) => column.name);
  const referring = getTableConfig(table).foreignKeys.flatMap((key) => {
    const { columns, foreignTable } = key.reference();
    return ["residents", "accounts"].includes(getTableName(foreignTable)) ? columns.map((column) => column.name) : [];
  });
  return [...new Set([...named, ...referring])].filter((column) => column !== "place_id").map((column) => `${name}.${column}`);
});

describe("what joining two records does with every column that names a resident", () => {
  it("is said of each there is", () => {
    expect(found.length).toBeGreaterThan(8);
    expect(found.filter((column) => !(column in residentColumns))).toEqual([]);
  });

  it("is said of none that is gone", () => {
    expect(Object.keys(residentColumns).filter((column) => !found.includes(column))).toEqual([]);
  });
});
