import fc from "fast-check";
import { eq, sql } from "drizzle-orm";
import { createElement, type FunctionComponent } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Actor, Role } from "#app/domain/people/actor";
import { demonstrationMeasures } from "#app/domain/agreements/demonstration-measures";
import { anApplication } from "#app/domain/applications/builders";
import { questionsVersion } from "#app/domain/applications/questions";
import { bulkActKinds } from "#app/domain/cases/bulk";
import { permissions, type Permission } from "#app/domain/people/permissions";
import { returnFiles } from "#app/domain/publishing/return-files";
import { depsWithin } from "#app/platform/deps.server";
import { freshId } from "#app/platform/service.server";
import { answerTo, anythingOf, hasAction, pagesOf, partsOf, runsOr, sourceOf, type Answer, type Known, type Work } from "#app/platform/testing/hostile-forms";
import { holderAtDesk } from "#app/services/applications/at-the-desk.server";
import { proposeJoin } from "#app/services/people/propose-join.server";
import { draftRules } from "#app/services/rules/draft-rules.server";
import { restrictCase } from "#app/services/restricted/restrict-case.server";
import { PageProvider, type PageFacts } from "#app/ui/page-context";
import { asActor, asService } from "#db/client.server";
import { aFullCase, type FullCase } from "#db/factories/make-full-case";
import { allLives } from "#db/seeds/lives/all-lives";
import type { Life } from "#db/seeds/lives/life";
import { seedCalendar, type SeedCalendar } from "#db/seeds/place/calendar";
import { agreementId, fillPlace } from "#db/seeds/place/fill-place";
import { hubId } from "#db/seeds/place/organisations";
import { buildOpenQuarters } from "#db/seeds/place/make-returns";
import { staffActor } from "#db/seeds/place/staff";
import { writeTemplates } from "#db/seeds/place/templates";
import { tellGroupSessions } from "#db/seeds/telling/group-sessions";
import { bringInTwoLists } from "#db/seeds/telling/lists";
import { inOneGo, tellLife } from "#db/seeds/telling/tell-life";
import { cases, caseTeam, drafts } from "#db/schema/index";
import { idsByTable } from "#db/testing/all-ids";
import { fingerprint } from "#db/testing/fingerprint";
import { useServiceDatabase } from "#db/testing/service-database";

// Every form and every page of the staff's is sent anything, by those who may and by those who may not. Nothing may ever be a problem of
// ours: no status of 500, no exception that is no answer, no page that cannot be drawn from what was answered.

/** What the page that is drawn was given: there is no router in this test. */
const shown: { data: unknown; answered: unknown } = vi.hoisted(() => ({ data: undefined, answered: undefined }));
vi.mock("@remix-run/react", async (original) => ({ ...(await original<Record<string, unknown>>()), useLoaderData: () => shown.data, useActionData: () => shown.answered }));

interface PageModule {
  loader?: Work;
  action?: Work;
  default?: FunctionComponent;
}

const { clock } = useServiceDatabase();
const modules = import.meta.glob<PageModule>("./{adviser,manager,provider,admin}/**/*.{ts,tsx}");
const pages = pagesOf("adviser", "manager", "provider", "admin");
const runs = runsOr(5);
const facts: PageFacts = { nonce: "n", script: "/s.js", placeName: "Northmere", demonstration: true, path: "/adviser", search: "", language: "en", offered: ["en"], formToken: "t", newFormKey: () => "k" };
const visit = "a-hostile-visit";

let known: Known;
/** Somebody else's case, of a hub and with people of its own; and one restricted to others. */
let elsewhere: FullCase, restricted: FullCase;
/** Of each kind of work, the one who does most of it first. */
const staff = ["amina", "morgan", "priya", "alex", "joe", "sam", "colin"].map(staffActor);

/** A few lives in which, together, everything happens that can. */
function fewLives(lives: readonly Life[]): Life[] {
  const toCome = new Set(lives.flatMap(({ happenings }) => happenings.map(({ happening }) => happening.kind)));
  const chosen: Life[] = [];
  while (toCome.size > 0 && chosen.length < 9) {
    const news = (life: Life) => new Set(life.happenings.map(({ happening }) => happening.kind).filter((kind) => toCome.has(kind))).size * (life.lead === "amina" ? 2 : 1);
    const best = lives.reduce((a, b) => (news(b) > news(a) ? b : a));
    chosen.push(best);
    for (const { happening } of best.happenings) toCome.delete(happening.kind);
  }
  return chosen;
}

beforeAll(async () => {
  const calendar = seedCalendar(clock.now());
  await inOneGo(async (db) => {
    await fillPlace(db, calendar);
    await writeTemplates(db, calendar);
  });
  const lives = allLives(calendar).filter(({ samePersonAs, appliedBeforeAs, hub }) => !samePersonAs && !appliedBeforeAs && hub === "northmere");
  for (const life of fewLives(lives)) await tellLife(life, "all", life.happenings);
  await inOneGo((db) => bringInTwoLists(db, calendar));
  await inOneGo((db) => tellGroupSessions(db, calendar));
  await buildOpenQuarters(calendar);
  await proposeSomeJoins();
  await aFullCase({ lead: staff[0]!, hubId: hubId("northmere") });
  await restrict(await aFullCase({ hubId: hubId("northmere") }));
  await leaveDrafts();
  await draftNextRules(calendar);
  known = await whatIsThere();
  // Nobody is told of these two, so nobody asks for them.
  [elsewhere, restricted] = [await aFullCase(), await aFullCase({ hubId: hubId("northmere") })];
  await restrict(restricted);
}, 240_000);

