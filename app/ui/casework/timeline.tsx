import { Details } from "#app/ui/govuk/details";
import { Tag } from "#app/ui/govuk/tag";

export interface TimelineEntry {
  id: string;
  sentence: string;
  /** Who can read it, where that is not everybody who sees the case. */
  readers?: string | undefined;
  /** What somebody wrote; empty where nobody wrote anything. */
  words: string;
  by: string;
  time: string;
  /** "Happened on 3 March 2026", where that is not the day it was recorded. */
  happened?: string | undefined;
  /** Only the software did it: a grey line. */
  quiet: boolean;
  open: boolean;
  /** Where what it tells of is to be seen: only where it still is. */
  links?: readonly { href: string; text: string }[];
}

export interface TimelineDay {
  day: string;
  entries: TimelineEntry[];
}

type Run = { quiet: boolean; entries: TimelineEntry[] };

/** Neighbours of one loudness stand together. */
function runsOf(entries: readonly TimelineEntry[]): Run[] {
  const runs: Run[] = [];
  for (const entry of entries) {
    const last = runs.at(-1);
    if (last && last.quiet === entry.quiet) last.entries.push(entry);
    else runs.push({ quiet: entry.quiet, entries: [entry] });
  }
  return runs;
}

const isFolded = ({ quiet, entries }: Run) => quiet && entries.length > 1;

/** A case's story by day, the newest first: what people did stands out, what the software did is grey and folded where there is much of it, older words are folded. */
export function Timeline({ days }: { days: readonly TimelineDay[] }) {
  return (
    <ol className="wl-timeline">
      {days.map(({ day, entries }) => (
        <li key={day} className="wl-timeline__day">
          <h3 className="govuk-heading-s wl-timeline__date">{day}</h3>
          <ul className="wl-timeline__entries">
            {runsOf(entries).map((run) =>
              isFolded(run) ? (
                <li key={run.entries[0]?.id} className="wl-timeline__entry wl-timeline__entry--quiet">
                  <Details className="wl-timeline__folded" summary={<>{run.entries.length} things the service did<span className="govuk-visually-hidden"> on {day}</span></>}>
                    <ul className="wl-timeline__entries">{run.entries.map((entry) => <Entry key={entry.id} entry={entry} />)}</ul>
                  </Details>
                </li>
              ) : (
                run.entries.map((entry) => <Entry key={entry.id} entry={entry} />)
              ),
            )}
          </ul>
        </li>
      ))}
    </ol>
  );
}

function Entry({ entry: { sentence, readers, words, by, time, happened, quiet, open, links = [] } }: { entry: TimelineEntry }) {
  return (
    <li className={quiet ? "wl-timeline__entry wl-timeline__entry--quiet" : "wl-timeline__entry"}>
      <p className="wl-timeline__sentence">{sentence}{readers && <> <Tag className="govuk-tag--yellow">{readers}</Tag></>}</p>
      <p className="wl-timeline__by">
        {by}, {time}
        {happened && `. ${happened}`}
        {links.map(({ href, text }) => <span key={href}>. <a className="govuk-link" href={href}>{text}<span className="govuk-visually-hidden">: {sentence}, {time}</span></a></span>)}
      </p>
      {words && (open ? <p className="wl-timeline__words">{words}</p> : <Details summary={<>What was written<span className="govuk-visually-hidden">: {sentence}, {time}</span></>}><p className="wl-timeline__words">{words}</p></Details>)}
    </li>
  );
}
