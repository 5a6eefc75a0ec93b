import type { LoaderFunctionArgs } from "@remix-run/node";
import { publishTerms } from "#app/services/directory/publish-services.server";
import { answerOpenly, notAsked } from "#app/web/api/answer-openly";
import { hsdsPage, pageAsked, questionOf } from "#app/web/api/directory-question";
import { openToAnybody } from "#app/web/api/open-data";
import { asVisitor } from "#db/client.server";

export async function loader({ request }: LoaderFunctionArgs) {
  openToAnybody();
  const { question, errors } = questionOf(request, ["page", "per_page", "format", "search", "taxonomy_id", "parent_id", "top_only"]);
  if (errors) return notAsked(errors);
  const paging = pageAsked(question);
  const search = question.search?.toLowerCase() ?? "";
  const found = (await asVisitor("", publishTerms)).filter(
    (term) =>
      `${term.name} ${term.description} ${term.code ?? ""}`.toLowerCase().includes(search) && (!question.taxonomy_id || term.taxonomy_id === question.taxonomy_id) && (!question.parent_id || term.parent_id === question.parent_id) &&
      (!question.top_only || term.parent_id === undefined),
  );
  return answerOpenly(request, hsdsPage(found.slice(paging.offset, paging.offset + paging.limit), found.length, paging));
}
