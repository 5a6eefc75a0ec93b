import { sql } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.server";

export interface NewAuditEntry {
  /** The case it is about; or the place's own id for what is about no case. */
  streamId: string;
  /** Such as `case.read`, `plan.change`, `return.download`. */
  action: string;
  by: { id?: string; name: string; organisationName?: string };
  /** What was touched, by its reference: never its content. */
  subject?: string;
  reason?: string;
}

/** Adds a link to the chain of a case or of the place. The database's own function computes the hash; nobody can change it afterwards. */
export async function appendAudit({ db, now }: Pick<Deps, "db" | "now">, { streamId, action, by, subject = "", reason = "" }: NewAuditEntry): Promise<void> {
  await db.execute(sql`select append_audit(${streamId}::uuid, ${now().toISOString()}::timestamptz, ${by.id ?? null}::uuid, ${by.name}, ${by.organisationName ?? ""}, ${action}, ${subject}, ${reason})`);
}
