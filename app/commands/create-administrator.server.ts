import { parseArgs } from "node:util";
import { parseEmail } from "#app/domain/people/email";
import { parseName } from "#app/domain/people/name";
import { depsWithin } from "#app/platform/deps.server";
import { service } from "#app/platform/service.server";
import { createAdministrator as create } from "#app/services/people/create-administrator.server";
import { asService } from "#db/client.server";
import { boot } from "./boot.server";
import { Stopped } from "./stopped.server";

const usage = 'Write: npm run administrator:create -- --email alex@place.gov.uk --name "Alex Smith" (and, if you wish, --organisation "Place Council")';

function readWords(words: string[]) {
  try {
    const { values } = parseArgs({ args: words, options: { email: { type: "string" }, name: { type: "string" }, organisation: { type: "string" }, another: { type: "boolean", default: false } } });
    return values;
  } catch (problem) {
    throw new Stopped(`${problem instanceof Error ? problem.message.split(". ")[0] : "The words could not be read"}. ${usage}`);
  }
}

/** `npm run administrator:create`: the first person of a place. Prints a password that works until they choose their own. */
export async function createAdministrator(words: string[]): Promise<void> {
  const { email: typedEmail = "", name: typedName = "", organisation, another = false } = readWords(words);
  const [email, name] = [parseEmail(typedEmail), parseName(typedName)];
  if (!email || !name) throw new Stopped(`An administrator needs an e-mail address and a name. ${usage}`);
  const { stopDatabase, settings } = await boot((sentence) => process.stdout.write(`${sentence}\n`));
  try {
    const made = await asService((db) => create(depsWithin(db), { email, name, organisation: organisation?.trim() || service().placeName, another }));
    if (made === "there-is-one") throw new Stopped("There is an administrator already: they can add people at /admin. To make one more all the same, add --another.");
    if (made === "email-taken") throw new Stopped(`Somebody has the address ${email} already: an administrator can change what they may do at /admin.`);
    process.stdout.write(`\n${name} is an administrator. Sign in at ${settings.APP_ORIGIN}/staff/sign-in\n\n  e-mail    ${email}\n  password  ${made.password}\n\nThe password is shown this once, and is replaced at the first sign-in.\n`);
  } finally {
    await stopDatabase();
  }
}
