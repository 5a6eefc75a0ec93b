import type { LoaderFunctionArgs } from "@remix-run/node";
import { publishTaxonomies } from "#app/services/directory/publish-services.server";
import { answerOpenly, notAsked } from "#app/web/api/answer-openly";
import { hsdsPage, pageAsked, questionOf } from "#app/web/api/directory-question";
import { openToAnybody } from "#app/web/api/open-data";
import { asVisitor } from "#db/client.server";

export async function loader({ request }: LoaderFunctionArgs) {
  openToAnybody();
  const { question, errors } = questionOf(request, ["page", "per_page", "format", "search"]);
  if (errors) return notAsked(errors);
  const paging = pageAsked(question);
  const search = question.search?.toLowerCase() ?? "";
  const found = (await asVisitor("", publishTaxonomies)).filter(({ name, description }) => `${name} ${description}`.toLowerCase().includes(search));
  return answerOpenly(request, hsdsPage(found.slice(paging.offset, paging.offset + paging.limit), found.length, paging));
}
