import { now } from "#app/platform/service.server";
import { asService } from "#db/client.server";
import { aResident } from "#db/factories/make";
import { listMessagesTo } from "#db/queries/messages/list-messages-to";
import * as signIn from "../../routes/public/sign-in";
import * as signInCode from "../../routes/public/sign-in-code";
import { Browser, type Answer } from "./browser";

// What the tests of a resident's sign-in share.

export const messagesTo = (address: string) => asService((db) => listMessagesTo(db, address));
export const errorsIn = (answer: Answer): string[] => (answer.body as { errors: { field: string; message: string }[] }).errors.map(({ message }) => message);
export const notTheCode = (code: string): string => (code === "000000" ? "000001" : "000000");

export const newestCode = async (address: string): Promise<string> => (await messagesTo(address))[0]?.secrets?.code ?? "no message";

let families = 0;

/** A resident at an address of their own. */
export async function someoneAt(over: Parameters<typeof aResident>[0] = {}) {
  families += 1;
  const email = `family${families}@resident.example`;
  return { email, resident: await aResident({ email, emailKey: email, ...over }) };
}

/** Asks for a code, a moment after `clock` stands, so that the newest message is the last one. */
export async function askedFor(clock: { set: (instant: Date) => void }, contact: string, browser = new Browser()) {
  clock.set(new Date(now().getTime() + 1));
  const asked = await browser.post(signIn.action, "/sign-in", { contact });
  return { browser, asked, code: await newestCode(contact) };
}

export const enter = (browser: Browser, code: string, more: Record<string, string> = {}): Promise<Answer> => browser.post(signInCode.action, "/sign-in/code", { asks: "code", code, ...more });

export const enterDay = (browser: Browser, [day, month, year]: readonly [string, string, string]): Promise<Answer> =>
  browser.post(signInCode.action, "/sign-in/code", { asks: "date-of-birth", "date-of-birth-day": day, "date-of-birth-month": month, "date-of-birth-year": year });
