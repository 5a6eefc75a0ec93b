import { createServer, type AddressInfo, type Server } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { clamd, ScannerProblem } from "./scan-file.server";

const open: Server[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => new Promise((closed) => server.close(closed))));
});

const eicar = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

/** As much of clamd as we use: it takes the pieces apart as its manual says, and finds the test file. */
async function fakeClamd(answerTo: (content: Buffer) => string | undefined = (content) => (content.includes(eicar) ? "stream: Eicar-Test-Signature FOUND" : "stream: OK")) {
  const server = createServer((socket) => {
    let arrived = Buffer.alloc(0);
    socket.on("error", () => undefined);
    socket.on("data", (part) => {
      arrived = Buffer.concat([arrived, part]);
      const command = "zINSTREAM\0";
      if (arrived.subarray(0, command.length).toString() !== command.slice(0, arrived.length)) return void socket.end("UNKNOWN COMMAND\0");
      const pieces: Buffer[] = [];
      for (let at = command.length; at + 4 <= arrived.length; ) {
        const length = arrived.readUInt32BE(at);
        if (length === 0) {
          const answer = answerTo(Buffer.concat(pieces));
          return void (answer && socket.end(`${answer}\0`));
        }
        pieces.push(arrived.subarray(at + 4, at + 4 + length));
        at += 4 + length;
      }
    });
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  open.push(server);
  return { host: "127.0.0.1", port: (server.address() as AddressInfo).port };
}

describe("the virus scanner", () => {
  it("says that a file is clean, however many pieces it takes", async () => {
    const seen: number[] = [];
    const scanner = clamd(await fakeClamd((content) => (seen.push(content.length), "stream: OK")));
    expect(await scanner.scan(new Uint8Array(200_000).fill(7))).toBe("clean");
    expect(await scanner.scan(new Uint8Array())).toBe("clean");
    expect(seen).toEqual([200_000, 0]);
  });

  it("finds the test file every scanner must find", async () => {
    expect(await clamd(await fakeClamd()).scan(Buffer.from(eicar))).toBe("infected");
  });

  it("is not taken as clean where it says anything else", async () => {
    const scanner = clamd(await fakeClamd(() => "INSTREAM size limit exceeded. ERROR"));
    await expect(scanner.scan(Buffer.from("x"))).rejects.toThrow(new ScannerProblem("the virus scanner answered: INSTREAM size limit exceeded. ERROR"));
    await expect(clamd(await fakeClamd(() => "\0")).scan(Buffer.from("x"))).rejects.toThrow("answered: nothing");
  });

  it("is a problem where it is too slow, or not there", async () => {
    const slow = await fakeClamd(() => undefined);
    await expect(clamd(slow, 50).scan(Buffer.from("x"))).rejects.toThrow("did not answer in time");
    const { host, port } = await fakeClamd();
    await Promise.all(open.splice(0).map((server) => new Promise((closed) => server.close(closed))));
    await expect(clamd({ host, port }).scan(Buffer.from("x"))).rejects.toThrow("cannot be reached");
  });
});
