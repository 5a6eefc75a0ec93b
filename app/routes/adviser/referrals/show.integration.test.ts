import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import { beforeEach, describe, expect, it } from "vitest";
import { depsWithin } from "#app/platform/deps.server";
import { writeReport } from "#app/services/reports/write-report.server";
import { recordProviderAttendance } from "#app/services/registers/record-provider-attendance.server";
import { asService } from "#db/client.server";
import { aProviderSession, aReferral } from "#db/factories/make-referral";
import { aWorld, entriesOf, no, says, sent, yes, type World } from "#db/factories/make-referrals";
import { useServiceDatabase } from "#db/testing/service-database";
import * as showCase from "../cases/show";
import { action, loader } from "./show";

useServiceDatabase();
let world: World;
beforeEach(async () => void (world = await aWorld()));

const asked = (request: Request, referralRef: string) => ({ request, params: { caseRef: world.made.reference, referralRef }, context: { asking: { actor: world.amina, path: "/adviser" } } as unknown as AppLoadContext }) as LoaderFunctionArgs & ActionFunctionArgs;
const page = (reference: string) => loader(asked(new Request("http://localhost/adviser"), reference));
const post = async (reference: string, fields: Record<string, string>) => (await action(asked(new Request("http://localhost/adviser", { method: "POST", body: new URLSearchParams({ formKey: crypto.randomUUID(), ...fields }) }), reference))) as unknown as Response & { init?: { status: number } };

describe("the page of a referral", () => {
  it("shows the provider's report goal by goal, and that somebody looked at it, once", async () => {
    const { reference, id, goals } = await aReferral(world.made, world.services[0], { status: "completed", goals: ["Speak on the phone", "Apply for one job"] });
    await asService((db) => writeReport(depsWithin(db), world.services[0].provider, id, { goals: goals.map(({ id: goalId }, index) => ({ goalId, result: index === 0 ? "achieved" as const : "partly" as const, about: "With help" })), words: "Came every week" }));
    const { reports, mayWork } = await page(reference);
    expect(mayWork).toBe(true);
    expect(reports).toMatchObject([{ words: "Came every week", goals: [{ words: "Speak on the phone", result: "achieved" }, { words: "Apply for one job", result: "partly", about: "With help" }] }]);
    expect(reports[0]!.checked).toBeUndefined();
    const look = () => post(reference, { act: "check-report", report: reports[0]!.id, reportWords: "Well done" });
    expect((await look()).headers.get("location")).toMatch(/\?saved=check-report$/);
    expect((await page(reference)).reports[0]!.checked).toMatchObject({ byName: "Amina Yusuf", words: "Well done" });
    expect((await look()).init?.status).toBe(409);
  });

  it("says after a no whether others still answer, another took them, or it is triage's turn, and whose", async () => {
    const [first, second] = await sent(world, world.services.slice(0, 2));
    expect((await page(first!.reference)).afterNo).toBeUndefined();
    await says(world, first!, no);
    expect((await page(first!.reference)).afterNo).toEqual({ is: "others-run" });
    await says(world, second!, yes);
    expect((await page(first!.reference)).afterNo).toEqual({ is: "taken" });
    await says(world, second!, no);
    const [entry] = await entriesOf(world);
    for (const { reference } of [first!, second!]) expect((await page(reference)).afterNo).toEqual({ is: "in-triage", entryId: entry!.id });
    await says(world, first!, { kind: "accept_after_all", words: "" });
    expect((await page(second!.reference)).afterNo).toEqual({ is: "taken" });
  });

  it("shows how they came to the provider's sessions", async () => {
    const { reference, id } = await aReferral(world.made, world.services[0], { status: "started" });
    const session = await aProviderSession(world.services[0]);
    await asService((db) => recordProviderAttendance(depsWithin(db), world.services[0].provider, { sessionId: session.id, referralId: id, mark: "did_not_attend", words: "No word from them" }));
    expect((await page(reference)).sessions).toMatchObject([{ missed: true, words: "No word from them" }]);
  });
});

describe("the page of a case", () => {
  const said = async (query: string) => (await showCase.loader(asked(new Request(`http://localhost/adviser/cases/x?${query}`), ""))).saved;

  it("says what was done on the page that led back to it, and nothing that nobody did", async () => {
    expect(await said("saved=draft-kept")).toContain("The draft is kept");
    expect(await said("saved=draft-thrown-away")).toContain("thrown away");
    expect(await said("saved=referrals-sent")).toContain("The referrals are sent");
    expect(await said("saved=referrals-sent-without-email")).toContain("ring them");
    expect(await said("unmet-need")).toContain("nothing suits");
    for (const query of ["", "saved=", "saved=constructor", "saved=nonsense"]) expect(await said(query)).toBeUndefined();
  });
});
