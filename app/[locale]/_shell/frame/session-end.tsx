"use client";
import type { ComponentProps } from "react";
import { SessionTimer } from "@/components/layout/session/session-timer";
import { staySignedIn } from "./session-actions";

type SessionEndProps = Pick<ComponentProps<typeof SessionTimer>, "endsAt" | "now" | "words"> & {
  /** Where to sign in again, up to the page to come back to. */
  signIn: string;
};

/** The warning before the end; afterwards the sign-in page brings the person back to where they were. */
export function SessionEnd({ endsAt, now, words, signIn }: SessionEndProps) {
  const stay = async () => {
    const { done } = await staySignedIn({}, new FormData());
    const here = Date.now();
    return done ? { endsAt: new Date(here + Number(done)).toISOString(), now: new Date(here).toISOString() } : undefined;
  };
  // Pages change without a new document: only the browser knows which one is left.
  const ended = () => signIn + encodeURIComponent(location.pathname + location.search);
  return <SessionTimer endsAt={endsAt} now={now} words={words} stay={stay} ended={ended} />;
}
