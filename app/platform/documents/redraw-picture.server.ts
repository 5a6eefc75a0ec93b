import sharp from "sharp";
import type { PictureKind } from "#app/domain/documents/file-kind";

/** Pixels on the longer side of a kept picture: a page of small print stays readable [L]. */
const longestSide = 2400;
/** Pixels of the largest picture that is drawn: a phone's is 12 to 50 million [L]. */
const mostPixels = 64_000_000;
/** Bytes above which a PNG is a photograph, which JPEG keeps in a tenth of that [L]. */
const largestPng = 3_000_000;

sharp.cache(false);
sharp.concurrency(1);

export interface Redrawn {
  kind: "jpeg" | "png";
  content: Uint8Array<ArrayBuffer>;
}

// One at a time: a picture is up to 250 MB while it is drawn.
let before: Promise<unknown> = Promise.resolve();

/**
 * Draws a picture anew: upright, no larger than it need be, and without anything that was hidden in the file, such as where it was
 * taken. `damaged` where it cannot be drawn, `too-many-pixels` where its own header says it is larger than any photograph.
 */
export function redrawPicture(bytes: Uint8Array, kind: PictureKind): Promise<Redrawn | "damaged" | "too-many-pixels"> {
  const turn = before.then(() => redraw(bytes, kind));
  before = turn.catch(() => undefined);
  return turn;
}

async function redraw(bytes: Uint8Array, kind: PictureKind): Promise<Redrawn | "damaged" | "too-many-pixels"> {
  try {
    // Only the three kinds that are taken get a decoder, and of an animation the first picture.
    const read = () => sharp(bytes, { limitInputPixels: mostPixels, failOn: "error", sequentialRead: true });
    const { format, width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (format !== kind) return "damaged";
    if (width * height > mostPixels) return "too-many-pixels";
    const upright = () => read().autoOrient().resize({ width: longestSide, height: longestSide, fit: "inside", withoutEnlargement: true }).timeout({ seconds: 20 });
    const asJpeg = () => upright().flatten({ background: "#ffffff" }).jpeg({ quality: 82 }).toBuffer();
    if (kind !== "png") return { kind: "jpeg", content: new Uint8Array(await asJpeg()) };
    const png = await upright().png({ compressionLevel: 9 }).toBuffer();
    return png.length > largestPng ? { kind: "jpeg", content: new Uint8Array(await asJpeg()) } : { kind: "png", content: new Uint8Array(png) };
  } catch {
    return "damaged";
  }
}
