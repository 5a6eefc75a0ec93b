import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import { randomUUID } from "node:crypto";
import postgres from "postgres";
import { beforeAll, describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import { aNewOutcome } from "#app/domain/outcomes/builders";
import type { Actor, StaffActor } from "#app/domain/people/actor";
import { depsWithin } from "#app/platform/deps.server";
import { countInBackground } from "#app/services/counting/count-in-background.server";
import { recordOutcome } from "#app/services/outcomes/record-outcome.server";
import { asActor } from "#db/client.server";
import { aCaseInSupport, aStaffMember } from "#db/factories/make";
import { anAgreement } from "#db/factories/make-agreement";
import { useServiceDatabase } from "#db/testing/service-database";
import { map } from "../../../remix.config.js";
import * as download from "./returns/download";
import * as file from "./returns/file";
import * as freeze from "./returns/freeze";
import * as lines from "./returns/lines";
import * as newReturn from "./returns/new";
import * as publication from "./returns/publication";
import * as show from "./returns/show";
import * as signOff from "./returns/sign-off";

type Work = (args: LoaderFunctionArgs & ActionFunctionArgs) => unknown;
const pages = import.meta.glob<Record<string, unknown>>("./**/*.{ts,tsx}");

const as = (actor: Actor | undefined) => ({ asking: { actor, path: "/manager" } }) as unknown as AppLoadContext;
const get = (actor: Actor | undefined, params: Record<string, string> = {}, query = ""): LoaderFunctionArgs => ({ request: new Request(`http://localhost/manager${query}`), params, context: as(actor) });
const post = (actor: Actor | undefined, fields: Record<string, string>, params: Record<string, string> = {}): ActionFunctionArgs => {
  const body = new URLSearchParams({ formKey: randomUUID(), ...fields });
  return { request: new Request("http://localhost/manager", { method: "POST", body }), params, context: as(actor) };
};
/** What it answers, thrown or returned. */
const answer = async (work: () => unknown): Promise<Response> => {
  try {
    return (await work()) as Response;
  } catch (thrown) {
    return thrown as Response;
  }
};
const errorsOf = (given: unknown) => (given as { data: { errors: { field: string; message: string }[] }; init: { status: number } });

describe("the managers’ pages", () => {
  const database = useServiceDatabase();
  let [morgan, second, adviser, provider]: StaffActor[] = [];
  let agreementId = "";

  beforeAll(async () => {
    database.clock.set("2026-02-02T10:00:00Z");
    const made = await aCaseInSupport();
    adviser = made.lead;
    morgan = await aStaffMember({ name: "Morgan Hale", roles: ["manager"] });
    second = await aStaffMember({ name: "Sunita Rao", roles: ["manager"] });
    provider = await aStaffMember({ roles: ["provider"] });
    agreementId = (await anAgreement()).id;
    database.clock.set("2026-07-06T10:00:00Z");
    await asActor(made.lead, (db) => recordOutcome(depsWithin(db), made.lead, made.reference, aNewOutcome({ happenedOn: day("2026-05-11") })));
  });

  it("are closed to advisers, providers and residents, and to nobody signed in, every loader and every action", async () => {
    const resident = { kind: "resident", id: randomUUID(), name: "Rosa", roles: ["resident"] } as const;
    const doors = Object.values(map.manager ?? {}).filter((page) => page !== "not-found.tsx");
    expect(doors.length).toBeGreaterThan(10);
    for (const page of doors) {
      const found = await pages[`./${page}`]!();
      const works = [found.loader, found.action].filter((work): work is Work => typeof work === "function");
      expect(works.length, page).toBeGreaterThan(0);
      for (const work of works) {
        const args = (actor: Actor | undefined) => ({ ...post(actor, {}), params: {} });
        for (const actor of [adviser!, provider!, resident]) expect((await answer(() => work(args(actor)))).status, page).toBe(403);
        const nobody = await answer(() => work(args(undefined)));
        expect([nobody.status, nobody.headers.get("Location")], page).toEqual([302, "/staff/sign-in?next=%2Fmanager"]);
      }
    }
  });

  it("say what is missing when a return is built, and keep what was chosen", async () => {
    const wrong = errorsOf(await newReturn.action(post(morgan, { agreement: agreementId, stream: "whole", quarter: "2026-Q9" })));
    expect([wrong.init.status, wrong.data.errors]).toEqual([422, [{ field: "quarter", message: "Select the quarter" }]]);
    const future = errorsOf(await newReturn.action(post(morgan, { agreement: agreementId, stream: "whole", quarter: "2026-Q3" })));
    expect(future.data.errors).toEqual([{ field: "quarter", message: "Select a quarter that has begun" }]);
    const nowhere = errorsOf(await newReturn.action(post(morgan, { agreement: randomUUID(), stream: "whole", quarter: "2026-Q1" })));
    expect(nowhere.data.errors).toEqual([{ field: "agreement", message: "Select the agreement" }]);
  });

  it("lead from building to the file, and the file is the same each time", async () => {
    database.clock.set("2026-07-06T10:00:00Z");
    const form = post(morgan, { agreement: agreementId, stream: "whole", quarter: "2026-Q1" });
    const body = await form.request.clone().text();
    const built = await answer(() => newReturn.action(form));
    const returnId = /returns\/([\w-]+)\?saved=built/.exec(built.headers.get("Location") ?? "")?.[1] ?? "";
    const again = await answer(() => newReturn.action({ ...form, request: new Request("http://localhost/manager", { method: "POST", body, headers: { "Content-Type": "application/x-www-form-urlencoded" } }) }));
    expect(again.headers.get("Location"), "a form sent twice has one effect").toBe(built.headers.get("Location"));

    const waiting = await show.loader(get(morgan, { returnId }, "?saved=built"));
    expect(waiting).toMatchObject({ counting: { state: "in-hand", askedByName: "Morgan Hale" }, counted: false, mayFreezeNow: false, mayCount: false, said: undefined });
    expect(await countInBackground()).toEqual({ more: true, problems: [] });
    const shown = await show.loader(get(morgan, { returnId }, "?saved=built"));
    expect(shown).toMatchObject({ counting: { state: "done" }, said: "The quarter is counted", found: { status: "checked" }, mayFreezeNow: true, totals: [{ measureCode: "into-employment", people: 1, events: 1 }] });
    expect((await lines.loader(get(morgan, { returnId }))).lines).toHaveLength(1);

    const { version } = (await freeze.loader(get(morgan, { returnId }))).found;
    const frozen = await answer(() => freeze.action(post(morgan, { version: String(version), words: "Checked" }, { returnId })));
    expect(frozen.headers.get("Location")).toBe(`/manager/returns/${returnId}?saved=frozen`);
    const twice = errorsOf(await freeze.action(post(second, { version: String(version), words: "Checked" }, { returnId })));
    expect([twice.init.status, twice.data.errors[0]?.message]).toEqual([409, "This return is being counted. Read it once more when that is done"]);
    await countInBackground();
    expect(await show.loader(get(morgan, { returnId }, "?saved=frozen"))).toMatchObject({ found: { status: "frozen" }, said: "The return is frozen", mayCount: false });

    const toSign = (await signOff.loader(get(second, { returnId }))).found;
    const own = errorsOf(await signOff.action(post(morgan, { version: String(toSign.version), read: "yes" }, { returnId })));
    expect([own.init.status, own.data.errors[0]?.message]).toEqual([409, "You froze this return. Somebody else must sign it off"]);
    const unread = errorsOf(await signOff.action(post(second, { version: String(toSign.version) }, { returnId })));
    expect(unread.data.errors[0]?.field).toBe("read");
    expect((await answer(() => file.action(post(morgan, { reason: "Too early" }, { returnId, file: "participants.csv" })))).headers.get("Location")).toBe(`/manager/returns/${returnId}`);
    expect((await answer(() => signOff.action(post(second, { version: String(toSign.version), read: "yes" }, { returnId })))).headers.get("Location")).toContain("saved=signed-off");

    const why = errorsOf(await download.action(post(morgan, { reason: " ", file: "participants.csv" }, { returnId })));
    expect([why.init.status, why.data.errors[0]?.message]).toEqual([422, "Enter why you need the file"]);
    for (const wanted of ["", "publication.csv", "../../etc/passwd"]) expect(errorsOf(await download.action(post(morgan, { reason: "For the funder", file: wanted }, { returnId }))).data.errors[0]).toEqual({ field: "file", message: "Select the file you need" });
    const onwards = await answer(() => download.action(post(morgan, { reason: "For the funder", file: "participants.csv" }, { returnId })));
    expect([onwards.status, onwards.headers.get("Location")]).toEqual([307, `/manager/returns/${returnId}/files/participants.csv`]);

    const take = async () => new Uint8Array(await (await answer(() => file.action(post(morgan, { reason: "For the funder" }, { returnId, file: "participants.csv" })))).arrayBuffer());
    const first = await take();
    expect(new TextDecoder().decode(first).split("\r\n")).toHaveLength(3);
    expect(await take()).toEqual(first);
    expect((await answer(() => file.loader(get(morgan, { returnId, file: "participants.csv" })))).headers.get("Location")).toBe(`/manager/returns/${returnId}/download`);
    expect((await answer(() => file.action(post(morgan, { reason: " " }, { returnId, file: "return.zip" })))).headers.get("Location"), "no file without a reason").toBe(`/manager/returns/${returnId}/download`);
    expect((await answer(() => file.loader(get(morgan, { returnId, file: "passwords.csv" })))).status).toBe(404);

    const published = await publication.loader(get(morgan, { returnId }));
    expect(published.tables[0]?.rows[0]?.shown.slice(0, 2), "one person and one event point at somebody").toEqual(["hidden", "hidden"]);
    const copy = await answer(() => file.loader(get(morgan, { returnId, file: "publication.csv" })));
    expect([copy.status, copy.headers.get("Content-Disposition")]).toEqual([200, 'attachment; filename="work-local-2026-Q1-publication.csv"']);
    expect(await copy.text()).toContain("2026-Q1,Table_1,into-employment,Into employment,People,people,[c]\r\n");

    const sql = postgres(database.ownerUrl, { max: 1 });
    const actions = await sql`select action from audit_entries where stream_id = ${database.placeId()} order by seq`;
    await sql.end();
    expect(actions.map(({ action }) => action as string)).toEqual(["return.build", "return.freeze", "return.sign-off", "return.download", "return.download", "return.publication"]);
  });

  it("answer 404 for a return that is not there, also where the address is no id", async () => {
    for (const returnId of [randomUUID(), "x'; drop table returns", ""]) {
      expect((await answer(() => show.loader(get(morgan, { returnId })))).status).toBe(404);
      expect((await answer(() => file.action(post(morgan, { reason: "x" }, { returnId, file: "return.zip" })))).status).toBe(404);
    }
  });
});
