import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { beforeAll, describe, expect, it } from "vitest";
import { depsWithin } from "#app/platform/deps.server";
import { asService, asVisitor } from "#db/client.server";
import { aHub, anOrganisation } from "#db/factories/make";
import { findArea } from "#db/queries/place/find-area";
import { findPosition } from "#db/queries/place/find-position";
import { hubOrganisations, hubs, locations, postcodes } from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";
import { importPostcodes, type PostcodeImport } from "./import-postcodes.server";
import type { DirectoryFile } from "./read-directory-files.server";

useServiceDatabase();

const headings = "pcd7,pcds,doterm,lad25cd,wd25cd,lsoa21cd,lat,long";
const bytes = (text: string) => new TextEncoder().encode(text);
const fileOf = (content: string | Uint8Array, name = "ONSPD_AUG_2026_UK.csv"): DirectoryFile => ({
  name,
  async *read() {
    yield await Promise.resolve(typeof content === "string" ? bytes(content) : content);
  },
});
const csv = (...rows: string[]) => fileOf([headings, ...rows].join("\n"));

const run = (files: readonly DirectoryFile[], more: Partial<PostcodeImport> = {}) =>
  importPostcodes({ files, edition: "August", neighbours: new Map(), dryRun: false, onProgress: () => undefined, within: (work) => asService((db) => work(depsWithin(db))), ...more });

const areaOf = (postcode: string) => asVisitor("somebody", (db) => findArea(db, postcode));
const kept = () => asService((db) => db.$count(postcodes));

let [northmere, saltby, city, suburb]: string[] = [];
beforeAll(async () => {
  expect(await run([csv("NM11AA,NM1 1AA,,E06999001,,,54.71,1.02")])).toEqual({ kind: "no-codes", councils: [] });
  const councils = [await anOrganisation({ name: "Northmere City Council", areaCode: "E06999001" }), await anOrganisation({ name: "Saltby Borough Council", areaCode: "E06999002" })];
  [northmere, saltby] = councils.map(({ id }) => id);
  [city, suburb] = [(await aHub({ name: "A city hub", postcode: "NM1 1AA" })).id, (await aHub({ name: "B suburb hub", latitude: 54.8, longitude: 1.1 })).id];
  await asService((db) => db.insert(hubOrganisations).values([{ hubId: city!, organisationId: northmere! }, { hubId: suburb!, organisationId: northmere! }]));
});

const edition = [
  "NM11AA,NM1 1AA,,E06999001,E05999011,E01999111,54.71,1.02",
  '"NM12AB","NM1 2AB","","E06999001","E05999011","E01999112",54.79,1.09',
  "NM13AB,NM1 3AB,201903,E06999001,E05999011,,99.999999,0",
  "NM51AA,NM5 1AA,,E06999002,,,54.72,1.23",
  "NX11AA,NX1 1AA,,E06999004,,,54.9,1.5",
  "AB10AA,AB1 0AA,199606,S12000033,S13002843,S01006514,57.101474,-2.242851",
];

