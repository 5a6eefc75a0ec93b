import type { ReactNode } from "react";
import { groupColours, groupWords } from "#app/content/neet";
import { contactResultWords } from "#app/content/record";
import { sayCount, sayName } from "#app/content/names";
import { londonDayOf, type CalendarDay } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import { Lapse } from "#app/ui/casework/lapse";
import type { Work } from "#app/ui/casework/work-list";
import { PostForm } from "#app/ui/form";
import { Tag } from "#app/ui/govuk/tag";
import type { CallRow } from "./list";

/** Somebody to call, as a row: what is known and since when, how often it was tried, and the two answers that take one tap. */
export function workOf(person: CallRow, today: CalendarDay): Work {
  const { id, reference, age, academicAge, hubName, leadName, restricted, group, label, confirmedOn, confirmedBy, lapsesOn, tried, lastTry, call, activityId } = person;
  const name = sayName(person);
  const about = <span className="govuk-visually-hidden">: {name}</span>;
  return {
    id,
    title: <a className="govuk-link" href={`/adviser/cases/${reference}/activity`}>{name}</a>,
    flag: restricted && "Restricted",
    facts: [`Aged ${age}, academic age ${academicAge}`, reference, leadName ? `Lead: ${leadName}` : "No lead yet", hubName],
    reason: (
      <>
        <p><Tag className={groupColours[group]}>{groupWords[group]}</Tag> {label}</p>
        <p>{confirmedOn ? `Confirmed on ${sayDay(confirmedOn)}, ${confirmedBy}` : "Nobody has found out yet"}</p>
        {Boolean(tried) && lastTry && <p>{sayCount(tried ?? 0, "try", "tries")} since, the last on {sayDay(londonDayOf(new Date(lastTry.at)))}: {contactResultWords[lastTry.result].toLowerCase()}</p>}
        <p>{call.number ? <strong>{call.number}</strong> : null} {call.words.join(". ")}</p>
      </>
    ),
    due: (
      <>
        {lapsesOn && <Lapse on={lapsesOn} today={today} />}
        <div className="wl-one-tap wl-no-print">
          {activityId && <OneTap reference={reference} seen={activityId} does="same">No change{about}</OneTap>}
          <OneTap reference={reference} seen={activityId} does="no-answer">No answer{about}</OneTap>
          <a className="govuk-link" href={`/adviser/cases/${reference}/activity`}>Something else{about}</a>
        </div>
      </>
    ),
  };
}

function OneTap({ reference, seen, does, children }: { reference: string; seen: string | null; does: "same" | "no-answer"; children: ReactNode }) {
  return (
    <PostForm className="wl-one-tap__form">
      <input type="hidden" name="caseRef" value={reference} />
      <input type="hidden" name="seen" value={seen ?? "none"} />
      <button type="submit" className="govuk-button govuk-button--secondary" data-module="govuk-button" data-prevent-double-click="true" name="do" value={does}>{children}</button>
    </PostForm>
  );
}
