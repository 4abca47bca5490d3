import { getTranslations } from "next-intl/server";
import type { Resident } from "@/lib/auth/actor";
import { department } from "@/lib/city/departments";
import { isolated } from "@/lib/format";
import { reader } from "@/lib/i18n/reader";
import type { ThreadRead } from "@/lib/messages/queries/read-thread";
import type { MessageShown } from "@/lib/messages/queries/thread-messages";
import { paths } from "@/lib/paths";
import { MessageList } from "../../../_shell/message-list";

type ConversationProps = Pick<ThreadRead, "thread" | "messages" | "hasEarlier" | "departments"> & { actor: Resident; isEarlier: boolean };

/** What the resident reads: themselves as “you”, staff by name and department. */
export async function Conversation({ thread, departments, actor, ...shown }: ConversationProps) {
  const words = await getTranslations("messages");
  const { to, language } = await reader();
  const nameOf = (id: string | null) => (id ? department(departments.get(id)!).name[language] : "");
  const own = (text: string) => isolated(language, text);
  const forWhom = (name: string) =>
    name === actor.mandate.partyName ? name : words("thread.for", { name: own(name), party: own(actor.mandate.partyName) });
  const author = ({ authorKind, authorName, accountId, departmentId }: MessageShown) => {
    if (authorKind === "staff") return words("thread.by", { name: own(authorName), department: nameOf(departmentId) });
    return accountId === actor.accountId ? words("thread.you") : forWhom(authorName);
  };
  return (
    <MessageList
      {...shown}
      here={to(paths.thread(thread.id))}
      author={author}
      event={({ event, departmentId }) =>
        words(event === "letter" ? "thread.letter" : "thread.handedOver", { department: nameOf(departmentId) })
      }
    />
  );
}
