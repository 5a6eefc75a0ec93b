import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { applicationStatuses } from "#app/domain/applications/application";
import { caseStatuses, closeReasons } from "#app/domain/cases/case";
import { evidenceLevels, outcomeKinds } from "#app/domain/outcomes/outcome";
import { agreementWays, stepStatuses } from "#app/domain/plans/plan";
import { referralStatuses } from "#app/domain/referrals/referral";
import { returnStatuses } from "#app/domain/returns/return";
import { verifyAuditChains } from "#app/services/audit/verify-audit-chains.server";
import { passwordFits } from "#app/services/identity/hash-password.server";
import { unsealTotpSecret } from "#app/services/identity/totp.server";
import { useServiceDatabase } from "../testing/service-database";
import { demonstrationAccounts } from "./accounts";
import { staffId } from "./place/staff";
import { seedDemonstration } from "./seed-demonstration.server";

const database = useServiceDatabase();
let sql: postgres.Sql;
let seeded = false;
let interrupted: unknown;
let casesThen = 0;

/** Once so many parts are told, every further one fails in the middle of its transaction, as if the power went. */
async function cutOffAfter(parts: number): Promise<void> {
  while ((await count("from form_keys")) < parts) await new Promise((resolve) => setTimeout(resolve, 50));
  await asOwner(`create function cut_off() returns trigger language plpgsql as $$ begin raise exception 'cut off'; end $$;
    create trigger cut_off before insert on case_events execute function cut_off()`);
}

async function asOwner(statements: string): Promise<void> {
  const owner = postgres(database.ownerUrl, { max: 1, onnotice: () => undefined });
  await owner.unsafe(statements).finally(() => owner.end());
}

beforeAll(async () => {
  sql = postgres(database.url("system"), { max: 1, connection: { "app.place_id": database.placeId(), "app.kind": "service" } });
  // Everything below is asked of a place whose making was cut off in the middle of a transaction, and gone on with.
  interrupted = await Promise.all([seedDemonstration(() => undefined).catch(() => "cut off"), cutOffAfter(150)]).then(([answer]) => answer);
  await asOwner("drop function cut_off cascade");
  casesThen = await count("from cases");
  seeded = await seedDemonstration(() => undefined);
}, 300_000);
afterAll(() => sql.end());

/** How often each value of a column occurs. */
const tally = async (column: string, table: string): Promise<Record<string, number>> =>
  Object.fromEntries((await sql.unsafe<{ value: string; count: number }[]>(`select ${column}::text as value, count(*)::int as count from ${table} where ${column} is not null group by 1 order by 1`)).map(({ value, count }) => [value, count]));

const count = async (query: string): Promise<number> => (await sql.unsafe<{ count: number }[]>(`select count(*)::int as count ${query}`))[0]!.count;
const nobody = async (query: string): Promise<void> => expect(await sql.unsafe(query)).toEqual([]);

