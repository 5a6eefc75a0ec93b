import { describe, expect, expectTypeOf, it } from "vitest";

import { caseEventKinds, systemEventKinds, type CaseEventKind } from "./case-event";
import type { CaseEvent, CaseEventDetails } from "./case-event-details";

describe("case events", () => {
  it("have details for every kind and for no other", () => {
    expectTypeOf<keyof CaseEventDetails>().toEqualTypeOf<CaseEventKind>();
    expectTypeOf<CaseEvent<"step_done">["details"]>().toEqualTypeOf<{ stepId: string; title: string }>();
  });

  it("are each named once", () => {
    expect(new Set(caseEventKinds).size).toBe(caseEventKinds.length);
  });

  it("fold away only kinds that exist", () => {
    expect(caseEventKinds).toEqual(expect.arrayContaining([...systemEventKinds]));
  });
});
