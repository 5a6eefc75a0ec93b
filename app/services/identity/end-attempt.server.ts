import type { Deps } from "#app/platform/deps.server";
import { markUsed } from "#db/queries/identity/attempts";

/** The attempt led to a session: it leads nowhere again. */
export const endAttempt = ({ db, now }: Deps, attemptId: string, accountId: string): Promise<void> => markUsed(db, attemptId, accountId, now());
