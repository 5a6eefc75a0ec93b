import { sayName } from "#app/content/names";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import { WorkList } from "#app/ui/casework/work-list";
import type { Proposal } from "#db/queries/people/merges";

/** Proposals to join two records: a colleague's to confirm, one's own to wait for. Nothing where there is none one may know of. */
export function ProposalsToConfirm({ proposals, meId }: { proposals: readonly Proposal[]; meId: string }) {
  if (proposals.length === 0) return null;
  return (
    <section className="wl-section" aria-labelledby="proposals">
      <h2 className="govuk-heading-m" id="proposals">Records to join ({proposals.length})</h2>
      <WorkList
        items={proposals.map(({ id, proposedBy, proposedByName, proposedAt, words, keptRef, mergedRef, ...person }) => ({
          id,
          title: <a className="govuk-link" href={`/adviser/triage/joins/${id}`}>{sayName(person)}: {keptRef} and {mergedRef}</a>,
          facts: [`Proposed by ${proposedBy === meId ? "you" : proposedByName} on ${sayDay(londonDayOf(proposedAt))}`],
          reason: <p className="wl-words">{words}</p>,
          action: proposedBy === meId ? "Waits for a colleague" : <a className="govuk-link" href={`/adviser/triage/joins/${id}`}>Confirm or reject<span className="govuk-visually-hidden"> joining {keptRef} and {mergedRef}</span></a>,
        }))}
      />
    </section>
  );
}
