"use client";
import { unstable_rethrow } from "next/navigation";
import { useEffect, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useSessionPhase } from "./use-session-phase";

type SessionTimerProps = {
  /** ISO times of the server: the session's end, and its now, so that a wrong clock here does no harm. */
  endsAt: string;
  now?: string;
  warnBeforeSeconds?: number;
  words: {
    title: string;
    stay: string;
    /** By whole minutes left: [0] "in less than a minute", [1] "in 1 minute", [2] "in 2 minutes"; whole sentences. */
    left: string[];
    /** For browsers without scripts, at the top of the page: after how long without a page they are signed out. */
    withoutScripts: string;
  };
  stay: () => Promise<{ endsAt: string; now?: string } | void>;
  /** The address to go to then. */
  ended: () => string;
};

/** WCAG 2.2.1: a warning two minutes before the session ends, and one button to go on. */
export function SessionTimer({ endsAt, now, warnBeforeSeconds = 120, words, stay, ended }: SessionTimerProps) {
  const { phase, renew } = useSessionPhase(endsAt, now, warnBeforeSeconds);
  const [, startTransition] = useTransition();

  useEffect(() => {
    if (phase.phase === "ended") window.location.assign(ended());
  }, [phase, ended]);

  function goOn() {
    startTransition(async () => {
      try {
        const next = await stay();
        renew(next?.endsAt, next?.now);
      } catch (error) {
        unstable_rethrow(error); // otherwise the network is away: the dialog stays, and can be pressed again
      }
    });
  }

  const warning = phase.phase === "warning";
  return (
    <>
      <noscript>
        <p className="system-banner">
          <span className="page">{words.withoutScripts}</span>
        </p>
      </noscript>
      <Dialog id="session-timer" title={words.title} open={warning} onClose={goOn}>
        <p aria-live="polite">{warning ? words.left[Math.min(phase.minutesLeft, words.left.length - 1)] : null}</p>
        <Button type="button" onClick={goOn}>
          {words.stay}
        </Button>
      </Dialog>
    </>
  );
}
