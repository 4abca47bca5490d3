import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/ui/fields/button-form";
import { takeParked } from "@/lib/auth/browser/parked-form";
import type { Resident } from "@/lib/auth/actor";
import { messageRules } from "@/lib/city/messages";
import { isolated } from "@/lib/format";
import { formWords } from "@/lib/i18n/form-words";
import { reader } from "@/lib/i18n/reader";
import { canWrite } from "@/lib/messages/policy";
import type { MessageShown } from "@/lib/messages/queries/thread-messages";
import { threadWorkflow, type ThreadStatus } from "@/lib/messages/workflow";
import { close } from "./actions";
import { ReplyForm } from "./reply-form";

type AnsweringProps = { thread: { id: string; status: string }; messages: MessageShown[]; actor: Resident; department: string };

/** Who reads a reply and when they answer; the reply; and the way to end it. */
export async function Answering({ thread, messages, actor, department }: AnsweringProps) {
  const words = await getTranslations("messages");
  const { language } = await reader();
  if (!canWrite(actor)) return <p>{words("thread.readOnly", { party: isolated(language, actor.mandate.partyName) })}</p>;
  const asking = await formWords();
  const own = messages.filter(({ accountId }) => accountId === actor.accountId);
  const parked = await takeParked(actor);
  const wasSent = own.some(({ text }) => text === parked?.values?.text);
  const isOpen = threadWorkflow.open(thread.status as ThreadStatus).includes("close");
  return (
    <div className="stack">
      <p>
        {isOpen ? null : <b>{words("thread.closedNote")} </b>}
        {words("thread.reads", { department })} {words("new.promise", { days: messageRules().answerWorkingDays })}
      </p>
      <ReplyForm
        key={own.at(-1)?.id /* once sent, an empty form */}
        thread={thread.id}
        idempotencyKey={randomUUID()}
        initial={wasSent ? undefined : parked}
        words={{ ...asking, text: words("thread.text"), textHint: words("new.textHint"), send: words("thread.send") }}
      />
      {isOpen ? (
        <div className="aside-note stack">
          <p>{words("thread.closeText")}</p>
          <ButtonForm action={close} fields={{ thread: thread.id }} variant="quiet" words={asking}>
            {words("thread.close")}
          </ButtonForm>
        </div>
      ) : null}
    </div>
  );
}
