import { eq } from "drizzle-orm";
import fc from "fast-check";
import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { anApplicantAged, anApplication } from "#app/domain/applications/builders";
import { questionsVersion } from "#app/domain/applications/questions";
import { addDays } from "#app/domain/calendar/calendar-day";
import { placeStatuses } from "#app/domain/courses/place";
import type { ResidentActor } from "#app/domain/people/actor";
import { answerTo, anythingOf, codes, hasAction, pagesOf, runsOr, sourceOf, type Known, type Work } from "#app/platform/testing/hostile-forms";
import { askWhetherRight } from "#app/services/directory/ask-whether-right.server";
import { asService } from "#db/client.server";
import { aService, aStaffMember } from "#db/factories/make";
import { aPlace, aStart } from "#db/factories/make-courses";
import { aReferral } from "#db/factories/make-referral";
import { listServicesForFinding } from "#db/queries/services/list-services";
import { drafts, outbox } from "#db/schema/index";
import { knownLives } from "#db/seeds/lives/known-lives";
import { seedCalendar } from "#db/seeds/place/calendar";
import { fillPlace } from "#db/seeds/place/fill-place";
import { findReferenceOf } from "#db/seeds/telling/progress";
import { inOneGo, tellLife } from "#db/seeds/telling/tell-life";
import { findToldCase } from "#db/seeds/telling/telling";
import { useServiceDatabase } from "#db/testing/service-database";
import { allIds } from "#db/testing/all-ids";

// Every form of the public's and the residents' pages is sent anything. Nothing may ever be a problem of ours (5xx), and nothing a
// database cannot keep may reach it. The staff's pages have a file of their own.

const { clock } = useServiceDatabase();
const modules = import.meta.glob<{ action?: Work; loader?: Work }>("./{public,resident}/**/*.{ts,tsx}");
/** Signing in as staff waits on a password hash each time: their own tests send nonsense there. */
const forms = pagesOf("public", "resident").filter((page) => !page.address.startsWith("/staff/") && hasAction(page));

/** Pages that read what they show from their address: lists that are searched and narrowed, and whatever a link opens. */
const readFromAddress = pagesOf("public").filter((page) => /^\/services\b|:token/.test(page.address) && /export (async )?function loader/.test(sourceOf(page.file)));

let rosa: ResidentActor;
/** Drafts this browser holds, in every state; and the ids of rows that are really there, Rosa's and other people's. */
let known: Known;
const visit = "a-hostile-visit";

beforeAll(async () => {
  const calendar = seedCalendar(clock.now());
  await inOneGo((db) => fillPlace(db, calendar));
  const life = knownLives(calendar)[0]!;
  await tellLife(life, "all", life.happenings);
  const reference = await asService((db) => findReferenceOf(db, life.key));
  rosa = (await asService((db) => findToldCase({ db }, reference!))).resident;
  const at = clock.now();
  const states = [{}, { area: "unknown" as const, noFixedAddress: true, visited: ["area" as const] }, anApplication(), anApplicantAged(17, { activity: "learning" })];
  const rows = states.flatMap((answers) => (["self", "for_someone_else"] as const).map((kind) => ({ id: randomUUID(), ownerHash: visit, answers, kind, questionsVersion, createdAt: at, expiresAt: new Date(at.getTime() + 86_400_000) })));
  await asService((db) => db.insert(drafts).values(rows));
  const mine = rows.map(({ id }) => id);
  known = { byName: { draftId: mine, coursePlaceId: await placesOfRosa(), serviceId: await someServices(), token: [await aCheckLink(), "x".repeat(43)] }, all: [...mine, ...(await allIds())] };
}, 120_000);

const someServices = async () => (await asService((db) => listServicesForFinding(db))).slice(0, 5).map(({ id }) => id);

/** A link by which a provider says whether an entry is right, as it stands in its message. */
async function aCheckLink(): Promise<string> {
  await askWhetherRight();
  const sent = await asService((db) => db.select({ secrets: outbox.secrets }).from(outbox).where(eq(outbox.template, "service-check")));
  return sent[0]?.secrets?.link?.split("/").at(-1) ?? "";
}

describe("whatever is asked of an address", () => {
  it("is asked of the pages of services, and of an entry’s own link", () => {
    expect(readFromAddress.map(({ address }) => address)).toEqual(expect.arrayContaining(["/services", "/services/:serviceId", "/services/check/:token"]));
    expect(known.byName.token?.[0]).toMatch(/^[\w-]{43}$/);
  });

  it.each(readFromAddress)("at $address, it is never a problem of ours", async (page) => {
    const { loader } = await modules[`./${page.file}`]!();
    await fc.assert(
      fc.asyncProperty(anythingOf(page, known), async (asked) => {
        expect((await answerTo(loader!, page.address, asked, { actor: undefined, visit }, "GET")).status).toBeLessThan(500);
      }),
      { numRuns: runsOr(60), endOnFailure: true },
    );
  });
});

/** Rosa at a start of her own for every way a place can stand, and at one that is cancelled. */
async function placesOfRosa(): Promise<string[]> {
  const told = await asService(async (db) => findToldCase({ db }, (await findReferenceOf(db, knownLives(seedCalendar(clock.now()))[0]!.key))!));
  const [service, lead] = [await aService(), await aStaffMember()];
  const referral = await aReferral({ ...told, lead } as never, service, { status: "accepted" });
  const ids: string[] = [];
  for (const [days, status] of [...placeStatuses, "taken" as const].entries()) {
    const start = await aStart(service, { startsOn: addDays(seedCalendar(clock.now()).today, 20 + days), ...(days === placeStatuses.length && { cancelledAt: clock.now() }) });
    ids.push((await aPlace({ id: told.id, referralId: referral.id } as never, start, status)).id);
  }
  return ids;
}

describe("whatever is sent", () => {
  it("is sent to every form there is", () => {
    expect(forms.length).toBeGreaterThan(10);
    expect(codes.length).toBeGreaterThan(100);
  });

  it.each(forms)("to $address, it is never a problem of ours", async (page) => {
    const { action } = await modules[`./${page.file}`]!();
    await fc.assert(
      fc.asyncProperty(anythingOf(page, known), async (asked) => {
        expect((await answerTo(action!, page.address, { ...asked, query: "" }, { actor: rosa, visit }, "POST")).status).toBeLessThan(500);
      }),
      { numRuns: runsOr(40), endOnFailure: true },
    );
  });
});