describe("the demonstration place", () => {
  it("has its size", async () => {
    expect(seeded).toBe(true);
    expect(await tally("kind", "organisations")).toEqual({ combined_authority: 1, council: 3, jobcentre: 3, provider: 12 });
    expect(await count("from hubs")).toBe(3);
    expect(await count("from services")).toBe(60);
    expect(await count("from funding_streams")).toBe(20);
    expect(await count("from postcodes where hub_id is not null")).toBeGreaterThan(300);
    const cases = await count("from cases");
    expect(cases).toBeGreaterThanOrEqual(390);
    expect(cases).toBeLessThanOrEqual(460);
  });

  it("shares each hub between a council and a Jobcentre", () =>
    nobody("select h.id from hubs h join hub_organisations ho on ho.hub_id = h.id join organisations o on o.id = ho.organisation_id group by h.id having array_agg(o.kind::text order by o.kind) <> '{council,jobcentre}'"));

  it("has a case in every state there is", async () => {
    expect(Object.keys(await tally("status", "cases")).sort()).toEqual([...caseStatuses].sort());
    expect(Object.keys(await tally("status", "applications")).sort()).toEqual([...applicationStatuses].sort());
    expect(Object.keys(await tally("close_reason", "cases")).sort()).toEqual([...closeReasons].sort());
    expect(Object.keys(await tally("kind", "outcomes")).sort()).toEqual([...outcomeKinds].sort());
    expect(Object.keys(await tally("evidence_level", "outcomes")).sort()).toEqual([...evidenceLevels].sort());
    expect(Object.keys(await tally("status", "steps")).sort()).toEqual([...stepStatuses].sort());
    expect(Object.keys(await tally("way", "plan_agreements")).sort()).toEqual([...agreementWays].sort());
    // What is half made is a draft, in a table of its own.
    expect(Object.keys(await tally("status", "referrals")).sort()).toEqual(referralStatuses.filter((status) => status !== "draft").sort());
    // Nothing supersedes a return yet.
    expect(Object.keys(await tally("status", "returns")).sort()).toEqual(returnStatuses.filter((status) => status !== "superseded").sort());
  });

  it("has a queue with every cause, some of it overdue, some of it urgent, some of it waiting", async () => {
    const open = "from triage_entries where decided_at is null";
    for (const cause of ["new_application", "resident_answered", "doesnt_fit", "provider_declined", "referral_expired", "reorientation"]) expect(await count(`${open} and cause = '${cause}'`), cause).toBeGreaterThan(0);
    expect(await count(`${open} and due_on < '2026-03-11' and waiting_since is null`)).toBeGreaterThan(0);
    expect(await count(`${open} and urgent`)).toBeGreaterThan(0);
    expect(await count(`${open} and waiting_since is not null`)).toBeGreaterThan(0);
    expect(await count("from triage_decisions where override_reason is not null")).toBeGreaterThan(0);
  });

  it("has people who came back, cases few may see, and colleagues from other hubs", async () => {
    expect(await count("from (select resident_id from cases group by resident_id having count(*) > 1) r where not exists (select from merges m where m.kept_resident_id = r.resident_id and m.status = 'confirmed')")).toBe(4);
    expect(await count("from cases where restricted")).toBe(2);
    expect(await count("from case_events where kind = 'person_attached'")).toBeGreaterThanOrEqual(5);
    expect(await count("from outcomes where supersedes_id is not null and not recorded_in_error")).toBeGreaterThan(0);
    expect(await count("from outcomes where recorded_in_error")).toBeGreaterThan(0);
    expect(await count("from outcome_verifications")).toBeGreaterThan(20);
    expect(await count("from outbox where status = 'dead'")).toBe(2);
  });
});

it("has people who stopped on the way, one with a link in the outbox, and people who applied twice", async () => {
  expect(await count("from drafts where sent_reference is null and expires_at > '2026-03-11T10:00:00Z' and answers <> '{}'")).toBeGreaterThanOrEqual(4);
  expect(await count("from draft_keys where kind = 'link'")).toBeGreaterThan(0);
  expect(await count("from outbox where template = 'draft-link' and status = 'sent'")).toBeGreaterThan(0);
  expect(await count("from possible_duplicates")).toBe(6);
  expect(await tally("status", "merges")).toEqual({ proposed: 1, confirmed: 1, undone: 1 });
  expect(await count("from residents where merged_into_id is not null")).toBe(1);
});

