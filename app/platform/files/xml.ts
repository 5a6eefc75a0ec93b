const meaning: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
/** What XML 1.0 cannot say at all: control characters, halves of a pair, and two that are no characters. */
const unsayable = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]|\p{Cs}/gu;
const special = /[&<>"]/g;

/** Text as it stands in XML, in an element or an attribute; what XML cannot say becomes a replacement character. */
export function xmlText(text: string): string {
  return text.replace(unsayable, "\uFFFD").replace(special, (sign) => meaning[sign] ?? sign);
}

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const encoder = new TextEncoder();
export const bytesOf = (text: string): Uint8Array => encoder.encode(text);

/** Pieces of text as bytes, put together so that each part is worth the trouble of passing it on. */
export async function* inParts(pieces: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  let waiting = "";
  for await (const piece of pieces) {
    waiting += piece;
    if (waiting.length < 65_536) continue;
    yield bytesOf(waiting);
    waiting = "";
  }
  yield bytesOf(waiting);
}
