import { describe, expect, it } from "vitest";
import { noticeOf, stateOfNotice, type Notice } from "./notice";

const at = (minute: number) => new Date(1_773_223_200_000 + minute * 60_000);
const notice = (over: Partial<Notice> = {}): Notice => ({ channel: "email", status: "queued", createdAt: at(0), dueAt: at(0), sentAt: null, ...over });

describe("the notice of a message", () => {
  it("is the one written with it", () => {
    const first = notice();
    expect(noticeOf(at(0), [notice({ createdAt: at(90), dueAt: at(90) }), first])).toBe(first);
  });

  it("is one that had not left yet, where several messages share it", () => {
    const held = notice({ dueAt: at(60) });
    expect(noticeOf(at(10), [held])).toBe(held);
    expect(noticeOf(at(70), [{ ...held, status: "sent", sentAt: at(61) }])).toBeUndefined();
  });

  it("is none where there was no safe way", () => expect(noticeOf(at(0), [])).toBeUndefined());

  it("is held until its time, then on its way, then sent; or tried again, or given up", () => {
    expect(stateOfNotice(notice({ dueAt: at(60) }), at(0))).toBe("held");
    expect(stateOfNotice(notice(), at(0))).toBe("on_its_way");
    expect(stateOfNotice(notice({ status: "sending" }), at(0))).toBe("on_its_way");
    expect(stateOfNotice(notice({ status: "sent" }), at(0))).toBe("sent");
    expect(stateOfNotice(notice({ status: "failed", dueAt: at(5) }), at(0))).toBe("trying_again");
    expect(stateOfNotice(notice({ status: "dead" }), at(0))).toBe("failed");
  });
});