describe("an edition of the postcode directory", () => {
  it("is only looked at in a dry run", async () => {
    expect(await run([csv(...edition)], { dryRun: true })).toMatchObject({ kind: "read", rows: 6, added: 4, changed: 0, same: 0, wrong: 0 });
    expect(await kept()).toBe(0);
  });

  it("gives our councils' postcodes their council, position and nearest hub", async () => {
    expect(await run([csv(...edition)])).toMatchObject({ kind: "read", added: 4, placed: 1 });
    expect(await areaOf("NM1 1AA")).toMatchObject({ councilId: northmere, hubId: city, wardCode: "E05999011", lsoaCode: "E01999111" });
    expect(await areaOf("NM1 2AB")).toMatchObject({ hubId: suburb });
    expect(await asVisitor("somebody", (db) => findPosition(db, "NM5 1AA"))).toEqual({ latitude: 54.72, longitude: 1.23 });
    expect(await areaOf("NX1 1AA")).toBeUndefined();
    expect(await areaOf("AB1 0AA")).toBeUndefined();
  });

  it("keeps one without a position, at the council's first hub, and one that has ended", async () => {
    expect(await areaOf("NM1 3AB")).toMatchObject({ councilId: northmere, hubId: city, lsoaCode: null });
    expect(await asVisitor("somebody", (db) => findPosition(db, "NM1 3AB"))).toMatchObject({ approximately: "district" });
    const [ended] = await asService((db) => db.select({ endedOn: postcodes.endedOn, source: postcodes.source }).from(postcodes).orderBy(postcodes.postcode).offset(2).limit(1));
    expect(ended).toEqual({ endedOn: "2019-03-01", source: "August" });
  });

  it("has no hub where the council has none", async () => expect(await areaOf("NM5 1AA")).toMatchObject({ councilId: saltby, hubId: undefined }));

  it("changes nothing the second time", async () => expect(await run([csv(...edition)])).toMatchObject({ added: 0, changed: 0, same: 4, placed: 0, notInEdition: 0 }));

  it("changes what the next one says otherwise, and keeps what it does not have", async () => {
    const next = [edition[0]!.replace("54.71", "54.72"), edition[1]!, edition[3]!];
    expect(await run([csv(...next)], { edition: "November" })).toMatchObject({ added: 0, changed: 1, same: 2, notInEdition: 1 });
    expect(await areaOf("NM1 3AB")).toBeDefined();
  });

  it("keeps whom to ask in a neighbour's, and remembers them", async () => {
    expect(await run([csv(...edition)], { neighbours: new Map([["E06999004", "Thornmoor District Council"]]) })).toMatchObject({ added: 1 });
    expect(await areaOf("NX1 1AA")).toMatchObject({ ours: false, councilName: "Thornmoor District Council" });
    expect(await run([csv(...edition, "NX11AB,NX1 1AB,,E06999004,,,54.9,1.5")])).toMatchObject({ added: 1, same: 5 });
  });

  it("follows a postcode to another council, a neighbour's or nobody's we know", async () => {
    expect(await run([csv(edition[0]!, edition[3]!.replace("E06999002", "E06999004"), edition[1]!.replace("E06999001", "E06999009"))])).toMatchObject({ changed: 2, moved: 1 });
    expect(await areaOf("NM5 1AA")).toMatchObject({ ours: false, councilName: "Thornmoor District Council" });
    expect(await areaOf("NM1 2AB")).toMatchObject({ ours: false, councilId: null, hubId: undefined });
    expect(await run([csv(...edition)])).toMatchObject({ changed: 2, moved: 0 });
  });

  it("puts hubs and places of the directory on the map, and moves none that are", async () => {
    await asService((db) => db.insert(locations).values({ id: crypto.randomUUID(), organisationId: northmere!, locationType: "physical", postalCode: "nm5 1aa" }));
    expect(await run([csv(...edition)])).toMatchObject({ placed: 1 });
    const [place] = await asService((db) => db.select({ latitude: locations.latitude }).from(locations).orderBy(locations.id));
    expect(place?.latitude).toBe(54.72);
    expect(await asService((db) => db.select({ latitude: hubs.latitude }).from(hubs).orderBy(hubs.name))).toEqual([{ latitude: 54.71 }, { latitude: 54.8 }]);
  });

  it("may come in several files, with a mark at its beginning, and with a postcode twice", async () => {
    const later = "NM14AA,NM1 4AA,,E06999001,,,54.71,1.02";
    expect(await run([csv(...edition.slice(0, 2)), fileOf(`\uFEFF${headings}\r\n${later.replace("54.71", "54.70")}\r\n${later}\r\n`, "NM.csv")])).toMatchObject({ rows: 4, added: 1, same: 2 });
    expect(await asVisitor("somebody", (db) => findPosition(db, "NM1 4AA"))).toMatchObject({ latitude: 54.71 });
  });
});

