import type { ApplicationAnswers } from "#app/domain/applications/answers";
import { askedInPart, type AssistedPart } from "#app/domain/applications/assisted";
import type { About, QuestionStep } from "#app/domain/applications/asking";
import { giveAnswer } from "#app/domain/applications/give-answer";
import { mayOpen } from "#app/domain/applications/journey";
import { journeyOf } from "#app/domain/applications/journeys";
import { service, today } from "#app/platform/service.server";
import { questionForms } from "#app/web/applying/question.form";
import { parseForm, type FieldError } from "#app/web/parse-form";
import { journeyPages } from "#app/content/applying/journey-pages";
import { wordsIn } from "#app/content/resident/catalogue";
import { asVisitor } from "#db/client.server";
import type { Draft } from "#db/queries/applications/drafts";
import { findArea } from "#db/queries/place/find-area";
import { listHubs } from "#db/queries/place/list-hubs";

/** What the questions of a part are drawn from and read by. Staff ask in English: it is the wording they read out or explain. */
export async function aboutPart(holder: string, { kind, answers }: Pick<Draft, "kind" | "answers">): Promise<About> {
  const { hubs, listed } = await asVisitor(holder, async (db) => ({ hubs: await listHubs(db), listed: answers.postcode ? await findArea(db, answers.postcode) : undefined }));
  return { kind, answers, today: today(), language: "en", hubs, postcodeListed: listed !== undefined, demonstration: service().settings.demonstration };
}

interface ReadPart {
  answers: [QuestionStep, ApplicationAnswers][];
  errors: FieldError[];
}

/**
 * Reads a part's page, question by question as the journey goes: each by the form its own page has, knowing what those before it
 * answered. What an answer makes needless is not read.
 */
export async function readPart(holder: string, draft: Draft, part: AssistedPart, form: FormData): Promise<ReadPart> {
  const journey = journeyOf(draft);
  const say = journeyPages[draft.kind].errors(wordsIn("en"));
  const shown = askedInPart(journey, draft.answers, part, today());
  const read: ReadPart = { answers: [], errors: [] };
  let about = await aboutPart(holder, draft);
  for (const step of shown) {
    if (!mayOpen(journey, about.answers, step, today())) continue;
    const { value, errors } = parseForm(questionForms[step](about, say), form);
    if (errors) read.errors.push(...errors);
    else {
      read.answers.push([step, value]);
      const known = step === "area" && value.postcode ? await asVisitor(holder, (db) => findArea(db, value.postcode!)) : undefined;
      about = { ...about, answers: giveAnswer(journey, about.answers, step, value, known) };
    }
  }
  return read;
}
