import { appointmentStatusTags, attendanceReasonWords, attendanceWords, sayMeeting } from "#app/content/appointments";
import { attendanceReasons, attendances, type Attendance, type AttendanceReason } from "#app/domain/appointments/appointment";
import type { AppointmentStatus } from "#app/domain/appointments/appointment-status";
import { InsetText } from "#app/ui/govuk/inset-text";
import { Radios } from "#app/ui/govuk/radios";
import { Select } from "#app/ui/govuk/select";
import { Tag } from "#app/ui/govuk/tag";
import { Textarea } from "#app/ui/govuk/textarea";

interface Fields {
  errorAt: (field: string) => string | undefined;
  typedAt: (field: string, first?: string) => string;
}

/** Why somebody did not come or came late, as a choice; nothing chosen at first. */
export const reasonItems = [{ value: "", text: "Choose one" }, ...attendanceReasons.map((value) => ({ value, text: attendanceReasonWords[value] }))];

/** Whether they came, why not, and what happened. */
export function AttendanceFields({ attendance, reason, words, errorAt, typedAt }: Fields & { attendance: Attendance | null; reason: AttendanceReason | null; words: string }) {
  return (
    <>
      <Radios
        name="attendance" legend={{ text: attendance ? "Correct whether they came" : "Did they come?", className: "govuk-fieldset__legend--m" }} error={errorAt("attendance")} value={typedAt("attendance", attendance ?? "")}
        items={attendances.map((value) => ({ value, text: attendanceWords[value] }))}
      />
      <Select name="attendanceReason" label={{ text: "If they did not come or came late: why?", className: "govuk-label--s" }} hint="It helps to offer something better. It is not held against them" error={errorAt("attendanceReason")} value={typedAt("attendanceReason", reason ?? "")} items={reasonItems} />
      <Textarea name="attendanceWords" label={{ text: "What happened (optional)", className: "govuk-label--s" }} hint="Everybody who works on this case can read it, and the resident can ask for it" rows={3} error={errorAt("attendanceWords")} value={typedAt("attendanceWords", words)} />
    </>
  );
}

/** What comes after somebody did not come: nobody else is told, so it is for the adviser to act. */
export function AfterNoShow({ base }: { base: string }) {
  return (
    <InsetText>
      <p className="govuk-body"><strong>They did not come. What next?</strong> Nobody else is told.</p>
      <ul className="govuk-list govuk-list--bullet">
        <li><a className="govuk-link" href={`${base}/appointments#offer`}>Offer another appointment</a></li>
        <li><a className="govuk-link" href={`${base}/contacts/new`}>Write down that you contacted them, or tried</a></li>
      </ul>
    </InsetText>
  );
}

/** The others that were made together with it. */
export function SeriesList({ base, series, current }: { base: string; series: readonly { id: string; startsAt: Date; minutes: number; status: AppointmentStatus }[]; current: string }) {
  if (series.length < 2) return null;
  return (
    <>
      <h2 className="govuk-heading-m">One of {series.length} that belong together</h2>
      <ul className="govuk-list govuk-list--spaced">
        {series.map(({ id, status, ...time }) => (
          <li key={id}>{id === current ? <strong>{sayMeeting(time)}</strong> : <a className="govuk-link" href={`${base}/appointments/${id}`}>{sayMeeting(time)}</a>} <Tag className={appointmentStatusTags[status].className}>{appointmentStatusTags[status].text}</Tag></li>
        ))}
      </ul>
    </>
  );
}
