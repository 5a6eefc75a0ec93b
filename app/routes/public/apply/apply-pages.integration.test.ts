import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { beforeAll, describe, expect, it } from "vitest";
import type { ApplicationAnswers } from "#app/domain/applications/answers";
import { anApplicantAged, anApplication } from "#app/domain/applications/builders";
import { forOneself } from "#app/domain/applications/journey-for-oneself";
import { questionsVersion } from "#app/domain/applications/questions";
import { day } from "#app/domain/calendar/calendar-day";
import { newId } from "#app/platform/ids.server";
import { freshId } from "#app/platform/service.server";
import { asService } from "#db/client.server";
import { aHub, anOrganisation } from "#db/factories/make";
import { findDraft } from "#db/queries/applications/drafts";
import { cases, drafts, postcodes } from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";
import { loader as helpNow } from "../help-now";
import * as begin from "./begin";
import * as check from "./check-answers";
import * as outside from "./outside-area";
import * as question from "./question";
import { loader as sentLoader } from "./sent";
import { loader as tooYoung } from "./too-young";

const { clock } = useServiceDatabase();
const visit = "visit-of-mine";
let hub: { id: string; name: string };

beforeAll(async () => {
  hub = await aHub({ name: "Northmere Central" });
  const council = await anOrganisation({ name: "Northmere City Council" });
  await asService((db) =>
    db.insert(postcodes).values([
      { id: freshId(), postcode: "NM1 4AB", councilId: council.id, councilName: council.name, hubId: hub.id },
      { id: freshId(), postcode: "NP9 1AA", councilName: "Westmarch District Council" },
    ]),
  );
});

type Args = LoaderFunctionArgs & ActionFunctionArgs;

function asked(path: string, fields?: Record<string, string | string[]>, as = visit): Args {
  const [, draftId = "", step = ""] = /^\/apply\/([^/?]+)\/([^/?]+)/.exec(path) ?? [];
  const body = new URLSearchParams();
  for (const [name, values] of Object.entries({ formKey: crypto.randomUUID(), ...fields })) for (const value of [values].flat()) body.append(name, value);
  const request = new Request(`http://localhost:3000${path}`, fields && { method: "POST", body });
  return { request, params: { draftId, step }, context: { asking: { visit: as, path, language: "en" } } } as unknown as Args;
}

/** Where it leads, or the status it answers with. */
async function led(answer: unknown): Promise<string | number> {
  const given = await Promise.resolve(answer).catch((thrown: unknown) => thrown);
  if (given instanceof Response) return given.headers.get("Location") ?? given.status;
  const status = (given as { init?: { status?: number } | null }).init?.status;
  return status ?? 200;
}

const open = (path: string, as?: string) => led(question.loader(asked(path, undefined, as)));
const post = (path: string, fields: Record<string, string | string[]>, as?: string) => led(question.action(asked(path, fields, as)));

async function aDraft(answers: ApplicationAnswers = {}): Promise<string> {
  const id = freshId();
  await asService((db) => db.insert(drafts).values({ id, ownerHash: visit, answers, questionsVersion, createdAt: clock.now(), expiresAt: new Date(clock.now().getTime() + 86_400_000) }));
  return id;
}
const complete = (over: ApplicationAnswers = {}) => anApplication({ hubId: hub.id, ...over });
const stored = async (id: string) => (await asService((db) => findDraft(db, id, clock.now())))?.answers;
const howManyCases = async () => (await asService((db) => db.select({ id: cases.id }).from(cases))).length;

describe("beginning", () => {
  it("makes one draft for a double click, and another for another try", async () => {
    const formKey = crypto.randomUUID();
    const [first, again] = [await led(begin.action(asked("/apply", { formKey }))), await led(begin.action(asked("/apply", { formKey })))];
    expect(first).toMatch(/^\/apply\/[0-9a-f-]{36}\/area$/);
    expect(again).toBe(first);
    expect(await led(begin.action(asked("/apply", {})))).not.toBe(first);
  });

  it("offers to go on where something was answered, to its owner alone, until it is deleted", async () => {
    const id = await aDraft({ area: "unknown", noFixedAddress: true, visited: ["area"] });
    const offered = async (as?: string) => (await begin.loader(asked("/apply", undefined, as))).unfinished.find((draft) => draft.id === id);
    expect(await offered()).toMatchObject({ goOn: `/apply/${id}/name`, keptUntil: "2026-03-12" });
    expect(await offered("visit-of-theirs")).toBeUndefined();
    expect(await led(begin.action(asked("/apply", { discard: id })))).toBe("/apply?discarded=1");
    expect(await offered()).toBeUndefined();
  });
});

