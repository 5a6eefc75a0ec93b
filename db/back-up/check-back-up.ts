import { copyLine, readEnd, readHead, type BackUpEnd, type BackUpHead } from "./format";
import { Parts } from "./read-parts";

export type NotWhole = "not-a-back-up" | "cut-short" | "changed";

/** Reads a back-up to its end and holds its rows against what its last line says, before anything is done with it. */
export async function checkBackUp(chunks: AsyncIterable<Buffer>): Promise<{ head: BackUpHead; end: BackUpEnd } | NotWhole> {
  const parts = new Parts(chunks);
  try {
    const head = readHead((await parts.line()) ?? "");
    if (!head) return "not-a-back-up";
    const rows: Record<string, number> = {};
    for (const table of head.tables) {
      const line = await parts.line();
      if (`${line}\n` !== copyLine(table)) return line === undefined ? "cut-short" : "changed";
      let count = 0;
      for await (const chunk of parts.rows()) for (const byte of chunk) if (byte === 10) count += 1;
      rows[table.name] = count;
    }
    const end = readEnd((await parts.line((line) => readEnd(line) === undefined)) ?? "");
    if (!end) return "cut-short";
    return end.sha256 === parts.sha256() && head.tables.every(({ name }) => end.rows[name] === rows[name]) ? { head, end } : "changed";
  } catch (problem) {
    if (!(problem instanceof Error)) throw problem;
    // The rows have no end, or the compression has none.
    if (problem.message === "cut-short" || ("code" in problem && problem.code === "Z_BUF_ERROR")) return "cut-short";
    if ("code" in problem && problem.code === "Z_DATA_ERROR") return "not-a-back-up";
    throw problem;
  }
}
