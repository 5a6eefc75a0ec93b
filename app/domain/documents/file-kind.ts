import { readWordFile } from "./word-file";

/** The kinds of file that are taken. Pictures are drawn anew, and stay JPEG or PNG. */
export const fileKinds = ["jpeg", "png", "webp", "pdf", "docx"] as const;
export type FileKind = (typeof fileKinds)[number];
export type PictureKind = Extract<FileKind, "jpeg" | "png" | "webp">;

export type FileRefusal = "empty" | "wrong-kind" | "heic" | "password-protected" | "has-macros" | "damaged";

export const isPicture = (kind: FileKind): kind is PictureKind => kind === "jpeg" || kind === "png" || kind === "webp";

const latin = new TextDecoder("latin1");

/** Bytes as characters, one for one. */
export const charactersOf = (bytes: Uint8Array, from = 0, to = bytes.length): string => latin.decode(bytes.subarray(from, to));

const begins = (bytes: Uint8Array, start: string, at = 0) => charactersOf(bytes, at, at + start.length) === start;

/** The brands of pictures that iPhones take, and their relatives (ISO/IEC 23008-12). */
const heicBrands = /^(hei[csxm]|hev[cmx]|mif1|msf1|avif|avis)$/;

/**
 * What a file is, by what is in it: neither its name nor the type a browser declares is asked. A file is one thing from its first
 * byte to its last: a PDF behind other bytes, or with an archive behind it, is none of ours.
 */
export function readFileKind(bytes: Uint8Array): FileKind | FileRefusal {
  if (bytes.length === 0) return "empty";
  if (begins(bytes, "\xFF\xD8\xFF")) return "jpeg";
  if (begins(bytes, "\x89PNG\r\n\x1A\n")) return "png";
  if (begins(bytes, "RIFF") && begins(bytes, "WEBP", 8)) return "webp";
  if (begins(bytes, "ftyp", 4) && heicBrands.test(charactersOf(bytes, 8, 12))) return "heic";
  if (begins(bytes, "%PDF-")) return readPdf(bytes);
  if (begins(bytes, "PK\x03\x04")) return readWordFile(bytes);
  // An older office file; Word keeps a document with a password in one, whatever its name says.
  if (begins(bytes, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) return charactersOf(bytes).includes("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0") ? "password-protected" : "wrong-kind";
  return "wrong-kind";
}

/** ISO 32000: a header, the objects, and an end; `/Encrypt` in a trailer says that it is locked. */
function readPdf(bytes: Uint8Array): "pdf" | FileRefusal {
  const text = charactersOf(bytes);
  const end = text.lastIndexOf("%%EOF");
  if (end < 0) return "damaged";
  // Anything but white space behind the end belongs to another file.
  if (/[^\0\s]/.test(text.slice(end + 5))) return "wrong-kind";
  if (/\/Encrypt\s*(\d+\s+\d+\s+R|<<)/.test(text)) return "password-protected";
  // An archive may hide behind a PDF's own end, with that end as its comment.
  return text.includes("PK\x05\x06", Math.max(0, end - 66_000)) ? "wrong-kind" : "pdf";
}