describe("a question's page", () => {
  it("leads to the start page for an unknown draft or another visit, and is not found for an unknown step", async () => {
    const id = await aDraft(complete());
    expect(await open(`/apply/${id}/shoe-size`)).toBe(404);
    expect(await open(`/apply/${freshId()}/name`)).toBe("/");
    expect(await open("/apply/no-id-at-all/name")).toBe(404);
    expect(await open(`/apply/${id}/name`, "visit-of-theirs")).toBe("/");
    expect(await post(`/apply/${id}/name`, { "first-name": "Mallory" }, "visit-of-theirs")).toBe("/");
    expect(await led(check.loader(asked(`/apply/${id}/check-answers`, undefined, "visit-of-theirs")))).toBe("/");
    expect(await led(check.action(asked(`/apply/${id}/check-answers`, {}, "visit-of-theirs")))).toBe("/");
    expect(await led(sentLoader(asked(`/apply/${id}/sent`, undefined, "visit-of-theirs")))).toBe("/");
  });

  it("says that the answers were deleted where the address is older than they are kept", async () => {
    expect(await open(`/apply/${newId(new Date("2026-02-01T10:00:00Z"))}/name`)).toBe("/apply/expired");
  });

  it("leads to the first unanswered question from any page ahead, asked for or sent", async () => {
    const id = await aDraft({ area: "unknown", noFixedAddress: true, visited: ["area"] });
    for (const { id: step } of forOneself.steps.slice(3, -1)) expect(await open(`/apply/${id}/${step}`)).toBe(`/apply/${id}/name`);
    expect(await post(`/apply/${id}/wants`, { wants: "learn" })).toBe(`/apply/${id}/name`);
    expect(await led(check.loader(asked(`/apply/${id}/check-answers`)))).toBe(`/apply/${id}/name`);
    expect(await open(`/apply/${id}/area`)).toBe(200);
  });

  it("answers 422 with what is wrong and what was typed, and keeps nothing", async () => {
    const id = await aDraft();
    const answer = (await question.action(asked(`/apply/${id}/area`, { postcode: "nowhere" }))) as { data: unknown; init: { status: number } };
    expect(answer.init.status).toBe(422);
    expect(answer.data).toEqual({ errors: [{ field: "postcode", message: "Enter a full UK postcode, like NM1 4AB" }], typed: { postcode: ["nowhere"] } });
    expect(await stored(id)).toEqual({});
  });

  it("goes to the next question, and back to the one before", async () => {
    const id = await aDraft();
    expect(await post(`/apply/${id}/area`, { postcode: "nm1-4ab" })).toBe(`/apply/${id}/name`);
    expect((await question.loader(asked(`/apply/${id}/name`))).back).toBe(`/apply/${id}/area`);
    expect((await question.loader(asked(`/apply/${id}/area`))).back).toBe("/apply");
  });

  it("opened by Change leads back to the check page, unless the answer brings new questions", async () => {
    const id = await aDraft(complete());
    expect(await post(`/apply/${id}/name`, { "first-name": "Rosie", return: "check" })).toBe(`/apply/${id}/check-answers`);
    expect(await post(`/apply/${id}/situation`, { situation: "learning", return: "check" })).toBe(`/apply/${id}/check-answers`);
    const young = await aDraft(anApplicantAged(17, { hubId: hub.id }));
    expect(await post(`/apply/${young}/situation`, { situation: "learning", return: "check" })).toBe(`/apply/${young}/risk-signs?return=check`);
    expect(await post(`/apply/${young}/risk-signs`, { "risk-signs": "none", return: "check" })).toBe(`/apply/${young}/check-answers`);
  });

  it("lets the hub be changed though it was not asked, and takes no hub that is not ours", async () => {
    const id = await aDraft(complete());
    expect(await open(`/apply/${id}/hub?return=check`)).toBe(200);
    expect(await post(`/apply/${id}/hub`, { hub: freshId() })).toBe(422);
    expect(await post(`/apply/${id}/hub`, { hub: hub.id, return: "check" })).toBe(`/apply/${id}/check-answers`);
  });
});

