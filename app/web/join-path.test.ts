import { describe, expect, it } from "vitest";
import { joinPath, pageOfCase } from "./join-path";

const reference = "WL-7F3K-29QD";
const ofCase = `/adviser/cases/${reference}`;

describe("the way to joining a case, and back", () => {
  it("carries the page of the case one came from, with its query", () => {
    expect(joinPath(reference)).toBe(`${ofCase}/join`);
    expect(joinPath(reference, `${ofCase}/outcomes/new?check=1`)).toBe(`${ofCase}/join?next=${encodeURIComponent(`${ofCase}/outcomes/new?check=1`)}`);
  });

  it.each(["/adviser", ofCase, `${ofCase}/join`, "/adviser/cases/WL-2222-2222/notes/new"])("carries no page that is not one of the case: %s", (from) => {
    expect(joinPath(reference, from)).toBe(`${ofCase}/join`);
  });

  it.each([
    "https://elsewhere.example/adviser/cases/WL-7F3K-29QD/notes/new", "//elsewhere.example/adviser/cases/WL-7F3K-29QD/notes/new", "\\\\elsewhere.example/", "javascript:alert(1)",
    `${ofCase}/../../../staff/account`, `${ofCase}/%2e%2e/%2e%2e/attach`, "http://", "",
  ])("leads nowhere else, whoever wrote the address: %s", (path) => {
    expect(pageOfCase(reference, path)).toBeUndefined();
  });
});
