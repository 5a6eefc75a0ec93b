import type { Page } from "@playwright/test";
import { canaries } from "../support/canaries";

export type Step = (page: Page) => Promise<void>;

export const fill = (fields: Record<string, string>): Step => async (page) => {
  for (const [name, value] of Object.entries(fields)) await page.locator(`[name="${name}"]`).fill(value);
};
export const tick = (name: string, ...values: string[]): Step => async (page) => {
  for (const value of values) await page.locator(`[name="${name}"][value="${value}"]`).check();
};
const nothing: Step = () => Promise.resolve();

/** What somebody answers who has been out of work for more than a year, page by page. */
export const answersFrom = (email: string): Record<string, Step> => ({
  area: fill({ postcode: " nm1-4ab " }),
  name: fill({ "first-name": canaries.firstName, "last-name": canaries.lastName }),
  "date-of-birth": fill({ "date-of-birth-day": "27", "date-of-birth-month": "3", "date-of-birth-year": "1984" }),
  "urgent-needs": tick("urgent-needs", "none"),
  situation: tick("situation", "looking"),
  "last-worked": async (page) => {
    await page.locator('[name="when"][value="date"]').check();
    await fill({ "last-worked-month": "9", "last-worked-year": "2024" })(page);
  },
  "risk-signs": tick("risk-signs", "none"),
  wants: tick("wants", "find_work", "learn"),
  barriers: tick("barriers", "CON", "TRA"),
  circumstances: tick("circumstances", "none"),
  benefits: tick("benefits", "universal_credit"),
  "help-needed": fill({ "help-needed": canaries.note }),
  contact: async (page) => {
    await fill({ email, phone: canaries.phone })(page);
    await tick("reach", "some_ways")(page);
  },
  "safe-contact": async (page) => {
    await tick("safe-contact", "email")(page);
    await tick("time", "any_time")(page);
  },
  hub: nothing,
});

/** The step of the journey a page is at. */
export const stepAt = (page: Page): string => new URL(page.url()).pathname.split("/").at(-1) ?? "";
