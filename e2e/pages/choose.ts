import type { Page } from "@playwright/test";

/** Ticks a radio or a checkbox by what it sends: another form of the page may send the same in a hidden field. */
export const choose = (page: Page, name: string, value: string): Promise<void> => page.locator(`:is([type=radio], [type=checkbox])[name="${name}"][value="${value}"]`).check();
