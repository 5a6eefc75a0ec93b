import { offerNames, offers, type Offer } from "#app/domain/cases/offer";
import { ageBands, type AgeBand } from "#app/domain/returns/age-band";
import { usualThreshold } from "#app/domain/returns/suppress";
import { figuresToHide, type Figure } from "./protect";
import { type Shown, shownOr } from "./shown";

/** Events of one person under a measure, in one offer and age band; `null` where that is not known. */
export interface PersonsEvents {
  offer: Offer | null;
  age: AgeBand | null;
  events: number;
}

/** How many people have exactly these events under a measure. */
export interface PeopleAlike {
  events: readonly PersonsEvents[];
  people: number;
}

export interface MeasureToPublish {
  measureCode: string;
  title: string;
  alike: readonly PeopleAlike[];
  /** Events of earlier quarters added and taken back. */
  added: number;
  takenBack: number;
}

/** A table as it is published, everywhere: on the page, in its chart, in every file and on paper. */
export interface PublishedReturnTable {
  /** The name of its sheet. */
  name: "Table_1" | "Table_2" | "Table_3";
  title: string;
  /** What each count is a count of, and by what. */
  columns: readonly { code: string; title: string; counts: "people" | "events" | "adjustments" }[];
  rows: readonly { measureCode: string; title: string; shown: readonly Shown[] }[];
}

const notKnown = "not_known";
const byOffer = [...offers.map((offer) => ({ code: offer, title: offerNames[offer] })), { code: notKnown, title: "Offer not known" }];
const byAge = [...ageBands.map(({ name }) => ({ code: name.replaceAll(" ", "_"), title: `Aged ${name}` })), { code: notKnown, title: "Age not known" }];
const offerCode = ({ offer }: PersonsEvents) => offer ?? notKnown;
const ageCode = ({ age }: PersonsEvents) => age?.replaceAll(" ", "_") ?? notKnown;

/**
 * Everything that is published of one measure, as figures over the same people: people and events, events by offer and events by age
 * stand in three tables, and what one hides must not be worked out from another. Kinds nobody belongs to are there where somebody
 * might: for all that is shown, a person counted once could have been counted twice.
 */
export function figuresOfMeasure({ alike }: Pick<MeasureToPublish, "alike">): { counts: number[]; figures: Figure[] } {
  const cells = new Map(alike.flatMap(({ events }) => events).map(({ offer, age }) => [`${offer} ${age}`, { offer, age }]));
  const kinds = new Map(alike.map(({ events, people }) => [JSON.stringify(events), { events, people }]));
  for (const cell of cells.values()) {
    for (const events of [1, 2]) {
      const kind = [{ ...cell, events }];
      if (!kinds.has(JSON.stringify(kind))) kinds.set(JSON.stringify(kind), { events: kind, people: 0 });
    }
  }
  const all = [...kinds.values()];
  const figure = (key: string, weight: (events: readonly PersonsEvents[]) => number, isTotal = false): Figure => ({
    key,
    threshold: usualThreshold,
    isTotal,
    parts: all.flatMap(({ events }, kind) => (weight(events) > 0 ? [[kind, weight(events)] as const] : [])),
  });
  const eventsWhere = (is: (event: PersonsEvents) => boolean) => (events: readonly PersonsEvents[]) => events.filter(is).reduce((sum, event) => sum + event.events, 0);
  return {
    counts: all.map(({ people }) => people),
    figures: [
      figure("people", () => 1, true),
      figure("events", eventsWhere(() => true), true),
      ...byOffer.map(({ code }) => figure(`offer ${code}`, eventsWhere((event) => offerCode(event) === code))),
      ...byAge.map(({ code }) => figure(`age ${code}`, eventsWhere((event) => ageCode(event) === code))),
    ],
  };
}

function shownOf(measure: MeasureToPublish): Map<string, Shown> {
  const { counts, figures } = figuresOfMeasure(measure);
  const hidden = figuresToHide({ counts, figures });
  const shown = new Map(figures.map(({ key, parts }) => [key, shownOr(hidden.has(key), parts.reduce((sum, [kind, weight]) => sum + weight * (counts[kind] ?? 0), 0))]));
  // Adjustments stand alone: no total holds them.
  for (const [key, value] of [["added", measure.added], ["taken_back", measure.takenBack]] as const) shown.set(key, shownOr(value > 0 && value < usualThreshold, value));
  return shown;
}

/**
 * The tables of a return as they may be published. Measures are not added up: one event may count under several. A column that would be
 * nought for every measure because nothing is unknown is left out.
 */
export function returnPublication(measures: readonly MeasureToPublish[]): PublishedReturnTable[] {
  const all = measures.map((measure) => ({ measure, shown: shownOf(measure) }));
  const table = (name: PublishedReturnTable["name"], title: string, columns: (PublishedReturnTable["columns"][number] & { key: string })[]): PublishedReturnTable => {
    const used = columns.filter(({ code, key }) => code !== notKnown || all.some(({ shown }) => shown.get(key) !== 0));
    return {
      name,
      title,
      columns: used.map(({ key: _key, ...column }) => column),
      rows: all.map(({ measure, shown }) => ({ measureCode: measure.measureCode, title: measure.title, shown: used.map(({ key }) => shown.get(key) ?? "hidden") })),
    };
  };
  const events = "events" as const;
  const allEvents = { code: "all", title: "All events", counts: events, key: "events" };
  return [
    table("Table_1", "People and events by measure", [
      { code: "people", title: "People", counts: "people", key: "people" },
      { code: "events", title: "Events", counts: events, key: "events" },
      { code: "added", title: "Added to earlier quarters", counts: "adjustments", key: "added" },
      { code: "taken_back", title: "Taken back from earlier quarters", counts: "adjustments", key: "taken_back" },
    ]),
    table("Table_2", "Events by measure and offer", [...byOffer.map((offer) => ({ ...offer, counts: events, key: `offer ${offer.code}` })), allEvents]),
    table("Table_3", "Events by measure and age at the start of support", [...byAge.map((age) => ({ ...age, counts: events, key: `age ${age.code}` })), allEvents]),
  ];
}
