import { getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/ui/fields/button-form";
import type { Resident } from "@/lib/auth/actor";
import { messageRules } from "@/lib/city/messages";
import type { WaitingFile } from "@/lib/documents/queries/find-held";
import { isolated } from "@/lib/format";
import { formWords } from "@/lib/i18n/form-words";
import { reader } from "@/lib/i18n/reader";
import { canWrite } from "@/lib/messages/policy";
import type { MessageShown } from "@/lib/messages/queries/thread-messages";
import { threadWorkflow, type ThreadStatus } from "@/lib/messages/workflow";
import { paths } from "@/lib/paths";
import { close } from "./actions";
import { Writing } from "../writing";

type AnsweringProps = {
  thread: { id: string; status: string };
  messages: MessageShown[];
  files: WaitingFile[];
  query: Record<string, string | string[] | undefined>;
  actor: Resident;
  department: string;
};

/** Who reads a reply and when they answer; the reply; and the way to end it. */
export async function Answering({ thread, messages, files, query, actor, department }: AnsweringProps) {
  const words = await getTranslations("messages");
  const { language, to } = await reader();
  if (!canWrite(actor)) return <p>{words("thread.readOnly", { party: isolated(language, actor.mandate.partyName) })}</p>;
  const isOpen = threadWorkflow.open(thread.status as ThreadStatus).includes("close");
  return (
    <div className="stack">
      <p>
        {isOpen ? null : <b>{words("thread.closedNote")} </b>}
        {words("thread.reads", { department })} {words("new.promise", { days: messageRules().answerWorkingDays })}
      </p>
      <Writing
        actor={actor}
        place={{ thread: thread.id }}
        here={to(paths.thread(thread.id))}
        query={query}
        files={files}
        messages={messages}
        label={words("thread.text")}
      />
      {isOpen ? (
        <div className="aside-note stack">
          <p>{words("thread.closeText")}</p>
          <ButtonForm action={close} fields={{ thread: thread.id }} variant="quiet" words={await formWords()}>
            {words("thread.close")}
          </ButtonForm>
        </div>
      ) : null}
    </div>
  );
}
