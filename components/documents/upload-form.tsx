"use client";
import { useRouter } from "next/navigation";
import { type ChangeEvent, type SubmitEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { FieldFrame, hintId } from "@/components/ui/fields/field-frame";
import { useHydrated } from "@/components/ui/fields/use-hydrated";
import type { FormState } from "@/lib/forms/form-state";
import { post } from "./post-file";
import type { SendingWords } from "./sending-row";
import { SendingList } from "./sending-rows";
import { type FileNow, useSaid } from "./use-said";
import { useUploads } from "./use-uploads";

type UploadFormProps = {
  /** Where files are posted to, with and without scripts. */
  address: string;
  /** What the browser offers to choose from. */
  accept: string;
  several: boolean;
  /** Whether its button leads on to the next task; else it only sends, and is not needed with scripts. */
  leadsOn: boolean;
  camera: "user" | "environment";
  /** Where a draft is left for; without scripts what was chosen is sent first, to `address`. */
  exit?: { address: string; to: string };
  /** Files of this place as the page shows them. */
  files: FileNow[];
  /** What became of a form that was sent without scripts. */
  problem?: string;
  /** What is said when one, two, three … files were chosen. */
  started: string[];
  words: SendingWords & Record<"choose" | "limits" | "drop" | "camera" | "continue" | "saveExit" | "sendFirst" | "wait" | "now" | "summary" | "errorPrefix", string> & { sendFiles?: string }; // prettier-ignore
};

const none: FormState = {};

/** Sends files as soon as they are chosen; without scripts, when the form is sent. */
export function UploadForm({ address, accept, several, leadsOn, camera, exit, files, problem, started, words }: UploadFormProps) {
  const router = useRouter();
  const hydrated = useHydrated();
  const [answer, setAnswer] = useState<FormState>(problem ? { errors: { file: problem } } : none);
  const { rows, add, again, leaveOut } = useUploads(address, words.lost);
  const { line, say } = useSaid(files, words.now);

  /** Sends what was chosen, at once; false when nothing was. */
  function take(inputs: HTMLInputElement[]): boolean {
    const picked = inputs.flatMap((input) => [...(input.files ?? [])]);
    for (const input of inputs) input.value = "";
    if (!picked.length) return false;
    setAnswer(none);
    say(started[Math.min(picked.length, started.length) - 1]!);
    add(picked);
    return true;
  }

  async function goOn(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (take([...event.currentTarget.querySelectorAll<HTMLInputElement>("input[type=file]")])) return; // chosen before scripts ran
    if (rows.length) return setAnswer({ errors: { file: words.wait } });
    if (exit && event.nativeEvent.submitter?.getAttribute("name") === "go") return router.push(exit.to);
    const next = await post(address, undefined, () => {}).answer;
    if (next === "lost") setAnswer({ message: words.lost });
    else if (next.problem) setAnswer({ errors: { file: next.problem } });
    else if (next.next) router.push(next.next);
  }

  const onChange = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => void take([currentTarget]);
  const error = answer.errors?.file;
  const input = { type: "file", name: "file", multiple: several, onChange };
  return (
    <form className="form" method="post" encType="multipart/form-data" action={address} onSubmit={(event) => void goOn(event)} noValidate>
      <ErrorSummary state={answer} title={words.summary} titlePrefix={words.errorPrefix} />
      <FieldFrame name="file" label={words.choose} hint={words.limits} error={error}>
        <div className="drop">
          <input {...input} id="file" accept={accept} aria-describedby={`${hintId("file")}${error ? " file-error" : ""}`} />
          <p className="meta">{words.drop}</p>
        </div>
      </FieldFrame>
      <div className="field camera">
        <label htmlFor="camera">{words.camera}</label>
        <input {...input} multiple={false} id="camera" accept="image/jpeg" capture={camera} />
      </div>
      <SendingList rows={rows} again={again} leaveOut={leaveOut} words={words} />
      <p role="status" className="sr-only" ref={line} />
      {hydrated || !leadsOn ? null : <p className="meta">{words.sendFirst}</p>}
      {leadsOn || exit || !hydrated ? (
        <div className="cluster">
          {leadsOn || !hydrated ? (
            <Button type="submit" variant={leadsOn ? "primary" : "quiet"}>
              {leadsOn ? words.continue : words.sendFiles}
            </Button>
          ) : null}
          {exit ? (
            <Button type="submit" variant="quiet" name="go" value="exit" formAction={exit.address}>
              {words.saveExit}
            </Button>
          ) : null}
        </div>
      ) : null}
    </form>
  );
}
