"use client";
import { Button } from "@/components/ui/button";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { Sending } from "./use-uploads";

export type SendingWords = Record<"sending" | "progress" | "retry" | "dismiss" | "lost", string>;
type SendingRowProps = { row: Sending; words: SendingWords; onAgain: () => void; onLeaveOut: () => void };

/** One file on its way: how far it has got, or why it could not be sent and the button to send it again. */
export function SendingRow({ row: { name, percent, problem }, words, onAgain, onLeaveOut }: SendingRowProps) {
  const about = (words: string) => words.replace("{name}", name);
  const whose = <VisuallyHidden> {name}</VisuallyHidden>;
  return (
    <li>
      <p>
        <bdi>{name}</bdi>
      </p>
      {problem ? (
        <p className="field-error">{problem}</p>
      ) : (
        <p className="meta">
          <progress max={100} value={percent} aria-label={about(words.progress)} /> {words.sending} <bdi dir="ltr">{percent} %</bdi>
        </p>
      )}
      <div className="cluster">
        {problem ? (
          <Button type="button" variant="quiet" onClick={onAgain}>
            {words.retry}
            {whose}
          </Button>
        ) : null}
        <Button type="button" variant="quiet" onClick={onLeaveOut}>
          {words.dismiss}
          {whose}
        </Button>
      </div>
    </li>
  );
}
