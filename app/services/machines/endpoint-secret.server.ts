import type { Deps } from "#app/platform/deps.server";
import { sealText, unsealText } from "#app/services/identity/seal-text.server";

const purpose = "webhook secret";

/** A new secret, as Standard Webhooks writes it: `whsec_` and 24 random bytes in base64. */
export const newSecret = ({ randomBytes }: Pick<Deps, "randomBytes">): string => `whsec_${Buffer.from(randomBytes(24)).toString("base64")}`;

/** As it is kept: it opens for its own endpoint alone. */
export const sealSecret = (secret: string, endpointId: string): string => sealText(secret, purpose, endpointId);

/** `undefined` where it was sealed with another key of the service, or for another endpoint. */
export const openSecret = (sealed: string, endpointId: string): string | undefined => unsealText(sealed, purpose, endpointId);
