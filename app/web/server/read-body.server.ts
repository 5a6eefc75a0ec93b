import { largestFile } from "#app/domain/documents/document";
import type { Actor } from "#app/domain/people/actor";

/** Bytes of the largest form without a file. */
const largestForm = 1_000_000;
/** A file a little over its limit still reaches its page, which says so beside the field. */
const largestUpload = largestFile + 2_000_000;
/** Bytes that are read only to be forgotten: a browser shows no answer before it has sent everything. */
const mostForgotten = 60_000_000;
/** Files on their way at the same time: phones send slowly, and each is held in memory until it has been kept [L]. */
const mostUploads = 12;

/** The addresses that take a file, and only from somebody signed in whose they are. */
export const takesFile = (path: string, actor: Actor | undefined): boolean => (path === "/my/documents/send" && actor?.kind === "resident") || (["/adviser/imports/new", "/admin/directory/imports/new"].includes(path) && actor?.kind === "staff");

let uploads = 0;

/** A place among those who send a file: how to give it back, or `undefined` where all are taken. */
export function enterUpload(): (() => void) | undefined {
  if (uploads >= mostUploads) return undefined;
  uploads += 1;
  let left = false;
  return () => {
    if (!left) uploads -= 1;
    left = true;
  };
}

async function* partsOf(request: Request): AsyncGenerator<Uint8Array> {
  const reader = request.body?.getReader();
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) yield read.value;
}

/** The body, read to the end; `undefined` where it is longer than a form of this kind may be. */
export async function readBody(request: Request, withFile: boolean): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const most = withFile ? largestUpload : largestForm;
  const announced = Number(request.headers.get("Content-Length") ?? 0);
  if (announced > most) {
    if (withFile && announced <= mostForgotten) await forgetBody(request);
    return undefined;
  }
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of partsOf(request)) {
    length += part.byteLength;
    if (length > most) return undefined;
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}

/** Reads a body and keeps nothing of it. */
export async function forgetBody(request: Request): Promise<void> {
  let length = 0;
  for await (const part of partsOf(request)) {
    length += part.byteLength;
    if (length > mostForgotten) return;
  }
}
