import { z } from "zod";
import { longestAnswer, type BarrierSuggestion } from "#app/domain/cases/assessment";
import { assessmentQuestions } from "#app/domain/cases/assessment-questions";
import { barrierSizes } from "#app/domain/cases/barrier";
import { choices, optionalChoice, optionalText } from "#app/web/fields";

const codes = (options: Readonly<Record<string, string>>) => Object.keys(options) as [string, ...string[]];

/** A field for each question of today; every answer may be left out. */
export const assessmentForm = z.object(
  Object.fromEntries(
    assessmentQuestions.questions.map((question) => [
      question.id,
      question.kind === "words" ? optionalText({ what: question.words.replace(/\?$/, ""), max: longestAnswer }) : question.kind === "one" ? optionalChoice(codes(question.options)).transform((answer) => answer ?? "") : choices(codes(question.options)),
    ]),
  ),
);

export const notABarrier = "no";

/** How large each suggested barrier is, or that it is none. */
export const barriersForm = (suggestions: readonly BarrierSuggestion[]) =>
  z
    .object(Object.fromEntries(suggestions.map(({ code }) => [code, optionalChoice([...barrierSizes, notABarrier])])))
    .transform((sizes) => suggestions.flatMap(({ code }) => {
      const size = barrierSizes.find((each) => each === sizes[code]);
      return size ? [{ code, size }] : [];
    }));
