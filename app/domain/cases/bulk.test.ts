import { describe, expect, it } from "vitest";
import { leftOutReasons, undoUntil, whyLeftOut, type BulkCase } from "./bulk";

const open: BulkCase = { status: "in_support", restricted: false, onTeam: true, hubId: "h1", leadId: "me", openReferrals: 0, appointmentsToCome: 0, canWrite: true };
const to = (id: string, ...hubIds: string[]) => ({ kind: "reassign" as const, lead: { id, hubIds } });

describe("doing something to many cases at once", () => {
  it("takes a case in support of one's own", () => {
    for (const act of [{ kind: "close" } as const, { kind: "message" } as const, to("you", "h1")]) expect(whyLeftOut(act, open)).toBeUndefined();
  });

  it.each([
    [{ kind: "close" }, { restricted: true }, "restricted"],
    [to("you", "h1"), { restricted: true }, "restricted"],
    [{ kind: "message" }, { status: "closed" }, "closed"],
    [{ kind: "close" }, { status: "applied" }, "in_triage"],
    [{ kind: "close" }, { onTeam: false }, "not_on_team"],
    [{ kind: "close" }, { openReferrals: 1 }, "open_referrals"],
    [{ kind: "close" }, { appointmentsToCome: 2 }, "appointments_to_come"],
    [{ kind: "message" }, { canWrite: false }, "no_safe_way"],
    [to("me", "h1"), {}, "leads_already"],
    [to("you", "h2"), {}, "not_of_hub"],
  ] as const)("%j leaves out a case that is %j: %s", (act, over, reason) => expect(whyLeftOut(act, { ...open, ...over })).toBe(reason));

  it("has a case for every reason there is", () => expect(leftOutReasons).toHaveLength(9));

  it("gives a leaver's cases away by whoever sees them, and does not ask before a lead is chosen", () => {
    expect(whyLeftOut(to("you", "h1"), { ...open, onTeam: false, leadId: "gone" })).toBeUndefined();
    expect(whyLeftOut({ kind: "reassign" }, open)).toBeUndefined();
  });

  it("does not mind referrals or where to write when it only changes the lead", () => {
    expect(whyLeftOut(to("you", "h1"), { ...open, openReferrals: 3, appointmentsToCome: 1, canWrite: false })).toBeUndefined();
  });

  it("can be undone for half an hour", () => expect(undoUntil(new Date("2026-03-11T10:00:00Z"))).toEqual(new Date("2026-03-11T10:30:00Z")));
});
