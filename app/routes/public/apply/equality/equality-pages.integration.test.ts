import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import postgres from "postgres";
import { describe, expect, it } from "vitest";
import { freshId } from "#app/platform/service.server";
import { asVisitor } from "#db/client.server";
import { aSentDraft } from "#db/factories/make-sent-draft";
import { findEqualityAnswers } from "#db/queries/equality/equality-answers";
import { useServiceDatabase } from "#db/testing/service-database";
import * as explanation from "./explanation";
import * as question from "./question";

const database = useServiceDatabase();
const visit = "visit-of-mine";

type Args = LoaderFunctionArgs & ActionFunctionArgs;
const asked = (draftId: string, step: string, fields?: Record<string, string>, as = visit) =>
  ({
    request: new Request(`http://localhost/apply/${draftId}/equality/${step}`, fields && { method: "POST", body: new URLSearchParams(fields) }),
    params: { draftId, step },
    context: { asking: { visit: as, language: "en" } },
  }) as unknown as Args;

/** Where it leads, or the status it answers with. */
async function led(answer: unknown): Promise<string | number> {
  const given = await Promise.resolve(answer).catch((thrown: unknown) => thrown);
  if (given instanceof Response) return given.headers.get("Location") ?? given.status;
  return (given as { init?: { status?: number } | null } | null)?.init?.status ?? 200;
}

const open = (draftId: string, step: string, as?: string) => led(question.loader(asked(draftId, step, undefined, as)));
const post = (draftId: string, step: string, fields: Record<string, string>, as?: string) => led(question.action(asked(draftId, step, fields, as)));
const begin = (draftId: string, equality: string, as?: string) => led(explanation.action(asked(draftId, "", { equality }, as)));
const answersOf = async (draftId: string) => (await asVisitor(visit, (db) => findEqualityAnswers(db, draftId))).answers;

describe("the equality questions", () => {
  it("lead through their pages, branch, and end at the confirmation", async () => {
    const { draftId } = await aSentDraft({ visit });
    expect(await led(explanation.loader(asked(draftId, "")))).toBe(200);
    const path = [
      [await begin(draftId, "yes"), "date-of-birth"],
      [await post(draftId, "date-of-birth", { "date-of-birth-year": "1980" }), "health"],
      [await post(draftId, "health", { health: "yes" }), "health-effect"],
      [await post(draftId, "health-effect", { "health-effect": "a_little" }), "ethnic-group"],
      [await post(draftId, "ethnic-group", { "ethnic-group": "mixed" }), "ethnic-background"],
      [await post(draftId, "ethnic-background", { background: "any_other", "own-words": "Welsh and Somali" }), "partnership"],
      [await post(draftId, "partnership", { partnership: "never" }), "religion"],
      [await post(draftId, "religion", { religion: "none" }), "sex-and-gender"],
      [await post(draftId, "sex-and-gender", { sex: "female", "gender-same": "yes" }), "sexual-orientation"],
    ];
    for (const [where, step] of path) expect(where).toBe(`/apply/${draftId}/equality/${step}`);
    expect(await answersOf(draftId)).toMatchObject({ dateOfBirth: { year: 1980 }, healthEffect: "a_little", ethnicWords: "Welsh and Somali" });
    expect(await post(draftId, "sexual-orientation", { orientation: "prefer_not_to_say" })).toBe(`/apply/${draftId}/sent`);
  });

  it("show again what was answered, and go back the way they came", async () => {
    const { draftId } = await aSentDraft({ visit });
    await post(draftId, "ethnic-group", { "ethnic-group": "black" });
    expect(await question.loader(asked(draftId, "ethnic-group"))).toMatchObject({ typed: { "ethnic-group": ["black"] }, back: `/apply/${draftId}/equality/health` });
    expect(await question.loader(asked(draftId, "partnership"))).toMatchObject({ back: `/apply/${draftId}/equality/ethnic-background` });
    expect(await question.loader(asked(draftId, "date-of-birth"))).toMatchObject({ back: `/apply/${draftId}/equality` });
  });

  it("answer 422 with what to do and what was typed, and keep nothing", async () => {
    const { draftId } = await aSentDraft({ visit });
    expect(await question.action(asked(draftId, "ethnic-group", {}))).toMatchObject({ data: { errors: [{ field: "ethnic-group", message: "Select an ethnic group or ‘Prefer not to say’" }] }, init: { status: 422 } });
    expect(await begin(draftId, "perhaps")).toBe(422);
    expect(await answersOf(draftId)).toEqual({});
  });

  it("are the same answers however often a page is sent, from however many tabs", async () => {
    const { draftId } = await aSentDraft({ visit });
    const tabs = [...Array.from({ length: 5 }, () => post(draftId, "religion", { religion: "sikh" })), ...Array.from({ length: 5 }, () => post(draftId, "partnership", { partnership: "married" }))];
    expect(new Set(await Promise.all(tabs))).toEqual(new Set([`/apply/${draftId}/equality/sex-and-gender`, `/apply/${draftId}/equality/religion`]));
    expect(await answersOf(draftId)).toMatchObject({ religion: "sikh", partnership: "married" });
  });

  it("can be skipped from the start, which takes away what was answered before", async () => {
    const [never, begun] = [await aSentDraft({ visit }), await aSentDraft({ visit })];
    expect(await begin(never.draftId, "no")).toBe(`/apply/${never.draftId}/sent`);
    await post(begun.draftId, "religion", { religion: "sikh" });
    expect(await begin(begun.draftId, "no")).toBe(`/apply/${begun.draftId}/sent`);
    const owner = postgres(database.ownerUrl, { max: 1 });
    const kept = await owner`select case_id, answers from equality_answers where case_id in ${owner([never.id, begun.id])}`.finally(() => owner.end());
    expect([...kept]).toEqual([{ case_id: begun.id, answers: {} }]);
  });

  it("are over once they are finished: every page of them leads to the confirmation", async () => {
    const { draftId } = await aSentDraft({ visit });
    await post(draftId, "sexual-orientation", { orientation: "bisexual" });
    const sent = `/apply/${draftId}/sent`;
    expect([await led(explanation.loader(asked(draftId, ""))), await open(draftId, "religion"), await post(draftId, "religion", { religion: "none" }), await begin(draftId, "yes")]).toEqual([sent, sent, sent, sent]);
  });

  it("do not exist for anybody else, for an unknown page, or before the application is sent", async () => {
    const { draftId } = await aSentDraft({ visit });
    expect([await open(draftId, "religion", "visit-of-theirs"), await post(draftId, "religion", { religion: "sikh" }, "visit-of-theirs"), await begin(draftId, "no", "visit-of-theirs")]).toEqual(["/", "/", "/"]);
    expect([await open(draftId, "shoe-size"), await open(freshId(), "religion"), await open("no-id", "religion")]).toEqual([404, "/", 404]);
    expect(await open(draftId, "health-effect")).toBe(`/apply/${draftId}/equality`);
  });

  it("are never asked of somebody who applies for another", async () => {
    const { draftId } = await aSentDraft({ visit, kind: "for_someone_else" });
    const sent = `/apply/for-someone-else/${draftId}/sent`;
    expect([await led(explanation.loader(asked(draftId, ""))), await open(draftId, "religion"), await post(draftId, "religion", { religion: "sikh" })]).toEqual([sent, sent, sent]);
    expect(await answersOf(draftId)).toEqual({});
  });
});
