import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Webhook } from "standardwebhooks";

export interface Received {
  id: string;
  event: { type: string; timestamp: string; data: Record<string, string> };
  headers: IncomingHttpHeaders;
  text: string;
}

/** A provider's system that is told of changes: it keeps what it was sent, and answers as it is told to. */
export class Receiver {
  readonly received: Received[] = [];
  answerWith = 204;

  private constructor(private readonly server: Server) {}

  static async listen(): Promise<Receiver> {
    const server = createServer();
    const receiver = new Receiver(server);
    server.on("request", (request, response) => {
      const parts: Buffer[] = [];
      request.on("data", (part: Buffer) => parts.push(part));
      request.on("end", () => {
        const text = Buffer.concat(parts).toString();
        receiver.received.push({ id: String(request.headers["webhook-id"]), event: JSON.parse(text) as Received["event"], headers: request.headers, text });
        response.writeHead(receiver.answerWith).end();
      });
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    return receiver;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/work-local`;
  }

  of = (type: string): Received[] => this.received.filter(({ event }) => event.type === type);

  stop = (): Promise<unknown> => new Promise((done) => this.server.close(done));
}

/** Whether somebody who has the secret believes it, by the library a provider would use. The service has a time of its own, so the library is told that time. */
export function isBelieved({ headers, text }: Received, secret: string): boolean {
  const realNow = Date.now;
  Date.now = () => Number(headers["webhook-timestamp"]) * 1000;
  try {
    new Webhook(secret).verify(text, headers as Record<string, string>);
    return true;
  } catch {
    return false;
  } finally {
    Date.now = realNow;
  }
}
