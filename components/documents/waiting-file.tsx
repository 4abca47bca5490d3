"use client";
import { Button } from "@/components/ui/button";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { Tag } from "@/components/ui/tag";
import { HeldRow } from "./held-row";

/** A file that goes with the message, as the page shows it. */
export type Waiting = { id: string; name: string; size: string; status: string; state: string; problem?: string; isWaiting: boolean };

type WaitingFileProps = {
  file: Waiting;
  words: Record<"leaveOut", string>;
  /** Without scripts, the button sends the form, which then only leaves the file out. */
  onLeaveOut?: () => void;
};

export function WaitingFile({ file: { id, name, size, status, state, problem, isWaiting }, words, onLeaveOut }: WaitingFileProps) {
  return (
    <HeldRow id={id} file={{ name, status }}>
      <p>
        <bdi>{name}</bdi>
      </p>
      <Tag tone={problem ? "danger" : isWaiting ? "info" : "success"}>{state}</Tag>
      <p className="meta">{size}</p>
      {problem ? <p className="field-error">{problem}</p> : null}
      <div>
        <Button type={onLeaveOut ? "button" : "submit"} name="leaveOut" value={id} variant="quiet" onClick={onLeaveOut}>
          {words.leaveOut}
          <VisuallyHidden> {name}</VisuallyHidden>
        </Button>
      </div>
    </HeldRow>
  );
}