describe("the endings", () => {
  it("shows help at once where it is needed, and leads back into the application", async () => {
    const id = await aDraft(complete({ activity: undefined, urgentNeeds: undefined }));
    expect(await post(`/apply/${id}/urgent-needs`, { "urgent-needs": ["nowhere_to_sleep", "no_money_for_food"] })).toBe(`/help-now?draft=${id}`);
    expect((await helpNow(asked(`/help-now?draft=${id}`))).carryOn).toBe(`/apply/${id}/situation`);
    expect((await helpNow(asked(`/help-now?draft=${id}`, undefined, "visit-of-theirs"))).carryOn).toBeUndefined();
    expect(await post(`/apply/${id}/urgent-needs`, { "urgent-needs": "none" })).toBe(`/apply/${id}/situation`);
  });

  it("sends somebody under 16 to where they can go, with the day from which they may apply", async () => {
    const id = await aDraft(complete());
    expect(await post(`/apply/${id}/date-of-birth`, { "date-of-birth-day": "12", "date-of-birth-month": "3", "date-of-birth-year": "2010" })).toBe(`/apply/too-young?draft=${id}`);
    expect(await tooYoung(asked(`/apply/too-young?draft=${id}`))).toMatchObject({ mayApplyOn: "2026-03-12", leavesSchoolOn: "2026-06-26", change: `/apply/${id}/date-of-birth` });
    expect(await led(check.action(asked(`/apply/${id}/check-answers`, {})))).toBe(`/apply/${id}/date-of-birth`);
  });

  it("names the council to ask outside the area, and lets people go on who think it is wrong", async () => {
    const id = await aDraft();
    expect(await post(`/apply/${id}/area`, { postcode: "NP9 1AA" })).toBe(`/apply/${id}/other-ways`);
    expect(await post(`/apply/${id}/other-ways`, { "area-ground": "lives_in_area" })).toBe(422);
    const ending = `/apply/outside-area?council=Westmarch+District+Council&draft=${id}`;
    expect(await post(`/apply/${id}/other-ways`, { "area-ground": "none" })).toBe(ending);
    expect((await outside.loader(asked(ending))).council).toBe("Westmarch District Council");
    expect(await led(outside.action(asked(ending, { draft: id })))).toBe(`/apply/${id}/name`);
    expect(await stored(id)).toMatchObject({ area: "unknown", areaGround: "unsure" });
  });

  it("shows no council that our list does not have, whatever the address says", async () => {
    expect((await outside.loader(asked("/apply/outside-area?council=Send+money+to+Mallory"))).council).toBeUndefined();
    expect((await outside.loader(asked("/apply/outside-area?council=Northmere+City+Council"))).council).toBeUndefined();
    expect((await outside.loader(asked("/apply/outside-area?council=%00&draft=%00"))).council).toBeUndefined();
  });

  it("asks, and does not turn away, at a postcode nobody has heard of", async () => {
    const id = await aDraft();
    expect(await post(`/apply/${id}/area`, { postcode: "SW1A 1AA" })).toBe(`/apply/${id}/other-ways`);
    expect(await post(`/apply/${id}/other-ways`, { "area-ground": "none" })).toBe(`/apply/outside-area?draft=${id}`);
    expect(await post(`/apply/${id}/other-ways`, { "area-ground": "lives_in_area" })).toBe(`/apply/${id}/name`);
  });
});

describe("sending", () => {
  it("makes one case of ten posts at once, and all lead on to the same page", async () => {
    const id = await aDraft(complete());
    const before = await howManyCases();
    const formKey = crypto.randomUUID();
    const posts = Array.from({ length: 10 }, (_, n) => led(check.action(asked(`/apply/${id}/check-answers`, n % 2 ? { formKey } : {}))));
    expect(new Set(await Promise.all(posts))).toEqual(new Set([`/apply/${id}/equality`]));
    expect(await howManyCases()).toBe(before + 1);
  });

  it("leads every other page of the application to the confirmation afterwards", async () => {
    const id = await aDraft(complete());
    expect(await led(sentLoader(asked(`/apply/${id}/sent`)))).toBe(`/apply/${id}/check-answers`);
    await check.action(asked(`/apply/${id}/check-answers`, {}));
    for (const { id: step } of forOneself.steps.slice(0, -1)) expect(await open(`/apply/${id}/${step}`)).toBe(`/apply/${id}/sent`);
    expect(await post(`/apply/${id}/name`, { "first-name": "Rosie" })).toBe(`/apply/${id}/sent`);
    expect(await led(check.loader(asked(`/apply/${id}/check-answers`)))).toBe(`/apply/${id}/sent`);
    const sent = await sentLoader(asked(`/apply/${id}/sent`));
    expect(await sentLoader(asked(`/apply/${id}/sent`))).toEqual(sent);
    expect(sent).toMatchObject({ answerByOn: "2026-03-13", sentOn: "2026-03-11", late: false, watched: false, urgent: false, writtenBy: "email", hub: { name: "Northmere Central" } });
  });

  it("does not promise a message to somebody who cannot be written to", async () => {
    const id = await aDraft(complete({ email: undefined, phone: undefined, safeContact: undefined }));
    await check.action(asked(`/apply/${id}/check-answers`, {}));
    expect(await sentLoader(asked(`/apply/${id}/sent`))).toMatchObject({ writtenBy: undefined, called: false });
  });

  it("shows on the check page what was given, and which urgent needs to nobody", async () => {
    const id = await aDraft(complete({ urgentNeeds: ["not_safe_at_home"], dateOfBirth: day("1991-06-15") }));
    const { rows } = await check.loader(asked(`/apply/${id}/check-answers`));
    const row = (key: string) => rows.find((one) => one.key === key);
    expect(row("Help needed today")).toEqual({ key: "Help needed today", values: ["Yes"], change: `/apply/${id}/urgent-needs?return=check` });
    expect(row("Where to meet us")?.values).toEqual(["Northmere Central"]);
    expect(row("What would help you take part")?.values).toEqual([]);
    expect(JSON.stringify(rows)).not.toContain("not safe");
  });
});