describe("no state is an orphan", () => {
  it.each([
    ["support has a lead, an enrolment and a team", "select id from cases c where status = 'in_support' and (lead_id is null or support_started_on is null or not exists (select from enrolments e where e.case_id = c.id and until_on is null) or not exists (select from case_team t where t.case_id = c.id and lead and until_at is null))"],
    ["whoever has applied is in triage", "select id from cases c where status = 'applied' and not exists (select from triage_entries t where t.case_id = c.id and decided_at is null)"],
    ["a closed case waits for nothing", "select id from cases c where status = 'closed' and (closed_on is null or close_reason is null or next_thing is not null or exists (select from triage_entries t where t.case_id = c.id and decided_at is null) or exists (select from enrolments e where e.case_id = c.id and until_on is null) or exists (select from steps s where s.case_id = c.id and s.status = 'open') or exists (select from referrals r where r.case_id = c.id and r.status in ('sent', 'asked_for_more', 'waiting_list', 'accepted', 'started')))"],
    ["an open case has something next", "select id from cases c where status <> 'closed' and next_thing is null and plan_agreed_on is null"],
    ["a provider's no or silence went to triage", "select id from referrals r where status in ('declined', 'expired') and not exists (select from triage_entries t where t.referral_id = r.id)"],
    ["a referral that waits has a clock and a link", "select id from referrals r where status in ('sent', 'asked_for_more', 'waiting_list') and (respond_by_on is null or remind_on is null or not exists (select from referral_links l where l.referral_id = r.id))"],
    ["an ended referral has its day", "select id from referrals r where status in ('declined', 'expired', 'completed', 'left_early', 'did_not_start', 'withdrawn') and (ended_on is null or provider_until_on is null)"],
    ["a plan that was agreed is in the story", "select id from cases c where plan_agreed_on is not null and not exists (select from case_events e where e.case_id = c.id and e.kind = 'plan_agreed')"],
    ["every resident has an account and a case", "select id from residents r where not exists (select from accounts a where a.id = r.id) or not exists (select from cases c where c.resident_id = coalesce(r.merged_into_id, r.id))"],
    ["every case is open to its resident", "select id from cases c where not exists (select from case_access a where a.case_id = c.id and a.grantee_id = c.resident_id)"],
    ["only named people see a restricted case", "select c.id from cases c join case_access a on a.case_id = c.id where restricted and a.grantee_id in (c.hub_id, c.place_id)"],
    ["nothing waits to be sent", "select id from outbox where status not in ('sent', 'dead')"],
    ["a message leaves after it is written", "select id from outbox where sent_at < created_at or sent_at > '2026-03-11T10:00:00Z'"],
  ])("%s", (_, query) => nobody(query));
});

describe("time runs forward", () => {
  it.each([
    ["nothing happens after today", "select id from case_events where happened_on > '2026-03-11' or recorded_at > '2026-03-11T10:00:00Z'"],
    ["nothing is recorded before it happened", "select id from case_events where happened_on > (recorded_at at time zone 'Europe/London')::date"],
    ["a story begins with the application", "select e.id from case_events e join applications a on a.case_id = e.case_id where e.recorded_at < a.submitted_at"],
    ["triage follows the application, the meeting follows triage", "select id from cases where support_started_on < opened_on or first_met_on < support_started_on or closed_on < opened_on"],
    ["a plan follows the meeting", "select c.id from cases c join plans p on p.case_id = c.id where (p.created_at at time zone 'Europe/London')::date < c.first_met_on"],
    ["an outcome follows the start of support", "select o.id from outcomes o join cases c on c.id = o.case_id where o.happened_on < c.support_started_on"],
    ["a step is done after it was planned", "select s.id from steps s join goals g on g.id = s.goal_id join plans p on p.id = g.plan_id where s.done_on < (p.created_at at time zone 'Europe/London')::date"],
    ["a referral starts after it was sent, and ends after it started", "select id from referrals where started_on < (sent_at at time zone 'Europe/London')::date or ended_on < started_on"],
    ["who came back was away first", "select b.id from cases a join cases b on a.resident_id = b.resident_id and a.id <> b.id and b.opened_on >= a.opened_on where (a.closed_on is null or b.opened_on <= a.closed_on) and not exists (select from merges m where m.kept_resident_id = a.resident_id and m.status = 'confirmed')"],
    ["staff work on working days", "select id from case_events where actor_id in (select id from staff) and extract(isodow from recorded_at at time zone 'Europe/London') > 5"],
  ])("%s", (_, query) => nobody(query));
});

