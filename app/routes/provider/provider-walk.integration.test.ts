import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { randomUUID } from "node:crypto";
import type postgres from "postgres";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { addDays } from "#app/domain/calendar/calendar-day";
import type { Actor } from "#app/domain/people/actor";
import { today } from "#app/platform/service.server";
import { asService } from "#db/client.server";
import { aReference } from "#db/factories/make";
import { aFullProvider, type FullProvider } from "#db/factories/make-provider";
import { referrals } from "#db/schema/index";
import { fingerprint } from "#db/testing/fingerprint";
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
const pages = import.meta.glob<Record<string, unknown>>("./**/*.{ts,tsx}");

/** Every page of the providers' map, read from it: a new one cannot be forgotten. */
const walked = Object.entries(map.provider!).filter(([address]) => !address.endsWith("*")).map(([address, file]) => ({ address, page: `./${file}` }));
const partsOf = (address: string) => [...address.matchAll(/:(\w+)/g)].map(([, name]) => name!);
const about = walked.filter(({ address }) => partsOf(address).length > 0 && !address.startsWith("/respond"));
/** Parts that stand for nothing of anybody: a month is the same for all. */
const nobodys = ["month", "token", "work"];

const args = (actor: Actor, params: Record<string, string>, body?: Record<string, string>): Args => ({
  request: new Request("http://localhost/provider", body && { method: "POST", body: new URLSearchParams({ formKey: randomUUID(), ...body }) }),
  params,
  context: { asking: { actor, path: "/provider", search: "", visit: "visit", remoteAddress: "127.0.0.1" } } as unknown as AppLoadContext,
});

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

const partOf = async (page: string, part: "loader" | "action") => ((await pages[page]!()) as { loader?: Work; action?: Work })[part];

useServiceDatabase();

describe("a lead of one provider, at every page there is for providers", () => {
  let ours: FullProvider, theirs: FullProvider;
  beforeAll(async () => {
    [ours, theirs] = [await aFullProvider(), await aFullProvider()];
  });

  it("has something of a provider's for every part of an address", () => {
    const missing = walked.flatMap(({ address }) => partsOf(address)).filter((name) => !(name in ours.parts));
    expect([...new Set(missing)], "give the full provider one of these").toEqual([]);
  });

  it("finds their own", async () => {
    for (const { address, page } of about) {
      const loader = await partOf(page, "loader");
      if (loader) expect([200, 302], address).toContain((await answerOf(() => loader(args(ours.lead, ours.parts)))).status);
    }
  });

  it("is not told of another's in any list", async () => {
    for (const { address, page } of walked.filter((each) => !about.includes(each) && !each.address.startsWith("/respond"))) {
      const loader = await partOf(page, "loader");
      if (!loader) continue;
      const { said } = await answerOf(() => loader(args(ours.lead, {})));
      expect(theirs.secrets.filter((secret) => said.includes(secret)), address).toEqual([]);
    }
  });

  it("finds nothing of another's, with the same bytes and as many statements as for what does not exist", async () => {
    for (const { address, page } of about.filter((each) => partsOf(each.address).some((name) => !nobodys.includes(name)))) {
      const loader = await partOf(page, "loader");
      if (!loader) continue;
      const nothing = Object.fromEntries(Object.keys(theirs.parts).map((name) => [name, name === "referralRef" ? aReference() : randomUUID()]));
      const counted = async (params: Record<string, string>) => {
        sent.statements = 0;
        return { ...(await answerOf(() => loader(args(ours.lead, params)))), statements: sent.statements };
      };
      const [one, none] = [await counted(theirs.parts), await counted(nothing)];
      expect(one.status, address).toBe(404);
      // An entry of the directory is nobody's secret: that another's exists is not hidden, only that it is theirs to change.
      if (!partsOf(address).includes("serviceId")) expect(one, address).toEqual(none);
    }
  });

  it("changes nothing of another's, whatever is sent", async () => {
    const kept = ({ audit_entries: _a, audit_heads: _h, form_keys: _f, ...rest }: Record<string, string>) => rest;
    const before = kept(await fingerprint());
    const bodies: Record<string, string>[] = [
      { kind: "complete", version: "1", "completeOn-day": "11", "completeOn-month": "3", "completeOn-year": "2026" }, { do: "write", message: "Hello" }, { do: "call-off", version: "1", why: "Snow" }, { role: "provider_lead", active: "yes", seen: "x" },
      { act: "reset-sign-in" }, { words: "Well done", version: "1" }, { name: "Taken over", status: "active", description: "x", version: "1" }, { act: "revoke", do: "revoke", version: "1" },
    ];
    for (const { address, page } of about.filter((each) => partsOf(each.address).some((name) => !nobodys.includes(name)))) {
      const action = await partOf(page, "action");
      if (!action) continue;
      for (const body of bodies) {
        const { status, said } = await answerOf(() => action(args(ours.lead, theirs.parts, body)));
        expect([403, 404, 422, 400], `${address} with ${JSON.stringify(body)}`).toContain(status);
        expect(theirs.secrets.filter((secret) => said.includes(secret)), address).toEqual([]);
      }
    }
    expect(kept(await fingerprint())).toEqual(before);
  });

  it("finds their own no longer once thirty days are over, at any page and in no list", async () => {
    await asService((db) => db.update(referrals).set({ status: "completed", endedOn: addDays(today(), -31), providerUntilOn: addDays(today(), -1) }).where(eq(referrals.id, ours.referral.id)));
    for (const { address, page } of walked.filter((each) => !each.address.startsWith("/respond"))) {
      const loader = await partOf(page, "loader");
      if (!loader) continue;
      const { status, said } = await answerOf(() => loader(args(ours.lead, ours.parts)));
      if (address.includes(":referralRef")) expect(status, address).toBe(404);
      for (const secret of [ours.referral.id, ours.referral.reference, ours.made.resident.lastName]) expect(said.includes(secret), `${address} still tells ${secret}`).toBe(false);
    }
  });
});
