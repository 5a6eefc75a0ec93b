import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import type { StaffActor } from "#app/domain/people/actor";
import { asActor } from "#db/client.server";
import { aCaseInSupport, type MadeCase } from "#db/factories/make";
import { aJobStart } from "#db/factories/make-job";
import { listOutcomesOfCase } from "#db/queries/outcomes/outcome-rows";
import { useServiceDatabase } from "#db/testing/service-database";
import * as newOutcome from "./new";
import * as two from "./two";

type Args = LoaderFunctionArgs & ActionFunctionArgs;
useServiceDatabase();
let made: MadeCase & { lead: StaffActor };
let first: { id: string };

const fields = { group: "work", workKind: "job_start_employed", workWhere: "Northmere bakery Ltd", hoursAWeek: "16", "happenedOn-day": "2", "happenedOn-month": "3", "happenedOn-year": "2026", evidenceLevel: "adviser_seen" };
const args = (sent?: Record<string, string>, query = "", outcomeId = first.id) =>
  ({ request: new Request(`http://localhost/${query}`, sent && { method: "POST", body: new URLSearchParams({ formKey: randomUUID(), ...sent }) }), params: { caseRef: made.reference, outcomeId }, context: { asking: { actor: made.lead, path: "/adviser", language: "en" } } as unknown as AppLoadContext }) as Args;
const send = async (sent: Record<string, string>, query = "") => {
  const answered = (await newOutcome.action(args(sent, query))) as Response | { data: { alike?: unknown; errors: unknown; typed: object }; init: { status?: number } | null };
  return answered instanceof Response ? { to: answered.headers.get("Location") } : { status: answered.init?.status ?? 200, ...answered.data };
};
const outcomes = () => asActor(made.lead, (db) => listOutcomesOfCase(db, made.id));

beforeEach(async () => {
  made = await aCaseInSupport({ over: { openedOn: "2026-02-02" as never } });
  first = await aJobStart(made, "2026-03-02");
});

describe("the form for an outcome that looks like one that is recorded", () => {
  it("shows the other with what was typed, and records nothing", async () => {
    expect(await send(fields)).toMatchObject({ status: 422, errors: [], alike: [{ id: first.id, caseReference: made.reference, employer: "Northmere Bakery" }], typed: { workWhere: ["Northmere bakery Ltd"] } });
    expect(await outcomes()).toHaveLength(1);
  });

  it("asks for a reason, and for words where it is another", async () => {
    const apart = { ...fields, sameAs: first.id };
    expect(await send(apart)).toMatchObject({ status: 422, errors: [{ field: "twoReason", message: "Select why they are two" }], alike: [{}] });
    expect(await send({ ...apart, twoReason: "other" })).toMatchObject({ status: 422, errors: [{ field: "twoWords", message: "Enter why they are two" }], alike: [{}] });
    expect((await send({ ...apart, twoReason: "other", twoWords: "Two branches" }))).toMatchObject({ to: expect.stringContaining("?saved=recorded") as string });
    expect(await outcomes()).toHaveLength(2);
  });

  it("begins the correction of the other with what was typed", async () => {
    expect(await send({ ...fields, begin: "correction" }, `?corrects=${first.id}`)).toMatchObject({ status: 200, errors: [], typed: { hoursAWeek: ["16"] } });
    expect(await send({ ...fields, reason: "wrong_details" }, `?corrects=${first.id}`)).toMatchObject({ to: expect.stringContaining("?saved=corrected") as string });
  });

  it("is told apart afterwards on its own page, which says so when nothing is alike", async () => {
    expect((await two.loader(args())).alike).toEqual([]);
    const second = await aJobStart(made, "2026-03-09");
    expect((await two.loader(args())).alike).toMatchObject([{ id: second.id }]);
    expect(((await two.action(args({ twoReason: "" }))) as { init: { status: number } }).init.status).toBe(422);
    expect(((await two.action(args({ twoReason: "left_and_came_back" }))) as Response).headers.get("Location")).toContain("?saved=apart");
    expect((await two.loader(args())).alike).toEqual([]);
  });
});
