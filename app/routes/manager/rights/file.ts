import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { wordsIn } from "#app/content/resident/catalogue";
import { say as sayIn } from "#app/content/resident/say";
import { fileWords, leftOutHere, sayLeftOut } from "#app/content/rights";
import { leftOutReasons } from "#app/domain/people/copy-of-data";
import { parseReference } from "#app/domain/people/reference";
import { countLeftOut, handedOver, passagesOf, undecided } from "#app/domain/rights/passages";
import { depsWithin } from "#app/platform/deps.server";
import { service, today } from "#app/platform/service.server";
import { countUnseen } from "#app/services/rights/count-unseen.server";
import { keyOfPassage } from "#app/services/rights/key-of-passage";
import { CopyFile, copyFilePolicy } from "#app/ui/casework/copy-of-data";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { asActor } from "#db/client.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { findCaseForShow } from "#db/queries/cases/find-case-for-show";
import { findRequest } from "#db/queries/rights/requests";
import { fileLanguage, partsOfFile } from "./parts-of-file";

/** The whole readable file, once everything in it that may be about somebody else was read; each time it leaves is written down first. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "rights:answer");
  const found = orNotFound(await asActor(actor, async (db) => {
    const shown = await findCaseForShow(db, parseReference(params.caseRef ?? "") ?? "");
    const asked = shown && (await findRequest(db, shown.case.id, params.requestId ?? ""));
    const file = asked?.kind === "copy" ? await partsOfFile(db, shown!.case.residentId) : undefined;
    if (!shown || !asked || !file) return undefined;
    const passages = passagesOf(file.parts, keyOfPassage);
    const ready = asked.answeredAt !== null && undecided(passages, asked.passages).length === 0;
    if (ready) await appendAudit(depsWithin(db), { streamId: shown.case.id, action: "rights.give", by: { id: actor.id, name: actor.name, organisationName: actor.organisationName }, subject: shown.case.reference });
    return { of: shown.case, asked, file, passages, ready };
  }));
  const { of, asked, file, passages, ready } = found;
  const unseen = await countUnseen(actor, of.residentId);
  if (!ready || unseen.cases > 0) return redirect(`/manager/rights/${of.reference}/${asked.id}?changed=1`);
  const [{ myRecord: { copy: { file: words, leftOut, notInItTitle } } }, say] = [wordsIn(fileLanguage), sayIn[fileLanguage]];
  const missing = countLeftOut(passages, asked.passages).map(sayLeftOut);
  const html = renderToStaticMarkup(
    createElement(CopyFile, {
      language: fileLanguage, direction: "ltr",
      title: words.title(file.name), made: words.made(say.day(today()), `Work Local ${service().placeName}`), third: [words.third, ...missing].join(" "), contents: words.contents, none: words.none, writtenBy: words.writtenBy,
      parts: handedOver(file.parts, asked.passages, keyOfPassage, (reason) => ({ label: "Left out", values: [leftOutHere(reason)] })),
      leftOutTitle: notInItTitle,
      // What staff wrote for each other is in this file.
      leftOut: [...missing, fileWords.equality, ...(unseen.notes > 0 ? [fileWords.ofOneOrganisation(unseen.notes)] : []), ...leftOutReasons.filter((reason) => reason !== "for_each_other").map((reason) => leftOut[reason])],
    }),
  );
  return new Response(`<!DOCTYPE html>${html}`, {
    headers: { "Content-Type": "text/html; charset=utf-8", "Content-Disposition": `attachment; filename="everything-held-${of.reference}-${today()}.html"`, "Content-Security-Policy": `${copyFilePolicy}; sandbox`, "Cache-Control": "no-store" },
  });
}
