import type { DraftKeyKind } from "#app/domain/applications/referrer";
import { makeReturnCode } from "#app/domain/applications/return-code";
import { keyedHash } from "#app/services/identity/keyed-hash.server";

/** A link or a code as it is kept: whoever reads the table can open nothing with it. */
export const draftKeyHash = (kind: DraftKeyKind, key: string): string => keyedHash(`draft ${kind}`, key);

/** The code of a draft: worked out from its id with the service's own key, so that it can be shown again and stands nowhere. */
export const codeOfDraft = (draftId: string): string => makeReturnCode(Buffer.from(keyedHash("code of a draft", draftId), "base64url"));
