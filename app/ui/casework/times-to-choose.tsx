import type { Choice, FreeTime } from "#app/domain/appointments/free-times";
import { Radios } from "#app/ui/govuk/radios";
import { Textarea } from "#app/ui/govuk/textarea";
import { useWords } from "#app/ui/words";
import { useAppointmentWords } from "./appointment-words";

interface TimesToChooseProps {
  choice: Choice;
  /** The adviser whose times come first. */
  adviserName: string | null;
  errorAt: (field: string) => string | undefined;
  typedAt: (field: string) => string;
  /** Where later times are; and where the first ones are, once one is past them. */
  moreHref?: string | undefined;
  firstHref?: string | undefined;
}

/** Free times to choose one of, or words for the adviser where none suits. Without any free time, the words alone. */
export function TimesToChoose({ choice: { same, others, moreFrom }, adviserName, errorAt, typedAt, moreHref, firstHref }: TimesToChooseProps) {
  const { appointments, when } = useAppointmentWords();
  const { choose } = appointments;
  const { say } = useWords();
  const wouldSuit = <Textarea name="words" label={{ text: choose.wouldSuit, className: "govuk-label--s" }} hint={choose.wouldSuitHint} rows={3} error={errorAt("words")} value={typedAt("words")} />;
  if (same.length + others.length === 0) {
    return (
      <>
        <p className="govuk-body">{choose.noTimes}</p>
        <input type="hidden" name="time" value="none" />
        {wouldSuit}
        {firstHref && <p className="govuk-body"><a className="govuk-link" href={firstHref}>{choose.first}</a></p>}
      </>
    );
  }
  const item = ({ id, startsAt, way, minutes, staffName }: FreeTime) => ({ value: id, text: when(startsAt), hint: choose.details(appointments.ways[way], appointments.minutes(minutes), staffName) });
  const apart = same.length > 0 && others.length > 0;
  return (
    <>
      <Radios
        name="time" legend={{ text: choose.legend, className: "govuk-fieldset__legend--m" }} error={errorAt("time")} value={typedAt("time")}
        items={[
          ...same.map(item),
          apart && { divider: appointments.or },
          ...others.map(item),
          { divider: appointments.or },
          { value: "none", text: choose.noneSuits, conditional: wouldSuit },
        ]}
      />
      {(moreHref ?? firstHref) && (
        <p className="govuk-body">
          {moreHref && moreFrom ? <a className="govuk-link" href={moreHref}>{choose.more(say.day(moreFrom))}</a> : <a className="govuk-link" href={firstHref}>{choose.first}</a>}
        </p>
      )}
      {adviserName && same.length === 0 && others.length > 0 && <p className="govuk-hint">{choose.noneWithYours(adviserName)}</p>}
    </>
  );
}
