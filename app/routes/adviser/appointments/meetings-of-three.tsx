import { sayMeeting, wayWords } from "#app/content/appointments";
import { WorkList } from "#app/ui/casework/work-list";
import type { listMeetingsOfThree } from "#db/queries/handovers/handovers";

/** Meetings about a case somebody is asked to take on, and does not see yet. */
export function MeetingsOfThree({ meetings }: { meetings: Awaited<ReturnType<typeof listMeetingsOfThree>> }) {
  if (meetings.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m">Meetings about a handover ({meetings.length})</h2>
      <WorkList
        items={meetings.map(({ id, handoverId, staffName, way, ...meeting }) => ({
          id, title: <a className="govuk-link" href={`/adviser/handovers/${handoverId}`}>{sayMeeting(meeting)}</a>, facts: [`With ${staffName} and the resident`, wayWords[way]],
          reason: <p>You are asked to take this person on</p>,
        }))}
      />
    </>
  );
}
