"use client";
import { useRouter } from "next/navigation";
import { type SubmitEvent, useState } from "react";
import { AttachField, type AttachWords } from "@/components/documents/attach-field";
import { type FileNow, useSaid } from "@/components/documents/use-said";
import { useKeptFocus } from "@/components/documents/use-kept-focus";
import { useUploads } from "@/components/documents/use-uploads";
import type { Waiting } from "@/components/documents/waiting-file";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { TextField } from "@/components/ui/fields/text-field";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import { useHydrated } from "@/components/ui/fields/use-hydrated";
import type { FormState } from "@/lib/forms/form-state";
import { askAboutCase, reply } from "./[id]/actions";

export type MessageFormProps = {
  /** A conversation that has begun, or the application that a new one is about. */
  place: { thread: string } | { application: string };
  /** Where files are posted to; without scripts, the whole form. */
  address: string;
  idempotencyKey: string;
  files: Waiting[];
  /** Files of the messages above that are still being checked. */
  checking: FileNow[];
  initial?: FormState;
  /** What is said when one, two, three … files were chosen. */
  started: string[];
  words: AttachWords & Record<"text" | "textHint" | "send" | "wait" | "now" | "problem" | "errorPrefix" | "lostFile", string>;
};

/** A message and its files: these are sent as soon as they are chosen, and wait for it. */
export function MessageForm({ place, address, idempotencyKey, files, checking, initial, started, words }: MessageFormProps) {
  const { formProps, field, state } = useActionForm("thread" in place ? reply : askAboutCase, { initial, lost: words.lost });
  const router = useRouter();
  const hydrated = useHydrated();
  const [wait, setWait] = useState<FormState>();
  const uploads = useUploads(address, words.lostFile);
  const { line, say } = useSaid([...files, ...checking], words.now);
  useKeptFocus(
    files.map(({ id }) => id),
    "file",
  );

  /** Sends what was chosen, at once; false when nothing was. */
  function take(input: HTMLInputElement | null): boolean {
    const picked = [...(input?.files ?? [])];
    if (!input || !picked.length) return false;
    input.value = "";
    setWait(undefined);
    say(started[Math.min(picked.length, started.length) - 1]!);
    uploads.add(picked);
    return true;
  }

  function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    const isOnItsWay = take(event.currentTarget.querySelector("#file")) || uploads.rows.length > 0; // chosen before scripts ran
    if (!isOnItsWay) {
      setWait(undefined);
      return formProps.onSubmit(event);
    }
    event.preventDefault();
    setWait({ errors: { file: words.wait } });
  }

  async function leaveOut(id: string) {
    const form = new FormData();
    form.append("leaveOut", id);
    await fetch(address, { method: "POST", headers: { accept: "application/json" }, body: form }).catch(() => {});
    router.refresh();
  }

  const shown = wait ?? state;
  return (
    <form {...formProps} action={address} method="post" encType="multipart/form-data" onSubmit={onSubmit} className="form">
      <ErrorSummary state={shown} title={words.problem} titlePrefix={words.errorPrefix} />
      {Object.entries(place).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="key" value={idempotencyKey} />
      <TextField label={words.text} hint={words.textHint} multiline rows={6} dir="auto" {...field("text")} />
      <AttachField
        files={files}
        uploads={uploads}
        error={shown.errors?.file}
        hydrated={hydrated}
        onChange={({ currentTarget }) => void take(currentTarget)}
        onLeaveOut={(id) => void leaveOut(id)}
        words={words}
      />
      <p role="status" className="sr-only" ref={line} />
      <Button type="submit">{words.send}</Button>
    </form>
  );
}
