import { describe, expect, it } from "vitest";
import { parseSettings, SettingsError } from "./settings.server";

const external = { DATABASE_URL: "postgres://owner@db/worklocal", SECRET_KEY: "a secret of thirty-two characters or more" };

describe("settings", () => {
  it("need nothing at all to try the service: the embedded database, the demonstration, port 3000", () => {
    expect(parseSettings({})).toMatchObject({ PORT: 3000, embedded: true, demonstration: true, APP_ORIGIN: "http://localhost:3000" });
  });

  it("show no demonstration with an external database unless asked", () => {
    expect(parseSettings(external)).toMatchObject({ embedded: false, demonstration: false });
    expect(parseSettings({ ...external, DEMO: "1" })).toMatchObject({ demonstration: true });
  });

  it.each([
    [{ PORT: "http" }, "PORT must be a number."],
    [{ PORT: "70000" }, "PORT must be 1 to 65535."],
    [{ DATABASE_URL: "mysql://db" }, "DATABASE_URL must begin with postgres:// or postgresql://."],
    [{ DATABASE_URL: external.DATABASE_URL }, "SECRET_KEY must be set when DATABASE_URL is: it seals second-factor secrets (32 random characters or more)."],
    [{ ...external, SECRET_KEY: "short" }, "SECRET_KEY must be 32 characters or more."],
    [{ ...external, SECRET_KEY: "for-trying-only-put-your-own-into-dot-env" }, "SECRET_KEY is the one everybody knows from docker-compose.yml: set one of your own (openssl rand -base64 32)."],
    [{ ...external, CLOCK_START: "2026-03-11T09:30:00Z" }, "CLOCK_START is for tests and the demonstration only."],
    [{ CLAMD_ADDRESS: "clamd" }, "CLAMD_ADDRESS must be a host and a port such as clamd:3310."],
    [{ APP_ORIGIN: "work" }, "APP_ORIGIN must be an address such as https://work.example.gov.uk."],
  ])("answer %j with one sentence", (given, sentence) => {
    expect(() => parseSettings(given)).toThrow(new SettingsError(sentence));
  });

  it("take an empty value as none, as shells give them", () => {
    expect(parseSettings({ PORT: "", DATABASE_URL: "" })).toMatchObject({ PORT: 3000, embedded: true });
  });
});
