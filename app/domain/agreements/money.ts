/** `£1,900,000`, and the pence only where there are some; a minus goes before the pound. */
export function sayPence(pence: number): string {
  const amount = (Math.abs(pence) / 100).toLocaleString("en-GB", { minimumFractionDigits: pence % 100 === 0 ? 0 : 2, maximumFractionDigits: 2 });
  return `${pence < 0 ? "−" : ""}£${amount}`;
}
