import { describe, expect, it } from "vitest";
import { parseForm } from "#app/web/parse-form";
import { decideForm } from "./decide.form";

function parsed(fields: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ version: "1", ...fields })) form.append(name, value);
  return parseForm(decideForm, form);
}

describe("the decision form", () => {
  it("asks what to do", () => {
    expect(parsed({}).errors).toEqual([{ field: "decision", message: "Select what to do" }]);
  });

  it.each([
    ["accept", "offer"],
    ["ask", "question"],
    ["signpost", "where"],
    ["keep", "keepNote"],
  ])("asks of %s only what it needs: %s", (decision, field) => {
    expect(parsed({ decision, whereNote: "left from another choice" }).errors?.map((error) => error.field)).toEqual([field]);
  });

  it("becomes the domain's decision", () => {
    expect(parsed({ decision: "accept", offer: "youth_pathways", alsoSkills: "yes", overrideReason: "", leadId: "", note: " Wants  to cook " }).value).toEqual({ version: 1, decision: { kind: "accept", offer: "youth_pathways", alsoSkills: true, note: "Wants to cook" } });
    expect(parsed({ decision: "signpost", where: "Eastfold Careers" }).value?.decision).toEqual({ kind: "signpost", where: "Eastfold Careers", note: "" });
  });

  it("refuses an offer or a reason that is not one", () => {
    expect(parsed({ decision: "accept", offer: "gold" }).errors).toMatchObject([{ field: "offer" }]);
    expect(parsed({ decision: "accept", offer: "youth_pathways", overrideReason: "because" }).errors).toMatchObject([{ field: "overrideReason" }]);
  });
});
