import type { Page } from "@playwright/test";

/** The address of a case its adviser leads and no journey names: what is due last, so that two journeys at once rarely mean the same. */
export async function aCaseToGive(page: Page): Promise<string> {
  await page.goto("/adviser/cases?size=100");
  const links = page.getByRole("main").locator("a[href^='/adviser/cases/WL-']");
  const found = await links.evaluateAll((all) => all.map((link) => ({ href: link.getAttribute("href") ?? "", text: link.textContent ?? "" })));
  const given = found.filter(({ text, href }) => !text.includes("Rosa") && /WL-[0-9A-Z-]+$/.test(href)).map(({ href }) => href);
  // Whether it is in support, not asked of anybody yet and not restricted shows on its own page: then a hub can be asked.
  for (const href of given.reverse()) {
    await page.goto(`${href}/hand-over`);
    if ((await page.locator("[name=target][value=hub]").count()) > 0) {
      await page.goto(href);
      return href;
    }
  }
  throw new Error("nobody has a case to give");
}
