import { storyPartWords } from "#app/content/record";
import { storyParts, type StoryPart } from "#app/domain/cases/timeline";
import { Timeline, type TimelineDay } from "#app/ui/casework/timeline";

interface StoryProps {
  base: string;
  part: StoryPart;
  days: readonly TimelineDay[];
  newer: string | undefined;
  older: string | undefined;
}

const empty: Record<StoryPart, string> = {
  all: "Nothing has happened yet. Everything that is done on this case appears here by itself.",
  notes: "No notes that you can read. What somebody writes down about this case appears here.",
  contacts: "No contacts yet. Calls, visits, messages and appointments appear here.",
  plan: "Nothing about the plan yet. Barriers, goals and steps appear here as they change.",
  referrals: "No referrals yet. Who they were referred to, and what came of it, appears here.",
};

/** What happened, a page at a time, all of it or a part. */
export function Story({ base, part, days, newer, older }: StoryProps) {
  const to = (query: Record<string, string>) => `${base}?${new URLSearchParams({ ...(part !== "all" && { story: part }), ...query }).toString()}#story`;
  return (
    <>
      <nav className="wl-no-print" aria-label="Parts of what happened">
        <ul className="wl-parts">
          {storyParts.map((each) => (
            <li key={each}>
              {each === part ? <strong aria-current="true">{storyPartWords[each]}</strong> : <a className="govuk-link" href={`${base}${each === "all" ? "" : `?story=${each}`}#story`}>{storyPartWords[each]}</a>}
            </li>
          ))}
        </ul>
      </nav>
      {days.length === 0 && <p className="govuk-body">{newer ? "There is nothing older." : empty[part]}</p>}
      <Timeline days={days} />
      {(newer || older) && (
        <nav className="wl-no-print" aria-label="More of what happened">
          <ul className="wl-parts">
            {newer && <li><a className="govuk-link" rel="prev" href={to({ newer })}>Newer</a></li>}
            {newer && <li><a className="govuk-link" href={to({})}>The newest</a></li>}
            {older && <li><a className="govuk-link" rel="next" href={to({ older })}>Older</a></li>}
          </ul>
        </nav>
      )}
    </>
  );
}
