import { notTheSameLabels, outcomeKindLabels } from "#app/content/outcomes";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import { notTheSameReasons } from "#app/domain/outcomes/likely-same";
import type { OutcomeKind } from "#app/domain/outcomes/outcome";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Radios } from "#app/ui/govuk/radios";
import { Textarea } from "#app/ui/govuk/textarea";
import type { FieldError, Typed } from "#app/web/parse-form";

export interface AlikeOutcome {
  id: string;
  caseReference: string;
  kind: OutcomeKind;
  happenedOn: CalendarDay;
  employer: string | undefined;
  recordedByName: string;
}

const href = ({ caseReference, id }: AlikeOutcome) => `/adviser/cases/${caseReference}/outcomes/${id}`;

/** The records that one looks like, each with its page. */
export function AlikeList({ alike, caseReference }: { alike: readonly AlikeOutcome[]; caseReference: string }) {
  return (
    <ul className="govuk-list govuk-list--bullet">
      {alike.map((one) => (
        <li key={one.id}>
          <a className="govuk-link" href={href(one)}>{outcomeKindLabels[one.kind]}, {sayDay(one.happenedOn)}</a>
          {one.employer && `, ${one.employer}`}, recorded by {one.recordedByName}
          {one.caseReference !== caseReference && ` in another case of theirs, ${one.caseReference}`}
        </li>
      ))}
    </ul>
  );
}

/** Why two are two: a coded reason, and words where it is another. */
export function WhyTwoFields({ typed, errorAt }: { typed: Typed; errorAt: (field: string) => string | undefined }) {
  return (
    <>
      <Radios name="twoReason" value={typed.twoReason?.[0]} legend={{ text: "They are two, because", className: "govuk-fieldset__legend--s" }} error={errorAt("twoReason")} items={notTheSameReasons.map((reason) => ({ value: reason, text: notTheSameLabels[reason] }))} />
      <Textarea name="twoWords" rows={3} value={typed.twoWords?.[0]} error={errorAt("twoWords")} label="More about it" hint="Needed where it is another reason. The next return says who said that they are two, and the reason" />
    </>
  );
}

const ofThisQuestion = ["twoReason", "twoWords", "sameAs", "begin"];

/** Before something is recorded that looks like what is recorded already: what was typed goes along, whichever way it goes. */
export function LooksLikeOne({ alike, caseReference, typed, errors }: { alike: readonly AlikeOutcome[]; caseReference: string; typed: Typed; errors: readonly FieldError[] }) {
  const errorAt = (field: string) => errors.find((error) => error.field === field)?.message;
  const here = alike.find((one) => one.caseReference === caseReference);
  return (
    <>
      <h1 className="govuk-heading-l">This looks like one that is recorded</h1>
      <p className="govuk-body">Nothing is recorded yet. The same person, employer or place, and almost the same day:</p>
      <AlikeList alike={alike} caseReference={caseReference} />
      <PostForm>
        {Object.entries(typed).flatMap(([name, values]) => (ofThisQuestion.includes(name) ? [] : values.map((value, index) => <input key={`${name}-${index}`} type="hidden" name={name} value={value} />)))}
        {alike.map(({ id }) => <input key={id} type="hidden" name="sameAs" value={id} />)}
        <h2 className="govuk-heading-m">If it is the same</h2>
        <div className="govuk-button-group">
          <Button href={href(here ?? alike[0]!)} className="govuk-button--secondary">It is the same: do not record it</Button>
          {here && <Button name="begin" value="correction" formAction={`/adviser/cases/${caseReference}/outcomes/new?corrects=${here.id}`} className="govuk-button--secondary">Correct that one instead</Button>}
        </div>
        <h2 className="govuk-heading-m">If they are two</h2>
        <WhyTwoFields typed={typed} errorAt={errorAt} />
        <Button preventDoubleClick>Record it: they are two</Button>
      </PostForm>
    </>
  );
}
