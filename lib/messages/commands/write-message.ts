import type { Resident, Staff } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/as-actor";
import { messageKey } from "@/lib/messages/message-key";

type Written = {
  threadId: string;
  partyId: string;
  departmentId?: string;
  isInternal?: boolean;
  text: string;
  /** Of the form it was written in. */
  key: string;
  createdAt: Date;
};

/** Writes one message in the actor's name. Undefined when the same form has sent it before. */
export async function writeMessage(db: Db, actor: Resident | Staff, message: Written): Promise<{ id: string } | undefined> {
  const { kind: authorKind, accountId, name: authorName } = actor;
  const key = messageKey(message.key, accountId, message.threadId, message.text);
  const data = [{ ...message, authorKind, accountId, authorName, key }];
  const [written] = await db.message.createManyAndReturn({ data, skipDuplicates: true, select: { id: true } });
  return written;
}
