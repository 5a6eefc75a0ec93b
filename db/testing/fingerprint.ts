import { sql } from "drizzle-orm";
import { asService } from "../client.server";

/** What every table the service reads holds, so that two moments can be compared; or, of one case, what is kept of it. */
export async function fingerprint(caseId?: string): Promise<Record<string, string>> {
  return asService(async (db) => {
    const tables = caseId
      ? await db.execute<{ name: string }>(sql`select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'case_id' and has_table_privilege(to_regclass('public.' || quote_ident(table_name)), 'select') order by 1`)
      : await db.execute<{ name: string }>(sql`select tablename as name from pg_tables where schemaname = 'public' and case when has_schema_privilege(schemaname, 'usage') and to_regclass(quote_ident(tablename)) is not null then has_table_privilege(to_regclass(quote_ident(tablename)), 'select') end order by 1`);
    const found: Record<string, string> = {};
    for (const { name } of tables) {
      const which = caseId ? sql`where t.case_id = ${caseId}` : sql``;
      const [row] = await db.execute<{ said: string }>(sql`select count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) as said from ${sql.identifier(name)} t ${which}`);
      found[name] = row!.said;
    }
    return found;
  });
}
