import type { AppointmentWay } from "#app/domain/appointments/appointment";
import type { AppointmentStatus } from "#app/domain/appointments/appointment-status";
import { Tag } from "#app/ui/govuk/tag";
import { useAppointmentWords } from "./appointment-words";

export interface AppointmentShown {
  id: string;
  startsAt: Date;
  minutes: number;
  staffName: string;
  way: AppointmentWay;
  status: AppointmentStatus;
}

const colours: Record<AppointmentStatus, string> = {
  offered: "govuk-tag--yellow", accepted: "govuk-tag--green", to_record: "govuk-tag--grey", attended: "govuk-tag--grey", late: "govuk-tag--grey", did_not_attend: "govuk-tag--grey", cancelled_by_service: "govuk-tag--red", cancelled_by_resident: "govuk-tag--red",
};

/** How an appointment stands, in the resident's words. */
export function AppointmentTag({ status }: { status: AppointmentStatus }) {
  const { appointments } = useAppointmentWords();
  return <Tag className={colours[status]}>{appointments.statuses[status]}</Tag>;
}

/** An appointment in a list, with the link to all of it. */
export function AppointmentCard({ appointment: { id, startsAt, minutes, staffName, way, status }, link, level = 3 }: { appointment: AppointmentShown; link: string; level?: 2 | 3 }) {
  const { appointments, when, fromTo } = useAppointmentWords();
  const Heading = `h${level}` as const;
  return (
    <div className="wl-section">
      <Heading className="govuk-heading-s govuk-!-margin-bottom-1">{fromTo({ startsAt, minutes })}</Heading>
      <p className="govuk-body govuk-!-margin-bottom-1">{appointments.list.with(staffName)}. {appointments.ways[way]}.</p>
      <p className="govuk-body govuk-!-margin-bottom-1"><AppointmentTag status={status} /></p>
      <p className="govuk-body"><a className="govuk-link" href={`/my/appointments/${id}`}>{link}<span className="govuk-visually-hidden">: {when(startsAt)}</span></a></p>
    </div>
  );
}
