import type { ReactNode } from "react";
import type { Words } from "#app/content/resident/catalogue";
import { isAskedGroup, type EqualityStep } from "#app/domain/equality/questions";
import type { EqualityAnswers } from "#app/domain/equality/answers";
import type { ChoiceItem } from "#app/ui/govuk/choices";
import { DateInput } from "#app/ui/govuk/date-input";
import { Input } from "#app/ui/govuk/input";
import { Radios } from "#app/ui/govuk/radios";
import { useWords } from "#app/ui/words";
import type { Typed } from "#app/web/parse-form";

/** What the fields of a question are drawn from: what is typed or stored, and what is wrong with it. */
interface FieldsProps {
  typed: Typed;
  errorAt: (field: string) => string | undefined;
  answers: EqualityAnswers;
}

const pageHeading = (text: string) => ({ text, isPageHeading: true, className: "govuk-fieldset__legend--l" });

interface OneOfProps extends Omit<FieldsProps, "answers"> {
  name: string;
  words: { hint?: string; options: Readonly<Record<string, string>> };
  legend: { text: string; isPageHeading?: boolean; className: string };
  /** What an option has beside its words: a hint, or a field of its own. */
  more?: Readonly<Record<string, Pick<ChoiceItem, "hint" | "conditional">>>;
  /** The pattern divides what is not an answer from those that are, but for two questions on one page. */
  divided?: boolean;
}

function OneOf({ name, words: { hint, options }, legend, typed, errorAt, more = {}, divided = true }: OneOfProps) {
  const { words: { page } } = useWords();
  const items = Object.entries(options).flatMap(([value, text]) => [...(divided && value === "prefer_not_to_say" ? [{ divider: page.or }] : []), { value, text, ...more[value] }]);
  return <Radios name={name} legend={legend} hint={hint} error={errorAt(name)} items={items} value={typed[name]?.[0]} />;
}

const ownWords = (label: string, { typed, errorAt }: Omit<FieldsProps, "answers">) => ({
  conditional: <Input name="own-words" label={label} className="govuk-!-width-one-half" value={typed["own-words"]?.[0]} error={errorAt("own-words")} />,
});

/** The words of the backgrounds of their group; those of no group in particular where they came here without one. */
function backgroundWords({ ethnicGroup }: EqualityAnswers, { backgrounds }: Words["equality"]): { heading: string; options: Readonly<Record<string, string>> } {
  return backgrounds[isAskedGroup(ethnicGroup) ? ethnicGroup : "other"];
}

function SexAndGender(props: FieldsProps) {
  const { words: { equality: { sexAndGender } } } = useWords();
  const legend = ({ heading }: { heading: string }) => ({ text: heading, className: "govuk-fieldset__legend--m" });
  return (
    <>
      <h1 className="govuk-heading-l">{sexAndGender.title}</h1>
      <OneOf {...props} name="sex" words={sexAndGender.sex} legend={legend(sexAndGender.sex)} divided={false} />
      <OneOf {...props} name="gender-same" words={sexAndGender.gender} legend={legend(sexAndGender.gender)} divided={false} more={{ no: ownWords(sexAndGender.ownWords, props) }} />
    </>
  );
}

function DateOfBirth({ typed, errorAt }: FieldsProps) {
  const { words: { equality: { dateOfBirth } } } = useWords();
  const values = Object.fromEntries(["day", "month", "year"].map((part) => [part, typed[`date-of-birth-${part}`]?.[0]]));
  return (
    <DateInput
      id="date-of-birth" namePrefix="date-of-birth" legend={pageHeading(dateOfBirth.heading)} hint={dateOfBirth.hint} error={errorAt("date-of-birth")} values={values}
      day={{ autoComplete: "bday-day" }} month={{ autoComplete: "bday-month" }} year={{ autoComplete: "bday-year" }}
    />
  );
}

interface EqualityPage {
  title: (words: Words["equality"], answers: EqualityAnswers) => string;
  Fields: (props: FieldsProps) => ReactNode;
}

type OneQuestion = (words: Words["equality"], answers: EqualityAnswers) => { heading: string; hint?: string; options: Readonly<Record<string, string>> };

/** A page of one question. `more` adds to an option. */
function asked(name: string, question: OneQuestion, more?: (words: Words["equality"], props: FieldsProps) => OneOfProps["more"]): EqualityPage {
  return {
    title: (words, answers) => question(words, answers).heading,
    Fields: function Question(props: FieldsProps) {
      const { words: { equality } } = useWords();
      const words = question(equality, props.answers);
      return <OneOf {...props} name={name} words={words} legend={pageHeading(words.heading)} more={more?.(equality, props)} />;
    },
  };
}

/** How each equality question looks. */
export const equalityPages: Record<EqualityStep, EqualityPage> = {
  "date-of-birth": { title: ({ dateOfBirth }) => dateOfBirth.heading, Fields: DateOfBirth },
  health: asked("health", ({ health }) => health),
  "health-effect": asked("health-effect", ({ healthEffect }) => healthEffect),
  "ethnic-group": asked("ethnic-group", ({ ethnicGroup }) => ethnicGroup),
  "ethnic-background": asked("background", (words, answers) => backgroundWords(answers, words), ({ background }, props) => ({ any_other: ownWords(background.ownWords, props) })),
  partnership: asked("partnership", ({ partnership }) => partnership),
  religion: asked("religion", ({ religion }) => religion, ({ religion }, props) => ({ christian: { hint: religion.christianHint }, other: ownWords(religion.ownWords, props) })),
  "sex-and-gender": { title: ({ sexAndGender }) => sexAndGender.title, Fields: SexAndGender },
  "sexual-orientation": asked("orientation", ({ orientation }) => orientation, ({ orientation }, props) => ({ other: ownWords(orientation.ownWords, props) })),
};
