import { useComponentWords } from "./component-words";
import { Hint } from "./hint";
import { classNames } from "./props";
import type { ElementProps } from "./props";
import { Textarea } from "./textarea";
import type { TextareaProps } from "./textarea";
import { translations } from "./translations";
import type { Translation } from "./translations";

/** The script warns where its language has a form that it is not given. */
const inEveryPlural = (one: string, other: string): Translation => ({ one, zero: other, two: other, few: other, many: other, other });

export interface CharacterCountProps extends Omit<TextareaProps, "describedBy"> {
  /** The limit that is shown and counted. The browser does not stop at it, unlike `maxLength`. */
  maxlength?: number;
  maxwords?: number;
  /** Per cent of the limit from which the count is shown. */
  threshold?: number;
  countType?: "characters" | "words" | "length";
  countMessage?: ElementProps<"div", "children">;
  /** Before the script starts: `%{count}` stands for the limit. */
  textareaDescriptionText?: string;
  charactersUnderLimitText?: Translation;
  charactersAtLimitText?: string;
  charactersOverLimitText?: Translation;
  wordsUnderLimitText?: Translation;
  wordsAtLimitText?: string;
  wordsOverLimitText?: Translation;
}

export function CharacterCount({
  name, id = name, maxlength, maxwords, threshold, countType = maxwords ? "words" : undefined, countMessage,
  textareaDescriptionText, charactersUnderLimitText, charactersAtLimitText, charactersOverLimitText,
  wordsUnderLimitText, wordsAtLimitText, wordsOverLimitText, formGroup = {}, className, ...textarea
}: CharacterCountProps) {
  const limit = maxwords || maxlength;
  const { characterCount } = useComponentWords();
  const said = countType === "words" ? undefined : characterCount;
  const description = textareaDescriptionText ?? (limit ? said?.description(limit) : undefined) ?? `You can enter up to %{count} ${countType === "words" ? "words" : "characters"}`;
  const texts = translations({
    // Without a limit the script gets it later, and only it can put the number into the sentence.
    "textarea-description": !limit && textareaDescriptionText ? { other: textareaDescriptionText } : undefined,
    "characters-under-limit": charactersUnderLimitText ?? (said && inEveryPlural(said.underOne, said.underMany)),
    "characters-at-limit": charactersAtLimitText ?? said?.atLimit,
    "characters-over-limit": charactersOverLimitText ?? (said && inEveryPlural(said.overOne, said.overMany)),
    "words-under-limit": wordsUnderLimitText,
    "words-at-limit": wordsAtLimitText,
    "words-over-limit": wordsOverLimitText,
  });
  const message = (
    <Hint {...countMessage} id={`${id}-info`} className={classNames("govuk-character-count__message", countMessage?.className)}>
      {limit && description.replace("%{count}", String(limit))}
    </Hint>
  );
  return (
    <Textarea
      {...textarea}
      id={id}
      name={name}
      describedBy={`${id}-info`}
      className={classNames("govuk-js-character-count", className)}
      formGroup={{
        "data-module": "govuk-character-count",
        "data-maxlength": maxlength,
        "data-maxwords": maxwords,
        "data-threshold": threshold,
        "data-count-type": countType,
        ...texts,
        ...formGroup,
        className: classNames("govuk-character-count", formGroup.className),
        afterInput: <>{message}{formGroup.afterInput}</>,
      }}
    />
  );
}
