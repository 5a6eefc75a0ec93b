import type { ImportRowResult, ImportStatus } from "#app/domain/intake/list-import";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { NotificationBanner } from "#app/ui/govuk/notification-banner";

interface ListProgressProps {
  list: { status: ImportStatus; version: number; fromName: string };
  counts: Record<ImportRowResult, number>;
  here: string;
}

const people = (count: number) => (count === 1 ? "1 person" : `${count} people`);

/** What stands before confirming, how far it is afterwards, and what came of it. */
export function ListProgress({ list: { status, version, fromName }, counts, here }: ListProgressProps) {
  if (status === "discarded") return <p className="govuk-body">This list was thrown away. Nobody on it is kept.</p>;
  if (status === "previewed") {
    if (counts.ready === 0) return <p className="govuk-body">No row is ready to be brought in. Put the file right and send it again, or say which column holds what.</p>;
    return (
      <PostForm>
        <input type="hidden" name="act" value="confirm" />
        <input type="hidden" name="version" value={version} />
        <p className="govuk-body">
          <strong>{people(counts.ready)}</strong> will get an application in the triage queue, and {counts.ready === 1 ? "is" : "are"} told that {fromName} asked for {counts.ready === 1 ? "them" : "each of them"}. Whoever cannot be written to safely is told by an adviser.
        </p>
        <Button preventDoubleClick>Bring in {people(counts.ready)}</Button>
      </PostForm>
    );
  }
  const done = counts.brought_in + counts.already_here + counts.failed;
  const all = done + counts.ready;
  if (status === "bringing_in") {
    return (
      <div className="govuk-inset-text">
        <p className="govuk-body"><strong>{done} of {people(all)}</strong> done. It goes on by itself, also when you leave this page.</p>
        <progress max={all} value={done} aria-label={`${done} of ${all} done`} />
        <p className="govuk-body"><a className="govuk-link" href={here}>Show how far it is now</a></p>
      </div>
    );
  }
  return (
    <NotificationBanner type="success">
      <p className="govuk-notification-banner__heading">{people(counts.brought_in)} brought in.</p>
      {counts.already_here > 0 && <p className="govuk-body">{people(counts.already_here)} had a case here by then.</p>}
      {counts.failed > 0 && <p className="govuk-body">{people(counts.failed)} could not be brought in.</p>}
      <p className="govuk-body"><a className="govuk-notification-banner__link" href="/adviser/triage">Go to the triage queue</a></p>
    </NotificationBanner>
  );
}
