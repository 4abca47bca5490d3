import { now } from "@/lib/clock";
import type { Db } from "@/lib/db/as-actor";
import { newReference } from "@/lib/reference";

type Posted = {
  decisionId: string;
  applicationId: string;
  partyId: string;
  /** Who applied, and is told of answers. */
  accountId: string;
  departmentId: string;
  /** The title of the letter. */
  subject: string;
};

const LONGEST_SUBJECT = 120;

/** Puts a letter of the city into a conversation of its own, where it can be answered; in the caller's transaction, as the system. */
export async function postLetter(db: Db, { subject, decisionId, ...about }: Posted): Promise<void> {
  const at = now();
  const { partyId, departmentId } = about;
  const thread = await db.thread.create({
    data: {
      ...about,
      ref: newReference("MS"),
      subject: subject.slice(0, LONGEST_SUBJECT),
      createdAt: at,
      lastMessageAt: at,
      waitsFor: "nobody",
    },
    select: { id: true },
  });
  await db.message.create({
    data: {
      threadId: thread.id,
      partyId,
      departmentId,
      decisionId,
      authorKind: "city",
      authorName: "",
      event: "letter",
      text: "",
      createdAt: at,
    },
    select: { id: true },
  });
}
