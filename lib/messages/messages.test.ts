import { describe, expect, it } from "vitest";
import type { Act, Actor } from "@/lib/auth/actor";
import { canAnswer, canSeeQueue, canSeeThreads, canWrite } from "@/lib/messages/policy";
import { answer, handOver, newThread, reply } from "@/lib/messages/schema";
import { isUnread, shownState, threadWorkflow } from "@/lib/messages/workflow";

const resident = (areas: string[], acts: Act[]): Actor => ({
  ...{ kind: "resident", accountId: "a", name: "n", email: "e", partyId: "p" },
  mandate: { id: "m", kind: "deputy", partyName: "P", areas, acts },
});
const staff = (departments: string[]): Actor => ({
  kind: "staff",
  accountId: "a",
  name: "n",
  email: "e",
  role: "clerk",
  departments,
  services: [],
});
const guest: Actor = { kind: "guest", grantId: "g", partyId: "p", billId: "b", act: "pay" };

describe("who may see, write and answer", () => {
  it.each<[string, Actor, { see?: true; write?: true; queue?: true; answer?: true }]>([
    ["a resident for themselves", resident(["*"], ["see", "draft", "send", "pay"]), { see: true, write: true }],
    ["a deputy for messages", resident(["messages"], ["see", "send"]), { see: true, write: true }],
    ["a deputy who may only read", resident(["messages"], ["see"]), { see: true }],
    ["a deputy for bills", resident(["bills"], ["see", "send", "pay"]), {}],
    ["staff of the department", staff(["permits"]), { queue: true, answer: true }],
    ["staff of another department", staff(["parking"]), { queue: true }],
    ["staff without a department", staff([]), {}],
    ["a guest", guest, {}],
    ["a visitor", { kind: "visitor" }, {}],
    ["a job", { kind: "system", job: "test" }, {}],
  ])("%s", (_who, actor, { see = false, write = false, queue = false, answer: answers = false }) => {
    expect(canSeeThreads(actor)).toBe(see);
    expect(canWrite(actor)).toBe(write);
    expect(canSeeQueue(actor)).toBe(queue);
    expect(canAnswer(actor, { departmentId: "permits" })).toBe(answers);
  });
});

describe("a thread", () => {
  it("opens again when someone writes, and is closed or passed on only while it is open", () => {
    expect(threadWorkflow.open("open")).toEqual(["write", "close", "handOver"]);
    expect(threadWorkflow.open("closed")).toEqual(["write"]);
    expect(threadWorkflow.next("write", "closed")).toBe("open");
  });

  it("is unread from an answer until it is opened", () => {
    const [before, after] = [new Date(1), new Date(2)];
    expect(isUnread({ residentReadAt: null, lastMessageAt: before })).toBe(true);
    expect(isUnread({ residentReadAt: before, lastMessageAt: after })).toBe(true);
    expect(isUnread({ residentReadAt: after, lastMessageAt: after })).toBe(false);
  });

  it("shows whose turn it is until it is closed", () => {
    expect(shownState({ status: "open", waitsFor: "resident" })).toBe("resident");
    expect(shownState({ status: "closed", waitsFor: "nobody" })).toBe("closed");
  });
});

describe("what people send", () => {
  const id = "0190a6f0-0000-7000-8000-000000000000";
  const written = { department: "permits", subject: "Porch", text: "May I?", key: id };

  it.each([
    ["nothing written", { text: "  \n " }, "messages.write"],
    ["more than 4,000 characters", { text: "x".repeat(4_001) }, "messages.tooLong"],
    ["no subject", { subject: " " }, "messages.subject"],
    ["a subject that is a text", { subject: "x".repeat(121) }, "messages.subject"],
    ["no department", { department: undefined }, "messages.chooseDepartment"],
  ])("%s is refused with its sentence", (_what, changed, sentence) => {
    const result = newThread.safeParse({ ...written, ...changed });
    expect(result.error?.issues.map(({ message }) => message)).toEqual([sentence]);
  });

  it("counts the end of a line as one character, as whoever typed it", () => {
    expect(reply.parse({ thread: id, key: id, text: "a\r\n".repeat(2_000) }).text).toHaveLength(3_999);
  });

  it("takes no field that no form of ours has", () => {
    expect(newThread.safeParse({ ...written, topic: "suspiciousActivity" }).success).toBe(false);
    expect(reply.safeParse({ thread: id, key: id, text: "x", authorKind: "staff" }).success).toBe(false);
    expect(answer.safeParse({ thread: id, key: id, text: "x", asks: "maybe" }).success).toBe(false);
    expect(handOver.safeParse({ thread: id, key: id, department: "permits", reason: "" }).success).toBe(false);
  });
});
