import { expect, type Page } from "@playwright/test";

const main = (page: Page) => page.getByRole("main");
export const press = (page: Page, name: string | RegExp): Promise<void> => main(page).getByRole("button", { name }).click();

export async function enterDay(page: Page, name: string, day: string, month: string, year: string): Promise<void> {
  for (const [part, value] of Object.entries({ day, month, year })) await page.locator(`[name="${name}-${part}"]`).fill(value);
}

/** The list of services a case can be referred to, all that there are. */
export class ChooseServices {
  constructor(private readonly page: Page) {}

  open = (casePage: string) => this.page.goto(`${casePage}/referrals/new?size=100`);

  /** Ticks the first service of each provider that can be asked, and returns what these are called. */
  async tickOneOfEach(providers: readonly string[]): Promise<string[]> {
    const names: string[] = [];
    for (const provider of providers) {
      const service = main(this.page).locator(".wl-services__service", { has: this.page.locator(".wl-services__by", { hasText: new RegExp(`^${provider}$`) }) }).filter({ has: this.page.locator("[name=service]") }).first();
      names.push(await service.locator(".wl-services__name").innerText());
      await service.locator("[name=service]").check();
    }
    return names;
  }

  refer = () => press(this.page, "Refer to the chosen services");
}

/** A referral being written. */
export class ReferralDraft {
  constructor(private readonly page: Page) {}

  /** Ticks these and nothing else. */
  async share(...fields: string[]): Promise<void> {
    for (const box of await this.page.locator("[name=share]").all()) await box.setChecked(fields.includes((await box.getAttribute("value")) ?? ""));
  }

  note = (words: string) => this.page.locator("[name=note]").fill(words);
  goal = (words: string) => this.page.locator("#goal").fill(words);

  async agreed(day: string, month: string, year: string, way: string): Promise<void> {
    await enterDay(this.page, "agreedOn", day, month, year);
    await this.page.locator(`[name=way][value=${way}]`).check();
  }

  goOn = () => press(this.page, "Continue");
  keepForLater = () => press(this.page, "Keep it for later");
}

/** The address of a referral on its case, by the service's name. */
export async function referralTo(page: Page, casePage: string, service: string): Promise<string> {
  await page.goto(casePage);
  return (await main(page).getByRole("link", { name: service, exact: true }).first().getAttribute("href"))!;
}

/** Opens a referral as its provider and chooses an answer, by the value the form gives it. */
export async function answerAs(page: Page, referral: string, kind: string): Promise<void> {
  await page.goto(`/provider/referrals/${referral.split("/").at(-1)!}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Referral to/);
  await page.locator(`[name=kind][value=${kind}]`).check();
}

export async function declineAs(page: Page, referral: string, reason: string, words: string): Promise<void> {
  await answerAs(page, referral, "decline");
  await page.locator(`[name=reason][value=${reason}]`).check();
  await page.locator("[name=declineWords]").fill(words);
  await press(page, "Send your answer");
  await expect(main(page)).toContainText("Declined");
}
