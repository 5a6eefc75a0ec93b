import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { checksCalled, runChecks } from "./checks.mjs";
import { CommandFailure } from "./run-program.mjs";

const stopping = { keepGoing: false, mark: {} };

describe("npm test", () => {
  beforeEach(() => void vi.spyOn(console, "log").mockImplementation(() => undefined));
  afterEach(() => vi.restoreAllMocks());

  const aCheck = (name: string, outcome: { ok: boolean; passed?: number; failed?: number; notChecked?: string[] }, alone = true) => ({
    name,
    title: name,
    alone,
    work: vi.fn(() => Promise.resolve(outcome)),
  });

  it("counts tests over all checks", async () => {
    const checks = [aCheck("types", { ok: true }, false), aCheck("unit", { ok: true, passed: 3 }), aCheck("e2e", { ok: true, passed: 4 })];
    expect(await runChecks(checks, stopping)).toEqual({ passed: 7, failed: 0 });
  });

  it("stops at the first check that fails", async () => {
    const later = aCheck("e2e", { ok: true, passed: 4 });
    expect(await runChecks([aCheck("unit", { ok: false, passed: 3, failed: 2 }), later], stopping)).toEqual({ passed: 3, failed: 2 });
    expect(later.work).not.toHaveBeenCalled();
  });

  it("goes on when it is told to", async () => {
    const checks = [aCheck("unit", { ok: false, passed: 3, failed: 2 }), aCheck("e2e", { ok: true, passed: 4 })];
    expect(await runChecks(checks, { ...stopping, keepGoing: true })).toEqual({ passed: 7, failed: 2 });
  });

  it("never says that nothing failed when a check without tests did", async () => {
    expect(await runChecks([aCheck("types", { ok: false }, false)], stopping)).toEqual({ passed: 0, failed: 1 });
  });

  it("never says that nothing failed when a run broke although its tests passed", async () => {
    expect(await runChecks([aCheck("unit", { ok: false, passed: 5, failed: 0 })], stopping)).toEqual({ passed: 5, failed: 1 });
  });

  it("tells by name what could not be looked at here", async () => {
    const checks = [aCheck("unit", { ok: true, passed: 3, failed: 0, notChecked: ["workbooks in LibreOffice"] }), aCheck("build", { ok: true })];
    expect(await runChecks(checks, stopping)).toEqual({ passed: 3, failed: 0, notChecked: ["workbooks in LibreOffice"] });
  });

  it("counts a check that could not be run as failed", async () => {
    const check = { ...aCheck("build", { ok: true }), work: () => Promise.reject(new CommandFailure("The service could not be built.")) };
    expect(await runChecks([check], stopping)).toEqual({ passed: 0, failed: 1 });
  });

  it("runs the quick checks two at a time", async () => {
    let running = 0;
    let most = 0;
    const checks = ["lint", "types", "architecture"].map((name) => ({
      ...aCheck(name, { ok: true }, false),
      work: async () => {
        most = Math.max(most, ++running);
        await new Promise((resolve) => setTimeout(resolve, 5));
        running--;
        return { ok: true };
      },
    }));
    await runChecks(checks, stopping);
    expect(most).toBe(2);
  });

  it("can run some of the checks only, and says which there are", () => {
    expect(checksCalled(["unit", "types"])).toEqual([expect.objectContaining({ name: "types" }), expect.objectContaining({ name: "unit" })]);
    expect(checksCalled(["unti"])).toMatch(/^There is no check called unti\. There are: lint, /);
  });
});
