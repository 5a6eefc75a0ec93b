import { createHash } from "node:crypto";
import { largestFile, type ScanState } from "#app/domain/documents/document";
import { isPicture, readFileKind, type FileKind, type FileRefusal } from "#app/domain/documents/file-kind";
import { fileNameFor, mediaTypes } from "#app/domain/documents/file-name";
import { redrawPicture } from "#app/platform/documents/redraw-picture.server";
import { service } from "#app/platform/service.server";

export interface PreparedFile {
  name: string;
  mediaType: string;
  content: Uint8Array;
  sha256: string;
  scan: ScanState;
}

export type PreparingRefusal = FileRefusal | "too-large" | "too-many-pixels";

/** What of a file that was sent can be kept: a picture drawn anew, a document as it came; or why nothing of it. Before any transaction: drawing takes a second. */
export async function prepareFile({ name, bytes }: { name: string; bytes: Uint8Array }): Promise<PreparedFile | PreparingRefusal> {
  if (bytes.length > largestFile) return "too-large";
  const kind = readFileKind(bytes);
  if (!isKept(kind)) return kind;
  if (!isPicture(kind)) return asKept(name, kind, bytes);
  const drawn = await redrawPicture(bytes, kind);
  return typeof drawn === "string" ? drawn : asKept(name, drawn.kind, drawn.content);
}

const isKept = (kind: FileKind | FileRefusal): kind is FileKind => isPicture(kind as FileKind) || kind === "pdf" || kind === "docx";

const asKept = (name: string, kind: keyof typeof mediaTypes, content: Uint8Array): PreparedFile => ({
  name: fileNameFor(name, kind),
  mediaType: mediaTypes[kind],
  content,
  sha256: createHash("sha256").update(content).digest("hex"),
  scan: service().settings.CLAMD_ADDRESS ? "waiting" : "not_scanned",
});
