import { factWords, mergeStatusWords, sayFact } from "#app/content/joining";
import { sayName } from "#app/content/names";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import type { RecordFacts, TakenOver as Taken } from "#app/domain/people/join-records";
import { Tag } from "#app/ui/govuk/tag";
import type { Merge } from "#db/queries/people/merges";
import type { ComparedCase } from "./read-both.server";

interface Both {
  kept: ComparedCase;
  merged: ComparedCase;
}

const on = (at: Date | null) => (at ? ` on ${sayDay(londonDayOf(at))}` : "");

/** Who proposed, answered and undid it, each with their words. */
export function StoryOfJoin({ merge, kept, merged }: Both & { merge: Merge }) {
  const { status, words, proposedByName, proposedAt, answeredByName, answeredAt, answerWords, undoneByName, undoneAt, undoneWhy } = merge;
  const answered = status === "confirmed" || status === "undone" ? "Confirmed" : mergeStatusWords[status];
  return (
    <>
      <p className="govuk-body">
        <Tag className={status === "proposed" ? "govuk-tag--yellow" : status === "confirmed" ? "govuk-tag--green" : "govuk-tag--grey"}>{mergeStatusWords[status]}</Tag>
      </p>
      <p className="govuk-body">Proposed by {proposedByName}{on(proposedAt)}: <span className="wl-words">{words}</span></p>
      {answeredByName && <p className="govuk-body">{answered} by {answeredByName}{on(answeredAt)}{answerWords && <>: <span className="wl-words">{answerWords}</span></>}</p>}
      {undoneByName && <p className="govuk-body">Taken apart by {undoneByName}{on(undoneAt)}: <span className="wl-words">{undoneWhy}</span></p>}
      <ul className="govuk-list govuk-list--bullet">
        <li><a className="govuk-link" href={`/adviser/cases/${kept.reference}`}>Case {kept.reference}</a>, {sayName(kept.record.facts)}{status === "proposed" && ": this record is kept"}</li>
        <li><a className="govuk-link" href={`/adviser/cases/${merged.reference}`}>Case {merged.reference}</a>, {sayName(merged.record.facts)}{status === "proposed" && ": this record is joined into it"}</li>
      </ul>
    </>
  );
}

/** What the kept record has now that it had not before. */
export function TakenOver({ taken: { after }, facts }: { taken: Taken; facts: RecordFacts }) {
  const keys = (Object.keys(after) as (keyof typeof after)[]).filter((key) => after[key] !== null);
  if (keys.length === 0) return null;
  const became: RecordFacts = { ...facts, ...after };
  return (
    <section className="wl-section" aria-labelledby="taken-over">
      <h2 className="govuk-heading-m" id="taken-over">What the record took over</h2>
      <ul className="govuk-list govuk-list--bullet">{keys.map((key) => <li key={key}>{factWords[key]}: {sayFact(became, key).join(". ")}</li>)}</ul>
    </section>
  );
}

/** Two open cases of one person both stay: which of them is the mistake, only people know. */
export function BothOpen({ kept, merged, joined }: Both & { joined: boolean }) {
  if (kept.status === "closed" || merged.status === "closed") return null;
  return (
    <div className="govuk-inset-text">
      <p>Both cases are open, and both stay. Online, the person sees the newer one. If one of them was opened by mistake, close it as “recorded in error”{joined ? ":" : " after joining."}</p>
      {joined && (
        <ul className="govuk-list">
          {[kept, merged].map(({ reference }) => <li key={reference}><a className="govuk-link" href={`/adviser/cases/${reference}/close`}>Close case {reference}</a></li>)}
        </ul>
      )}
    </div>
  );
}
