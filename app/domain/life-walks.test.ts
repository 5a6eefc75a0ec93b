import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applicationLife } from "./applications/application";
import { caseLife } from "./cases/case";
import { handoverLife } from "./handovers/handover";
import { importLife } from "./intake/list-import";
import { endsOf, movesOf, startOf, type Life } from "./life";
import { mergeLife } from "./people/merge";
import { stepLife } from "./plans/plan";
import { placeLife } from "./courses/place";
import { providerAnswers } from "./referrals/answer";
import { isOpen, mostTogether, referralLife, referralStatuses, wasTaken, withdrawReasons, type ReferralHappening, type ReferralStatus, type WithdrawReason } from "./referrals/referral";
import { leavesOnlyNoes, stillLooksForAPlace, whatFollows } from "./referrals/together";
import { returnLife } from "./returns/return";

const lives: Record<string, Life<string, string>> = { applicationLife, caseLife, handoverLife, importLife, mergeLife, stepLife, referralLife, placeLife, returnLife };

const walks = 100_000;
const longest = 12;

/** Everything that may be tried: what the life knows, whatever its status is now, and things no life knows, some of them properties every object has. */
const triesOf = (life: Life<string, string>) => [...new Set(movesOf(life).map(({ happening }) => happening)), "constructor", "toString", "__proto__", "reset", ""];

/** What happens to a status when something is tried: the line of the table, or nothing. */
const after = (life: Life<string, string>, status: string, tried: string): string => (Object.hasOwn(life[status]!, tried) ? life[status]![tried]! : status);

describe.each(Object.entries(lives))("%s, walked at random", (_name, life) => {
  const statuses = Object.keys(life);
  const tries = triesOf(life);

  it(`never leaves its statuses nor an end, and reaches and leaves whatever it can, in ${walks.toLocaleString("en-GB")} walks`, () => {
    const [reached, left] = [new Set<string>([startOf(life)]), new Set<string>()];
    const ends = endsOf(life);
    const seeds = fc.sample(fc.array(fc.nat({ max: tries.length - 1 }), { minLength: 1, maxLength: longest }), { numRuns: walks, seed: 4 });
    for (const seed of seeds) {
      let status = startOf(life);
      for (const pick of seed) {
        const next = after(life, status, tries[pick]!);
        if (!statuses.includes(next)) throw new Error(`${status} became ${next}`);
        if (ends.includes(status) && next !== status) throw new Error(`${status} is an end and became ${next}`);
        if (next !== status) left.add(status);
        reached.add((status = next));
      }
    }
    expect([...reached].sort()).toEqual([...statuses].sort());
    expect([...left].sort()).toEqual(statuses.filter((status) => !ends.includes(status)).sort());
  });
});

type Happened = Parameters<typeof whatFollows>[2];

interface Asked {
  status: ReferralStatus;
  /** Every status it had, the first first: only ever added to. */
  history: ReferralStatus[];
}

/** Services asked together for one case, and their turn in triage. */
class Group {
  readonly asked: Asked[];
  turns = 0;
  /** An adviser decided since the last turn was opened, or said that no place is looked for any more. */
  settled = false;

  constructor(many: number) {
    this.asked = Array.from({ length: many }, () => ({ status: "sent", history: ["sent"] }));
  }

  private become(one: Asked, status: ReferralStatus): void {
    one.status = status;
    one.history.push(status);
  }

  /** Does to one of them what the services do, and says whether anything came of it. */
  happen(at: number, happened: Happened): boolean {
    const one = this.asked[at]!;
    const others = this.asked.filter((other) => other !== one);
    const follows = whatFollows(one.status, others, happened, { entryOpen: this.turns > 0 });
    if (follows === undefined || follows === "moved-on") return false;
    this.become(one, follows.status);
    if (follows.takesBackOthers) for (const other of others) if (referralLife[other.status].withdraw) this.become(other, "withdrawn");
    if (follows.turn === "opens") this.turns += 1;
    if (follows.turn === "ends") this.turns -= 1;
    this.settled = happened.happening === "withdraw" ? !stillLooksForAPlace(happened.reason) : false;
    return true;
  }

  /** Somebody decides the turn in triage, by hand or by asking elsewhere. */
  decide(): void {
    if (this.turns === 0) return;
    this.turns = 0;
    this.settled = true;
  }
}

const isNo = ({ status }: Asked) => status === "declined" || status === "expired";
const running = ({ status }: Asked) => isOpen(status);

/** Whatever is wrong with a group as it stands, in words that a failed run shows. */
function wrongWith({ asked, turns, settled }: Group): string | undefined {
  const statuses = asked.map(({ status }) => status).join(", ");
  if (asked.filter(({ status }) => wasTaken(status)).length > 1) return `taken twice: ${statuses}`;
  if (asked.some(({ status }) => status === "accepted" || status === "started") && asked.filter(running).length > 1) return `taken, and others still asked: ${statuses}`;
  if (turns > 1) return `${turns} turns in triage: ${statuses}`;
  const nobodyIsLeft = !asked.some(running) && !asked.some(({ status }) => wasTaken(status)) && asked.some(isNo);
  if (turns === 1 && !nobodyIsLeft) return `in triage, though somebody is left: ${statuses}`;
  if (turns === 0 && nobodyIsLeft && !settled) return `nobody is left, and it is not in triage: ${statuses}`;
  return undefined;
}

