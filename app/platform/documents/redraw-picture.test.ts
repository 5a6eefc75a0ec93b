import { crc32, deflateSync } from "node:zlib";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { joined } from "#app/domain/documents/builders";
import { redrawPicture, type Redrawn } from "./redraw-picture.server";

const picture = (width = 60, height = 40) => sharp({ create: { width, height, channels: 3, background: "#0b4f4a" } });
const gps = { IFD3: { GPSLatitudeRef: "N", GPSLatitude: "54/1 58/1 0/1", GPSLongitudeRef: "W", GPSLongitude: "1/1 36/1 0/1" }, IFD0: { Copyright: "Rosa Marsh", Make: "A phone" } };
const drawn = async (bytes: Uint8Array, kind: "jpeg" | "png" | "webp") => (await redrawPicture(bytes, kind)) as Redrawn;

describe("a picture that is drawn anew", () => {
  it("no longer says where it was taken, by whom or with what", async () => {
    const taken = await picture().withExif(gps).jpeg().toBuffer();
    expect((await sharp(taken).metadata()).exif).toBeDefined();
    expect(taken.includes("Rosa Marsh")).toBe(true);
    const { content } = await drawn(taken, "jpeg");
    const { exif, xmp, iptc, comments } = await sharp(content).metadata();
    expect({ exif, xmp, iptc, comments }).toEqual({ exif: undefined, xmp: undefined, iptc: undefined, comments: undefined });
    expect(Buffer.from(content).includes("Rosa Marsh")).toBe(false);
  });

  it("stands upright, as the phone was held", async () => {
    const lying = await picture(60, 40).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const { width, height, orientation } = await sharp((await drawn(lying, "jpeg")).content).metadata();
    expect([width, height, orientation]).toEqual([40, 60, undefined]);
  });

  it("is at most 2400 pixels on its longer side, and never made larger", async () => {
    const size = async (bytes: Uint8Array) => sharp((await drawn(bytes, "jpeg")).content).metadata().then(({ width, height }) => [width, height]);
    expect(await size(await picture(3000, 1500).jpeg().toBuffer())).toEqual([2400, 1200]);
    expect(await size(await picture(60, 40).jpeg().toBuffer())).toEqual([60, 40]);
  });

  it("stays PNG where it was, and becomes JPEG where it was WebP", async () => {
    expect((await drawn(await picture().png().toBuffer(), "png")).kind).toBe("png");
    expect((await drawn(await picture().webp().toBuffer(), "webp")).kind).toBe("jpeg");
  });

  it("keeps nothing that stood behind the picture", async () => {
    const { content } = await drawn(joined(await picture().png().toBuffer(), "<script>alert(1)</script>"), "png");
    expect(Buffer.from(content).includes("script")).toBe(false);
  });
});

/** A PNG of a few hundred bytes whose header promises as many pixels as one likes. */
function bomb(side: number): Uint8Array {
  const chunk = (type: string, body: Uint8Array) => {
    const size = Buffer.alloc(4);
    size.writeUInt32BE(body.length);
    const typed = Buffer.concat([Buffer.from(type, "latin1"), body]);
    const crc = Buffer.alloc(4);
    crc.writeUInt32BE(crc32(typed));
    return Buffer.concat([size, typed, crc]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from("\x89PNG\r\n\x1A\n", "latin1"), chunk("IHDR", header), chunk("IDAT", deflateSync(Buffer.alloc(100_000))), chunk("IEND", Buffer.alloc(0))]);
}

describe("a picture that is not one", () => {
  it("is refused quickly where a few bytes promise billions of pixels", async () => {
    const started = performance.now();
    expect(await redrawPicture(bomb(60_000), "png")).toBe("too-many-pixels");
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it("is damaged where it cannot be drawn, or is another kind than it seemed", async () => {
    const whole = await sharp(Buffer.from(Uint8Array.from({ length: 90_000 }, (_, index) => (index * 7919) % 251)), { raw: { width: 300, height: 100, channels: 3 } }).png().toBuffer();
    expect(await redrawPicture(whole.subarray(0, whole.length / 2), "png")).toBe("damaged");
    expect(await redrawPicture(joined("\xFF\xD8\xFF nothing"), "jpeg")).toBe("damaged");
    expect(await redrawPicture(await picture().png().toBuffer(), "jpeg")).toBe("damaged");
  });

  it("holds nobody up", async () => {
    const good = await picture().png().toBuffer();
    const [bad, next] = await Promise.all([redrawPicture(joined("nothing"), "png"), redrawPicture(good, "png")]);
    expect(bad).toBe("damaged");
    expect((next as Redrawn).kind).toBe("png");
  });
});
