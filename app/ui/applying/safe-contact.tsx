import { contactTimes, halfHours } from "#app/domain/applications/contact-times";
import { waysToReach } from "#app/domain/applications/contact-ways";
import { Checkboxes } from "#app/ui/govuk/checkboxes";
import { Radios } from "#app/ui/govuk/radios";
import { Select } from "#app/ui/govuk/select";
import { useWords } from "#app/ui/words";
import { legendOf, type FieldsProps } from "./field-props";

export function SafeContact(props: FieldsProps) {
  const { asked: { safeContact: { heading, hint, labels, options } }, typed, errorOf, about: { answers } } = props;
  return (
    <>
      <Checkboxes
        name="safe-contact" legend={legendOf(props, heading)} hint={hint} error={errorOf("safe-contact")}
        items={waysToReach(answers).map((value) => ({ value, text: options[value] }))} values={typed["safe-contact"] ?? []}
      />
      {answers.email && answers.phone && (
        <Radios
          name="write-by" legend={{ text: labels.writeBy, className: "govuk-fieldset__legend--m" }} hint={labels.writeByHint} error={errorOf("write-by")}
          items={[{ value: "email", text: options.email }, { value: "text", text: options.text }]} value={typed["write-by"]?.[0]}
        />
      )}
      {answers.phone && (
        <Checkboxes
          name="voicemail" legend={{ text: labels.voicemail, className: "govuk-fieldset__legend--m" }} values={typed.voicemail ?? []}
          items={[{ value: "yes", text: labels.voicemailYes }]}
        />
      )}
      <Radios
        name="time" legend={{ text: labels.time, className: "govuk-fieldset__legend--m" }} error={errorOf("time")} value={typed.time?.[0]}
        items={contactTimes.map((value) => ({ value, text: labels[value], ...(value === "other_times" && { conditional: <OwnTimes {...props} /> }) }))}
      />
      <Checkboxes
        name="content-free" legend={{ text: labels.contentFree, className: "govuk-fieldset__legend--m" }} values={typed["content-free"] ?? []}
        items={[{ value: "yes", text: labels.contentFreeYes, hint: labels.contentFreeHint }]}
      />
    </>
  );
}

function OwnTimes({ asked: { safeContact: { labels } }, typed, errorOf }: FieldsProps) {
  const { words, say } = useWords();
  const items = [{ value: "", text: words.apply.chooseTime }, ...halfHours.map((time) => ({ value: time, text: say.clock(time) }))];
  return (
    <>
      <Select name="time-from" label={labels.from} items={items} error={errorOf("time-from")} value={typed["time-from"]?.[0]} />
      <Select name="time-to" label={labels.to} items={items} error={errorOf("time-to")} value={typed["time-to"]?.[0]} />
    </>
  );
}
