import { appointmentStatusTags, attendanceReasonWords, attendanceWords } from "#app/content/appointments";
import { sayName } from "#app/content/names";
import { attendances, type Attendance, type AttendanceReason } from "#app/domain/appointments/appointment";
import type { AppointmentStatus } from "#app/domain/appointments/appointment-status";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Radios } from "#app/ui/govuk/radios";
import { Select } from "#app/ui/govuk/select";
import { Tag } from "#app/ui/govuk/tag";
import { reasonItems } from "./appointment-parts";

interface OnTheRegister {
  id: string;
  reference: string;
  firstName: string;
  lastName: string;
  preferredName: string | null;
  helpNeeded: string | null;
  attendance: Attendance | null;
  attendanceReason: AttendanceReason | null;
  version: number;
  status: AppointmentStatus;
}

interface RegisterProps {
  people: readonly OnTheRegister[];
  begun: boolean;
  errorAt: (field: string) => string | undefined;
  typedAt: (field: string, first?: string) => string;
}

/** Everybody of a group session: before it begins, who is to come; then whether each came, all in one form. */
export function Register({ people, begun, errorAt, typedAt }: RegisterProps) {
  if (!begun) return <ul className="govuk-list govuk-list--spaced">{people.map((person) => <li key={person.id}><Who person={person} /></li>)}</ul>;
  return (
    <PostForm>
      <input type="hidden" name="do" value="register" />
      <ol className="wl-register">
        {people.map((person) => {
          const { id, attendance, attendanceReason, version } = person;
          return (
            <li key={id} className="wl-register__line">
              <div><Who person={person} /></div>
              <Radios
                name={`came-${id}`} idPrefix={`came-${id}`} className="govuk-radios--small govuk-radios--inline" legend={{ text: `Did ${sayName(person)} come?`, className: "govuk-visually-hidden" }} error={errorAt(`came-${id}`)} value={typedAt(`came-${id}`, attendance ?? "")}
                items={attendances.map((value) => ({ value, text: attendanceWords[value] }))}
              />
              <Select name={`why-${id}`} label={<>Why late, or why not<span className="govuk-visually-hidden">: {sayName(person)}</span></>} error={errorAt(`why-${id}`)} value={typedAt(`why-${id}`, attendanceReason ?? "")} items={reasonItems} />
              <input type="hidden" name={`version-${id}`} value={version} />
            </li>
          );
        })}
      </ol>
      <Button preventDoubleClick className="wl-no-print">Save the register</Button>
    </PostForm>
  );
}

function Who({ person }: { person: OnTheRegister }) {
  const { text, className } = appointmentStatusTags[person.status];
  return (
    <>
      <a className="govuk-link" href={`/adviser/cases/${person.reference}/appointments/${person.id}`}>{sayName(person)}</a>, {person.reference} <Tag className={className}>{text}</Tag>
      {person.attendanceReason && <span> {attendanceReasonWords[person.attendanceReason]}</span>}
      {person.helpNeeded && <div className="govuk-hint govuk-!-margin-bottom-0">Would help: {person.helpNeeded}</div>}
    </>
  );
}
