import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { QuoteNotClosed, recordsOf } from "./record-reader";

async function* inPieces(text: string, sizes: readonly number[] = [text.length]): AsyncGenerator<string> {
  let at = 0;
  for (let piece = 0; at < text.length; piece += 1) {
    const size = Math.max(1, sizes[piece % sizes.length]!);
    yield text.slice(at, at + size);
    at += size;
    await Promise.resolve();
  }
}

async function read(text: string, sizes?: readonly number[]) {
  const rows = [];
  for await (const row of recordsOf(inPieces(text, sizes))) rows.push(row);
  return rows;
}

describe("reading a table record by record", () => {
  it("says on which line each begins, over lines within quotes and empty ones", async () => {
    expect(await read('a,b\r\n"1\n2",3\r\n\r\n4,"5, ""six"""\r\n')).toEqual([
      { line: 1, cells: ["a", "b"] },
      { line: 2, cells: ["1\n2", "3"] },
      { line: 5, cells: ["4", '5, "six"'] },
    ]);
  });

  it("needs no line end at the end, and keeps an empty last cell", async () => expect((await read("a,b\n1,")).map(({ cells }) => cells)).toEqual([["a", "b"], ["1", ""]]));

  it("goes by what separates the headings", async () => expect((await read("a;b\n1,5;2")).map(({ cells }) => cells)).toEqual([["a", "b"], ["1,5", "2"]]));

  it("has nothing to say of nothing", async () => expect([await read(""), await read("\n\r\n")]).toEqual([[], []]));

  it("says where a quote is opened that is never closed", async () => {
    await expect(read('a,b\n1,2\n"3,4\n5,6')).rejects.toEqual(new QuoteNotClosed(3));
  });

  it("does not go on looking for its end for ever", async () => {
    const endless = `a,b\n"3,${"x\n".repeat(200_000)}`;
    await expect(read(endless, [4_096])).rejects.toBeInstanceOf(QuoteNotClosed);
    await expect(read(`a,b\n"3,${"x".repeat(400_000)}`, [4_096])).rejects.toBeInstanceOf(QuoteNotClosed);
  });

  it("reads what csv-stringify writes, in whatever pieces it comes", async () => {
    const cell = fc.string({ unit: fc.constantFrom(..."ab ,\"\n;é'") }).map((text) => text.trim());
    const table = fc.tuple(fc.integer({ min: 2, max: 4 }), fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { maxLength: 6 })).map(([width, rows]) => rows.map((row) => ["x", ...row].slice(0, width)));
    await fc.assert(
      fc.asyncProperty(table, fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 }), async (rows, sizes) => {
        const headings = ["h1", "h2", "h3", "h4"].slice(0, rows[0]?.length ?? 2);
        const readBack = await read(stringify([headings, ...rows]), sizes);
        return JSON.stringify(readBack.map(({ cells }) => cells)) === JSON.stringify([headings, ...rows]);
      }),
    );
  });
});
