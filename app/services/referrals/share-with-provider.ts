import { createHash } from "node:crypto";
import { canonicalJson } from "#app/domain/canonical-json";
import type { ShareableField } from "#app/domain/referrals/referral";
import { sharedContent, type SharedField } from "#app/domain/referrals/sharing";
import type { CaseForReferral } from "#db/queries/referrals/find-case-for-referral";

/** Exactly what the provider would see of a case as it is now. */
export const shareWithProvider = ({ person, answers }: CaseForReferral, chosen: readonly ShareableField[], note: string): ReturnType<typeof sharedContent> => sharedContent(person, answers, chosen, note);

/** Stands for what was previewed, so that nothing else is sent: the record may change while somebody reads. */
export const digestOfShared = (shared: readonly SharedField[]): string => createHash("sha256").update(canonicalJson(shared)).digest("hex");
