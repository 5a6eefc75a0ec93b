import postgres from "postgres";
import { describe, expect, inject, it } from "vitest";
import { useTestDatabase } from "./test-database";

describe("a test's own database", () => {
  const one = useTestDatabase();
  const other = useTestDatabase();

  it("is apart from every other test's", async () => {
    await ask(one.ownerUrl, "create table left_behind ()");
    expect(await ask(other.ownerUrl, "select to_regclass('left_behind') as found")).toEqual([{ found: null }]);
  });

  it("is a copy of the migrated template", async () => {
    const [migrations] = await ask(one.ownerUrl, "select count(*)::int > 0 as some from drizzle.__drizzle_migrations");
    expect(migrations).toEqual({ some: true });
  });

  it("lets the application's two roles in under their own names", async () => {
    expect(await ask(one.url("app"), "select current_user as who")).toEqual([{ who: "worklocal_app" }]);
    expect(await ask(one.url("system"), "select current_user as who")).toEqual([{ who: "worklocal_system" }]);
  });

  it("leaves the template closed to everybody, so that it can always be copied", async () => {
    const templateUrl = one.ownerUrl.replace(/[^/]+$/, inject("databaseServer").template);
    await expect(ask(templateUrl, "select 1")).rejects.toThrow("not currently accepting connections");
  });
});

async function ask(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const sql = postgres(url, { max: 1 });
  try {
    return [...(await sql.unsafe(statement))];
  } finally {
    await sql.end();
  }
}
