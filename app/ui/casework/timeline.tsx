import { Details } from "#app/ui/govuk/details";

export interface TimelineEntry {
  id: string;
  sentence: string;
  /** What somebody wrote; empty where nobody wrote anything. */
  words: string;
  by: string;
  time: string;
  /** "Happened on 3 March 2026", where that is not the day it was recorded. */
  happened?: string | undefined;
  /** Only the software did it: a grey line. */
  quiet: boolean;
  open: boolean;
}

export interface TimelineDay {
  day: string;
  entries: TimelineEntry[];
}

/** A case's story by day, the newest first: what people did stands out, what the software did is a grey line, older words are folded. */
export function Timeline({ days }: { days: readonly TimelineDay[] }) {
  return (
    <ol className="wl-timeline">
      {days.map(({ day, entries }) => (
        <li key={day} className="wl-timeline__day">
          <h3 className="govuk-heading-s wl-timeline__date">{day}</h3>
          <ul className="wl-timeline__entries">
            {entries.map((entry) => (
              <li key={entry.id} className={entry.quiet ? "wl-timeline__entry wl-timeline__entry--quiet" : "wl-timeline__entry"}>
                <p className="wl-timeline__sentence">{entry.sentence}</p>
                <p className="wl-timeline__by">
                  {entry.by}, {entry.time}
                  {entry.happened && `. ${entry.happened}`}
                </p>
                {entry.words && (entry.open ? <p className="wl-timeline__words">{entry.words}</p> : <Details summary={<>What was written<span className="govuk-visually-hidden">: {entry.sentence}</span></>}><p className="wl-timeline__words">{entry.words}</p></Details>)}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
