import { contactResultWords, contactWayWords, contactWithWords } from "#app/content/record";
import { contactResults, contactsWith, contactWays, isSafeWay, longestContactWords } from "#app/domain/cases/contact";
import type { SafeContact } from "#app/domain/people/safe-contact";
import { DateInput } from "#app/ui/govuk/date-input";
import { Details } from "#app/ui/govuk/details";
import { Input } from "#app/ui/govuk/input";
import { Radios } from "#app/ui/govuk/radios";
import { Textarea } from "#app/ui/govuk/textarea";
import type { fieldsOf } from "#app/web/field-state";

type Fields = ReturnType<typeof fieldsOf>;

const days = (typedAt: Fields["typedAt"], name: string) => ({ day: typedAt(`${name}-day`), month: typedAt(`${name}-month`), year: typedAt(`${name}-year`) });
const small = "govuk-fieldset__legend--s";

/** Who, how and what came of it; a way that is not safe says so where it is chosen. `risky` once the reason for one is asked for. */
export function ContactFields({ errorAt, typedAt, safeContact, risky }: Fields & { safeContact: SafeContact; risky: boolean }) {
  const isPast = typedAt("happenedOn-day") !== "" || typedAt("happenedAt") !== "" || Boolean(errorAt("happenedOn") ?? errorAt("happenedAt"));
  return (
    <>
      <Radios name="with" className="govuk-radios--small" legend={{ text: "With whom?", className: small }} error={errorAt("with")} value={typedAt("with", "resident")} items={contactsWith.map((value) => ({ value, text: contactWithWords[value] }))} />
      <Radios name="way" className="govuk-radios--small" legend={{ text: "How?", className: small }} error={errorAt("way")} value={typedAt("way")} items={contactWays.map((value) => ({ value, text: contactWayWords[value], hint: isSafeWay(safeContact, value) ? undefined : "Not safe for this resident: say why, if you used it all the same" }))} />
      <Radios name="result" className="govuk-radios--small" legend={{ text: "What came of it?", className: small }} error={errorAt("result")} value={typedAt("result")} items={contactResults.map((value) => ({ value, text: contactResultWords[value] }))} />
      {risky && <Input name="whyAnyway" label={{ text: "Why was it done all the same?", className: "govuk-label--s" }} hint="This stays in the record, and the resident can read it" error={errorAt("whyAnyway")} value={typedAt("whyAnyway")} />}
      <Textarea name="words" rows={4} label={{ text: "What was said (optional)", className: "govuk-label--s" }} hint="Everybody who works on this case can read it, and the resident can ask for it" error={errorAt("words")} value={typedAt("words")} maxLength={longestContactWords} />
      <DateInput id="followUpOn" namePrefix="followUpOn" legend={{ text: "Try again, or do what was promised, by (optional)", className: small }} hint="It then stands under what needs doing" error={errorAt("followUpOn")} values={days(typedAt, "followUpOn")} />
      <Details summary="It was not just now" open={isPast}>
        <DateInput id="happenedOn" namePrefix="happenedOn" legend={{ text: "Which day?", className: small }} hint="Leave this empty for now" error={errorAt("happenedOn")} values={days(typedAt, "happenedOn")} />
        <Input name="happenedAt" label="What time? (optional)" hint="For example, 10am or 2:30pm" className="govuk-input--width-5" error={errorAt("happenedAt")} value={typedAt("happenedAt")} />
      </Details>
    </>
  );
}