const happenings: readonly Exclude<ReferralHappening, "withdraw">[] = [...providerAnswers, "send", "answer", "agree_dates", "refuse_dates", "expire"];
const happened: fc.Arbitrary<Happened> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...happenings).map((happening): Happened => ({ happening })) },
  { weight: 1, arbitrary: fc.constantFrom<WithdrawReason>(...withdrawReasons).map((reason): Happened => ({ happening: "withdraw", reason })) },
);
const happens = fc.record({ group: fc.nat({ max: 2 }), at: fc.nat({ max: mostTogether - 1 }), happened: fc.oneof({ weight: 12, arbitrary: happened }, { weight: 1, arbitrary: fc.constant("decided" as const) }) });
const walkOfGroups = fc.record({ sizes: fc.array(fc.integer({ min: 1, max: mostTogether }), { minLength: 1, maxLength: 3 }), happenings: fc.array(happens, { minLength: 1, maxLength: 40, size: "max" }) });
const groupWalks = 5_000;

describe("services asked together for one case, several times over, walked at random", () => {
  it(`are taken once at most, keep their history, and have a turn in triage where nobody is left and nowhere else, in ${groupWalks.toLocaleString("en-GB")} walks`, () => {
    const seen = { taken: 0, opened: 0, ended: 0, takenBack: 0, afterAll: 0, refusedAfterAll: 0 };
    const allowed = new Set(movesOf(referralLife).map(({ from, to }) => `${from} ${to}`));
    const reached = new Set<ReferralStatus>();
    for (const walk of fc.sample(walkOfGroups, { numRuns: groupWalks, seed: 5 })) {
      const groups = walk.sizes.map((size) => new Group(size));
      for (const { group: which, at: who, happened: what } of walk.happenings) {
        const group = groups[which % groups.length]!;
        const at = who % group.asked.length;
        const before = groups.map(({ asked, turns }) => ({ turns, histories: asked.map(({ history }) => [...history]) }));
        const stood = group.asked[at]!.status;
        const came = what === "decided" ? void group.decide() : group.happen(at, what);
        groups.forEach((each, index) => {
          const was = before[index]!;
          const wrong = wrongWith(each);
          if (wrong) throw new Error(`${JSON.stringify(what)} to ${stood}: ${wrong}`);
          if (each !== group && each.turns !== was.turns) throw new Error("another group's turn changed");
          each.asked.forEach(({ history, status }, one) => {
            const earlier = was.histories[one]!;
            if (history.slice(0, earlier.length).join() !== earlier.join() || history.at(-1) !== status) throw new Error(`history was rewritten: ${earlier.join()} became ${history.join()}`);
            if (history.length > earlier.length + 1 || (each !== group && history.length !== earlier.length)) throw new Error("more happened than was done");
            if (history.length > earlier.length && !allowed.has(`${earlier.at(-1)} ${status}`)) throw new Error(`${earlier.at(-1)} became ${status}, which the table does not know`);
            if (one !== at && history.length > earlier.length && status !== "withdrawn") throw new Error(`another of the group became ${status}`);
            reached.add(status);
          });
        });
        const was = before[groups.indexOf(group)]!;
        if (came && wasTaken(group.asked[at]!.status) && !wasTaken(stood)) seen.taken += 1;
        if (group.turns > was.turns) seen.opened += 1;
        if (came && group.turns < was.turns) seen.ended += 1;
        if (group.asked.some(({ history }, one) => one !== at && history.length > was.histories[one]!.length)) seen.takenBack += 1;
        if (typeof what === "object" && what.happening === "accept_after_all" && (stood === "declined" || stood === "expired")) seen[came ? "afterAll" : "refusedAfterAll"] += 1;
      }
    }
    // What the walks are for did happen in them, often.
    for (const [what, times] of Object.entries(seen)) expect([what, times >= 100]).toEqual([what, true]);
    expect(referralStatuses.filter((status) => !reached.has(status))).toEqual(["draft"]);
  });

  it("leave a turn to nobody where the last of them is taken back because no place is looked for any more", () => {
    for (const reason of withdrawReasons) {
      const group = new Group(2);
      group.happen(0, { happening: "decline" });
      group.happen(1, { happening: "withdraw", reason });
      expect([reason, group.turns]).toEqual([reason, leavesOnlyNoes([{ status: "declined" }], reason) ? 1 : 0]);
      expect(group.turns === 1).toBe(!["needs_met", "found_work", "moved_away"].includes(reason));
    }
  });
});
