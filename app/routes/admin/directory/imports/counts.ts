import { importActions, type ImportAction } from "#app/domain/directory/codes";

const words: Record<ImportAction, (count: number) => string> = {
  add: (count) => `${count} new`,
  change: (count) => `${count} changed`,
  same: (count) => `${count} the same`,
  withdraw: (count) => `${count} no longer in it`,
  refuse: (count) => `${count} cannot be used`,
};

/** How many records have what done with them; those of which there are none are not said. */
export const countsInWords = (counts: Record<ImportAction, number>): string => importActions.filter((action) => counts[action] > 0).map((action) => words[action](counts[action])).join(", ") || "Nothing";
