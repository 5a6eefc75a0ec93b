import type { AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import { createElement, type FunctionComponent } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { aMeasure } from "#app/domain/agreements/builders";
import { day } from "#app/domain/calendar/calendar-day";
import { aNewOutcome } from "#app/domain/outcomes/builders";
import type { NewOutcome } from "#app/domain/outcomes/new-outcome";
import type { StaffActor } from "#app/domain/people/actor";
import { diffReturns } from "#app/domain/returns/diff";
import { breakdowns } from "#app/domain/returns/drill";
import { depsWithin } from "#app/platform/deps.server";
import { recordOutcome } from "#app/services/outcomes/record-outcome.server";
import { withdrawOutcome } from "#app/services/outcomes/withdraw-outcome.server";
import { buildQuarter } from "#app/services/returns/build-quarter.server";
import { freezeReturn } from "#app/services/returns/freeze-return.server";
import { supersedeReturn } from "#app/services/returns/supersede-return.server";
import { PageProvider, type PageFacts } from "#app/ui/page-context";
import { asActor, asService } from "#db/client.server";
import { aCaseInSupport, aResident, aStaffMember, type MadeCase } from "#db/factories/make";
import { anAgreement } from "#db/factories/make-agreement";
import { listLines } from "#db/queries/returns/return-lines";
import { findReturn } from "#db/queries/returns/returns";
import { useServiceDatabase } from "#db/testing/service-database";
import * as breakdown from "./breakdown";
import * as compare from "./compare";
import * as lines from "./lines";
import * as show from "./show";

/** What the page that is drawn was given: there is no router in this test. */
const given: { data: unknown } = vi.hoisted(() => ({ data: undefined }));
vi.mock("@remix-run/react", async (original) => ({ ...(await original<Record<string, unknown>>()), useLoaderData: () => given.data, useActionData: () => undefined }));

const facts: PageFacts = { nonce: "n", script: "/s.js", placeName: "Northmere", demonstration: true, path: "/manager", search: "", language: "en", offered: ["en"], formToken: "t", newFormKey: () => "k" };
type Loader = (args: LoaderFunctionArgs) => Promise<unknown>;

describe("the numbers of a return", () => {
  const database = useServiceDatabase();
  let morgan: StaffActor;
  let second: StaffActor;
  let agreementId = "";
  let first = "";
  let last = "";
  let hidden: MadeCase & { lead: StaffActor };

  const record = async (of: MadeCase & { lead: StaffActor }, wishes: NewOutcome) => {
    const done = await asActor(of.lead, (db) => recordOutcome(depsWithin(db), of.lead, of.reference, aNewOutcome(wishes)));
    if (typeof done === "string" || !("outcomeId" in done)) throw new Error(JSON.stringify(done));
    return done.outcomeId;
  };
  const frozen = async (quarter: "2025-Q4" | "2026-Q1") => {
    const built = await asService((db) => buildQuarter(depsWithin(db), morgan, { agreementId, quarter }));
    if (typeof built === "string") throw new Error(built);
    const { version } = (await asService((db) => findReturn(db, built.returnId)))!;
    expect(await asService((db) => freezeReturn(depsWithin(db), morgan, built.returnId, { version, words: "Read" }))).toBe("frozen");
    return built.returnId;
  };
  /** The page as it is drawn, at an address. */
  const page = async (module: { loader: Loader; default: FunctionComponent }, address: string): Promise<string> => {
    const url = new URL(address, "http://localhost");
    given.data = await module.loader({ request: new Request(url), params: { returnId: url.pathname.split("/")[3] }, context: { asking: { actor: morgan, path: url.pathname } } as unknown as AppLoadContext });
    return renderToStaticMarkup(createElement(PageProvider, { value: { ...facts, search: url.search } } as never, createElement(module.default)));
  };
  const numbersOf = (html: string, part: string) =>
    [...html.matchAll(/<a class="govuk-link" href="([^"]+)">(\d+)</g)].map(([, href = "", number]) => ({ href: href.replaceAll("&amp;", "&"), number: Number(number) })).filter(({ href }) => href.includes(part));
  const headingOf = (html: string) => /<h[12] class="govuk-heading-[lm]"(?: id="lines")?>(\d+) /.exec(html.slice(html.search(/<h[12] class="govuk-heading-[lm]"(?: id="lines")?>\d+ /)))?.[1];
  const rowsOf = (html: string) => [...html.matchAll(/href="\/adviser\/cases\//g)].length;
  const notShown = (html: string) => Number(/(\d+) (?:more that )?(?:is|are) not shown/.exec(html)?.[1] ?? 0);

  beforeAll(async () => {
    database.clock.set("2026-02-02T10:00:00Z");
    morgan = await aStaffMember({ name: "Morgan Hale", roles: ["manager"] });
    second = await aStaffMember({ name: "Sunita Rao", roles: ["manager"] });
    const learning = aMeasure({ id: "m2", code: "into-learning", title: "Into learning", countsKinds: ["learning_started"] });
    const from = day("2024-04-01");
    agreementId = (await anAgreement({ measures: [aMeasure(), learning], streams: [{ code: "A", rules: [{ share: 60, validFrom: from }] }, { code: "B", rules: [{ share: 40, measureCodes: ["into-employment"], validFrom: from }] }] })).id;
    const made: Awaited<ReturnType<typeof aCaseInSupport>>[] = [];
    for (const born of ["2007-05-01", "1990-01-01", "1985-01-01", "1960-01-01", "2004-02-02"]) made.push(await aCaseInSupport({ resident: await aResident({ dateOfBirth: day(born) }) }));
    hidden = await aCaseInSupport({ restricted: true });
    database.clock.set("2026-04-10T10:00:00Z");
    const wrong = await record(made[0]!, { happenedOn: day("2026-03-11") });
    await frozen("2025-Q4");
    database.clock.set("2026-07-06T10:00:00Z");
    await asActor(made[0]!.lead, (db) => withdrawOutcome(depsWithin(db), made[0]!.lead, made[0]!.reference, wrong, "did_not_happen"));
    await record(made[1]!, { happenedOn: day("2026-03-20") });
    for (const [at, each] of made.entries()) {
      await record(each, { happenedOn: day("2026-05-11") });
      if (at % 2 === 0) await record(each, { happenedOn: day("2026-06-20"), employer: "Eastfold Mill" });
      if (at > 2) await record(each, { kind: "learning_started", happenedOn: day("2026-06-01"), employer: "Northmere College" });
    }
    await record(hidden, { happenedOn: day("2026-05-12") });
    await record(hidden, { happenedOn: day("2026-06-22"), employer: "Eastfold Mill" });
    first = await frozen("2026-Q1");
    database.clock.set("2026-07-07T10:00:00Z");
    await asService(async (db) => supersedeReturn(depsWithin(db), second, first, { version: (await findReturn(db, first))!.version, reason: "Too early" }));
    database.clock.set("2026-07-08T10:00:00Z");
    await record(made[3]!, { happenedOn: day("2026-06-25"), employer: "Saltby Port" });
    await record(hidden, { happenedOn: day("2026-06-29"), employer: "Saltby Port" });
    last = await frozen("2026-Q1");
  });

  it("each lead to exactly the people and events behind them, restricted ones counted and not shown", async () => {
    const shown = [await page(show, `/manager/returns/${last}`), ...(await Promise.all(breakdowns.map((by) => page(breakdown, `/manager/returns/${last}/breakdown?by=${by}`))))];
    const numbers = shown.flatMap((html) => numbersOf(html, "/lines?"));
    expect(numbers.length).toBeGreaterThan(30);
    expect(numbers.some(({ href }) => href.includes("what=taken-back")) && numbers.some(({ href }) => href.includes("what=added"))).toBe(true);
    const all = await asService((db) => listLines(db, last));
    for (const { href, number } of numbers) {
      const html = await page(lines, `${href}&size=100`);
      expect(Number(headingOf(html)), href).toBe(number);
      const listed = rowsOf(html) + notShown(html);
      if (!href.includes("what=people")) expect(listed, href).toBe(number);
      expect(html, href).not.toContain(hidden.reference);
      const asked = new URL(href, "http://localhost").searchParams;
      // The same, counted plainly over the frozen rows.
      const behind = all.filter((line) => {
        const wanted = { measure: line.measureCode, offer: line.offer ?? "none" } as const;
        const claim = line.lineKind === "claim";
        const what = { people: claim, events: claim, added: !claim && line.events === 1, "taken-back": !claim && line.events === -1 }[asked.get("what") ?? ""] ?? true;
        return what && (["measure", "offer"] as const).every((name) => !asked.has(name) || asked.get(name) === wanted[name]) && (!asked.has("stream") || line.shares.some(({ streamCode }) => streamCode === asked.get("stream")));
      });
      if (!asked.has("age")) expect(asked.get("what") === "people" ? new Set(behind.map(({ residentId }) => residentId)).size : behind.length, href).toBe(number);
    }
    const everything = await page(lines, `/manager/returns/${last}/lines?size=100`);
    expect([Number(headingOf(everything)), notShown(everything)]).toEqual([all.length, all.filter(({ caseId }) => caseId === hidden.id).length]);
  });

  it("differ from another return’s by exactly what the domain finds, down to the case", async () => {
    for (const [before, after] of [[first, last], [last, first]] as const) {
      const html = await page(compare, `/manager/returns/${after}/compare?with=${before}`);
      const [was, is] = [await asService((db) => listLines(db, before)), await asService((db) => listLines(db, after))];
      const diff = diffReturns(was, is);
      expect(given.data).toMatchObject({ measures: expect.arrayContaining([{ measureCode: "into-employment", same: is.filter(({ measureCode }) => measureCode === "into-employment").length - diff.added.length - diff.changed.length, added: diff.added.length, removed: diff.removed.length, changed: diff.changed.length }]) as unknown });
      const numbers = numbersOf(html, "/compare?");
      expect(numbers.map(({ number }) => number)).toEqual([2]);
      for (const { href, number } of numbers) {
        const listed = await page(compare, href);
        expect([Number(headingOf(listed)), rowsOf(listed), notShown(listed)], href).toEqual([number, 1, 1]);
        expect(listed).toContain(before === first ? "Recorded after the other return was counted" : "It is on record, and does not meet the rule any more");
        expect(listed).not.toContain(hidden.reference);
      }
    }
  });
});
