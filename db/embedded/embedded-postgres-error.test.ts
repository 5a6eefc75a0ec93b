import { describe, expect, it } from "vitest";
import { EmbeddedPostgresError, explainFailure, explainRefusal } from "./embedded-postgres-error.server";

describe("what is said when the embedded PostgreSQL does not start", () => {
  it("is what to do about a full disk", () => {
    const output = "FATAL:  could not write lock file: No space left on device\nit ended with 1";
    expect(explainFailure("start", output, "/data").message).toBe("The disk is full. Make room where /data is kept, then start again.");
  });

  it("is what to do about data from another version", () => {
    const output = "FATAL:  database files are incompatible with server\nDETAIL:  The data directory was initialized by PostgreSQL version 17";
    expect(explainFailure("start", output, "/data").message).toMatch(/^The data in \/data was made by another version/);
  });

  it("is PostgreSQL's own last fatal line where nothing better is known", () => {
    const output = "LOG:  starting\nFATAL:  configuration file contains errors\nit ended with 1";
    expect(explainFailure("start", output, "/data").message).toBe(
      "The embedded PostgreSQL could not start in /data: FATAL:  configuration file contains errors",
    );
  });

  it.each([
    ["EACCES", /may not use \/data/],
    ["EROFS", /may not use \/data/],
    ["ENOSPC", /disk is full/],
    ["53100", /disk is full/],
  ])("covers a refusal with the code %s", (code, sentence) => {
    const explained = explainRefusal(Object.assign(new Error("refused"), { code }), "/data");
    expect(explained).toBeInstanceOf(EmbeddedPostgresError);
    expect(String(explained)).toMatch(sentence);
  });

  it("passes a defect of ours on as it is, with its trace", () => {
    const defect = new TypeError("undefined is not a function");
    expect(explainRefusal(defect, "/data")).toBe(defect);
  });
});
