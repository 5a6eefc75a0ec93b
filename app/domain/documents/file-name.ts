import type { FileKind } from "./file-kind";

const longest = 80;

/** How a kept file ends: by what it is, not by what it was called. */
const endings: Record<Exclude<FileKind, "webp">, string> = { jpeg: "jpg", png: "png", pdf: "pdf", docx: "docx" };

export const mediaTypes: Record<Exclude<FileKind, "webp">, string> = {
  jpeg: "image/jpeg",
  png: "image/png",
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

/** A name to keep a file under: the last part of what it was called, without what could mislead (folders, hidden or reversing characters), with the ending of what it is. */
export function fileNameFor(called: string, kind: keyof typeof endings): string {
  const last = called.split(/[/\\]/).at(-1) ?? "";
  const readable = last.toWellFormed().normalize("NFC").replaceAll(/[\p{C}\p{Zl}\p{Zp}<>:"|?*;%]/gu, " ").replace(/\.[^.]{0,10}$/, "").replaceAll(/\s+/g, " ").replaceAll(/^[ .]+|[ .]+$/g, "");
  return `${[...readable].slice(0, longest).join("").trim() || "file"}.${endings[kind]}`;
}

const asciiOf = (name: string) => name.normalize("NFKD").replaceAll(/[^\x20-\x7E]/g, "").replaceAll(/["\\]/g, "").trim();

/** `Content-Disposition` for a download (RFC 6266): plain characters for old browsers, all of them for the others. */
export function downloadedAs(name: string): string {
  const encoded = encodeURIComponent(name).replaceAll(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${asciiOf(name) || "file"}"; filename*=UTF-8''${encoded}`;
}
