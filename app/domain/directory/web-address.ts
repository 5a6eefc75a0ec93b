/** The address of a page on the web, whole; `undefined` for anything else. `www.` is taken to mean https. At most 1,000 characters. */
export function parseWebAddress(typed: string): string | undefined {
  const text = typed.trim();
  if (text.length > 1000 || /[\s<>"\\]/.test(text)) return undefined;
  const whole = /^www\./i.test(text) ? `https://${text}` : text;
  if (!/^https?:\/\//i.test(whole) || !URL.canParse(whole)) return undefined;
  const { hostname, username } = new URL(whole);
  return username === "" && /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$|^localhost$/u.test(hostname) ? whole : undefined;
}
