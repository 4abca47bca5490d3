import type { Registry } from "../registry";

type Author = { id: string; name: string };

export type SeedMessage = {
  id: string;
  authorKind: "resident" | "staff" | "city";
  author?: Author;
  department?: string;
  isInternal?: boolean;
  event?: "handedOver" | "letter";
  decisionId?: string;
  text: string;
  createdAt: Date;
};

export type SeedThread = {
  id: string;
  ref: string;
  partyId: string;
  accountId: string;
  department: string;
  subject: string;
  status: "open" | "closed";
  waitsFor: "city" | "resident" | "nobody";
  billId?: string;
  applicationId?: string;
  createdAt: Date;
  lastMessageAt: Date;
  readAt?: Date;
  closedAt?: Date;
  messages: SeedMessage[];
};

/** What was said, in order: by the resident, by staff, as a note among staff, or passed on to another department. */
export type Line = { at: Date } & (
  { asks: string } | { answers: string; by: Author; wants?: true } | { notes: string; by: Author } | { passedTo: string }
);

export type ThreadPlan = {
  partyId: string;
  writer: Author;
  department: string;
  subject: string;
  billId?: string;
  applicationId?: string;
  lines: [Line & { asks: string }, ...Line[]];
  /** The last answer is not opened yet. */
  unread?: true;
  closedAt?: Date;
};

/** A thread as its messages leave it: whose turn it is, and how far it was read. */
export function writeThread({ newId, newRef }: Registry, plan: ThreadPlan): SeedThread {
  const { lines, unread, closedAt, writer, partyId, subject, billId, applicationId } = plan;
  const createdAt = lines[0].at;
  const thread: SeedThread = {
    ...{ id: newId(createdAt), ref: newRef("MS"), partyId, accountId: writer.id, department: plan.department, subject },
    ...{ billId, applicationId },
    ...{ status: closedAt ? "closed" : "open", waitsFor: "city", createdAt, lastMessageAt: createdAt, readAt: createdAt },
    ...{ closedAt, messages: [] },
  };
  for (const line of lines) say(thread, line, newId(line.at), writer);
  const asked = thread.messages.findLast(({ authorKind }) => authorKind === "resident")!;
  thread.readAt = unread ? asked.createdAt : thread.lastMessageAt;
  if (closedAt) thread.waitsFor = "nobody";
  return thread;
}

function say(thread: SeedThread, line: Line, id: string, writer: Author) {
  const { department, messages } = thread;
  const createdAt = line.at;
  if ("notes" in line) {
    messages.push({ id, authorKind: "staff", author: line.by, department, isInternal: true, text: line.notes, createdAt });
  } else if ("passedTo" in line) {
    thread.department = line.passedTo;
    thread.waitsFor = "city";
    messages.push({ id, authorKind: "city", department: line.passedTo, event: "handedOver", text: "", createdAt });
  } else if ("asks" in line) {
    thread.waitsFor = "city";
    thread.lastMessageAt = createdAt;
    messages.push({ id, authorKind: "resident", author: writer, text: line.asks, createdAt });
  } else {
    thread.waitsFor = line.wants ? "resident" : "nobody";
    thread.lastMessageAt = createdAt;
    messages.push({ id, authorKind: "staff", author: line.by, department, text: line.answers, createdAt });
  }
}
