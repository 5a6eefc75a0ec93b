import { questions } from "#app/domain/applications/questions";
import { languages, isLanguage } from "#app/domain/people/language";
import type { Db } from "#db/client.server";
import { findApplicationOfCase } from "#db/queries/triage/find-triage-entry";

/** What would help somebody take part, in the words they chose it in; and the language they use where it is not English. */
export async function readAccessNeeds(db: Db, caseId: string, { helpNeeded, language }: { helpNeeded: string | null; language: string }): Promise<string[]> {
  const application = await findApplicationOfCase(db, caseId);
  const chosen = (application?.answers.accessNeeds ?? []).map((code) => questions.accessNeeds.options[code]);
  const speaks = language === "en" ? [] : [`Language: ${isLanguage(language) ? languages[language].name : language}`];
  return [...chosen, ...(helpNeeded ? [helpNeeded] : []), ...speaks];
}
