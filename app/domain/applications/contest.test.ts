import { describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import { leftAsItWas, mayContest, newestAnswer, type DecidedTurn } from "./contest";

const today = day("2026-03-11");
const turn = (kind: string, over: Partial<DecidedTurn> = {}): DecidedTurn => ({ cause: "doesnt_fit", kind, decidedAt: new Date("2026-03-09T10:00:00Z"), ...over });

describe("this doesn't fit me", () => {
  it("can be said once at a time", () => {
    expect(mayContest([], [], today)).toBe("yes");
    expect(mayContest(["doesnt_fit"], [], today)).toBe("looking");
    expect(mayContest(["provider_declined"], [], today)).toBe("yes");
  });

  it("can be said again where the offer changed, and after four weeks where it was kept", () => {
    expect(mayContest([], [turn("accept")], today)).toBe("yes");
    expect(mayContest([], [turn("keep")], today)).toBe("kept");
    expect(mayContest([], [turn("keep")], day("2026-04-05"))).toBe("kept");
    expect(mayContest([], [turn("keep")], day("2026-04-06"))).toBe("yes");
  });

  it("can be said of whatever was decided since for another reason", () => {
    expect(mayContest([], [turn("accept", { cause: "provider_declined" }), turn("keep")], today)).toBe("yes");
    expect(mayContest([], [turn("keep", { cause: "reorientation" })], today)).toBe("yes");
  });

  it("left the offer as it was where it was kept, or accepted into the very same again", () => {
    const into = (offer: string, alsoSkills = false, cause: DecidedTurn["cause"] = "doesnt_fit") => ({ ...turn("accept", { cause }), offer, alsoSkills });
    const first = into("working_futures", false, "new_application");
    const [kept, same, another, more] = [{ ...turn("keep"), offer: null, alsoSkills: false }, into("working_futures"), into("skills_for_all"), into("working_futures", true)];
    expect([kept, same, another, more].map((answer) => leftAsItWas(answer, [answer, first]))).toEqual([true, true, false, false]);
    expect(leftAsItWas(same, [same])).toBe(false);
  });

  it("is answered by the newest decision about it", () => {
    const answered = turn("keep");
    expect(newestAnswer([turn("accept", { cause: "reorientation" }), answered, turn("accept")])).toBe(answered);
    expect(newestAnswer([turn("accept", { cause: "new_application" })])).toBeUndefined();
  });
});
