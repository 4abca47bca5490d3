import { getTranslations } from "next-intl/server";
import { department } from "@/lib/city/departments";
import { isolated } from "@/lib/format";
import { reader } from "@/lib/i18n/reader";
import type { readForStaff } from "@/lib/messages/queries/read-for-staff";
import type { MessageShown } from "@/lib/messages/queries/thread-messages";
import { paths } from "@/lib/paths";
import { MessageList } from "../../../_shell/message-list";

type Read = Awaited<ReturnType<typeof readForStaff>>;
type StaffConversationProps = Pick<Read, "thread" | "messages" | "hasEarlier" | "departments" | "partyName"> & { isEarlier: boolean };

export async function StaffConversation({ thread, departments, partyName, ...shown }: StaffConversationProps) {
  const words = await getTranslations("messages");
  const { to, language } = await reader();
  const nameOf = (id: string | null) => (id ? department(departments.get(id)!).name[language] : "");
  const own = (text: string) => isolated(language, text);
  const author = ({ authorKind, authorName, departmentId }: MessageShown) => {
    const name = own(authorName);
    if (authorKind === "staff") return words("thread.by", { name, department: nameOf(departmentId) });
    return words("staff.resident", { name: authorName === partyName ? name : words("thread.for", { name, party: own(partyName) }) });
  };
  return (
    <MessageList
      {...shown}
      here={to(paths.staff.thread(thread.id))}
      author={author}
      event={({ event, departmentId }) =>
        words(event === "letter" ? "thread.letter" : "thread.handedOver", { department: nameOf(departmentId) })
      }
      privateLabel={words("staff.onlyStaff")}
    />
  );
}
