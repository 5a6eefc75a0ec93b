import { service } from "#app/platform/service.server";
import { describe } from "#app/web/api/describe";
import { openToAnybody } from "#app/web/api/open-data";
import { describedParts } from "./described-parts";

const about = "What other systems can ask of this service. Providers’ own systems bring a key that their lead makes at /provider/machines; docs/api.md has examples.";

export function loader() {
  openToAnybody();
  const { APP_ORIGIN } = service().settings;
  const described = describe({ title: "Work Local", version: "1.0.0", about, origin: APP_ORIGIN }, describedParts);
  return new Response(JSON.stringify(described), { headers: { "Content-Type": "application/json", "Cache-Control": "public, max-age=300", "Access-Control-Allow-Origin": "*" } });
}
