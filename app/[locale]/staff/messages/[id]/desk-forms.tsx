import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/ui/fields/button-form";
import { takeParked } from "@/lib/auth/browser/parked-form";
import type { Staff } from "@/lib/auth/actor";
import { departments as cityDepartments } from "@/lib/city/departments";
import { isolated } from "@/lib/format";
import { formWords } from "@/lib/i18n/form-words";
import { reader } from "@/lib/i18n/reader";
import type { MessageShown } from "@/lib/messages/queries/thread-messages";
import { threadWorkflow, type ThreadStatus } from "@/lib/messages/workflow";
import { close } from "./actions";
import { AnswerForm } from "./answer-form";
import { HandOverForm } from "./hand-over-form";
import { NoteForm } from "./note-form";

type DeskFormsProps = {
  actor: Staff;
  thread: { id: string; status: string; departmentId: string };
  messages: MessageShown[];
  partyName: string;
  departments: Map<string, string>;
};

/** What staff can do with a thread: answer, note, pass on, close. */
export async function DeskForms({ actor, thread, messages, partyName, departments }: DeskFormsProps) {
  const words = await getTranslations("messages");
  const { language } = await reader();
  const asking = await formWords();
  const steps = threadWorkflow.open(thread.status as ThreadStatus);
  const own = messages.filter(({ accountId }) => accountId === actor.accountId);
  const parked = await takeParked(actor);
  const wasSent = own.some(({ text }) => text === (parked?.values?.text ?? parked?.values?.note));
  const initial = wasSent ? undefined : parked;
  const last = own.at(-1)?.id; // once sent, empty forms
  const here = departments.get(thread.departmentId);
  const others = cityDepartments()
    .filter(({ slug }) => slug !== here)
    .map(({ slug, name }) => ({ value: slug, label: name[language] }));
  return (
    <div className="stack-wide">
      <section className="panel turn stack" aria-labelledby="answer-heading">
        <h2 id="answer-heading">{words("staff.answer")}</h2>
        {steps.includes("close") ? null : <p>{words("staff.closedNote")}</p>}
        <AnswerForm
          key={`answer ${last}`}
          thread={thread.id}
          idempotencyKey={randomUUID()}
          initial={initial}
          words={{
            ...asking,
            text: words("staff.text", { name: isolated(language, partyName) }),
            textHint: words("staff.textHint"),
            asks: words("staff.asks"),
            send: words("staff.send"),
          }}
        />
      </section>
      <section className="private stack" aria-labelledby="note-heading">
        <h2 id="note-heading">{words("staff.note")}</h2>
        <NoteForm
          key={`note ${last}`}
          thread={thread.id}
          idempotencyKey={randomUUID()}
          initial={initial}
          words={{ ...asking, note: words("staff.noteText"), noteHint: words("staff.noteHint"), add: words("staff.addNote") }}
        />
      </section>
      {steps.includes("handOver") ? (
        <section className="further stack" aria-labelledby="hand-over-heading">
          <h2 id="hand-over-heading">{words("staff.handOver")}</h2>
          <HandOverForm
            thread={thread.id}
            idempotencyKey={randomUUID()}
            departments={others}
            initial={initial}
            words={{
              ...asking,
              to: words("staff.to"),
              reason: words("staff.reason"),
              reasonHint: words("staff.reasonHint"),
              passOn: words("staff.passOn"),
            }}
          />
        </section>
      ) : null}
      {steps.includes("close") ? (
        <section className="further stack" aria-labelledby="close-heading">
          <h2 id="close-heading">{words("staff.close")}</h2>
          <p>{words("staff.closeText")}</p>
          <ButtonForm action={close} fields={{ thread: thread.id }} variant="quiet" words={asking}>
            {words("staff.closeNow")}
          </ButtonForm>
        </section>
      ) : null}
    </div>
  );
}
