import type { LoaderFunctionArgs } from "@remix-run/node";
import { publishServices, publishSummaries } from "#app/services/directory/publish-services.server";
import { answerOpenly, notAsked } from "#app/web/api/answer-openly";
import { hsdsPage, mostMinimal, mostOnAPage, pageAsked, questionOf } from "#app/web/api/directory-question";
import { openToAnybody } from "#app/web/api/open-data";
import { publishedNow, termFilters } from "#app/web/api/published.server";
import { asVisitor } from "#db/client.server";
import { countPublished, listPublished } from "#db/queries/directory/published";
import { searchServices } from "#db/queries/services/search-services";

export async function loader({ request }: LoaderFunctionArgs) {
  openToAnybody();
  const { question, errors } = questionOf(request, ["page", "per_page", "format", "search", "full", "minimal", "modified_after", "taxonomy_term_id", "taxonomy_id", "organization_id"]);
  if (errors) return notAsked(errors);
  // Whoever keeps a copy asks for all ids at once.
  const everything = question.minimal && !new URL(request.url).searchParams.has("per_page");
  const paging = pageAsked(everything ? { ...question, per_page: mostMinimal } : question, question.minimal ? mostMinimal : mostOnAPage);
  const { total, contents } = await asVisitor("", async (db) => {
    const found = question.search ? (await searchServices(db, question.search)).found : undefined;
    const filters = { ...publishedNow(), ...termFilters(question), organisationId: question.organization_id, modifiedAfter: question.modified_after, among: found && [...found.keys()] };
    const [all, page] = await Promise.all([countPublished(db, filters), listPublished(db, filters, paging)]);
    const ids = page.map(({ id }) => id);
    return { total: all, contents: question.minimal ? page.map(({ id, lastModified }) => ({ id, last_modified: lastModified.toISOString() })) : await (question.full ? publishServices(db, ids) : publishSummaries(db, ids)) };
  });
  // A page changes too when something leaves it, which no date tells: only its tag does.
  return answerOpenly(request, hsdsPage<unknown>(contents, total, paging));
}
