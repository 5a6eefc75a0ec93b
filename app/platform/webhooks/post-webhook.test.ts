import http from "node:http";
import net, { type AddressInfo } from "node:net";
import { afterEach, describe, expect, it, vi } from "vitest";
import { postWebhook, type PostingRules } from "./post-webhook.server";

// No packet leaves this machine: receivers are real servers on 127.0.0.1. Where one has to stand for the public internet, that address counts as public.
const pretended = vi.hoisted(() => ({ public: new Set<string>() }));
vi.mock("#app/domain/machines/webhook-address", async (original) => {
  const real = await original<{ isPublicAddress: (address: string) => boolean }>();
  return { ...real, isPublicAddress: (address: string) => pretended.public.has(address) || real.isPublicAddress(address) };
});

const opened: (http.Server | net.Server)[] = [];
const sockets = new Set<net.Socket>();
afterEach(async () => {
  pretended.public.clear();
  for (const socket of sockets) socket.destroy();
  sockets.clear();
  await Promise.all(opened.splice(0).map((server) => new Promise((done) => server.close(done))));
});

async function listening<T extends http.Server | net.Server>(server: T): Promise<number> {
  server.on("connection", (socket: net.Socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  opened.push(server);
  return (server.address() as AddressInfo).port;
}

/** A receiver of raw bytes: it says what it likes, and keeps what it was sent. */
async function raw(answer: (socket: net.Socket) => void) {
  const seen: Buffer[] = [];
  const port = await listening(net.createServer((socket) => {
    socket.on("data", (part) => seen.push(part));
    socket.once("data", () => answer(socket));
  }));
  return { port, seen, text: () => Buffer.concat(seen).toString("latin1") };
}

const post = (url: string, rules: Partial<PostingRules> = {}) => postWebhook({ url, headers: { "Content-Type": "application/json", "webhook-id": "msg_1" }, body: '{"type":"ping"}' }, { thisMachine: false, ...rules });
const here = { thisMachine: true };
const leadsTo = (...addresses: string[]) => vi.fn(() => Promise.resolve(addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }))));

describe("where a delivery goes", () => {
  it("is the one address that was looked at: the name is asked for once, though it would lead elsewhere a moment later", async () => {
    const looked = await raw((socket) => socket.destroy());
    pretended.public.add("127.0.0.1");
    const resolve = vi.fn().mockResolvedValueOnce([{ address: "127.0.0.1", family: 4 }]).mockResolvedValue([{ address: "169.254.169.254", family: 4 }]);
    expect(await post(`https://hooks.college.example:${looked.port}/x`, { resolve })).toHaveProperty("problem");
    expect(resolve.mock.calls).toEqual([["hooks.college.example"]]);
    // It came here, asking for that name's certificate (TLS begins with 0x16, and the name stands in its first words).
    expect(looked.seen[0]![0]).toBe(0x16);
    expect(looked.text()).toContain("hooks.college.example");
    expect(looked.text(), "nothing is said before the certificate is").not.toContain("ping");
  });

  it.each([[["127.0.0.1"]], [["10.0.0.8"]], [["169.254.169.254"]], [["::1"]], [["::ffff:127.0.0.1"]], [["fd00::1"]], [["93.184.216.34", "127.0.0.1"]], [[]]])("is nowhere where a name leads to %j", async (addresses) => {
    const inside = await raw((socket) => socket.destroy());
    const resolve = leadsTo(...addresses);
    expect(await post(`https://hooks.college.example:${inside.port}/x`, { resolve })).toEqual({ problem: "Its name leads to an address that is not public" });
    expect(inside.seen).toEqual([]);
  });

  it.each(["http://127.0.0.1", "http://localhost", "http://[::1]", "http://0.0.0.0", "http://hooks.college.example"])("is never %s without https, but for this machine itself where that is allowed", async (origin) => {
    const inside = await raw((socket) => socket.destroy());
    const resolve = leadsTo("127.0.0.1");
    expect(await post(`${origin}:${inside.port}/x`, { resolve })).toEqual({ problem: "Its name leads to an address that is not public" });
    expect([inside.seen, resolve.mock.calls]).toEqual([[], []]);
    if (/127|localhost/.test(origin)) return;
    expect(await post(`${origin}:${inside.port}/x`, { ...here, resolve })).toHaveProperty("problem");
    expect(inside.seen).toEqual([]);
  });

  it("is nowhere where the name leads nowhere, or its name server keeps silent", async () => {
    expect(await post("https://hooks.college.example/", { resolve: () => Promise.reject(new Error("ENOTFOUND")) })).toEqual({ problem: "Its name leads nowhere" });
    expect(await post("https://hooks.college.example/", { patience: 20, resolve: () => new Promise(() => undefined) })).toEqual({ problem: "Its name was not found within 10 seconds" });
  });
});

