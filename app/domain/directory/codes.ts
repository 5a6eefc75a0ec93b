// HSDS 3.0's own lists, and ours where it leaves one open. Codes never change meaning.

export const locationTypes = ["physical", "postal", "virtual"] as const;
export type LocationType = (typeof locationTypes)[number];

/** iCalendar's days, as HSDS writes them in `byday`. */
export const weekdayCodes = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;
export type WeekdayCode = (typeof weekdayCodes)[number];

export const scheduleFrequencies = ["WEEKLY", "MONTHLY"] as const;
export type ScheduleFrequency = (typeof scheduleFrequencies)[number];

/** How a feed arrives. */
export const feedFormats = ["json", "csv"] as const;
export type FeedFormat = (typeof feedFormats)[number];

/** What an import does with a record: nothing is done before somebody confirms it. */
export const importActions = ["add", "change", "same", "withdraw", "refuse"] as const;
export type ImportAction = (typeof importActions)[number];

export const importStatuses = ["checked", "confirmed", "discarded"] as const;
export type ImportStatus = (typeof importStatuses)[number];

/** The kinds of record of a directory, in the order they can be written. */
export const directoryKinds = ["organization", "program", "taxonomy", "taxonomy_term", "location", "service"] as const;
export type DirectoryKind = (typeof directoryKinds)[number];

/** Who changed an entry. */
export const changeSources = ["import", "provider", "administrator", "machine"] as const;
export type ChangeSource = (typeof changeSources)[number];

/** Why nothing in the directory suited somebody. */
export const unmetReasons = ["nothing_like_it", "full", "too_far", "not_accessible", "wrong_times", "wrong_age", "language", "cost", "other"] as const;
export type UnmetReason = (typeof unmetReasons)[number];
