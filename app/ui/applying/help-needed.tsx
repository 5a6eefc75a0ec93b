import { languageCodes, languages } from "#app/domain/people/language";
import { CharacterCount } from "#app/ui/govuk/character-count";
import { Input } from "#app/ui/govuk/input";
import { Radios } from "#app/ui/govuk/radios";
import { checkboxesFor } from "./choices";
import type { FieldsProps } from "./field-props";

const AccessNeeds = checkboxesFor("access-needs", ({ accessNeeds }) => accessNeeds);

export function HelpNeeded(props: FieldsProps) {
  const { asked: { helpNeeded, language }, typed, errorOf } = props;
  const another = <Input name="another-language" label={language.labels.another} className="govuk-input--width-20" error={errorOf("another-language")} value={typed["another-language"]?.[0]} />;
  return (
    <>
      <AccessNeeds {...props} />
      <Radios
        name="language" legend={{ text: language.heading, className: "govuk-fieldset__legend--m" }} hint={language.hint} error={errorOf("language")} value={typed.language?.[0]}
        items={[
          ...languageCodes.map((code) => ({ value: code, text: <span lang={code} dir={languages[code].direction}>{languages[code].name}</span> })),
          { value: "another", text: language.options.another, conditional: another },
        ]}
      />
      <CharacterCount
        name="help-needed" maxlength={2000} label={{ text: helpNeeded.heading, className: "govuk-label--m" }} hint={helpNeeded.hint}
        error={errorOf("help-needed")} value={typed["help-needed"]?.[0]}
      />
    </>
  );
}
