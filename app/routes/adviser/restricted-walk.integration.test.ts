import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import { sql } from "drizzle-orm";
import { randomUUID } from "node:crypto";
import type postgres from "postgres";
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Actor, StaffActor } from "#app/domain/people/actor";
import { depsWithin } from "#app/platform/deps.server";
import { restrictCase } from "#app/services/restricted/restrict-case.server";
import { asService } from "#db/client.server";
import { aCaseInSupport, aReference, aStaffMember, type MadeCase } from "#db/factories/make";
import { aFullCase, type FullCase } from "#db/factories/make-full-case";
import { useServiceDatabase } from "#db/testing/service-database";
import { map } from "../../../remix.config.js";

/** How many statements were sent: the driver says each as it sends it. */
const sent = vi.hoisted(() => ({ statements: 0 }));
vi.mock("postgres", async (original) => {
  const { default: real } = await original<{ default: typeof postgres }>();
  return { default: (url: string, options: Record<string, unknown>) => real(url, { ...options, debug: () => void (sent.statements += 1) }) };
});

type Args = LoaderFunctionArgs & ActionFunctionArgs;
type Work = (args: Args) => unknown;
const pages = { ...import.meta.glob<Record<string, unknown>>("./**/*.{ts,tsx}"), ...import.meta.glob<Record<string, unknown>>("../manager/**/*.{ts,tsx}") };

/** Every page of the advisers' and the managers' map, read from it: a new one cannot be forgotten. */
const walked = (["adviser", "manager"] as const).flatMap((audience) => Object.entries(map[audience]!).filter(([address]) => !address.endsWith("*")).map(([address, file]) => ({ address, page: audience === "adviser" ? `./${file}` : `../manager/${file}` })));
const partsOf = (address: string) => [...address.matchAll(/:(\w+)/g)].map(([, name]) => name!);
/** Parts of addresses that stand for nothing of a case. */
const notOfACase = ["sampleId", "measureCode", "importId", "draftId", "part", "agreementId", "variationId", "spendId", "returnId", "actId", "mergeId", "sessionId", "templateId", "viewId", "staffId", "clock", "from", "file"];

const as = (actor: Actor, path: string) => ({ asking: { actor, path, search: "", visit: "visit", remoteAddress: "127.0.0.1" } }) as unknown as AppLoadContext;
const args = (actor: Actor, params: Record<string, string>, query = "", body?: Record<string, string>): Args =>
  ({ request: new Request(`http://localhost/adviser${query}`, body && { method: "POST", body: new URLSearchParams({ formKey: randomUUID(), ...body }) }), params, context: as(actor, "/adviser") });

interface Answer {
  status: number;
  said: string;
}

async function answerOf(work: () => unknown): Promise<Answer> {
  const say = async (answered: unknown): Promise<Answer> => {
    if (answered instanceof Response) return { status: answered.status, said: `${answered.headers.get("Location") ?? ""}${await answered.clone().text()}` };
    const { data, init } = (answered ?? {}) as { data?: unknown; init?: { status?: number } };
    return { status: init?.status ?? 200, said: JSON.stringify(init === undefined ? answered : data) ?? "" };
  };
  try {
    return await say(await work());
  } catch (thrown) {
    if (thrown instanceof Response) return say(thrown);
    throw thrown;
  }
}

useServiceDatabase();

