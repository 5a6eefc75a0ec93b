import type { LoaderFunctionArgs } from "@remix-run/node";
import { service } from "#app/platform/service.server";
import { answerOpenly } from "#app/web/api/answer-openly";
import { openToAnybody } from "#app/web/api/open-data";

export function loader({ request }: LoaderFunctionArgs) {
  openToAnybody();
  const { APP_ORIGIN } = service().settings;
  return answerOpenly(request, { version: "3.0", profile: `${APP_ORIGIN}/open-data`, openapi_url: `${APP_ORIGIN}/api/openapi.json` });
}
