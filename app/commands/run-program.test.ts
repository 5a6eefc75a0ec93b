import { describe, expect, it, vi } from "vitest";
import { runProgram, tail } from "./run-program.mjs";

const node = (program: string) => [process.execPath, "--eval", program];

describe("running a program for a command", () => {
  it("keeps what it wrote, on either channel, and how it ended", async () => {
    const ended = await runProgram(node("console.log('said'); console.error('complained'); process.exitCode = 3"));
    expect(ended.code).toBe(3);
    expect(ended.output).toContain("said");
    expect(ended.output).toContain("complained");
  });

  it("gives it no standard input, so that nothing waits for an answer nobody can give", async () => {
    const { output } = await runProgram(node("process.stdin.on('end', () => console.log('nobody there')).resume()"));
    expect(output).toBe("nobody there\n");
  });

  it("says why when there is no such program", async () => {
    const { code, output } = await runProgram(["work-local-has-no-such-program"]);
    expect(code).toBe(null);
    expect(output).toContain("ENOENT");
  });

  it("ends one that has gone silent, and what it started with it", async () => {
    const { code, output } = await runProgram(
      node("const child = require('child_process').spawn('sleep', ['600']); console.log(child.pid); setInterval(() => {}, 1000)"),
      { silenceLimit: 0.5 },
    );
    expect(code).toBe(null);
    await vi.waitFor(() => expect(() => process.kill(Number(output), 0)).toThrow("ESRCH"), { timeout: 20_000 });
  }, 30_000);
});

describe("the end of what a program wrote", () => {
  it("is its last lines, without the empty ones after them", () => {
    expect(tail("one\ntwo\nthree\n\n", 2)).toBe("two\nthree");
  });
});
