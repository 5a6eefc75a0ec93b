import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { guard } from "../../vite.guarded-postgres";

describe("the guard of the database's driver", () => {
  it("fits the driver we have: a query fails where there is no socket, and nothing is written", () => {
    const guarded = guard(readFileSync("node_modules/postgres/src/connection.js", "utf8"));
    expect(guarded.indexOf("if (socket === null)")).toBeGreaterThan(0);
    expect(guarded.indexOf("if (socket === null)")).toBeLessThan(guarded.indexOf("const x = socket.write(chunk, fn)"));
    expect(guarded, "the names it uses are the driver's").toMatch(/function error\(err\)[\s\S]*nextWriteTimer/);
  });

  it("says so where the driver has changed", () => {
    expect(() => guard("socket?.write(chunk, fn)")).toThrow("postgres.js writes in another way");
  });
});