describe("a receiver", () => {
  it("is sent the body and the headers as they were signed, once, over a connection of its own", async () => {
    const heard: { body: string; headers: http.IncomingHttpHeaders }[] = [];
    const port = await listening(http.createServer((request, response) => {
      let body = "";
      request.on("data", (part: Buffer) => (body += part.toString()));
      request.on("end", () => {
        heard.push({ body, headers: request.headers });
        response.writeHead(204).end();
      });
    }));
    expect(await post(`http://127.0.0.1:${port}/hook`, here)).toEqual({ status: 204 });
    expect(heard).toMatchObject([{ body: '{"type":"ping"}', headers: { "webhook-id": "msg_1", "content-length": "15", connection: "close" } }]);
  });

  it("that sends on elsewhere is not followed, by whatever status", async () => {
    let elsewhere = 0;
    const target = await listening(http.createServer((_request, response) => {
      elsewhere += 1;
      response.end();
    }));
    for (const status of [301, 302, 303, 307, 308]) {
      const port = await listening(http.createServer((_request, response) => response.writeHead(status, { Location: `http://127.0.0.1:${target}/` }).end()));
      expect(await post(`http://127.0.0.1:${port}/`, here)).toEqual({ status });
    }
    expect(elsewhere).toBe(0);
  });

  it("that never stops talking is let go after a kilobyte", async () => {
    let ended: Promise<void> | undefined;
    const port = await listening(http.createServer((_request, response) => {
      ended = new Promise((done) => response.once("close", done));
      response.writeHead(200);
      const talk = () => void (!response.destroyed && response.write("x".repeat(4096), () => setImmediate(talk)));
      talk();
    }));
    expect(await post(`http://127.0.0.1:${port}/`, here)).toEqual({ status: 200 });
    await ended;
  });

  it.each([
    ["says nothing", () => undefined],
    ["never ends its headers", (socket: net.Socket) => socket.write("HTTP/1.1 200 OK\r\nX-Slow: ")],
    ["never ends its answer", (socket: net.Socket) => socket.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nand")],
  ])("that %s is given up after the time there is", async (_what, answer) => {
    const { port } = await raw(answer);
    expect(await post(`http://127.0.0.1:${port}/`, { ...here, patience: 50 })).toEqual({ problem: "No answer within 10 seconds" });
  });

  it.each([
    ["hangs up", (socket: net.Socket) => socket.destroy()],
    ["speaks another language", (socket: net.Socket) => socket.end("SSH-2.0-OpenSSH_9.6\r\n")],
    ["has more headers than anybody reads", (socket: net.Socket) => socket.end(`HTTP/1.1 200 OK\r\nX-Long: ${"x".repeat(100_000)}\r\n\r\n`)],
    ["changes to another protocol", (socket: net.Socket) => socket.end("HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n")],
    ["answers only that it will go on", (socket: net.Socket) => socket.end("HTTP/1.1 100 Continue\r\n\r\n")],
  ])("that %s has not answered", async (_what, answer) => {
    const { port } = await raw(answer);
    const told = await post(`http://127.0.0.1:${port}/`, { ...here, patience: 2000 });
    expect(told).toHaveProperty("problem");
    expect((told as { problem: string }).problem).toContain("Could not be reached");
  });

  it("that is not there has not answered", async () => {
    const port = await listening(net.createServer());
    await new Promise((done) => opened.pop()!.close(done));
    expect(await post(`http://127.0.0.1:${port}/`, here)).toEqual({ problem: "Could not be reached (ECONNREFUSED)" });
  });
});
