import { describe, expect, it } from "vitest";
import { mayAskForAnother, mayDecide } from "./reorientation";

const inSupport = { status: "in_support", leadId: "amina", current: ["working_futures"], openCauses: [] } as const;

describe("asking for another offer", () => {
  it("is the lead's, or anybody's while nobody leads", () => {
    expect(mayAskForAnother(inSupport, "amina", "skills_for_all")).toBe("yes");
    expect(mayAskForAnother(inSupport, "joe", "skills_for_all")).toBe("not-the-lead");
    expect(mayAskForAnother({ ...inSupport, leadId: null }, "joe", "skills_for_all")).toBe("yes");
  });

  it("is for a case in support, once at a time, and for another offer", () => {
    expect(mayAskForAnother({ ...inSupport, status: "applied" }, "amina")).toBe("not-in-support");
    expect(mayAskForAnother({ ...inSupport, status: "closed" }, "amina")).toBe("not-in-support");
    expect(mayAskForAnother({ ...inSupport, openCauses: ["reorientation"] }, "amina")).toBe("asked-already");
    expect(mayAskForAnother({ ...inSupport, openCauses: ["provider_declined"] }, "amina")).toBe("yes");
    expect(mayAskForAnother(inSupport, "amina", "working_futures")).toBe("same-offer");
  });

  it("may be for one of two offers alone", () => {
    expect(mayAskForAnother({ ...inSupport, current: ["working_futures", "skills_for_all"] }, "amina", "working_futures")).toBe("yes");
  });

  it("is decided by somebody else", () => {
    expect([mayDecide({ askedBy: "amina" }, "amina"), mayDecide({ askedBy: "amina" }, "joe"), mayDecide({ askedBy: null }, "joe")]).toEqual([false, true, true]);
  });
});
