import type { LoaderFunctionArgs } from "@remix-run/node";
import { publishServices } from "#app/services/directory/publish-services.server";
import { answerOpenly, notPublished } from "#app/web/api/answer-openly";
import { openToAnybody } from "#app/web/api/open-data";
import { publishedNow } from "#app/web/api/published.server";
import { asVisitor } from "#db/client.server";
import { listPublished } from "#db/queries/directory/published";
import { isUuid } from "#db/queries/is-uuid";

export async function loader({ request, params: { serviceId = "" } }: LoaderFunctionArgs) {
  openToAnybody();
  if (!isUuid(serviceId)) return notPublished();
  const found = await asVisitor("", async (db) => {
    const [listed] = await listPublished(db, { ...publishedNow(), among: [serviceId] }, { limit: 1, offset: 0 });
    return listed && { lastModified: listed.lastModified, service: (await publishServices(db, [listed.id]))[0] };
  });
  return found?.service ? answerOpenly(request, found.service, found.lastModified) : notPublished();
}
