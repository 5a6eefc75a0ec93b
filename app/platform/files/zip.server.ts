import { pipeline, Readable } from "node:stream";
import { crc32, createDeflateRaw, deflateRawSync } from "node:zlib";

export type Content = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

export interface ZipEntry {
  /** With forward strokes and in ASCII. */
  path: string;
  /** Bytes that are known, or bytes as they come, of any number up to 4 GiB. */
  content: Uint8Array | Content;
  /** Not compressed; known bytes only. An ODS file begins with such an entry. */
  stored?: boolean;
}

interface Written {
  name: Buffer;
  flags: number;
  method: number;
  crc: number;
  compressed: number;
  size: number;
  offset: number;
}

/** Midnight of 1 January 1980, the first day a zip can say: the same rows give the same bytes whenever they are packed. */
const [time, date] = [0, (1 << 5) | 1];
/** Sizes follow the content. */
const sizesFollow = 0x0008;
const [stored, deflated] = [0, 8];
const most = 0xffff_ffff;
/** Fast rather than small: a level more saves a quarter of the bytes and costs three times the time. */
const level = 1;

function fields(bytes: number, ...values: (readonly [size: 2 | 4, value: number])[]): Buffer {
  const buffer = Buffer.alloc(bytes);
  let at = 0;
  for (const [size, value] of values) at = size === 2 ? buffer.writeUInt16LE(value, at) : buffer.writeUInt32LE(value, at);
  return buffer;
}

/** What stands in front of an entry and again in the list at the end. */
const common = ({ flags, method, crc, compressed, size, name }: Written) =>
  [[2, 20], [2, flags], [2, method], [2, time], [2, date], [4, crc], [4, compressed], [4, size], [2, name.length], [2, 0]] as const;

const inFront = (entry: Written) => Buffer.concat([fields(30, [4, 0x04034b50], ...common(entry)), entry.name]);
const afterwards = ({ crc, compressed, size }: Written) => fields(16, [4, 0x08074b50], [4, crc], [4, compressed], [4, size]);
const inTheList = (entry: Written) => Buffer.concat([fields(46, [4, 0x02014b50], [2, 20], ...common(entry), [2, 0], [2, 0], [2, 0], [4, 0], [4, entry.offset]), entry.name]);

/**
 * A zip file, as fast as it is taken and never held whole. The same entries give the same bytes, on the same Node. Throws a RangeError
 * where an entry or the whole passes 4 GiB, which the format's first form cannot say.
 */
export async function* zip(entries: Iterable<ZipEntry> | AsyncIterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  const list: Written[] = [];
  let offset = 0;
  const counted = (bytes: Uint8Array) => {
    offset += bytes.length;
    if (offset > most) throw new RangeError("a zip file of more than 4 GiB");
    return bytes;
  };

  for await (const { path, content, stored: asItIs } of entries) {
    const entry: Written = { name: Buffer.from(path, "ascii"), flags: 0, method: asItIs ? stored : deflated, crc: 0, compressed: 0, size: 0, offset };
    list.push(entry);
    if (content instanceof Uint8Array) {
      const packed = asItIs ? content : deflateRawSync(content, { level });
      Object.assign(entry, { crc: crc32(content), size: content.length, compressed: packed.length });
      yield counted(inFront(entry));
      yield counted(packed);
      continue;
    }
    entry.flags = sizesFollow;
    yield counted(inFront(entry));
    for await (const packed of compressed(content, entry)) {
      entry.compressed += packed.length;
      yield counted(packed);
    }
    yield counted(afterwards(entry));
  }

  const start = offset;
  for (const entry of list) yield counted(inTheList(entry));
  yield fields(22, [4, 0x06054b50], [2, 0], [2, 0], [2, list.length], [2, list.length], [4, offset - start], [4, start], [2, 0]);
}

/** Compressed by a thread of its own; whoever stops reading stops the source too. */
function compressed(content: Content, entry: Written): AsyncIterable<Uint8Array> {
  const deflate = createDeflateRaw({ level, chunkSize: 65_536 });
  // What goes wrong in the source comes out of `deflate`, to whoever reads it.
  pipeline(Readable.from(noted(content, entry), { objectMode: false, highWaterMark: 65_536 }), deflate, () => undefined);
  return deflate as AsyncIterable<Uint8Array>;
}

async function* noted(content: Content, entry: Written): AsyncGenerator<Uint8Array> {
  for await (const bytes of content) {
    // A stream takes an empty part for its end, and `crc32` begins again with one.
    if (bytes.length === 0) continue;
    entry.crc = crc32(bytes, entry.crc);
    entry.size += bytes.length;
    if (entry.size > most) throw new RangeError(`${entry.name.toString("ascii")} is more than 4 GiB`);
    yield bytes;
  }
}
