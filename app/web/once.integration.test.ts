import { redirect } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { appendAudit } from "#db/queries/audit/append-audit";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { asService } from "#db/client.server";
import { aCaseInSupport } from "#db/factories/make";
import { caseEvents } from "#db/schema/cases";
import { formKeys } from "#db/schema/access";
import { useServiceDatabase } from "#db/testing/service-database";
import { once } from "./once.server";

useServiceDatabase();

const formWith = (formKey: string) => {
  const form = new FormData();
  form.set("formKey", formKey);
  return form;
};

const eventsOf = (caseId: string) => asService((db) => db.select().from(caseEvents).where(eq(caseEvents.caseId, caseId)));

async function aChange() {
  const { lead, id } = await aCaseInSupport();
  let done = 0;
  const change = (form: FormData) =>
    once({ actor: lead }, form, async (deps) => {
      done += 1;
      await addCaseEvent(deps, { caseId: id, kind: "contact_recorded", by: lead });
      await appendAudit(deps, { streamId: id, action: "test", by: lead });
      return redirect(`/adviser/cases/done-${done}`, 303);
    });
  return { lead, id, change };
}

const locationOf = (answer: unknown) => (answer as Response).headers.get("Location");

describe("a form's one-time key", () => {
  it("gives twenty posts at once one effect and one answer", async () => {
    const { id, change } = await aChange();
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 20 }, () => change(formWith(key))));
    expect(await eventsOf(id)).toHaveLength(1);
    expect(new Set(answers.map(locationOf)).size).toBe(1);
  });

  it("answers a resend, long afterwards, as it answered the first", async () => {
    const { id, change } = await aChange();
    const form = formWith(randomUUID());
    const [first, second] = [await change(form), await change(form)];
    expect(locationOf(second)).toBe(locationOf(first));
    expect(await eventsOf(id)).toHaveLength(1);
  });

  it("does the work again for another form", async () => {
    const { id, change } = await aChange();
    await change(formWith(randomUUID()));
    await change(formWith(randomUUID()));
    expect(await eventsOf(id)).toHaveLength(2);
  });

  it("undoes everything, and stays unused, when the answer is not a redirect", async () => {
    const { lead, id, change } = await aChange();
    const form = formWith(randomUUID());
    const answer = await once({ actor: lead }, form, async (deps) => {
      await addCaseEvent(deps, { caseId: id, kind: "contact_recorded", by: lead });
      return "changed-meanwhile" as const;
    });
    expect(answer).toBe("changed-meanwhile");
    expect(await eventsOf(id)).toEqual([]);
    await change(form);
    expect(await eventsOf(id)).toHaveLength(1);
  });

  it("undoes everything when the work breaks", async () => {
    const { lead, id } = await aChange();
    const key = randomUUID();
    await expect(
      once({ actor: lead }, formWith(key), async (deps) => {
        await addCaseEvent(deps, { caseId: id, kind: "contact_recorded", by: lead });
        throw new Error("half-way");
      }),
    ).rejects.toThrow("half-way");
    expect(await eventsOf(id)).toEqual([]);
    expect(await asService((db) => db.select().from(formKeys).where(eq(formKeys.id, key)))).toEqual([]);
  });

  it("is no use to somebody else", async () => {
    const [mine, theirs] = [await aChange(), await aChange()];
    const form = formWith(randomUUID());
    await mine.change(form);
    expect(await theirs.change(form)).toMatchObject({ status: 400 });
    expect(await eventsOf(theirs.id)).toEqual([]);
  });

  it.each(["", "1", "not-a-key", "../../etc"])("must be one: %j is refused before anything is done", async (key) => {
    const { id, change } = await aChange();
    await expect(change(formWith(key))).rejects.toMatchObject({ status: 400 });
    expect(await eventsOf(id)).toEqual([]);
  });
});
