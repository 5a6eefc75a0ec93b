export const placeStatuses = ["waiting", "offered", "taken", "given_back", "lapsed"] as const;
export type PlaceStatus = (typeof placeStatuses)[number];

export type PlaceHappening = "offer" | "take" | "give_back" | "lapse" | "ask_again";

/**
 * What may follow what, for one person and one start of a course. `offered` holds the place until its deadline; a place not taken by
 * then lapses and goes to the next on the list. Whoever asks again after that waits at the end of it.
 */
export const placeLife: Record<PlaceStatus, Partial<Record<PlaceHappening, PlaceStatus>>> = {
  waiting: { offer: "offered", take: "taken", give_back: "given_back" },
  offered: { take: "taken", give_back: "given_back", lapse: "lapsed" },
  taken: { give_back: "given_back" },
  given_back: { ask_again: "waiting" },
  lapsed: { ask_again: "waiting" },
};

/** Whether it counts against the places there are: an offered one is kept for whoever it was offered to. */
export const holdsPlace = (status: PlaceStatus): boolean => status === "offered" || status === "taken";

/** Whether somebody has a place or a turn by it. Nobody has two at one service at a time. */
export const isLive = (status: PlaceStatus): boolean => status === "waiting" || holdsPlace(status);

/** `placeStatuses` that are live: what queries look for. */
export const liveStatuses = placeStatuses.filter(isLive);
