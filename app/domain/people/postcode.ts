/**
 * The forms an outward code takes, with the letters that never occur where they stand [P: Royal Mail's rules, as in the
 * government data standards catalogue]; GIR is the one exception.
 */
const outward = [
  "[A-PR-UWYZ][0-9]{1,2}",
  "[A-PR-UWYZ][A-HK-Y][0-9]{1,2}",
  "[A-PR-UWYZ][0-9][ABCDEFGHJKPSTUW]",
  "[A-PR-UWYZ][A-HK-Y][0-9][ABEHMNPRVWXY]",
].join("|");
const pattern = new RegExp(`^(GIR|${outward})([0-9][ABD-HJLNP-UW-Z]{2})$`);

/** `NM1 4AB`, however it was spaced, cased or dotted; `undefined` where it is not a full UK postcode. Says nothing about where it is. */
export function parsePostcode(typed: string): string | undefined {
  if (typed.length > 50) return undefined;
  const match = pattern.exec(typed.normalize("NFKC").toUpperCase().replace(/[\s.\p{Pd}]/gu, ""));
  return match ? `${match[1]} ${match[2]}` : undefined;
}

/** `NM1` of `NM1 4AB`: the part that is kept when somebody's record is made anonymous. */
export function outwardOf(postcode: string): string {
  return postcode.split(" ")[0] ?? "";
}

/** `NM1 4` of `NM1 4AB`: some thousands of addresses, a part of town or a few villages. */
export function sectorOf(postcode: string): string {
  const [outward = "", inward = ""] = postcode.split(" ");
  return `${outward} ${inward.slice(0, 1)}`;
}
