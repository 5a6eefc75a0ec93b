import type { LoaderFunctionArgs } from "@remix-run/node";
import { publishTerms } from "#app/services/directory/publish-services.server";
import { answerOpenly, notPublished } from "#app/web/api/answer-openly";
import { openToAnybody } from "#app/web/api/open-data";
import { asVisitor } from "#db/client.server";

export async function loader({ request, params: { termId = "" } }: LoaderFunctionArgs) {
  openToAnybody();
  const found = (await asVisitor("", publishTerms)).find(({ id }) => id === termId.toLowerCase());
  return found ? answerOpenly(request, found) : notPublished();
}
