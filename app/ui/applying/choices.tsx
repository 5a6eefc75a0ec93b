import { Checkboxes } from "#app/ui/govuk/checkboxes";
import { Radios } from "#app/ui/govuk/radios";
import { useWords } from "#app/ui/words";
import type { QuestionWords } from "#app/content/applying/journey-pages";
import { legendOf, type FieldsProps } from "./field-props";

/** A question with answers to choose from, as the catalogue has it. */
interface Choosing {
  heading: string;
  hint?: string;
  options: Readonly<Record<string, string>>;
}

/** An option that leaves out all others, after the word "or". */
const alone = ["none", "not_sure", "prefer_not_to_say"];

function itemsOf(options: Readonly<Record<string, string>>, or: string, only: (option: string) => boolean = () => true) {
  const items = Object.entries(options).filter(([value]) => only(value)).map(([value, text]) => ({ value, text }));
  const first = items.findIndex(({ value }) => alone.includes(value));
  return first < 0 ? items : [...items.slice(0, first), { divider: or }, ...items.slice(first).map((item) => ({ ...item, behaviour: "exclusive" as const }))];
}

type Hidden = (option: string, props: FieldsProps) => boolean;

/** A question answered by ticking some of its options, and of `more` beside them, at the end. */
export function checkboxesFor(name: string, of: (asked: QuestionWords) => Choosing, more: (asked: QuestionWords) => Readonly<Record<string, string>> = () => ({}), hidden: Hidden = () => false) {
  return function CheckboxQuestion(props: FieldsProps) {
    const { words: { page } } = useWords();
    const { asked, typed, errorOf } = props;
    const { heading: text, hint, options } = of(asked);
    return <Checkboxes name={name} legend={legendOf(props, text)} hint={hint} error={errorOf(name)} items={itemsOf({ ...options, ...more(asked) }, page.or, (option) => !hidden(option, props))} values={typed[name] ?? []} />;
  };
}

interface RadioWishes {
  /** Options beside the question's own, at the end. */
  more?: (asked: QuestionWords) => Readonly<Record<string, string>>;
  hidden?: Hidden;
}

/** A question answered by choosing one of its options. */
export function radiosFor(name: string, of: (asked: QuestionWords) => Choosing, { more = () => ({}), hidden = () => false }: RadioWishes = {}) {
  return function RadioQuestion(props: FieldsProps) {
    const { words: { page } } = useWords();
    const { heading: text, hint, options } = of(props.asked);
    const items = itemsOf({ ...options, ...more(props.asked) }, page.or, (option) => !hidden(option, props)).map((item) => ("divider" in item ? item : { value: item.value, text: item.text }));
    return <Radios name={name} legend={legendOf(props, text)} hint={hint} error={props.errorOf(name)} items={items} value={props.typed[name]?.[0]} />;
  };
}
