import type { LoaderFunctionArgs } from "@remix-run/node";
import { publishTaxonomies } from "#app/services/directory/publish-services.server";
import { answerOpenly, notPublished } from "#app/web/api/answer-openly";
import { openToAnybody } from "#app/web/api/open-data";
import { asVisitor } from "#db/client.server";

export async function loader({ request, params: { taxonomyId = "" } }: LoaderFunctionArgs) {
  openToAnybody();
  const found = (await asVisitor("", publishTaxonomies)).find(({ id }) => id === taxonomyId.toLowerCase());
  return found ? answerOpenly(request, found) : notPublished();
}
