import { expect, it } from "vitest";
import type { ApplicationAnswers } from "./answers";
import { mayBeWatched } from "./at-risk";
import { anApplication } from "./builders";

const contact = { channels: ["email" as const], contentFree: false, noVoicemail: true };

it.each<[ApplicationAnswers, boolean]>([
  [anApplication(), false],
  [{}, false],
  [{ urgentNeeds: ["no_money_for_food"], barriers: ["DEB"], circumstances: ["homeless"], safeContact: contact }, false],
  [{ urgentNeeds: ["not_safe_at_home"] }, true],
  [{ urgentNeeds: ["thoughts_of_harm"] }, true],
  [{ barriers: ["SAF"] }, true],
  [{ circumstances: ["domestic_abuse"] }, true],
  [{ safeContact: { ...contact, contentFree: true } }, true],
])("somebody who said %j may be watched: %s", (answers, watched) => {
  expect(mayBeWatched(answers)).toBe(watched);
});