const restrict = (full: FullCase) => asService((db) => restrictCase(depsWithin(db), full.lead, { caseRef: full.reference, reason: "high_risk", words: "", named: [] }));

/** Applications Amina takes at the desk, some way through. */
async function leaveDrafts(): Promise<void> {
  const at = clock.now();
  await asService((db) => db.insert(drafts).values([{}, { area: "eligible" as const, visited: ["area" as const] }, anApplication()].map((answers) => (
    { id: freshId(), ownerHash: holderAtDesk(staff[0]!.id, visit), answers, kind: "for_someone_else" as const, questionsVersion, createdAt: at, expiresAt: new Date(at.getTime() + 3_600_000) }))));
}

/** Next year's rules, half written. */
async function draftNextRules({ agreement }: SeedCalendar): Promise<void> {
  const drafted = await asService((db) => draftRules(depsWithin(db), staffActor("alex"), agreementId, { name: "Next rules", funder: "", validFrom: agreement.untilOn }));
  if (typeof drafted === "string" || "problem" in drafted) throw new Error(JSON.stringify(drafted));
}

/** Amina proposes that some cases are of the same person. */
async function proposeSomeJoins(): Promise<void> {
  const [amina] = staff;
  const found = await asActor(amina!, (db) => db.select({ reference: cases.reference }).from(cases).innerJoin(caseTeam, eq(caseTeam.caseId, cases.id)).where(eq(caseTeam.staffId, amina!.id)).orderBy(cases.id));
  for (let at = 0; at + 1 < Math.min(found.length, 6); at += 2) {
    await asActor(amina!, (db) => proposeJoin(depsWithin(db), amina!, { keptRef: found[at]!.reference, mergedRef: found[at + 1]!.reference, words: "The same person" }));
  }
}

async function whatIsThere(): Promise<Known> {
  const ids = await idsByTable(12);
  const references = async (table: string) => [...(await asService((db) => db.execute<{ reference: string }>(sql`select reference from ${sql.identifier(table)} order by id desc`)))].map(({ reference }) => reference);
  const caseRef = await references("cases");
  const of = (...tables: string[]) => tables.flatMap((table) => ids[table] ?? []);
  const staffIds = staff.map(({ id }) => id);
  const byName: Known["byName"] = {
    requestId: of("rights_requests"), confirmationId: of("employer_confirmations"), sampleId: of("evidence_samples"), itemId: of("evidence_sample_items"),
    caseRef, otherRef: caseRef, act: [...bulkActKinds], step: ["do", "look"], case: caseRef, reference: caseRef, referralRef: await references("referrals"), search: ["Rosa", "Rosa Marsh", "O’Brien-Łoś", "3/4/1990", ...caseRef.slice(0, 3)],
    entryId: of("triage_entries"), importId: of("list_imports"), draftId: of("drafts"), referralDraftId: of("referral_drafts"), startId: of("course_starts"), toStartId: of("course_starts"), placeId: of("course_places"), movePlaceId: of("course_places"), endpointId: of("webhook_endpoints"), mergeId: of("merges"), sessionId: of("group_sessions"), handoverId: of("handovers"), noteId: of("case_notes"),
    templateId: of("message_templates"), documentId: of("documents"), appointmentId: of("appointments"), stepId: of("steps"), goalId: of("goals"), serviceId: of("services"), checkId: of("sustainment_checks"), outcomeId: of("outcomes"), actId: of("bulk_acts"),
    agreementId: of("agreements"), setId: of("measure_sets"), measureCode: demonstrationMeasures.map(({ code }) => code), file: Object.keys(returnFiles), streamId: of("funding_streams"), variationId: of("agreement_variations"), spendId: of("spend_entries"), returnId: of("returns"), clock: ["triage", "first_meeting", "plan", "contact"], from: staffIds, staffId: staffIds, leadId: staffIds, to: staffIds, hub: of("hubs"), hubId: of("hubs"),
  };
  // A part nobody filled would be asked for at random alone.
  return { byName: Object.fromEntries(Object.entries(byName).filter(([, values]) => values.length > 0)), all: [...new Set([...Object.values(ids).flatMap((each) => each.slice(0, 6)), ...caseRef])] };
}

/** Who may send a form or open a page at all, read from its first line. */
function rolesFor(file: string, work: "action" | "loader"): readonly Role[] {
  const [, permission] = new RegExp(`function ${work}\\([\\s\\S]*?requirePermission\\(context, "([a-z:-]+)"\\)`).exec(sourceOf(file)) ?? [];
  return permission ? permissions[permission as Permission] : [];
}

const allowed = (roles: readonly Role[], actor: Actor) => actor.roles.some((role) => roles.includes(role));

