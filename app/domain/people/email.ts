// The local part as GOV.UK Notify accepts it; the host in labels of letters, numbers and hyphens, in any alphabet.
const localPart = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i;
const label = /^[\p{L}\p{N}]([\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?$/u;

/** The address without spaces around it, as typed otherwise; `undefined` where no message could reach it. At most 254 characters. */
export function parseEmail(typed: string): string | undefined {
  if (typed.length > 1000) return undefined;
  const address = typed.trim();
  const [local = "", host = "", ...more] = address.split("@");
  const labels = host.split(".");
  const sensible =
    address.length <= 254 && local.length <= 64 && more.length === 0 && localPart.test(local) && labels.length >= 2 &&
    labels.every((part) => label.test(part)) && /^(\p{L}[\p{L}\p{M}]+|xn--[a-z0-9-]+)$/iu.test(labels.at(-1) ?? "");
  return sensible ? address : undefined;
}

/** The same text for the same mailbox, for matching: mailboxes that differ in case alone do not occur in practice. */
export function emailKey(email: string): string {
  return email.trim().normalize("NFKC").toLowerCase();
}
