import { sql } from "drizzle-orm";
import { asService } from "../client.server";

/** The newest ids of every table: of rows that are really there, whoever's they are. */
export async function idsByTable(each = 6): Promise<Record<string, string[]>> {
  const tables = await asService((db) => db.execute<{ name: string }>(sql`select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'id' and data_type = 'uuid' and table_name not in ('audit_entries') order by 1`));
  const found: Record<string, string[]> = {};
  for (const { name } of tables) {
    const rows = await asService((db) => db.execute<{ id: string }>(sql`select id from ${sql.identifier(name)} order by id desc limit ${each}`)).catch(() => []);
    found[name] = [...rows].map(({ id }) => id);
  }
  return found;
}

export const allIds = async (each = 6): Promise<string[]> => [...new Set(Object.values(await idsByTable(each)).flat())];