describe("a file that is wrong", () => {
  it.each([
    ["is empty", fileOf(""), { kind: "empty" }],
    ["has headings alone", fileOf(`${headings}\n`), { kind: "no-rows" }],
    ["is no text", fileOf(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 1])), { kind: "not-text" }],
    ["is in another encoding", fileOf(new Uint8Array([...bytes(`${headings}\nNM19AA,NM1 9AA,,E06999001,Caf`), 0xe9, ...bytes(",,54.7,1.0\n")])), { kind: "not-text" }],
    ["is saved as UTF-16", fileOf(new Uint8Array(Buffer.from(`\uFEFF${headings}\n`, "utf16le"))), { kind: "not-text" }],
    ["lacks columns", fileOf("pcds,lat,easting\nNM1 9AA,54.7,1"), { kind: "columns-missing", missing: ["council", "longitude"] }],
    ["has a quote that is never closed", csv("NM19AA,NM1 9AA,,E06999001,,,54.7,1.0", '"NM19AB,NM1 9AB,,E06999001,,,54.7,1.0'), { kind: "quote-not-closed", line: 3 }],
    ["is another place's", csv("AB10AA,AB1 0AA,,S12000033,,,57.1,-2.2"), { kind: "none-of-ours", codes: ["E06999001", "E06999002"], seen: ["S12000033"] }],
    ["has no row of ours that can be read", csv("NM19AA,NM1 9,,E06999001,,,54.7,1.0"), { kind: "all-wrong", problems: [{ file: "ONSPD_AUG_2026_UK.csv", line: 2, problem: "“NM1 9” is not a postcode" }] }],
  ])("changes nothing where it %s", async (_, file, refused) => {
    const before = await kept();
    expect(await run([csv("NM19AC,NM1 9AC,,E06999001,,,54.7,1.0"), file].slice(refused.kind === "none-of-ours" || refused.kind === "all-wrong" ? 1 : 0))).toMatchObject(refused);
    expect(await kept()).toBe(before);
  });

  it("says which rows cannot be read, the first twenty of them, and keeps the others", async () => {
    const wrong = Array.from({ length: 25 }, () => "NM19AA,NM1 9,,E06999001,,,54.7,1.0");
    const outcome = await run([csv(...wrong, "short,row", "NM19AD,NM1 9AD,,E06999001,,,54.7,1.0")]);
    expect(outcome).toMatchObject({ added: 1, wrong: 26 });
    expect("problems" in outcome && outcome.problems.map(({ line }) => line)).toEqual(Array.from({ length: 20 }, (_, index) => index + 2));
  });
});

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

/** 200,000 rows, one in fifty of them ours, written as they are asked for. */
const large: DirectoryFile = {
  name: "large.csv",
  async *read() {
    yield await Promise.resolve(bytes(`${headings}\n`));
    for (let part = 0; part < 200; part += 1) {
      const rows = Array.from({ length: 1000 }, (_, index) => {
        const [n, letters] = [part * 1000 + index, "ABDEFGHJLNPQRSTUWXYZ"];
        const unit = `${Math.floor(n / 50) % 10}${letters[Math.floor(n / 500) % 20]}${letters[Math.floor(n / 10_000) % 20]}`;
        const [district, code] = n % 50 === 0 ? ["NM8", "E06999001"] : ["AB8", "E09000001"];
        return `"","${district} ${unit}","","${code}","E05999081","E01999081",54.5,1.1\n`;
      });
      yield bytes(rows.join(""));
    }
  },
};

it("holds no more of a large file than of a small one, and says how far it is", async () => {
  const [held, progress] = [[] as number[], [] as number[]];
  const outcome = await run([large], {
    onProgress: (rows) => {
      progress.push(rows);
      collect();
      held.push(process.memoryUsage().heapUsed);
    },
  });
  expect(outcome).toMatchObject({ rows: 200_000, added: 4_000 });
  expect(progress).toEqual([100_000, 200_000]);
  // Held whole, a hundred thousand rows more would be thirty megabytes.
  expect(held[1]! - held[0]!).toBeLessThan(5_000_000);
  expect(await run([large])).toMatchObject({ added: 0, changed: 0, same: 4_000 });
});
