import { connect } from "node:net";

/** Milliseconds without a word from the scanner after which it is taken as not answering [L]: a large file takes it seconds. */
const patience = 30_000;
const chunkBytes = 64 * 1024;

export class ScannerProblem extends Error {}

export interface Scanner {
  /** What was found; throws `ScannerProblem` where the scanner gives no answer. */
  scan: (content: Uint8Array) => Promise<"clean" | "infected">;
}

/**
 * ClamAV's daemon, over its INSTREAM command: the file in pieces, each behind its length in four bytes, and a piece of length
 * nothing at the end (clamd(8)). It answers `stream: OK`, `stream: <name> FOUND` or an error.
 */
export function clamd({ host, port }: { host: string; port: number }, waitAtMost = patience): Scanner {
  return {
    scan: async (content) => {
      const answer = await ask(host, port, content, waitAtMost);
      if (/: OK$/.test(answer)) return "clean";
      if (/ FOUND$/.test(answer)) return "infected";
      throw new ScannerProblem(`the virus scanner answered: ${answer.slice(0, 120) || "nothing"}`);
    },
  };
}

function ask(host: string, port: number, content: Uint8Array, waitAtMost: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port });
    const parts: Buffer[] = [];
    const stop = (problem: string) => {
      socket.destroy();
      reject(new ScannerProblem(problem));
    };
    socket.setTimeout(waitAtMost, () => stop("the virus scanner did not answer in time"));
    socket.on("error", (problem) => stop(`the virus scanner cannot be reached: ${problem.message}`));
    socket.on("data", (part) => parts.push(part));
    // Commands that begin with `z` are answered with a NUL at the end.
    socket.on("close", () => resolve(Buffer.concat(parts).toString("utf8").replaceAll("\0", "").trim()));
    socket.on("connect", () => {
      socket.write("zINSTREAM\0");
      for (let at = 0; at < content.length; at += chunkBytes) {
        const piece = content.subarray(at, at + chunkBytes);
        socket.write(lengthOf(piece));
        socket.write(piece);
      }
      socket.write(lengthOf(new Uint8Array()));
    });
  });
}

function lengthOf(piece: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(piece.length);
  return length;
}
