import type { Localised } from "@/lib/city/localised";
import type { Db } from "@/lib/db/as-actor";
import type { DateForm, NoticeTopic } from "@/lib/notices/topics";

type Words = { title: Localised; text: Localised; says: DateForm; topic: NoticeTopic };

/** What somebody is asked to publish; nothing for who is of another department, who does not decide it either. */
export async function readAskedNotice(db: Db, id: string) {
  const found = await db.notice.findUnique({
    where: { id },
    select: { title: true, text: true, says: true, topic: true, wards: true, fromDay: true, untilDay: true },
  });
  return found && { ...found, ...(found as unknown as Words) };
}
