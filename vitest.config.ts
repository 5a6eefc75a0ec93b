import { defineConfig } from "vitest/config";

// Three kinds of test, told apart by their names alone:
//   x.test.ts              unit: pure rules, no database, no browser
//   x.test.tsx             component: React rendered in jsdom
//   x.integration.test.ts  a real PostgreSQL, one database a worker, made from a migrated template
const noConsoleErrors = "./app/platform/testing/fail-on-console-error.ts";
const sameDice = "./app/platform/testing/same-dice.ts";

export default defineConfig({
  test: {
    // The suite's place on earth: dates are the same wherever it runs.
    env: { TZ: "Europe/London", NODE_ENV: "test" },
    // A property is tried thousands of times; a busy machine must not fail it.
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          environment: "node",
          include: ["{app,db,e2e,bench}/**/*.test.ts"],
          exclude: ["**/*.integration.test.ts"],
          setupFiles: [noConsoleErrors, sameDice],
        },
      },
      {
        extends: true,
        test: {
          name: "component",
          environment: "jsdom",
          include: ["{app,db}/**/*.test.tsx"],
          setupFiles: [noConsoleErrors, sameDice, "./app/platform/testing/dom.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          environment: "node",
          include: ["{app,db}/**/*.integration.test.ts"],
          setupFiles: [noConsoleErrors, sameDice],
          globalSetup: ["./db/testing/start-database.ts"],
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
