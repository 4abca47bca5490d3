import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { takeParked } from "@/lib/auth/browser/parked-form";
import type { Resident } from "@/lib/auth/actor";
import type { WaitingFile } from "@/lib/documents/queries/find-held";
import { MOST_ATTACHED } from "@/lib/documents/rules";
import { formWords } from "@/lib/i18n/form-words";
import type { MessageShown } from "@/lib/messages/queries/thread-messages";
import { paths } from "@/lib/paths";
import { fileWords } from "../../_shell/files/file-words";
import { sendingWords, startedWords } from "../../_shell/files/upload-words";
import { MessageForm, type MessageFormProps } from "./message-form";
import { writingProblem } from "./writing-problem";

type WritingProps = {
  actor: Resident;
  place: MessageFormProps["place"];
  /** The address of the page, with its language. */
  here: string;
  query: Record<string, string | string[] | undefined>;
  files: WaitingFile[];
  /** Messages that stand above the form. */
  messages?: MessageShown[];
  /** What the field of the text is called. */
  label: string;
};

/** The form of a message with everything that it says, and what was typed when it came back. */
export async function Writing({ actor, place, here, query, files, messages = [], label }: WritingProps) {
  const words = await getTranslations("documents");
  const messageWords = await getTranslations("messages");
  const { state, size, problem } = await fileWords();
  const { lost, ...form } = await formWords();
  const own = messages.filter(({ accountId }) => accountId === actor.accountId);
  const parked = await takeParked(actor);
  const wasSent = own.some(({ text }) => text === parked?.values?.text);
  const errors = await writingProblem(query);
  const { lost: lostFile, ...sending } = await sendingWords();
  const checking = messages.flatMap(({ documents }) => documents).filter(({ file }) => file.status === "checking");
  const asRow = ({ id, file }: WaitingFile) => ({
    id,
    name: file.name,
    state: state("received", file),
    isWaiting: file.status === "checking",
  });
  return (
    <MessageForm
      key={own.at(-1)?.id /* once sent, an empty form */}
      place={place}
      address={paths.writing({ ...place, back: here })}
      idempotencyKey={randomUUID()}
      files={files.map((one) => ({ ...asRow(one), size: size(one.file.size), status: one.file.status, problem: problem(one.file) }))}
      checking={checking.map(asRow)}
      initial={wasSent ? undefined : (parked || errors) && { ...parked, errors }}
      started={await startedWords()}
      words={{
        ...form,
        lost,
        text: label,
        textHint: messageWords("new.textHint"),
        send: messageWords("thread.send"),
        attach: words("attach.label"),
        limits: words("attach.limits", { most: MOST_ATTACHED }),
        files: words("attach.files"),
        ...sending,
        ...{ leaveOut: sending.dismiss, lostFile },
        wait: words("upload.wait"),
        now: words("upload.now", { name: "{name}", state: "{state}" }),
      }}
    />
  );
}
