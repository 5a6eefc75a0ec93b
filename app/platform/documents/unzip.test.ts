import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anArchive } from "#app/domain/documents/builders";
import { isZip, mostFiles, mostUnpacked, unzip } from "./unzip.server";

const deflated = (bytes: Uint8Array) => new Uint8Array(deflateRawSync(bytes));
const words = (text: string) => new TextEncoder().encode(text);

describe("unpacking an archive", () => {
  it("gives the files that were put in, stored or deflated, and no folders", () => {
    const packed = anArchive([{ name: "package/", content: "" }, { name: "package/a.csv", content: "id,name" }, { name: "b.csv", deflated: deflated(words("Café")) }]);
    expect(isZip(packed)).toBe(true);
    expect(unzip(packed)).toEqual([{ name: "package/a.csv", bytes: words("id,name") }, { name: "b.csv", bytes: words("Café") }]);
  });

  it("stops at what a directory can be, whatever sizes the archive states", () => {
    const bomb = deflated(new Uint8Array(mostUnpacked + 1));
    expect(bomb.byteLength, "a few kilobytes").toBeLessThan(100_000);
    expect(unzip(anArchive([{ name: "services.csv", deflated: bomb, unpacked: 10 }]))).toBe("too_large");
    // The limit is of all files together: two that would each pass do not.
    const half = deflated(new Uint8Array(mostUnpacked / 2 + 1));
    expect(unzip(anArchive([{ name: "a.csv", deflated: half }]))).toHaveLength(1);
    expect(unzip(anArchive([{ name: "a.csv", deflated: half }, { name: "b.csv", deflated: half }]))).toBe("too_large");
    expect(unzip(anArchive(Array.from({ length: mostFiles + 1 }, (_, index) => ({ name: `${index}.csv` }))))).toBe("too_large");
  });

  it("opens nothing that was cut short, encrypted or packed in another way, and nothing that is no archive", () => {
    const whole = anArchive([{ name: "services.csv", deflated: deflated(words("id,name\n1,Maths".repeat(50))) }]);
    for (let length = 0; length < whole.length; length += 1) expect(unzip(whole.subarray(0, length)), `${length} bytes`).toBeUndefined();
    expect(unzip(anArchive([{ name: "services.csv", encrypted: true }]))).toBeUndefined();
    const other = whole.slice();
    for (const at of [8, other.lastIndexOf(0x50, other.length - 23) + 10]) other[at] = 12;
    expect(unzip(other)).toBeUndefined();
    expect(unzip(words("PK\u0003\u0004 and then something else"))).toBeUndefined();
  });

  it("answers whatever it is given, and never throws", () => {
    const whole = anArchive([{ name: "a.csv", content: "id,name" }, { name: "b.csv", deflated: deflated(words("id,name")) }]);
    const harmed = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }).map((changes) => {
      const bytes = whole.slice();
      for (const [at, value] of changes) bytes[at] = value;
      return bytes;
    });
    fc.assert(fc.property(fc.oneof(harmed, fc.uint8Array({ maxLength: 200 })), (bytes) => {
      const files = unzip(bytes);
      if (Array.isArray(files)) expect(files.reduce((sum, file) => sum + file.bytes.byteLength, 0)).toBeLessThanOrEqual(mostUnpacked);
    }), { numRuns: 2000 });
  });
});
