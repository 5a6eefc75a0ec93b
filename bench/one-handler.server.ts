import { createRequestHandler, type RequestHandler, type ServerBuild } from "@remix-run/node";

export { audienceOf } from "#app/web/server/audiences.server";

/** What Remix does by itself: one handler that ranks every route of the map on every request. */
export function handlersByAudience(build: ServerBuild, mode: string): (path: string) => RequestHandler {
  const everything = createRequestHandler(build, mode);
  return () => everything;
}
