import { describe, expect, it } from "vitest";
import { enterUpload, forgetBody, readBody, takesFile } from "./read-body.server";

const sending = (bytes: number, { announced = true } = {}) => {
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const part = Math.min(500_000, bytes - sent);
      if (part === 0) return controller.close();
      sent += part;
      controller.enqueue(new Uint8Array(part));
    },
  });
  const headers = announced ? { "Content-Length": String(bytes) } : undefined;
  return { request: new Request("http://localhost/", { method: "POST", body, headers, duplex: "half" }), sent: () => sent };
};
const lengthRead = async (bytes: number, withFile: boolean, how = {}) => (await readBody(sending(bytes, how).request, withFile))?.length;

describe("the body of a form", () => {
  it("may be a megabyte, or twelve with a file in it", async () => {
    expect(await lengthRead(1_000_000, false)).toBe(1_000_000);
    expect(await lengthRead(1_000_001, false)).toBeUndefined();
    expect(await lengthRead(12_000_000, true)).toBe(12_000_000);
    expect(await lengthRead(12_000_001, true)).toBeUndefined();
  });

  it("is stopped where it grows longer than it said", async () => {
    const { request, sent } = sending(50_000_000, { announced: false });
    expect(await readBody(request, false)).toBeUndefined();
    expect(sent()).toBeLessThan(4_000_000);
  });

  it("with too large a file is read to its end and forgotten, so that the browser listens to the answer", async () => {
    const { request, sent } = sending(20_000_000);
    expect(await readBody(request, true)).toBeUndefined();
    expect(sent()).toBe(20_000_000);
    const endless = sending(500_000_000, { announced: false });
    await forgetBody(endless.request);
    expect(endless.sent()).toBeLessThan(70_000_000);
  });

  it("takes a file at one address, from residents who are signed in", () => {
    const resident = { kind: "resident", id: "r", name: "Rosa", roles: ["resident"] } as const;
    expect(takesFile("/my/documents/send", resident)).toBe(true);
    expect(takesFile("/my/documents/send", undefined)).toBe(false);
    expect(takesFile("/my/documents", resident)).toBe(false);
  });
});

describe("a place among those who send a file", () => {
  it("is had by twelve at once, and given back once", () => {
    const places = Array.from({ length: 12 }, () => enterUpload());
    expect(places.every((leave) => leave !== undefined)).toBe(true);
    expect(enterUpload()).toBeUndefined();
    places[0]!();
    places[0]!();
    const again = enterUpload();
    expect(again).toBeDefined();
    expect(enterUpload()).toBeUndefined();
    for (const leave of [...places, again]) leave?.();
  });
});
