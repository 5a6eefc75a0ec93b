import { freshBytes } from "#app/platform/service.server";
import { newTotpSecret } from "#app/services/identity/totp.server";

/** The secret of an authenticator app nobody else has. */
export const newSecret = (): string => newTotpSecret(freshBytes);
