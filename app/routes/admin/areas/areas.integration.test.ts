import type { AppLoadContext } from "@remix-run/node";
import { beforeAll, describe, expect, it } from "vitest";
import { asService } from "#db/client.server";
import { anOrganisation, aStaffMember } from "#db/factories/make";
import { aPostcode } from "#db/factories/make-postcode";
import { listCouncilAreas } from "#db/queries/place/council-areas";
import { useServiceDatabase } from "#db/testing/service-database";
import { codeField } from "./areas.form";
import { action, loader } from "./areas";

useServiceDatabase();

let [admin, northmere, saltby]: [Awaited<ReturnType<typeof aStaffMember>>, string, string] = [undefined as never, "", ""];
beforeAll(async () => {
  northmere = (await anOrganisation({ name: "Northmere City Council" })).id;
  saltby = (await anOrganisation({ name: "Saltby Borough Council" })).id;
  admin = await aStaffMember({ roles: ["administrator"], organisation: { id: northmere, name: "Northmere City Council" } });
  await aPostcode({ postcode: "NM1 4AB", councilId: northmere, councilName: "Northmere City Council", source: "August" });
});

const context = (actor = admin) => ({ asking: { actor, path: "/admin/areas" } }) as unknown as AppLoadContext;
const page = () => loader({ request: new Request("http://localhost/admin/areas"), params: {}, context: context() });
const codes = async () => Object.fromEntries((await asService(listCouncilAreas)).map(({ name, areaCode }) => [name, areaCode]));

async function send(fields: Record<string, string>, seen?: string) {
  const body = new URLSearchParams({ formKey: crypto.randomUUID(), seen: seen ?? (await page()).seen, ...fields });
  return (await action({ request: new Request("http://localhost/admin/areas", { method: "POST", body }), params: {}, context: context() })) as unknown as { init?: { status: number }; status?: number; data: { errors: { field: string; message: string }[]; typed: Record<string, string[]> } };
}

describe("the codes of the councils’ areas", () => {
  it("are shown with how many postcodes there are, and from when", async () => {
    expect((await page()).councils).toMatchObject([{ name: "Northmere City Council", areaCode: null, postcodes: 1, edition: "August" }, { name: "Saltby Borough Council", postcodes: 0 }]);
  });

  it("are kept, and taken away", async () => {
    expect((await send({ [codeField(northmere)]: "e06 000001", [codeField(saltby)]: "" })).status).toBe(302);
    expect(await codes()).toEqual({ "Northmere City Council": "E06000001", "Saltby Borough Council": null });
    await send({ [codeField(northmere)]: "", [codeField(saltby)]: "E06000002" });
    expect(await codes()).toEqual({ "Northmere City Council": null, "Saltby Borough Council": "E06000002" });
  });

  it("are asked for again where they are none, with what was typed", async () => {
    const { init, data } = await send({ [codeField(northmere)]: "Northmere", [codeField(saltby)]: "E06000002" });
    expect(init?.status).toBe(422);
    expect(data).toMatchObject({ errors: [{ field: codeField(northmere), message: "Enter the code of Northmere City Council, like E06000001" }], typed: { [codeField(northmere)]: ["Northmere"] } });
  });

  it("are each one council’s", async () => {
    const { data } = await send({ [codeField(northmere)]: "E06000002", [codeField(saltby)]: "E06000002" });
    expect(data.errors).toEqual([{ field: codeField(saltby), message: "Enter another code: Northmere City Council has this one" }]);
  });

  it("are not changed by whoever saw an older page", async () => {
    const { seen } = await page();
    await send({ [codeField(northmere)]: "E06000003", [codeField(saltby)]: "E06000002" });
    expect((await send({ [codeField(northmere)]: "E06000004", [codeField(saltby)]: "E06000002" }, seen)).init?.status).toBe(409);
    expect(await codes()).toMatchObject({ "Northmere City Council": "E06000003" });
  });

  it("are an administrator’s alone", async () => {
    const adviser = await aStaffMember({ organisation: { id: saltby, name: "Saltby Borough Council" } });
    await expect(loader({ request: new Request("http://localhost/admin/areas"), params: {}, context: context(adviser) })).rejects.toMatchObject({ status: 403 });
  });
});
