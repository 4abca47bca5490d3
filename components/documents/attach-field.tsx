"use client";
import type { ChangeEventHandler } from "react";
import { FieldFrame, hintId } from "@/components/ui/fields/field-frame";
import type { SendingWords } from "./sending-row";
import { SendingRows } from "./sending-rows";
import type { useUploads } from "./use-uploads";
import { type Waiting, WaitingFile } from "./waiting-file";

export type AttachWords = SendingWords & Record<"attach" | "limits" | "leaveOut" | "files", string>;

type AttachFieldProps = {
  files: Waiting[];
  uploads: ReturnType<typeof useUploads>;
  error?: string;
  hydrated: boolean;
  onChange: ChangeEventHandler<HTMLInputElement>;
  onLeaveOut: (id: string) => void;
  words: AttachWords;
};

const TYPES = ".pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png";

/** Files that go with a message: what is there, what is on its way, and the field for more. */
export function AttachField({ files, uploads: { rows, again, leaveOut }, error, hydrated, onChange, onLeaveOut, words }: AttachFieldProps) {
  return (
    <>
      <FieldFrame name="file" label={words.attach} hint={words.limits} error={error}>
        {/* Once scripts run, files are sent as they are chosen, and no field of the form holds them. */}
        <input
          type="file"
          id="file"
          name={hydrated ? undefined : "file"}
          multiple
          accept={TYPES}
          onChange={onChange}
          className="attach"
          aria-describedby={`${hintId("file")}${error ? " file-error" : ""}`}
        />
      </FieldFrame>
      {files.length || rows.length ? (
        <ul className="rows documents sending" aria-label={words.files}>
          {files.map((file) => (
            <WaitingFile key={file.id} file={file} words={words} onLeaveOut={hydrated ? () => onLeaveOut(file.id) : undefined} />
          ))}
          <SendingRows rows={rows} again={again} leaveOut={leaveOut} words={words} />
        </ul>
      ) : null}
    </>
  );
}