describe("a restricted case, for somebody not named on it", () => {
  let full: FullCase, known: MadeCase & { lead: StaffActor };
  let strangers: StaffActor[] = [];
  let secrets: string[] = [];

  beforeAll(async () => {
    full = await aFullCase();
    // A case of the same hub they do see, so that their lists are not empty.
    known = await aCaseInSupport({ hubId: full.hubId });
    strangers = [await aStaffMember({ hubIds: [full.hubId] }), await aStaffMember({ roles: ["manager"] }), await aStaffMember({ roles: ["adviser", "manager"], hubIds: [full.hubId] })];
    await asService((db) => restrictCase(depsWithin(db), full.lead, { caseRef: full.reference, reason: "high_risk", words: "", named: [] }));
    const { serviceId: _place, ...own } = full.parts;
    secrets = [full.id, full.resident.id, full.resident.lastName, ...new Set(Object.values(own))];
  });

  it("has a row for every part of an address that can stand for something of a case", () => {
    const missing = walked.flatMap(({ address }) => partsOf(address)).filter((name) => !(name in full.parts) && !notOfACase.includes(name));
    expect([...new Set(missing)], "give the full case one of these").toEqual([]);
  });

  it("exists at each of these addresses for its lead", async () => {
    for (const { address, page } of walked.filter((each) => partsOf(each.address).some((name) => name in full.parts && name !== "serviceId"))) {
      const { loader } = (await pages[page]!()) as { loader?: Work };
      // Answered already, so its page is nobody's; and two records are not one.
      if (!loader || /:handoverId|:otherRef/.test(address) || address.startsWith("/manager")) continue;
      const { status } = await answerOf(() => loader(args(full.lead, full.parts)));
      expect([200, 302], address).toContain(status);
    }
  });

  it("does not exist at any address, in any list, count, search, export or answer", async () => {
    const queries = ["", `?search=${full.reference}`, `?search=${encodeURIComponent(full.resident.lastName)}`, "?whose=all", "?whose=hub&status=all"];
    for (const actor of strangers) {
      for (const { address, page } of walked) {
        const { loader } = (await pages[page]!()) as { loader?: Work };
        if (!loader) continue;
        const params = Object.fromEntries(partsOf(address).map((name) => [name, full.parts[name] ?? randomUUID()]));
        const about = partsOf(address).some((name) => name in full.parts && name !== "serviceId");
        for (const query of about ? [""] : queries) {
          const { status, said } = await answerOf(() => loader(args(actor, params, query)));
          if (about) expect([404, 403], `${address} for ${actor.roles.join(" and ")}`).toContain(status);
          // A search is said back to whoever typed it.
          const asked = decodeURIComponent(query);
          for (const secret of secrets) if (!asked.includes(secret)) expect(said.includes(secret), `${address}${query} tells ${actor.roles.join(" and ")} ${secret}`).toBe(false);
        }
      }
    }
  });

  it("cannot be changed at any address", async () => {
    const [adviser] = strangers;
    const before = await everythingOf(full);
    for (const { address, page } of walked.filter((each) => partsOf(each.address).some((name) => name in full.parts && name !== "serviceId"))) {
      const { action } = (await pages[page]!()) as { action?: Work };
      if (!action) continue;
      const { status, said } = await answerOf(() => action(args(adviser!, full.parts, "", { words: "Hello", why: "Because", do: "x" })));
      expect([404, 422, 403, 400], address).toContain(status);
      for (const secret of secrets.filter((each) => each !== full.reference)) expect(said.includes(secret), `${address} tells ${secret}`).toBe(false);
    }
    expect(await everythingOf(full)).toEqual(before);
  });

  it("answers with the same bytes, the same status and as many statements as a reference of no case", async () => {
    const [adviser] = strangers;
    for (const { address, page } of walked.filter((each) => partsOf(each.address).includes("caseRef"))) {
      const { loader } = (await pages[page]!()) as { loader?: Work };
      if (!loader) continue;
      const ask = (reference: string) => () => answerOf(() => loader(args(adviser!, { ...full.parts, otherRef: reference, caseRef: reference })));
      const [restricted, none] = [await counted(ask(full.reference)), await counted(ask(aReference()))];
      expect(restricted, address).toEqual(none);
      if (restricted.status === 404) expect(restricted.statements, address).toBeGreaterThan(2);
    }
  });

  it("leaves the cases they do see as they were", async () => {
    const { loader } = (await pages["./cases/show.tsx"]!()) as { loader: Work };
    for (const actor of strangers) expect((await answerOf(() => loader(args(actor, { caseRef: known.reference })))).status).toBe(200);
  });

  const everythingOf = ({ id }: MadeCase) => asService(async (db) => {
    const rows: Record<string, unknown> = {};
    for (const table of ["case_events", "steps", "case_team", "case_access", "appointments", "case_messages", "documents", "handovers", "outcomes"]) rows[table] = [...(await db.execute(sql`select count(*)::int as rows from ${sql.identifier(table)} where case_id = ${id}`))];
    return rows;
  });

  /** What was answered, and how many statements the database was sent for it. */
  async function counted(work: () => Promise<Answer>) {
    sent.statements = 0;
    return { ...(await work()), statements: sent.statements };
  }
});
