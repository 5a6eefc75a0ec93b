/** An id made of two others, the same every time: for what HSDS gives an id and we keep as a field. Version 8 of RFC 9562. */
export function derivedId(one: string, other: string): string {
  const [a, b] = [one, other].map((id) => id.replaceAll("-", ""));
  const mixed = [...(a ?? "")].map((digit, index) => (Number.parseInt(digit, 16) ^ Number.parseInt((b ?? "")[index] ?? "0", 16)).toString(16));
  mixed[12] = "8";
  mixed[16] = ((Number.parseInt(mixed[16] ?? "0", 16) & 3) | 8).toString(16);
  const text = mixed.join("");
  return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20, 32)].join("-");
}

/** What a derived id is for: never changed, ids would change with it. */
export const idsFor = { phone: "70686f6e-6500-4000-8000-000000000001", address: "61646472-6573-4000-8000-000000000002" } as const;
