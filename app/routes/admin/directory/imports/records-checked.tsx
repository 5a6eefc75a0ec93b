import { directoryKindWords, importActionColours, importActionWords } from "#app/content/directory";
import type { DirectoryKind, ImportAction } from "#app/domain/directory/codes";
import { Tag } from "#app/ui/govuk/tag";

interface RecordsCheckedProps {
  records: readonly { id: string; kind: DirectoryKind; name: string; action: ImportAction; problems: readonly { at: string; words: string }[]; changes: readonly { field: string; before: string; after: string }[] }[];
}

/** What would be done with each record of a feed: each field before and after, and what is wrong with where it stands. */
export function RecordsChecked({ records }: RecordsCheckedProps) {
  if (records.length === 0) return <p className="govuk-body">There is nothing here: every record of the feed is in the directory as it is.</p>;
  return (
    <ul className="wl-work">
      {records.map(({ id, kind, name, action, problems, changes }) => (
        <li key={id} className="wl-work__item">
          <div className="wl-work__who">
            <p className="wl-work__title"><strong>{name}</strong></p>
            <ul className="wl-work__facts"><li>{directoryKindWords[kind]}</li></ul>
          </div>
          <div className="wl-work__why">
            <p><Tag className={importActionColours[action]}>{importActionWords[action]}</Tag></p>
            {changes.length > 0 && (
              <ul className="govuk-list govuk-list--bullet">
                {changes.map(({ field, before, after }) => <li key={field}><strong>{field}</strong>: {before || "nothing"} → {after || "nothing"}</li>)}
              </ul>
            )}
            {problems.length > 0 && (
              <ul className="govuk-list govuk-list--bullet">
                {problems.map(({ at, words }) => <li key={`${at} ${words}`}>{at && `${at}: `}{words}.</li>)}
              </ul>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
