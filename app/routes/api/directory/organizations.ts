import type { LoaderFunctionArgs } from "@remix-run/node";
import { publishOrganizations } from "#app/services/directory/publish-organizations.server";
import { answerOpenly, notAsked } from "#app/web/api/answer-openly";
import { hsdsPage, pageAsked, questionOf } from "#app/web/api/directory-question";
import { openToAnybody } from "#app/web/api/open-data";
import { publishedNow } from "#app/web/api/published.server";
import { asVisitor } from "#db/client.server";
import { countPublishing, listPublishing } from "#db/queries/directory/published";

export async function loader({ request }: LoaderFunctionArgs) {
  openToAnybody();
  const { question, errors } = questionOf(request, ["page", "per_page", "format", "search", "full", "full_service"]);
  if (errors) return notAsked(errors);
  const paging = pageAsked(question);
  const { total, contents } = await asVisitor("", async (db) => {
    const [all, page] = await Promise.all([countPublishing(db, publishedNow(), question.search), listPublishing(db, publishedNow(), question.search, paging)]);
    const form = question.full_service ? "with-services" : question.full ? "full" : "summary";
    return { total: all, contents: await publishOrganizations(db, page.map(({ id }) => id), form, publishedNow()) };
  });
  return answerOpenly(request, hsdsPage<unknown>(contents, total, paging));
}
