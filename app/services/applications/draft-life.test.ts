import { describe, expect, it } from "vitest";

import { newId } from "#app/platform/ids.server";
import { isPastKeeping } from "./draft-life";

describe("a draft's id", () => {
  const begun = new Date("2026-03-11T10:00:00Z");
  const days = (count: number) => new Date(begun.getTime() + count * 86_400_000);

  it("tells when the draft must be gone", () => {
    expect(isPastKeeping(newId(begun), days(29))).toBe(false);
    expect(isPastKeeping(newId(begun), days(30))).toBe(true);
  });

  it("tells nothing where it is no id of ours", () => {
    expect(isPastKeeping("8f14e45f-ceea-467f-a0e6-3d2b1c9f0a11", days(99))).toBe(false);
    expect(isPastKeeping("", days(99))).toBe(false);
  });
});
