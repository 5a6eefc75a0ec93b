import { createHash } from "node:crypto";

const newLine = 10;
const end = Buffer.from("\n\\.\n");

/** Reads a back-up as it arrives, a line or a table's rows at a time, and keeps the hash of all it has given. */
export class Parts {
  private rest: Buffer = Buffer.alloc(0);
  private readonly hash = createHash("sha256");
  private readonly chunks: AsyncIterator<Buffer, undefined>;

  constructor(chunks: AsyncIterable<Buffer>) {
    this.chunks = chunks[Symbol.asyncIterator]() as AsyncIterator<Buffer, undefined>;
  }

  private async more(): Promise<boolean> {
    const next = await this.chunks.next();
    if (next.done) return false;
    this.rest = this.rest.length === 0 ? next.value : Buffer.concat([this.rest, next.value]);
    return true;
  }

  private take(bytes: number): Buffer {
    const taken = this.rest.subarray(0, bytes);
    this.rest = this.rest.subarray(bytes);
    return taken;
  }

  /** The next line without its end, or `undefined` at the end of the file. `counted`: whether it goes into the hash. */
  async line(counted: (line: string) => boolean = () => true): Promise<string | undefined> {
    let at = this.rest.indexOf(newLine);
    while (at < 0 && (await this.more())) at = this.rest.indexOf(newLine);
    if (at < 0) return undefined;
    const bytes = this.take(at + 1);
    const line = bytes.toString("utf8", 0, at);
    if (counted(line)) this.hash.update(bytes);
    return line;
  }

  /** A table's rows, up to the line that ends them. Throws `cut-short` where there is no such line. */
  async *rows(): AsyncGenerator<Buffer> {
    // The line that ends the rows may be the first: then it has no line break before it.
    while (this.rest.length < end.length - 1) if (!(await this.more())) throw new Error("cut-short");
    if (this.rest.subarray(0, end.length - 1).equals(end.subarray(1))) return void this.hash.update(this.take(end.length - 1));
    for (;;) {
      const at = this.rest.indexOf(end);
      // Without an end in sight, all but what may be its beginning.
      const given = this.take(at < 0 ? Math.max(0, this.rest.length - end.length) : at + 1);
      this.hash.update(given);
      if (given.length > 0) yield given;
      if (at >= 0) return void this.hash.update(this.take(end.length - 1));
      if (!(await this.more())) throw new Error("cut-short");
    }
  }

  /** Of every byte that was given and counted. Once. */
  sha256(): string {
    return this.hash.digest("hex");
  }
}
