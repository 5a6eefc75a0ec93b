import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { wordsIn } from "#app/content/resident/catalogue";
import { say as sayIn } from "#app/content/resident/say";
import { withoutMarks } from "#app/content/resident/translation";
import { reasonsFor, reasonsToResident } from "#app/domain/applications/triage-rules";
import { copyOfData, leftOutReasons } from "#app/domain/people/copy-of-data";
import { languages } from "#app/domain/people/language";
import { now, service, today } from "#app/platform/service.server";
import { CopyFile, copyFilePolicy } from "#app/ui/casework/copy-of-data";
import { requirePermission } from "#app/web/access.server";
import { pageInLanguage } from "#app/web/in-language";
import { asActor } from "#db/client.server";
import { heldFrom, readEverythingHeld } from "#db/queries/resident/everything-held";
import { findMyCase } from "#db/queries/resident/find-my-case";
import { findNewestCopy } from "#db/queries/resident/find-newest-copy";
import { equalityLines } from "./equality-lines";
import { tellingIn } from "#app/content/copy-telling";

/** How long after the button the file may be fetched: a phone on a thin line tries more than once. */
const fetchableFor = 10 * 60_000;

/** The copy of one's data as one file, some minutes after it was asked for and written down. */
export async function loader({ context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "own-record:read");
  const { language } = context.asking;
  const [words, say] = [wordsIn(language), sayIn[language]];
  const found = await asActor(actor, async (db) => {
    const mine = await findMyCase(db, actor.id);
    const askedAt = mine && (await findNewestCopy(db, mine.id, actor.id));
    if (!askedAt || now().getTime() - askedAt.getTime() > fetchableFor) return undefined;
    return { hubPhone: mine.hubPhone, held: await readEverythingHeld(db, actor.id) };
  });
  if (!found?.held) return redirect("/my/copy?late=1");
  const held = heldFrom(found.held, ({ offer, suggestion }) => (offer ? reasonsToResident(reasonsFor(offer, suggestion), words.messages.reasons) : []), (answers) => equalityLines(answers, words));
  const { sections, leftOut, notInItTitle, file } = words.myRecord.copy;
  const html = renderToStaticMarkup(
    createElement(CopyFile, {
      language, direction: languages[language].direction,
      title: file.title(`${held.details.firstName} ${held.details.lastName}`.trim()), made: file.made(say.day(today()), `Work Local ${service().placeName}`), third: file.third, contents: file.contents, none: file.none, writtenBy: file.writtenBy,
      parts: copyOfData(held, tellingIn(words, say, found.hubPhone)).map(({ section, rows }) => ({ id: section, title: sections[section], rows })),
      leftOutTitle: notInItTitle, leftOut: leftOutReasons.map((reason) => leftOut[reason]),
    }),
  );
  return new Response(`<!DOCTYPE html>${pageInLanguage(html, language)}`, {
    headers: { "Content-Type": "text/html; charset=utf-8", "Content-Disposition": `attachment; filename="${withoutMarks(file.name)}-${today()}.html"`, "Content-Security-Policy": `${copyFilePolicy}; sandbox`, "Cache-Control": "no-store" },
  });
}
