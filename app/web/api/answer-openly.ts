import { createHash } from "node:crypto";
import { problem } from "./problem";
import { problemTypes } from "./problem-types";

const open = { "Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": "ETag, Last-Modified", "Cache-Control": "public, max-age=60" };

const isFresh = (request: Request, etag: string, lastModified: Date | undefined): boolean => {
  const known = request.headers.get("If-None-Match");
  if (known !== null) return known === "*" || known.split(",").some((each) => each.trim().replace(/^W\//, "") === etag);
  const since = Date.parse(request.headers.get("If-Modified-Since") ?? "");
  return lastModified !== undefined && !Number.isNaN(since) && Math.floor(lastModified.getTime() / 1000) * 1000 <= since;
};

/**
 * Answers with what is nobody's secret: any site may read it, and whoever has it already is told only so. `lastModified` where everything
 * in it has one.
 */
export function answerOpenly(request: Request, body: unknown, lastModified?: Date): Response {
  const text = JSON.stringify(body);
  const etag = `"${createHash("sha256").update(text).digest("base64url").slice(0, 27)}"`;
  const headers = { ...open, ETag: etag, ...(lastModified && { "Last-Modified": lastModified.toUTCString() }) };
  if (isFresh(request, etag, lastModified)) return new Response(null, { status: 304, headers });
  return new Response(text, { headers: { ...headers, "Content-Type": "application/json; charset=utf-8" } });
}

/** A question that cannot be answered as it was asked. */
export const notAsked = (errors: readonly { at: string; detail: string }[]): Response => problem({ status: problemTypes["wrong-fields"].status, type: "wrong-fields", title: problemTypes["wrong-fields"].title, errors }, { "Access-Control-Allow-Origin": "*" });

export const notPublished = (): Response => problem({ status: 404, type: "not-found", title: "There is nothing at this address" }, { "Access-Control-Allow-Origin": "*" });
