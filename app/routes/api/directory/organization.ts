import type { LoaderFunctionArgs } from "@remix-run/node";
import { publishOrganizations } from "#app/services/directory/publish-organizations.server";
import { answerOpenly, notAsked, notPublished } from "#app/web/api/answer-openly";
import { questionOf } from "#app/web/api/directory-question";
import { openToAnybody } from "#app/web/api/open-data";
import { publishedNow } from "#app/web/api/published.server";
import { asVisitor } from "#db/client.server";
import { countPublished } from "#db/queries/directory/published";
import { isUuid } from "#db/queries/is-uuid";

export async function loader({ request, params: { organizationId = "" } }: LoaderFunctionArgs) {
  openToAnybody();
  const { question, errors } = questionOf(request, ["full_service"]);
  if (errors) return notAsked(errors);
  if (!isUuid(organizationId)) return notPublished();
  const found = await asVisitor("", async (db) =>
    (await countPublished(db, { ...publishedNow(), organisationId: organizationId })) > 0 ? publishOrganizations(db, [organizationId], question.full_service ? "with-services" : "full", publishedNow()) : [],
  );
  return found[0] ? answerOpenly(request, found[0]) : notPublished();
}