/** Somebody who may, mostly the same; a stranger at times. */
const askers = (roles: readonly Role[]): fc.Arbitrary<Actor> => {
  const [first, ...others] = staff.filter((actor) => allowed(roles, actor));
  return first ? fc.oneof({ weight: 4, arbitrary: fc.constant(first) }, { weight: 1, arbitrary: fc.constantFrom(first, ...others) }) : fc.constantFrom(...staff);
};

function draw({ default: Component }: PageModule, data: unknown, answered: unknown, query: string): void {
  if (!Component) return;
  // As it travels to the page: what cannot be sent, like a function, is a problem.
  shown.data = structuredClone(data);
  shown.answered = structuredClone(answered);
  renderToStaticMarkup(createElement(PageProvider, { value: { ...facts, search: query } } as never, createElement(Component)));
}

const isWell = ({ status }: Answer) => expect(status).toBeLessThan(500);

describe("whatever is sent to the staff’s pages", () => {
  it("is sent to every page there is", () => {
    expect(pages.filter(hasAction).length).toBeGreaterThan(50);
    const parts = new Set(pages.flatMap(({ address }) => partsOf(address)));
    expect([...parts].filter((name) => !known.byName[name] && !["part", "actId", "token", "endpointId"].includes(name)), "nothing is there to be asked for").toEqual([]);
  });

  it.each(pages)("asked of $address, it is never a problem of ours", async (page) => {
    const shownPage = await modules[`./${page.file}`]!();
    const { loader } = shownPage;
    await fc.assert(
      fc.asyncProperty(anythingOf(page, known), askers(rolesFor(page.file, "loader")), async (asked, actor) => {
        const answer = await answerTo(loader!, page.address, asked, { actor, visit }, "GET");
        isWell(answer);
        if (answer.status === 200 && answer.data !== undefined) draw(shownPage, answer.data, undefined, asked.query);
      }),
      { numRuns: runs, endOnFailure: true },
    );
  });

  it.each(pages.filter(hasAction))("sent to $address, it is never a problem of ours", async (page) => {
    const shownPage = await modules[`./${page.file}`]!();
    const { loader, action } = shownPage;
    await fc.assert(
      fc.asyncProperty(anythingOf(page, known), askers(rolesFor(page.file, "action")), async (asked, actor) => {
        const answer = await answerTo(action!, page.address, asked, { actor, visit }, "POST");
        isWell(answer);
        if (answer.data === undefined || answer.data === null || !loader) return;
        const behind = await answerTo(loader, page.address, asked, { actor, visit }, "GET");
        isWell(behind);
        if (behind.status === 200) draw(shownPage, behind.data, answer.data, asked.query);
      }),
      { numRuns: runs, endOnFailure: true },
    );
  });

  it("changes nothing where it is sent by somebody whose work it is not", async () => {
    const before = await fingerprint();
    const people: (Actor | undefined)[] = [...staff, { kind: "resident", id: restricted.resident.id, name: "Rosa", roles: ["resident"] }, undefined];
    for (const page of pages.filter((each) => hasAction(each) && each.address !== "/respond/:token")) {
      const { action } = await modules[`./${page.file}`]!();
      const roles = rolesFor(page.file, "action");
      expect(roles, page.address).not.toEqual([]);
      for (const actor of people.filter((each) => !each || !allowed(roles, each))) {
        const [asked] = fc.sample(anythingOf(page, known), 1);
        const { status, location } = await answerTo(action!, page.address, asked!, { actor, visit }, "POST");
        expect([status, location?.split("?")[0] ?? null], `${page.address} by ${actor?.name ?? "nobody"}`).toEqual(actor ? [403, null] : [302, "/staff/sign-in"]);
      }
    }
    expect(await fingerprint()).toEqual(before);
  });

  it.each(["elsewhere", "restricted"] as const)("changes nothing of a case that is not theirs: %s", async (which) => {
    const full = { elsewhere, restricted }[which];
    const before = await fingerprint(full.id);
    const everything: Known = { byName: Object.fromEntries(Object.entries(full.parts).map(([name, value]) => [name, [value]])), all: [...Object.values(full.parts), full.id, full.resident.id] };
    const amina = staff[0]!;
    // Asked for outright, and told to whoever leads it.
    const open = ["/adviser/cases/attach", "/adviser/cases/break-glass", "/manager/break-glass"];
    for (const page of pages.filter((each) => hasAction(each) && !open.includes(each.address) && allowed(rolesFor(each.file, "action"), amina))) {
      const { action } = await modules[`./${page.file}`]!();
      for (const asked of fc.sample(anythingOf(page, everything), Math.ceil(runs / 2))) {
        const params = Object.fromEntries(partsOf(page.address).map((name) => [name, full.parts[name] ?? asked.params[name] ?? ""]));
        const answer = await answerTo(action!, page.address, { ...asked, params }, { actor: amina, visit }, "POST");
        isWell(answer);
        if ("caseRef" in params) expect([404, 400, 422], page.address).toContain(answer.status);
      }
    }
    expect(await fingerprint(full.id)).toEqual(before);
  });
});
