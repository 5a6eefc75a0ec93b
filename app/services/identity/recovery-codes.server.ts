import { keyedHash } from "./keyed-hash.server";

// None looks like another when written by hand: the letters of our references.
const alphabet = "23456789CDFHJKMNPQRTWXY";
const howMany = 8;
const length = 12;

/**
 * The codes for the day the phone is lost, such as `7F3K-29QD-HXTM` (54 bits each). Made from the second factor's secret and the
 * service's key, so that the form that confirms the secret, sent twice, shows the same codes twice.
 */
export function recoveryCodesFor(totpSecret: string): string[] {
  return Array.from({ length: howMany }, (_, index) => {
    const bytes = Buffer.from(keyedHash("recovery code", `${totpSecret}\n${index}`), "base64url");
    const fair = [...bytes].filter((byte) => byte < alphabet.length * 11).map((byte) => alphabet.charAt(byte % alphabet.length));
    return fair.slice(0, length).join("").replaceAll(/(.{4})(?=.)/g, "$1-");
  });
}

/** As it is kept: any spacing, any case. */
export function recoveryCodeHash(typed: string): string {
  return keyedHash("recovery code at rest", typed.normalize("NFKC").toUpperCase().replaceAll(/[\s.\p{Pd}]/gu, ""));
}
