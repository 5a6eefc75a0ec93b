import { deflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { anArchive } from "#app/domain/documents/builders";
import { mostUnpacked } from "#app/platform/documents/unzip.server";
import { readFeedFiles, type FeedFile } from "./read-feed-files.server";

const file = (name: string, content: string | Uint8Array): FeedFile => ({ name, bytes: typeof content === "string" ? new TextEncoder().encode(content) : content });
const utf16 = (text: string) => new Uint8Array([0xff, 0xfe, ...new Uint8Array(Uint16Array.from(text, (letter) => letter.charCodeAt(0)).buffer)]);
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const services = "id,name,status\ns1,Caf\u00e9 skills,active\n";
const names = (files: readonly FeedFile[]) => { const read = readFeedFiles(files); return read.problem === undefined ? read.rows.map(({ cells }) => cells.name) : read; };

describe("reading the files of a feed", () => {
  it.each([
    ["UTF-8", new TextEncoder().encode(services)], ["UTF-8 with its mark", new TextEncoder().encode(`\uFEFF${services}`)], ["UTF-16", utf16(services)], ["Windows-1252", latin(services)],
  ])("reads a table in %s", (_encoding, bytes) => {
    expect(names([file("services.csv", bytes)])).toEqual(["Café skills"]);
  });

  it.each([["UTF-8 with its mark", new TextEncoder().encode('\uFEFF[{"id":"1","name":"Café","status":"active"}]')], ["UTF-16", utf16('[{"id":"1","name":"Café","status":"active"}]')]])("reads JSON in %s", (_encoding, bytes) => {
    expect(names([file("feed.json", bytes)])).toEqual(["Café"]);
  });

  it("reads an archive, wherever in it the files lie, and takes no path for more than a name", () => {
    const packed = anArchive([{ name: "../../etc/organizations.csv", content: "id,name\no1,College" }, { name: "C:\\feed\\services.csv", content: services.replace("é", "e") }, { name: "__MACOSX/._services.csv" }, { name: ".hidden.csv" }, { name: "datapackage.json", content: "{" }, { name: "read-me.pdf" }]);
    const read = readFeedFiles([file("feed.zip", packed)]);
    if (read.problem !== undefined) throw new Error(read.problem);
    expect(read.rows.map(({ at, cells }) => [at, cells.name])).toEqual([["organizations.csv, line 2", "College"], ["services.csv, line 2", "Cafe skills"]]);
    expect(read.fileNames).toEqual(["feed.zip"]);
  });

  it.each<[string, FeedFile[], object]>([
    ["nothing", [], { problem: "no_files" }],
    ["an empty archive", [file("feed.zip", anArchive([]))], { problem: "no_files" }],
    ["an archive of pictures", [file("feed.zip", anArchive([{ name: "logo.png" }]))], { problem: "no_files" }],
    ["an archive that was cut short", [file("feed.zip", anArchive([{ name: "services.csv", content: services }]).subarray(0, 90))], { problem: "bad_zip", file: "feed.zip" }],
    ["an archive made to fill the memory", [file("feed.zip", anArchive([{ name: "services.csv", deflated: new Uint8Array(deflateRawSync(new Uint8Array(mostUnpacked + 1))) }]))], { problem: "too_large_unpacked", file: "feed.zip" }],
    ["a file of another name", [file("courses.csv", services)], { problem: "unknown_file", file: "courses.csv" }],
    ["a workbook by the name of a table", [file("services.csv", new Uint8Array([0x50, 0x4b, 7, 8, 0, 0]))], { problem: "not_text", file: "services.csv" }],
    ["JSON that was cut short", [file("feed.json", '[{"id":"1","name":"Ma')], { problem: "not_json", file: "feed.json" }],
    ["JSON with no record in it", [file("feed.json", '[1, "two", null, [], {}]')], { problem: "nothing_in_it", file: "feed.json" }],
    ["records within records within records", [file("feed.json", `${'{"id":"o","services":[{"id":"s","organization":'.repeat(30)}{}${"}]}".repeat(30)}`)], { problem: "too_deep", file: "feed.json" }],
    ["a quotation mark that is never closed", [file("services.csv", 'id,name\n1,"Maths\n2,English')], { problem: "quote_not_closed", file: "services.csv", line: 2 }],
    ["more records than are read", [file("services.csv", `id,name\n${"1,x\n".repeat(50_001)}`)], { problem: "too_many", file: "services.csv" }],
    ["more records than are read, in JSON", [file("feed.json", JSON.stringify(Array.from({ length: 50_001 }, (_, id) => ({ id, name: "x" }))))], { problem: "too_many", file: "feed.json" }],
  ])("says of %s what is wrong with it", (_what, files, problem) => {
    expect(readFeedFiles(files)).toMatchObject(problem);
  });

  it("counts which pages of a list are missing", () => {
    const page = (number: number) => file(`page-${number}.json`, JSON.stringify({ page_number: number, total_pages: 3, contents: [{ id: `${number}`, name: "Maths", status: "active" }] }));
    expect(readFeedFiles([page(1), page(3)])).toMatchObject({ missingPages: [2] });
    expect(readFeedFiles([page(1), page(2), page(3)])).toMatchObject({ missingPages: [] });
    const endless = file("page.json", JSON.stringify({ total_pages: 1e12, contents: [{ id: "1", name: "Maths", status: "active" }] }));
    expect(readFeedFiles([endless])).toHaveProperty("missingPages.length", 999);
  });
});
