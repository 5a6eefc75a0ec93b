import { tellingIn } from "#app/content/copy-telling";
import { wordsIn } from "#app/content/resident/catalogue";
import { say as sayIn } from "#app/content/resident/say";
import { extraPartTitles } from "#app/content/rights";
import { reasonsFor, reasonsToResident } from "#app/domain/applications/triage-rules";
import { copyOfData, type CopyRow } from "#app/domain/people/copy-of-data";
import type { Db } from "#db/client.server";
import { heldFrom, readEverythingHeld } from "#db/queries/resident/everything-held";
import { readForEachOther } from "#db/queries/rights/requests";

export const fileLanguage = "en";

export interface FilePart {
  id: string;
  title: string;
  rows: readonly CopyRow[];
}

/** The same file as the resident takes for themselves, in English as it was written, and with it what staff wrote for each other. */
export async function partsOfFile(db: Db, residentId: string): Promise<{ name: string; parts: FilePart[] } | undefined> {
  const found = await readEverythingHeld(db, residentId);
  if (!found) return undefined;
  const words = wordsIn(fileLanguage);
  const telling = tellingIn(words, sayIn[fileLanguage], "");
  const held = heldFrom(found, ({ offer, suggestion }) => (offer ? reasonsToResident(reasonsFor(offer, suggestion), words.messages.reasons) : []), () => []);
  const { notes, alerts, events } = await readForEachOther(db, residentId);
  const written = ({ at, by, words: said }: { at: Date; by: string; words: string }): CopyRow => ({ label: telling.moment(at), values: [said], writtenBy: by });
  return {
    name: `${held.details.firstName} ${held.details.lastName}`.trim(),
    parts: [
      // Nobody of staff reads the equality answers: the file says where they are.
      ...copyOfData(held, telling).filter(({ section }) => section !== "equality").map(({ section, rows }) => ({ id: section, title: words.myRecord.copy.sections[section], rows })),
      { id: "notes", title: extraPartTitles.notes, rows: notes.map(written) },
      { id: "alerts", title: extraPartTitles.alerts, rows: alerts.map(written) },
      { id: "kept_events", title: extraPartTitles.kept_events, rows: events.map(({ at, by, kind, details }) => ({ label: telling.moment(at), values: Object.values(telling.event(kind, details)).filter(Boolean), writtenBy: by })) },
    ],
  };
}
