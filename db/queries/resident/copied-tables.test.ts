import { getTableColumns, getTableName, is } from "drizzle-orm";
import { PgTable } from "drizzle-orm/pg-core";
import { describe, expect, it } from "vitest";
import { copiedTables, leftOutTables } from "#app/domain/people/copy-of-data";
import * as schema from "../../schema/index";

const tables = Object.values<unknown>(schema).filter((one): one is PgTable => is(one, PgTable));
const names: string[] = tables.map((table) => getTableName(table));
const ofAPerson = /^(case|resident|plan|referral|draft|outcome|appointment|user|account)_id$|^owner_hash$/;
const ofResidents = tables.filter((table) => Object.values(getTableColumns(table)).some(({ name }) => ofAPerson.test(name))).map((table) => getTableName(table));
const alsoOfResidents = ["residents", "accounts", "audit_entries", "audit_heads"];

describe("a copy of somebody's data", () => {
  it("has every table with data of residents in it, or on the list of what is left out with a reason", () => {
    const accounted = new Set([...Object.keys(copiedTables), ...Object.keys(leftOutTables)]);
    expect([...ofResidents, ...alsoOfResidents].filter((name) => !accounted.has(name))).toEqual([]);
  });

  it("names no table that is not there, and none twice", () => {
    const listed = [...Object.keys(copiedTables), ...Object.keys(leftOutTables)];
    expect(listed.filter((name) => !names.includes(name))).toEqual([]);
    expect(new Set(listed).size).toBe(listed.length);
  });
});
