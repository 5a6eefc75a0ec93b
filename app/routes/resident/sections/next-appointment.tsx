import { AppointmentTag, type AppointmentShown } from "#app/ui/casework/appointment-card";
import { useAppointmentWords } from "#app/ui/casework/appointment-words";

/** The next appointment, or the way to book one. Nothing while support has not begun. */
export function NextAppointment({ next, mayBook }: { next: AppointmentShown | undefined; mayBook: boolean }) {
  const { appointments: { my, list, ways }, fromTo } = useAppointmentWords();
  if (!next && !mayBook) return null;
  return (
    <>
      <h2 className="govuk-heading-m">{my.title}</h2>
      {next ? (
        <>
          <p className="govuk-body"><strong>{fromTo(next)}</strong>. {list.with(next.staffName)}. {ways[next.way]}.</p>
          <p className="govuk-body"><AppointmentTag status={next.status} /></p>
          <p className="govuk-body"><a className="govuk-link" href={`/my/appointments/${next.id}`}>{next.status === "offered" ? my.answer : my.see}</a></p>
        </>
      ) : (
        <p className="govuk-body">{my.none} <a className="govuk-link" href="/my/appointments/book">{my.book}</a></p>
      )}
      <p className="govuk-body"><a className="govuk-link" href="/my/appointments">{my.all}</a></p>
    </>
  );
}
