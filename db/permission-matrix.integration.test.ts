import { eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { mayJoin, mayWorkOn } from "#app/domain/cases/team";
import { mayRestrict, mayReview } from "#app/domain/cases/restriction";
import type { Actor, StaffActor } from "#app/domain/people/actor";
import { granteesOf } from "#app/domain/people/grantees";
import { can } from "#app/domain/people/permissions";
import { depsWithin, type Deps } from "#app/platform/deps.server";
import { freshId, now, today } from "#app/platform/service.server";
import { expectPageToSay } from "#app/platform/testing/kept-page";
import { breakGlass } from "#app/services/restricted/break-glass.server";
import { declareConflict } from "#app/services/restricted/declare-conflict.server";
import { restrictCase } from "#app/services/restricted/restrict-case.server";
import { asActor, asService } from "./client.server";
import { aCaseInSupport, aHub, aResident, aService, aStaffMember, type MadeCase } from "./factories/make";
import { joinsTeam } from "./factories/make-team";
import { isOnTheTeam } from "./queries/cases/on-the-team";
import { hasConflict, isSeenBy, listNamed } from "./queries/cases/restrictions";
import { caseAccess, cases, contacts } from "./schema/index";
import { useServiceDatabase } from "./testing/service-database";

const database = useServiceDatabase();

interface Situation {
  who: string;
  how: string;
  actor: Actor;
  of: MadeCase & { lead: StaffActor };
}

const situations: Situation[] = [];
const onBehalf = <T>(work: (deps: Deps) => Promise<T>) => asService((db) => work(depsWithin(db)));

beforeAll(async () => {
  const open = await aCaseInSupport();
  const at = (hubId: string) => aStaffMember({ hubIds: [hubId] });
  const [reader, member, elsewhere, manager, both] = [await at(open.hubId), await at(open.hubId), await at((await aHub()).id), await aStaffMember({ roles: ["manager"] }), await aStaffMember({ roles: ["manager", "adviser"], hubIds: [open.hubId] })];
  await joinsTeam(open, member);
  const restricted = await aCaseInSupport({ hubId: open.hubId });
  const [named, namedManager, opened, conflicted, formerMember] = [await at(open.hubId), await aStaffMember({ roles: ["manager"] }), await at(open.hubId), await at(open.hubId), await at(open.hubId)];
  await joinsTeam(restricted, formerMember);
  await onBehalf((deps) => restrictCase(deps, restricted.lead, { caseRef: restricted.reference, reason: "high_risk", words: "", named: [named.id, namedManager.id] }));
  await onBehalf((deps) => declareConflict(deps, restricted.lead, { caseRef: restricted.reference, staffId: conflicted.id, kind: "relative", takesOverId: undefined }));
  await onBehalf((deps) => breakGlass(deps, opened, { reference: restricted.reference, reason: "safeguarding", words: "A child" }));
  const [provider, administrator, other] = [(await aService()).provider, await aStaffMember({ roles: ["administrator"] }), await aResident()];
  const say = (who: string, how: string, actor: Actor, of = open) => situations.push({ who, how, actor, of });
  say("Adviser", "leads it", open.lead);
  say("Adviser", "on its team", member);
  say("Adviser", "of its hub, not on the team", reader);
  say("Adviser", "of another hub", elsewhere);
  say("Manager", "of the place", manager);
  say("Manager and adviser", "of its hub, not on the team", both);
  say("Provider", "has a referral of somebody", provider);
  say("Administrator", "of the place", administrator);
  say("Resident", "their own case", open.resident);
  say("Resident", "somebody else’s case", other);
  say("Adviser", "restricted: leads it", restricted.lead, restricted);
  say("Adviser", "restricted: on its team", formerMember, restricted);
  say("Adviser", "restricted: named on it", named, restricted);
  say("Adviser", "restricted: of its hub, not named", reader, restricted);
  say("Adviser", "restricted: opened it in an emergency", opened, restricted);
  say("Adviser", "restricted: must not see it", conflicted, restricted);
  say("Manager", "restricted: named on it", namedManager, restricted);
  say("Manager", "restricted: not named", manager, restricted);
  say("Resident", "restricted: their own case", restricted.resident, restricted);
});

const columns = ["Read", "Change", "Join", "Triage", "Restrict", "Keep somebody out", "Open in an emergency", "Review that", "Hand over", "Answer for their data"] as const;

async function rowOf({ actor, of }: Situation): Promise<string[]> {
  const reads = await asActor(actor, async (db) => (await db.select({ id: cases.id }).from(cases).where(eq(cases.id, of.id))).length === 1);
  const writes = await triesToWrite(actor, of);
  if (actor.kind !== "staff") return [reads ? "yes" : "no", reads ? "their part" : "no", ...Array<string>(columns.length - 2).fill("no")];

  const [row] = await asService((db) => db.select().from(cases).where(eq(cases.id, of.id)));
  const grantees = granteesOf(actor, database.placeId());
  const ruled = !actor.roles.every((role) => role === "provider") && (await asService((db) => isSeenBy(db, of.id, grantees, today())));
  expect(reads, "both walls on reading").toBe(ruled);
  const onTeam = reads && (await asActor(actor, (db) => isOnTheTeam(db, of.id)));
  expect(writes, "both walls on changing").toBe(reads && mayWorkOn(actor, { onTeam }));

  const out = await asService((db) => hasConflict(db, of.id, actor.id));
  const own = await asService((db) => db.select().from(caseAccess).where(eq(caseAccess.caseId, of.id)));
  const named = own.some(({ granteeId, untilOn }) => granteeId === actor.id && untilOn === null);
  const until = (await asService((db) => listNamed(db, of.id))).some(({ id, untilOn }) => id === actor.id && untilOn !== null);
  const leads = row!.leadId === actor.id;
  const restricts = reads && mayRestrict(actor, { leads });
  const say = (may: boolean, words = "yes") => (may ? words : "no");
  return [
    say(reads, until ? "until the end of the day" : "yes"),
    say(writes),
    onTeam ? "on it" : reads ? say(mayJoin(actor, { onTeam, restricted: row!.restricted, named })) : say(can(actor, "case:attach") && !row!.restricted && !out, "by reference"),
    say(reads && can(actor, "application:triage") && (!row!.restricted || named)),
    say(restricts),
    say(restricts, "anybody") === "anybody" ? "anybody" : say(reads && can(actor, "case:restrict"), "themselves"),
    say(!reads && row!.restricted && !out && can(actor, "case:break-glass")),
    say(mayReview(actor, { staffId: freshId() }), "not their own"),
    say(reads && leads && can(actor, "handover:make")),
    say(reads && can(actor, "rights:answer")),
  ];
}

/** A contact written down, in a transaction that is taken back. */
async function triesToWrite(actor: Actor, { id: caseId }: MadeCase): Promise<boolean> {
  const back = new Error("taken back");
  const contact = { id: freshId(), caseId, with: "resident" as const, way: "phone" as const, result: "spoke" as const, happenedAt: now(), recordedAt: now(), recordedBy: actor.id, recordedByName: actor.name, organisationName: "" };
  const outcome = await asActor(actor, async (db) => {
    await db.insert(contacts).values(contact);
    throw back;
  }).catch((error: unknown) => error);
  return outcome === back;
}

it("is the same in the rules, in the database and on the page", async () => {
  const rows: string[] = [];
  for (const situation of situations) rows.push(`| ${[situation.who, situation.how, ...(await rowOf(situation))].join(" | ")} |`);
  const table = [`| Who | How they stand to it | ${columns.join(" | ")} |`, `|${"---|".repeat(columns.length + 2)}`, ...rows].join("\n");
  expectPageToSay("docs/permission-matrix.md", "matrix", table, "db/permission-matrix.integration.test.ts");
});