describe("nobody in it can be real", () => {
  it.each([
    ["phones are Ofcom's for drama", "select phone from (select phone from residents union all select phone from hubs union all select phone from organisations) p where phone is not null and phone !~ '^(07700 ?900[0-9]{3}|01632 960 ?[0-9]{3})$'"],
    ["addresses end in .example", "select email from (select email from residents union all select email from staff union all select email from organisations union all select email from services union all select recipient from outbox where channel = 'email') e where email is not null and email !~ '@([a-z]+[.])*[a-z]+[.]example$'"],
    ["websites end in .example", "select website from organisations where website is not null and website !~ '^https://([a-z]+[.])*[a-z]+[.]example$'"],
    ["nobody has a National Insurance number but QQ", "select ni_number from residents where ni_number is not null and ni_number !~ '^QQ'"],
    ["postcodes are in no real area", "select postcode from (select postcode from residents union all select postcode from postcodes) p where postcode is not null and postcode !~ '^N[MX][0-9] '"],
  ])("%s", (_, query) => nobody(query));
});

it("opens the doors to the accounts it prints, one of them with a second factor", async () => {
  const [amina] = await sql<{ password_hash: string; second_factor_needed: boolean }[]>`select password_hash, second_factor_needed from staff_credentials where id = ${staffId("amina")}`;
  const [toni] = await sql<{ totp_secret: string; second_factor_needed: boolean }[]>`select totp_secret, second_factor_needed from staff_credentials where id = ${staffId("toni")}`;
  expect(await passwordFits(amina?.password_hash, demonstrationAccounts.password)).toBe(true);
  expect([amina?.second_factor_needed, toni?.second_factor_needed]).toEqual([false, true]);
  expect(unsealTotpSecret(toni!.totp_secret, staffId("toni"))).toBe(demonstrationAccounts.totpSecret);
  for (const line of demonstrationAccounts.asText().matchAll(/\S+@\S+\.example/g)) {
    expect(await count(`from (select email from staff union all select email from residents) p where email = '${line[0]}'`), line[0]).toBe(1);
  }
});

it("leaves every audit chain whole", async () => {
  const { broken, entries } = await verifyAuditChains();
  expect(broken).toEqual([]);
  expect(entries).toBeGreaterThan(3000);
}, 60_000);

it("shows a manager returns that were frozen, and one with a warning to look at", async () => {
  const returns = await sql<{ quarter: string; status: string; checks: { severity: string }[]; lines: number }[]>`
    select quarter, status::text, checks, (select count(*)::int from return_lines l where l.return_id = r.id) as lines from returns r order by quarter`;
  expect(returns.map(({ status }) => status)).toEqual(["exported", "exported", "exported", "signed_off", "frozen", "checked", "open"]);
  const checked = returns.find(({ status }) => status === "checked");
  expect(checked?.checks.length).toBeGreaterThan(0);
  expect(checked?.checks.filter(({ severity }) => severity === "error")).toEqual([]);
  for (const { quarter, lines } of returns) expect(lines, quarter).toBeGreaterThan(0);
  expect(await count("from return_lines where line ->> 'lineKind' = 'adjustment'")).toBeGreaterThan(0);
});

it("went on where it was cut off", async () => {
  expect(interrupted).toBe("cut off");
  expect(casesThen).toBeGreaterThan(0);
  expect(casesThen).toBeLessThan(await count("from cases"));
  await nobody("select case_id from case_events where kind = 'application_sent' group by case_id having count(*) > 1");
});

it("adds nothing the second time", async () => {
  const before = await count("from case_events");
  expect(await seedDemonstration(() => undefined)).toBe(false);
  expect(await count("from case_events")).toBe(before);
});
