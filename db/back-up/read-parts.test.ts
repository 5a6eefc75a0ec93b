import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { Parts } from "./read-parts";

/** A text in pieces of so many bytes, as a file may arrive. */
function* piecesOf(text: string, size: number): Generator<Buffer> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const all = async (rows: AsyncIterable<Buffer>) => {
  const parts: Buffer[] = [];
  for await (const part of rows) parts.push(Buffer.from(part));
  return Buffer.concat(parts).toString();
};

const file = "head\nCOPY a\n1\tone\n2\tback\\\\slash é\n\\.\nCOPY b\n\\.\nCOPY c\n\\\\.\n\\.\nend\n";

describe("reading a back-up", () => {
  it("finds lines and rows wherever its pieces are cut, a table without rows and a row that looks like an end among them", async () => {
    for (let size = 1; size <= file.length + 1; size += 1) {
      const parts = new Parts(Readable.from(piecesOf(file, size)));
      expect(await parts.line(), `pieces of ${size}`).toBe("head");
      expect(await parts.line()).toBe("COPY a");
      expect(await all(parts.rows())).toBe("1\tone\n2\tback\\\\slash é\n");
      expect(await parts.line()).toBe("COPY b");
      expect(await all(parts.rows())).toBe("");
      expect(await parts.line()).toBe("COPY c");
      expect(await all(parts.rows())).toBe("\\\\.\n");
      expect(await parts.line(() => false)).toBe("end");
      expect(await parts.line()).toBeUndefined();
      expect(parts.sha256()).toBe(createHash("sha256").update(file.slice(0, -"end\n".length)).digest("hex"));
    }
  });

  it("says where rows have no end", async () => {
    const parts = new Parts(Readable.from(piecesOf("COPY a\n1\tone\n2\t", 4)));
    await parts.line();
    await expect(all(parts.rows())).rejects.toThrow("cut-short");
  });
});
