import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { Undeliverable, type OutgoingMessage } from "./messenger.server";
import { notifyMessenger } from "./notify.server";

const notify = "https://notify.example";
const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const messenger = notifyMessenger({
  baseUrl: notify,
  apiKey: "test-11111111-1111-1111-1111-111111111111-22222222-2222-2222-2222-222222222222",
  emailTemplate: "email-template",
  textTemplate: "text-template",
});

const message: OutgoingMessage = { id: "outbox-1", channel: "email", recipient: "rosa@resident.example", subject: "Your application", body: "We have it.", triedBefore: false };

const accepts = (path: string, seen: unknown[]) =>
  http.post(`${notify}${path}`, async ({ request }) => {
    seen.push(await request.json());
    return HttpResponse.json({ id: "notify-1" }, { status: 201 });
  });

describe("GOV.UK Notify", () => {
  it("sends an e-mail with its wording and the outbox row's id as the reference", async () => {
    const seen: unknown[] = [];
    server.use(accepts("/v2/notifications/email", seen));
    expect(await messenger.send(message)).toEqual({ reference: "notify-1" });
    expect(seen).toEqual([{ template_id: "email-template", email_address: "rosa@resident.example", personalisation: { subject: "Your application", body: "We have it." }, reference: "outbox-1" }]);
  });

  it("sends a text to the number as it was typed", async () => {
    const seen: unknown[] = [];
    server.use(accepts("/v2/notifications/sms", seen));
    await messenger.send({ ...message, channel: "text", recipient: "07700 900 982" });
    expect(seen).toMatchObject([{ template_id: "text-template", phone_number: "07700 900 982", reference: "outbox-1" }]);
  });

  it("asks, before a second try, whether the first arrived, and does not send it twice", async () => {
    server.use(http.get(`${notify}/v2/notifications`, ({ request }) => HttpResponse.json({ notifications: new URL(request.url).searchParams.get("reference") === "outbox-1" ? [{ id: "notify-0" }] : [] })));
    expect(await messenger.send({ ...message, triedBefore: true })).toEqual({ reference: "notify-0" });
  });

  it("sends on a second try when the first never arrived", async () => {
    const seen: unknown[] = [];
    server.use(http.get(`${notify}/v2/notifications`, () => HttpResponse.json({ notifications: [] })), accepts("/v2/notifications/email", seen));
    await messenger.send({ ...message, triedBefore: true });
    expect(seen).toHaveLength(1);
  });

  it("gives up at once on an address Notify will never take", async () => {
    server.use(http.post(`${notify}/v2/notifications/email`, () => HttpResponse.json({ status_code: 400, errors: [{ error: "ValidationError", message: "email_address Not a valid email address" }] }, { status: 400 })));
    await expect(messenger.send(message)).rejects.toBeInstanceOf(Undeliverable);
  });

  it.each([429, 500, 503])("tries again later after a %i", async (status) => {
    server.use(http.post(`${notify}/v2/notifications/email`, () => HttpResponse.json({}, { status })));
    const problem = await messenger.send(message).catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(Error);
    expect(problem).not.toBeInstanceOf(Undeliverable);
  });

  it("tries again later when Notify does not answer, and quotes nobody's address in the problem", async () => {
    server.use(http.post(`${notify}/v2/notifications/email`, () => HttpResponse.error()));
    const problem = await messenger.send(message).catch((error: Error) => error);
    expect(problem).toMatchObject({ message: "Notify did not answer" });
  });
});
