import { inflateRawSync } from "node:zlib";

export interface ZippedFile {
  name: string;
  bytes: Uint8Array;
}

/** [L] Local settings: files in an archive, and bytes they may unpack to together. What unpacks to more was made to do so. */
export const [mostFiles, mostUnpacked] = [100, 60_000_000];

const [endOfDirectory, directoryEntry, localHeader] = [0x06054b50, 0x02014b50, 0x04034b50];

/** Whether these are the bytes of a ZIP archive. */
export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);

/**
 * The files of a ZIP archive, folders left out. Sizes an archive states are not believed: unpacking stops at `mostUnpacked` bytes in all.
 * `undefined` for what is no archive, or one that is encrypted, in parts, larger than 4 GB or packed in another way than by deflating.
 */
export function unzip(bytes: Uint8Array): ZippedFile[] | "too_large" | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return filesIn(bytes, view);
  } catch (problem) {
    if (problem instanceof RangeError && (problem as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") return "too_large";
    return undefined;
  }
}

function endOf(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at -= 1) if (view.getUint32(at, true) === endOfDirectory) return at;
  throw new Error("no archive");
}

function filesIn(bytes: Uint8Array, view: DataView): ZippedFile[] | "too_large" {
  const end = endOf(view);
  const entries = view.getUint16(end + 10, true);
  if (entries > mostFiles) return "too_large";
  const files: ZippedFile[] = [];
  let [at, left] = [view.getUint32(end + 16, true), mostUnpacked];
  for (let index = 0; index < entries; index += 1) {
    if (view.getUint32(at, true) !== directoryEntry || (view.getUint16(at + 8, true) & 1) === 1) throw new Error("not readable");
    const [method, packed, nameLength, extraLength, commentLength, local] = [view.getUint16(at + 10, true), view.getUint32(at + 20, true), view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true), view.getUint32(at + 42, true)];
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    at += 46 + nameLength + extraLength + commentLength;
    if (name.endsWith("/")) continue;
    if (view.getUint32(local, true) !== localHeader) throw new Error("not readable");
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (start + packed > bytes.byteLength) throw new Error("cut short");
    const content = bytes.subarray(start, start + packed);
    if (method === 0 && content.byteLength > left) return "too_large";
    if (method !== 0 && method !== 8) throw new Error("not readable");
    const unpacked = method === 0 ? content : new Uint8Array(inflateRawSync(content, { maxOutputLength: left }));
    // Nothing may be left of which zlib could say that it is too large: it takes no limit of 0.
    left = Math.max(1, left - unpacked.byteLength);
    files.push({ name, bytes: unpacked });
  }
  return files;
}
