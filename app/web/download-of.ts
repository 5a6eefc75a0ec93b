import { downloadedAs } from "#app/domain/documents/file-name";

/** A file that somebody sent, for somebody else to keep: never shown within the service, never run, never guessed to be another kind. */
export function downloadOf({ name, mediaType, content }: { name: string; mediaType: string; content: Uint8Array<ArrayBuffer> }): Response {
  return new Response(content, {
    headers: {
      "Content-Type": mediaType,
      "Content-Length": String(content.length),
      "Content-Disposition": downloadedAs(name),
      "X-Content-Type-Options": "nosniff",
      "Content-Security-Policy": "sandbox; default-src 'none'",
    },
  });
}
