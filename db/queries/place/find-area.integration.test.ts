import { describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import { asVisitor } from "#db/client.server";
import { aHub, anOrganisation } from "#db/factories/make";
import { aPostcode } from "#db/factories/make-postcode";
import { useServiceDatabase } from "#db/testing/service-database";
import { findArea, findAreas } from "./find-area";
import { findPosition } from "./find-position";

useServiceDatabase();

const areaOf = (postcode: string) => asVisitor("somebody", (db) => findArea(db, postcode));
const positionOf = (postcode: string) => asVisitor("somebody", (db) => findPosition(db, postcode));

describe("the area of a postcode", () => {
  it("is its council, its hub, its ward and its district", async () => {
    const [council, hub] = [await anOrganisation({ name: "Saltby Borough Council" }), await aHub()];
    await aPostcode({ postcode: "NM5 2TR", councilId: council.id, councilName: council.name, hubId: hub.id, wardCode: "E05699001", lsoaCode: "E01699001" });
    expect(await areaOf("NM5 2TR")).toEqual({ ours: true, councilId: council.id, councilName: "Saltby Borough Council", hubId: hub.id, district: "NM5", wardCode: "E05699001", lsoaCode: "E01699001" });
  });

  it("is a council to ask, where it is none of ours", async () => {
    await aPostcode({ postcode: "NX1 1AA" });
    expect(await areaOf("NX1 1AA")).toMatchObject({ ours: false, councilId: null, councilName: "Thornmoor District Council", hubId: undefined });
  });

  it("is known of a postcode that is no longer used", async () => {
    await aPostcode({ postcode: "NX2 1AA", endedOn: day("2019-06-01") });
    expect(await areaOf("NX2 1AA")).toMatchObject({ district: "NX2" });
  });

  it("is unknown where the list does not have it, and of nothing at all", async () => {
    expect(await areaOf("NM9 9ZZ")).toBeUndefined();
    expect(await areaOf("'; drop table postcodes")).toBeUndefined();
    expect(await asVisitor("somebody", (db) => findAreas(db, []))).toEqual(new Map());
  });

  it("is found for many at once", async () => {
    await aPostcode({ postcode: "NX3 1AA" });
    await aPostcode({ postcode: "NX3 1AB" });
    expect([...(await asVisitor("somebody", (db) => findAreas(db, ["NX3 1AB", "NX3 9ZZ", "NX3 1AA"]))).keys()]).toEqual(["NX3 1AA", "NX3 1AB"]);
  });
});

describe("where a postcode is", () => {
  it("is exactly what the list says, also of one that is no longer used", async () => {
    await aPostcode({ postcode: "NM1 4AB", latitude: 54.71, longitude: 1.02, endedOn: day("2020-01-01") });
    expect(await positionOf("NM1 4AB")).toEqual({ latitude: 54.71, longitude: 1.02 });
  });

  it("is the middle of its sector where the list does not have it, and said to be about that", async () => {
    await aPostcode({ postcode: "NM2 4AA", latitude: 54, longitude: 1 });
    await aPostcode({ postcode: "NM2 4AB", latitude: 55, longitude: 2 });
    await aPostcode({ postcode: "NM2 6AB", latitude: 57.5, longitude: 3 });
    expect(await positionOf("NM2 4ZZ")).toEqual({ latitude: 54.5, longitude: 1.5, approximately: "sector" });
    expect(await positionOf("NM2 1ZZ")).toEqual({ latitude: 55.5, longitude: 2, approximately: "district" });
  });

  it("is about the same where the list has it without a position", async () => {
    await aPostcode({ postcode: "NM3 4AA", latitude: 54, longitude: 1 });
    await aPostcode({ postcode: "NM3 4AB" });
    expect(await positionOf("NM3 4AB")).toEqual({ latitude: 54, longitude: 1, approximately: "sector" });
  });

  it("never takes one district for another that begins alike", async () => {
    await aPostcode({ postcode: "NM11 4AA", latitude: 54, longitude: 1 });
    await aPostcode({ postcode: "NM1 9AA", latitude: 56, longitude: 1 });
    expect(await positionOf("NM11 4AB")).toMatchObject({ latitude: 54, approximately: "sector" });
    expect(await positionOf("NM1 9AB")).toMatchObject({ latitude: 56, approximately: "sector" });
  });

  it("is unknown where nothing near is known, and of what is no postcode", async () => {
    for (const nothing of ["SW1A 1AA", "", "%", "NM1", "NM1 4", "NM_ 4AB", "nm1 4ab"]) expect(await positionOf(nothing), nothing).toBeUndefined();
  });
});
