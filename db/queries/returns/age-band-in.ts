import { sql, type SQL } from "drizzle-orm";
import { ageBands } from "#app/domain/returns/age-band";

/** The age band of an age, worked out where it lies; null where it is not known. */
export const ageBandIn = (age: SQL): SQL =>
  sql`case ${sql.join(ageBands.filter(({ upTo }) => Number.isFinite(upTo)).map(({ upTo, name }) => sql`when ${age} <= ${sql.raw(String(upTo))} then ${sql.raw(`'${name}'`)}::text`), sql` `)} when ${age} is not null then ${sql.raw(`'${ageBands.at(-1)?.name ?? ""}'`)}::text end`;
