import { parsePhoneNumberFromString } from "libphonenumber-js/min";

const read = (typed: string) =>
  typed.length > 50 ? undefined : parsePhoneNumberFromString(typed.normalize("NFKC").replaceAll("\u0000", " "), { defaultCountry: "GB", extract: false });

/**
 * Whether somebody could be reached on this number, in any spacing, from any country; without a country code it is taken to be British.
 * What was typed is kept as it was. Ten digits after the 0 are enough: Ofcom's numbers for drama are not in the library's list.
 */
export function phoneMakesSense(typed: string): boolean {
  const number = read(typed);
  if (!number) return false;
  return number.isValid() || (number.countryCallingCode === "44" && /^[1-37-9][0-9]{9}$/.test(number.nationalNumber));
}

/** The same text for the same number however it was typed (`+447700900982`), for matching and sending; `undefined` where it makes no sense. Extensions are left out. */
export function phoneKey(typed: string): string | undefined {
  return phoneMakesSense(typed) ? read(typed)?.number : undefined;
}
