import { knownBrowser } from "../../app/commands/find-browser.mjs";

/**
 * For playwright.config.ts, which cannot wait: `npm test` has found (or fetched) a browser before and says where in
 * CHROMIUM_PATH. `undefined` is Playwright's own.
 */
export const executablePath: string | undefined = knownBrowser();
