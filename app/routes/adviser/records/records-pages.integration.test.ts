import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { StaffActor } from "#app/domain/people/actor";
import { asActor, asService } from "#db/client.server";
import { aHub, aStaffMember } from "#db/factories/make";
import { aPairOfRecords } from "#db/factories/make-records";
import { listOtherCases } from "#db/queries/people/other-cases";
import { auditEntries, cases } from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";
import * as queue from "../triage/list";
import * as compare from "./compare";
import * as join from "./join";

const as = (actor: StaffActor) => ({ asking: { actor, path: "/adviser" } }) as unknown as AppLoadContext;
const get = (actor: StaffActor, params: Record<string, string>) => ({ request: new Request("http://localhost/adviser"), params, context: as(actor) }) as LoaderFunctionArgs & ActionFunctionArgs;
const post = (actor: StaffActor, fields: Record<string, string>, params: Record<string, string>) =>
  ({ request: new Request("http://localhost/adviser", { method: "POST", body: new URLSearchParams({ formKey: randomUUID(), ...fields }) }), params, context: as(actor) }) as LoaderFunctionArgs & ActionFunctionArgs;
interface Refused {
  data: { errors?: { field: string; message: string }[]; typed: Record<string, string[]>; meanwhile?: { by: string[]; changes: string[] } };
  init: { status: number };
}
const statusOf = (work: () => Promise<unknown>) => work().then(() => 200, (thrown: unknown) => (thrown instanceof Response ? thrown.status : 500));

useServiceDatabase();
const sides = ({ kept, merged }: Awaited<ReturnType<typeof aPairOfRecords>>) => ({ caseRef: kept.reference, otherRef: merged.reference });
const versions = { version: "1", keptVersion: "1", mergedVersion: "1" };

describe("two records side by side", () => {
  it("are read on both cases, with what they have in common and which is kept", async () => {
    const pair = await aPairOfRecords();
    const shown = await compare.loader(get(pair.proposer, sides(pair)));
    expect(shown).toMatchObject({ reasons: ["same_name", "same_date_of_birth"], keep: pair.kept.reference, proposalId: undefined });
    for (const { id } of [pair.kept, pair.merged]) {
      expect(await asService((db) => db.select({ action: auditEntries.action, by: auditEntries.actorName }).from(auditEntries).where(eq(auditEntries.streamId, id)))).toEqual([{ action: "case.read", by: pair.proposer.name }]);
    }
  });

  it("are not found by whoever sees one of them alone, nor is one case beside itself", async () => {
    const elsewhere = await aHub();
    const pair = await aPairOfRecords({ otherHubId: elsewhere.id });
    const half = await aStaffMember({ hubIds: [pair.kept.hubId] });
    expect(await statusOf(() => compare.loader(get(half, sides(pair))))).toBe(404);
    expect(await statusOf(() => compare.action(post(half, { finding: "not_same" }, sides(pair))))).toBe(404);
    expect(await statusOf(() => compare.loader(get(pair.proposer, { caseRef: pair.kept.reference, otherRef: pair.kept.reference })))).toBe(404);
    await asService((db) => db.update(cases).set({ restricted: true }).where(eq(cases.id, pair.merged.id)));
    expect(await statusOf(() => compare.loader(get(half, sides(pair))))).toBe(404);
  });

  it("ask how one knows, and keep what was typed", async () => {
    const pair = await aPairOfRecords();
    const refused = (await compare.action(post(pair.proposer, { finding: "same", keep: pair.merged.reference }, sides(pair)))) as Refused;
    expect([refused.init.status, refused.data.errors, refused.data.typed.keep]).toEqual([422, [{ field: "words", message: "Enter how you know that they are the same person" }], [pair.merged.reference]]);
    expect(((await compare.action(post(pair.proposer, {}, sides(pair)))) as Refused).data.errors).toMatchObject([{ message: "Select whether they are the same person" }]);
  });
});

describe("a proposal's page", () => {
  async function aProposal() {
    const pair = await aPairOfRecords();
    const sent = (await compare.action(post(pair.proposer, { finding: "same", keep: pair.merged.reference, words: "He told me" }, sides(pair)))) as Response;
    const mergeId = sent.headers.get("Location")!.split("/").at(-1)!;
    return { ...pair, mergeId };
  }

  it("keeps the record that was chosen, and is in the queue of whoever sees both", async () => {
    const { mergeId, kept, merged, proposer, confirmer } = await aProposal();
    const shown = await join.loader(get(confirmer, { mergeId }));
    expect([shown.both[0].reference, shown.both[1].reference, shown.mine]).toEqual([merged.reference, kept.reference, false]);
    expect((await join.loader(get(proposer, { mergeId }))).mine).toBe(true);
    expect((await queue.loader(get(confirmer, {}))).proposals).toMatchObject([{ id: mergeId, words: "He told me" }]);
    expect((await queue.loader(get(await aStaffMember({ hubIds: [(await aHub()).id] }), {}))).proposals).toEqual([]);
  });

  it("is confirmed, shown on both cases, and taken apart with a reason", async () => {
    const { mergeId, kept, merged, confirmer } = await aProposal();
    expect(((await join.action(post(confirmer, { happening: "confirm", ...versions }, { mergeId }))) as Response).headers.get("Location")).toBe(`/adviser/triage/joins/${mergeId}`);
    expect(await asActor(confirmer, (db) => listOtherCases(db, kept.id))).toMatchObject([{ reference: merged.reference, mergeId }]);
    const { merge, both } = await join.loader(get(confirmer, { mergeId }));
    expect([merge.status, both[0].record.id]).toEqual(["confirmed", both[1].record.id]);
    const undo = { happening: "undo", version: "2", keptVersion: "2", mergedVersion: "2" };
    expect(((await join.action(post(confirmer, undo, { mergeId }))) as Refused).data.errors).toEqual([{ field: "words", message: "Enter why they are taken apart" }]);
    expect(await join.action(post(confirmer, { ...undo, words: "Cousins" }, { mergeId }))).toBeInstanceOf(Response);
    expect(await asActor(confirmer, (db) => listOtherCases(db, kept.id))).toEqual([]);
  });

  it("tells whoever is late what happened, and who did it", async () => {
    const { mergeId, confirmer, proposer } = await aProposal();
    await join.action(post(proposer, { happening: "withdraw", words: "My mistake", ...versions }, { mergeId }));
    const late = (await join.action(post(confirmer, { happening: "reject", words: "Different people", ...versions }, { mergeId }))) as Refused;
    expect([late.init.status, late.data.typed.words, late.data.meanwhile]).toEqual([409, ["Different people"], { by: [proposer.name], changes: ["Taken back"] }]);
  });

  it("is not found by whoever does not see both, whatever they send", async () => {
    const { mergeId } = await aProposal();
    const stranger = await aStaffMember({ hubIds: [(await aHub()).id] });
    expect(await statusOf(() => join.loader(get(stranger, { mergeId })))).toBe(404);
    for (const happening of ["confirm", "reject", "withdraw", "undo"]) expect(await statusOf(() => join.action(post(stranger, { happening, words: "x", ...versions }, { mergeId })))).toBe(404);
    expect(await statusOf(() => join.loader(get(stranger, { mergeId: "nothing" })))).toBe(404);
  });

  it("is not confirmed by whoever proposed it", async () => {
    const { mergeId, proposer } = await aProposal();
    const refused = (await join.action(post(proposer, { happening: "confirm", ...versions }, { mergeId }))) as Refused;
    expect([refused.init.status, refused.data.errors]).toEqual([409, [{ field: "happening", message: "Somebody else answers your proposal: you can take it back" }]]);
  });
});
