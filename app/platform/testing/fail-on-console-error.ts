import { afterEach, beforeEach, expect, vi } from "vitest";

// A warning nobody reads is a defect nobody finds: any console error or warning fails the test that caused it.
const said: string[] = [];

beforeEach(() => {
  said.length = 0;
  for (const level of ["error", "warn"] as const) {
    vi.spyOn(console, level).mockImplementation((...words) => void said.push(words.map(String).join(" ")));
  }
});

afterEach(() => {
  const heard = [...said];
  vi.restoreAllMocks();
  expect(heard, "nothing may be written to console.error or console.warn").toEqual([]);
});
