/** What a drill looked at: what was promised, what was found, and whether that is well. */
export interface Finding {
  what: string;
  promised: string;
  found: string;
  well: boolean;
}

export const finding = (what: string, promised: string, found: string | number, well: boolean): Finding => ({ what, promised, found: String(found), well });

/** Prints the findings and one line that says how it went; the drill ends with 1 where anything is not well. */
export function verdict(drill: string, findings: readonly Finding[], wrong: readonly string[] = []): void {
  console.log("");
  for (const { what, promised, found, well } of findings) console.log(`  ${well ? "well    " : "NOT WELL"}  ${what}: ${found} (promised: ${promised})`);
  for (const sentence of wrong.slice(0, 20)) console.log(`            ${sentence}`);
  if (wrong.length > 20) console.log(`            and ${wrong.length - 20} more`);
  const well = findings.length > 0 && findings.every((each) => each.well) && wrong.length === 0;
  console.log(`\n${drill}: ${well ? "ALL IS WELL" : "NOT WELL"}`);
  process.exitCode = well ? 0 : 1;
}

/** One sentence of progress, with the seconds since the drill began. */
export function say(sentence: string): void {
  console.log(`${(performance.now() / 1000).toFixed(0).padStart(5)} s  ${sentence}`);
}
