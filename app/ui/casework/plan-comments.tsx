import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { useWords } from "#app/ui/words";

interface PlanCommentsProps {
  comments: readonly { id: string; fromResident: boolean; authorName: string; stepTitle: string; words: string; writtenAt: Date }[];
  /** How the resident is called here: "You" to themselves, their name to staff. */
  residentIs: string;
}

/** What was written about a plan, in order. */
export function PlanComments({ comments, residentIs }: PlanCommentsProps) {
  const { words: { myPlan }, say } = useWords();
  return (
    <ul className="govuk-list wl-comments">
      {comments.map(({ id, fromResident, authorName, stepTitle, words, writtenAt }) => (
        <li key={id} className={fromResident ? "wl-comments__comment wl-comments__comment--resident" : "wl-comments__comment"}>
          <p className="wl-comments__who">{myPlan.comments.wrote(fromResident ? residentIs : authorName, say.day(londonDayOf(writtenAt)))}</p>
          {stepTitle && <p className="wl-comments__about">{myPlan.comments.onStep(stepTitle)}</p>}
          <p className="wl-comments__words" dir="auto">{words}</p>
        </li>
      ))}
    </ul>
  );
}
