import { defineConfig } from "@playwright/test";
import { executablePath } from "./e2e/support/browser";
import { address, addressOf, clockStart, tested } from "./e2e/support/where";

export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  outputDir: "test-results",
  // A journey is many pages; a busy machine must not fail it.
  timeout: 120_000,
  expect: { timeout: 10_000 },
  // Each with a service of its own: while one waits for its browser, the other works.
  workers: tested.length,
  fullyParallel: false,
  forbidOnly: true,
  reporter: [["list"]],
  projects: [
    { name: "service", testIgnore: ["**/afterwards/**", "**/operations/kill.spec.ts"] },
    // Measured in seconds, so with the machine to itself.
    { name: "alone", testMatch: "**/operations/kill.spec.ts", dependencies: ["service"] },
    // What can only be looked at when everything else has happened: the logs.
    { name: "afterwards", testMatch: "**/afterwards/*.spec.ts", dependencies: ["service", "alone"] },
  ],
  use: {
    baseURL: address,
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    locale: "en-GB",
    timezoneId: "Europe/London",
    launchOptions: { executablePath, args: ["--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"] },
    trace: "retain-on-failure",
  },
  // The service as `npm start` runs it: its own database, the demonstration place, a clock that starts where the tests expect it.
  webServer: tested.map((service) => ({
    command: "node e2e/support/serve.mjs",
    url: `${addressOf(service)}/readyz`,
    env: { PORT: String(service.port), WORKLOCAL_FOLDER: service.folder, CLOCK_START: clockStart, NODE_ENV: "production", LOG_LEVEL: "info", LOG_FILE: service.logFile, WEBHOOKS_TO_THIS_MACHINE: "1" },
    timeout: 300_000,
    // While a test is being written: E2E_REUSE=1 uses services that are running already.
    reuseExistingServer: process.env.E2E_REUSE === "1",
    stdout: "ignore",
    stderr: "pipe",
    gracefulShutdown: { signal: "SIGTERM", timeout: 20_000 },
  })),
});
