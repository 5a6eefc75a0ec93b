import type { Deps } from "#app/platform/deps.server";

const alphabet = "abcdefghjkmnpqrstuvwxyz23456789";
const length = 24;

/** 24 letters and numbers in groups of six, none like another (about 119 bits): shown once, and replaced at the first sign-in. */
export function temporaryPassword({ randomBytes }: Pick<Deps, "randomBytes">): string {
  const fair = [...randomBytes(96)].filter((byte) => byte < alphabet.length * 8);
  if (fair.length < length) return temporaryPassword({ randomBytes });
  return fair.slice(0, length).map((byte) => alphabet.charAt(byte % alphabet.length)).join("").replaceAll(/(.{6})(?=.)/g, "$1-");
}
