/** What a Word document may unpack to: bytes, and how many parts [L]. Ours are never unpacked; whoever opens them must not be harmed. */
const largestUnpacked = 200_000_000;
const mostParts = 4000;

const endRecord = 0x06054b50;
const directoryRecord = 0x02014b50;

interface Part {
  name: string;
  encrypted: boolean;
  unpacked: number;
}

/** The directory at the end of a ZIP file; `undefined` where it is damaged, or where anything stands before, between or behind. */
function directoryOf(bytes: Uint8Array): Part[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - 22;
  // Word writes no comment, and one could hide another file.
  if (end < 0 || view.getUint32(end, true) !== endRecord || view.getUint16(end + 20, true) !== 0) return undefined;
  const [count, size, start] = [view.getUint16(end + 10, true), view.getUint32(end + 12, true), view.getUint32(end + 16, true)];
  if (start + size !== end || count > mostParts) return undefined;
  const parts: Part[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== directoryRecord) return undefined;
    const [nameLength, extraLength, commentLength] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true)];
    parts.push({ name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)), encrypted: (view.getUint16(at + 8, true) & 1) === 1, unpacked: view.getUint32(at + 24, true) });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return at === end ? parts : undefined;
}

/** Word's macros, controls that run, and programs packed into a document. */
const runs = /(^|\/)(vbaProject\.bin|vbaData\.xml)$|(^|\/)activeX\/|(^|\/)embeddings\/[^/]*\.bin$|\.(exe|dll|com|scr|js|jse|vbs|vbe|wsf|bat|cmd|ps1|hta|lnk|jar)$/i;

/** A Word document by the directory of its archive (ECMA-376): what any other archive is, is no document. */
export function readWordFile(bytes: Uint8Array): "docx" | "wrong-kind" | "password-protected" | "has-macros" | "damaged" {
  const parts = directoryOf(bytes);
  if (!parts) return "damaged";
  const has = (name: string) => parts.some((part) => part.name === name);
  if (parts.some(({ encrypted }) => encrypted)) return "password-protected";
  if (!has("[Content_Types].xml") || !has("word/document.xml")) return "wrong-kind";
  if (parts.some(({ name }) => runs.test(name))) return "has-macros";
  // A few kilobytes that unpack to gigabytes are a weapon.
  const unpacked = parts.reduce((sum, part) => sum + part.unpacked, 0);
  return unpacked > largestUnpacked ? "wrong-kind" : "docx";
}
