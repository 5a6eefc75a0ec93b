import { describe, expect, it } from "vitest";
import { anotherOfferAnswered, caseClosedByResident, permissionTakenBack } from "./lead-wording";

const about = { reference: "WL-7F3K-29QD", link: "https://worklocal.example/adviser/cases/WL-7F3K-29QD" };

describe("a message to the lead adviser", () => {
  it("says what the resident did, and where to look", () => {
    for (const { subject, body } of [caseClosedByResident(about), permissionTakenBack({ ...about, recipient: "Northmere College", referral: true }), anotherOfferAnswered({ ...about, kept: true })]) {
      expect(subject).toContain(about.reference);
      expect(body).toContain(about.link);
    }
  });

  it("says whether the offer stays", () => {
    expect(anotherOfferAnswered({ ...about, kept: true }).body).toContain("The offer stays as it is");
    expect(anotherOfferAnswered({ ...about, kept: false }).body).toContain("another offer from today");
  });

  it("says of a referral only where there was one", () => {
    expect(permissionTakenBack({ ...about, recipient: "College", referral: true }).body).toContain("The referral that rested on it is withdrawn");
    expect(permissionTakenBack({ ...about, recipient: "College", referral: false }).body).not.toContain("referral");
  });
});
