/** Lists of people an organisation sends. */
export const importKinds = ["school_list", "jobcentre_list"] as const;
export type ImportKind = (typeof importKinds)[number];

/** Nothing is saved as a case until somebody confirms; then rows are brought in one by one, also after a restart. */
export const importStatuses = ["previewed", "bringing_in", "finished", "discarded"] as const;
export type ImportStatus = (typeof importStatuses)[number];

export type ImportHappening = "confirm" | "finish" | "discard";

export const importLife: Record<ImportStatus, Partial<Record<ImportHappening, ImportStatus>>> = {
  previewed: { confirm: "bringing_in", discard: "discarded" },
  bringing_in: { finish: "finished" },
  finished: {},
  discarded: {},
};

/** What becomes of one row. */
export const importRowResults = ["ready", "wrong", "left_out", "brought_in", "already_here", "failed"] as const;
export type ImportRowResult = (typeof importRowResults)[number];

/** [L] Local settings: the rows, columns and bytes of the largest list, and the days after which the people on it are forgotten. */
export const [mostRows, mostColumns, mostBytes, daysKept] = [2_000, 200, 1_000_000, 30];

/** How an application was taken on behalf of a resident. */
export const assistedWays = ["desk", "phone"] as const;
export type AssistedWay = (typeof assistedWays)[number];
