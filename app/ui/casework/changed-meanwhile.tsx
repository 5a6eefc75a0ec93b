import { NotificationBanner } from "#app/ui/govuk/notification-banner";
import { useWords } from "#app/ui/words";

interface ChangedMeanwhileProps {
  /** Who changed it, by name. */
  by: readonly string[];
  /** Each change as a sentence. */
  changes: readonly string[];
  /** What becomes of what the person typed, and how they go on. */
  goOn: string;
}

/** For the later of two people: what somebody else changed since their page was made. Nothing of theirs was saved, and nothing of it is lost. */
export function ChangedMeanwhile({ by, changes, goOn }: ChangedMeanwhileProps) {
  const { words: { myPlan: { changedMeanwhile } }, say } = useWords();
  return (
    <NotificationBanner title={changedMeanwhile.title} role="alert">
      <p className="govuk-notification-banner__heading">{by.length > 0 ? changedMeanwhile.by(say.list(by)) : changedMeanwhile.somebody}</p>
      {changes.length > 0 && (
        <ul className="govuk-list govuk-list--bullet">
          {changes.map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
      )}
      <p className="govuk-body">{goOn}</p>
    </NotificationBanner>
  );
}
