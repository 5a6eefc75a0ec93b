import { createRequestHandler, type RequestHandler, type ServerBuild } from "@remix-run/node";

const byFirstSegment: Record<string, string> = { adviser: "adviser", manager: "manager", provider: "provider", respond: "provider", my: "resident", admin: "admin", api: "api" };

/** Whose pages a path belongs to. */
export const audienceOf = (path: string): string => byFirstSegment[path.split("/", 2)[1] ?? ""] ?? "public";

/**
 * One request handler an audience over the one map: Remix ranks every route it knows on every request, and 100 more
 * routes cost two thirds of the throughput (measured), so each handler knows its own audience's alone.
 */
export function handlersByAudience(build: ServerBuild, mode: string): (path: string) => RequestHandler {
  const handlers = new Map<string, RequestHandler>();
  return (path) => {
    const audience = audienceOf(path);
    const known = handlers.get(audience);
    if (known) return known;
    const theirs = <Route>(routes: Record<string, Route>) => Object.fromEntries(Object.entries(routes).filter(([id]) => id === "root" || id.startsWith(`${audience}:`)));
    const handler = createRequestHandler({ ...build, routes: theirs(build.routes), assets: { ...build.assets, routes: theirs(build.assets.routes) } }, mode);
    handlers.set(audience, handler);
    return handler;
  };
}
