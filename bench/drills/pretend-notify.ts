import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** GOV.UK Notify in the little that a drill needs: it takes messages, does not refuse a repeated reference, and can be asked for one. */
export class PretendNotify {
  /** How often each reference was taken, of messages to the drill's own addresses: a place has messages of its own. */
  readonly sent = new Map<string, number>();
  private readonly ids = new Map<string, string>();

  private constructor(private readonly server: Server) {}

  static async start(): Promise<PretendNotify> {
    const server = createServer();
    const notify = new PretendNotify(server);
    server.on("request", (request, answer) => {
      void notify.answerTo(request).then(({ status, body }) => answer.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(body)));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return notify;
  }

  get address(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  private async answerTo(request: IncomingMessage): Promise<{ status: number; body: unknown }> {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://notify");
    if (request.method === "GET" && pathname === "/v2/notifications") {
      const id = this.ids.get(searchParams.get("reference") ?? "");
      return { status: 200, body: { notifications: id ? [{ id }] : [] } };
    }
    if (request.method !== "POST" || !/^\/v2\/notifications\/(email|sms)$/.test(pathname)) return { status: 404, body: {} };
    let text = "";
    for await (const chunk of request) text += String(chunk);
    const { reference, email_address: recipient = "" } = JSON.parse(text) as { reference: string; email_address?: string };
    const id = this.ids.get(reference) ?? randomUUID();
    this.ids.set(reference, id);
    if (recipient.startsWith("drill-")) this.sent.set(reference, (this.sent.get(reference) ?? 0) + 1);
    return { status: 201, body: { id, reference } };
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
