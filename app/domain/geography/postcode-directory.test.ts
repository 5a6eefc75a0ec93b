import { describe, expect, it } from "vitest";
import { councilOf, editionOf, findColumns, inventedEdition, licensedYear, readDirectoryRow, type ColumnsFound } from "./postcode-directory";

const columnsOf = (headings: string) => findColumns(headings.split(","));

describe("the columns of an edition", () => {
  it.each([
    ["of 2015", "pcd,pcd2,pcds,dointr,doterm,oscty,oslaua,osward,usertype,lsoa11,msoa11,lat,long", { postcode: 2, council: 6, ward: 7, lsoa: 9, latitude: 11, longitude: 12, ended: 4 }],
    ["of 2023", "pcd,pcd2,pcds,doterm,oslaua,osward,lsoa11,lsoa21,lat,long", { postcode: 2, council: 4, ward: 5, lsoa: 7, latitude: 8, longitude: 9, ended: 3 }],
    ["of 2025", '"pcd7","pcd8","pcds","doterm","cty25cd","lad25cd","wd25cd","lsoa11cd","lsoa21cd","lat","long"'.replaceAll('"', ""), { postcode: 2, council: 5, ward: 6, lsoa: 8, latitude: 9, longitude: 10, ended: 3 }],
    ["with another form of the postcode alone, in capitals", "PCD7,LAUA,LAT,LONG", { postcode: 0, council: 1, latitude: 2, longitude: 3 }],
  ])("are found in one %s", (_, headings, columns) => expect(columnsOf(headings)).toEqual(columns));

  it("are said where they are missing", () => {
    expect(columnsOf("pcds,lat,easting")).toEqual({ missing: ["council", "longitude"] });
    expect(columnsOf("name,address")).toEqual({ missing: ["postcode", "council", "latitude", "longitude"] });
  });

  it("are the newest where several years stand side by side", () => expect(columnsOf("pcds,lad24cd,lad25cd,lat,long")).toMatchObject({ council: 2 }));
});

const columns = columnsOf("pcds,doterm,lad25cd,wd25cd,lsoa21cd,lat,long") as ColumnsFound;
const read = (row: string) => readDirectoryRow(row.split(","), columns);

describe("a row of the directory", () => {
  it("is a postcode, where it is, and what it belongs to", () => {
    expect(read("NM1 4AB,,E06999001,E05999011,E01999114,54.71,1.02")).toEqual({ postcode: "NM1 4AB", areaCode: "E06999001", wardCode: "E05999011", lsoaCode: "E01999114", position: { latitude: 54.71, longitude: 1.02 }, endedOn: undefined });
  });

  it("has the postcode in our form, whichever the file has", () => expect(read("NM1  4AB,,E06999001,,,54.71,1.02")).toMatchObject({ postcode: "NM1 4AB", wardCode: undefined, lsoaCode: undefined }));

  it.each(["99.999999,0", "99.999999,0.000000", ","])("has no position where the directory says %s", (position) => expect(read(`NM1 4AB,,E06999001,,,${position}`)).toMatchObject({ position: undefined }));

  it("can be of a postcode that ended", () => expect(read("NM1 4AB,201903,E06999001,,,54.71,1.02")).toMatchObject({ endedOn: "2019-03-01" }));

  it.each([
    ["NM1 4,,E06999001,,,54.71,1.02", "“NM1 4” is not a postcode"],
    [",,E06999001,,,54.71,1.02", "“” is not a postcode"],
    ["NM1 4AB,,E06999001,,,1.02,54.71", "NM1 4AB is said to be at “1.02, 54.71”, which is nowhere in the United Kingdom"],
    ["NM1 4AB,,E06999001,,,north,1.02", "NM1 4AB is said to be at “north, 1.02”, which is nowhere in the United Kingdom"],
    ["NM1 4AB,,E06999001,,,54.71,", "NM1 4AB is said to be at “54.71, ”, which is nowhere in the United Kingdom"],
    ["NM1 4AB,201913,E06999001,,,54.71,1.02", "NM1 4AB is said to have ended in “201913”, which is no month"],
  ])("%s cannot be read", (row, problem) => expect(read(row)).toEqual({ problem }));

  it("says its council first, and nothing where it is cut off", () => expect([councilOf(["NM1 4AB", "", "E06999001"], columns), councilOf(["NM1 4AB"], columns)]).toEqual(["E06999001", ""]));
});

it("calls an edition by its file", () => expect([editionOf("ONSPD_AUG_2026_UK.csv"), editionOf("postcodes.CSV")]).toEqual(["ONSPD_AUG_2026_UK", "postcodes"]));

it("names the newest edition’s year where a licence is to be named, and none where nothing is licensed", () => {
  expect(licensedYear([])).toBeUndefined();
  expect(licensedYear([inventedEdition])).toBeUndefined();
  expect(licensedYear(["postcodes", inventedEdition])).toBe("");
  expect(licensedYear(["ONSPD_AUG_2026_UK", "ONSPD_NOV_2025_UK"])).toBe("2026");
});
