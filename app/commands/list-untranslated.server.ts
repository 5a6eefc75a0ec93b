import { missingIn } from "#app/content/resident/catalogue";
import { languageCodes, languages } from "#app/domain/people/language";

/** `npm run words:untranslated`: what each language still lacks, a key a line; English stands there until it is translated. */
export function listUntranslated(): Promise<void> {
  for (const code of languageCodes.filter((one) => one !== "en")) {
    const missing = missingIn(code);
    process.stdout.write(`${languages[code].name} (${code}): ${missing.length === 0 ? "nothing is missing" : `${missing.length} missing`}\n${missing.map((key) => `  ${key}\n`).join("")}`);
  }
  return Promise.resolve();
}
