import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32, inflateRawSync } from "node:zlib";
import fc from "fast-check";
import { expect, it } from "vitest";
import { joined } from "./builders";
import { streamOf } from "./stream-of";
import { zip, type ZipEntry } from "./zip.server";

const bytes = (text: string) => new TextEncoder().encode(text);
async function* coming(...parts: string[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield await Promise.resolve(bytes(part));
}

/** What a reader finds who goes by the list at the end, as every reader of zips does. */
function entriesOf(file: Uint8Array): { path: string; content: string; method: number; flags: number; stamp: number }[] {
  const view = Buffer.from(file);
  const end = view.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  let at = view.readUInt32LE(end + 16);
  return Array.from({ length: view.readUInt16LE(end + 10) }, () => {
    expect(view.readUInt32LE(at)).toBe(0x02014b50);
    const [flags, method, stamp, crc, packed, size] = [view.readUInt16LE(at + 8), view.readUInt16LE(at + 10), view.readUInt32LE(at + 12), view.readUInt32LE(at + 16), view.readUInt32LE(at + 20), view.readUInt32LE(at + 24)];
    const [nameLength, local] = [view.readUInt16LE(at + 28), view.readUInt32LE(at + 42)];
    const path = view.toString("ascii", at + 46, at + 46 + nameLength);
    const from = local + 30 + view.readUInt16LE(local + 26) + view.readUInt16LE(local + 28);
    const raw = view.subarray(from, from + packed);
    const content = method === 0 ? raw : inflateRawSync(raw);
    expect([content.length, crc32(content)]).toEqual([size, crc]);
    at += 46 + nameLength;
    return { path, content: content.toString("utf8"), method, flags, stamp };
  });
}

const some = (): ZipEntry[] => [
  { path: "mimetype", content: bytes("plain"), stored: true },
  { path: "known.txt", content: bytes("known ".repeat(100)) },
  { path: "coming.txt", content: coming("one ", "", "two") },
  { path: "empty.txt", content: coming() },
];

it("a zip holds what was put in, in order and without a date of its own", async () => {
  const found = entriesOf(await joined(zip(some())));
  expect(found.map(({ path, content }) => [path, content])).toEqual([["mimetype", "plain"], ["known.txt", "known ".repeat(100)], ["coming.txt", "one two"], ["empty.txt", ""]]);
  expect(found.map(({ method, flags }) => [method, flags])).toEqual([[0, 0], [8, 0], [8, 8], [8, 8]]);
  expect(new Set(found.map(({ stamp }) => stamp))).toEqual(new Set([0x0021_0000]));
});

it("a zip is the same, byte for byte, however its content comes in parts", async () => {
  const text = "a line of a file that goes on\r\n".repeat(20_000);
  const whole = await joined(zip([{ path: "a", content: coming(text) }]));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 0, max: text.length }), { maxLength: 20 }), async (cuts) => {
      const at = [0, ...cuts.sort((a, b) => a - b), text.length];
      const parts = at.slice(1).map((end, index) => text.slice(at[index], end));
      expect(Buffer.compare(await joined(zip([{ path: "a", content: coming(...parts) }])), whole)).toBe(0);
    }),
    { numRuns: 25 },
  );
});

it("what goes wrong in the source goes wrong for the reader, and is not a shorter file", async () => {
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield await Promise.resolve(bytes("half"));
    throw new Error("the database went away");
  }
  await expect(joined(zip([{ path: "a", content: broken() }]))).rejects.toThrow("the database went away");
});

it("a reader who goes away stops the source, and one who is slow is waited for", async () => {
  let given = 0;
  let stopped = false;
  async function* endless(): AsyncGenerator<Uint8Array> {
    const noise = new Uint8Array(65_536).map((_, at) => (at * 7919 + (at >> 3)) % 251);
    try {
      for (;;) {
        given += 1;
        yield await Promise.resolve(noise);
      }
    } finally {
      stopped = true;
    }
  }
  const reader = streamOf(zip([{ path: "a", content: endless() }])).getReader();
  await reader.read();
  await reader.read();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(given).toBeLessThan(200);
  await reader.cancel();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(stopped).toBe(true);
  const then = given;
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(given).toBe(then);
});

it.skipIf(!existsSync("/usr/bin/unzip") && !existsSync("/usr/bin/python3"))("another program finds nothing wrong with it", async () => {
  const folder = mkdtempSync(join(tmpdir(), "zip-"));
  try {
    writeFileSync(join(folder, "a.zip"), await joined(zip(some())));
    if (existsSync("/usr/bin/unzip")) execFileSync("/usr/bin/unzip", ["-tq", join(folder, "a.zip")]);
    else execFileSync("/usr/bin/python3", ["-c", "import sys, zipfile; assert zipfile.ZipFile(sys.argv[1]).testzip() is None", join(folder, "a.zip")]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
