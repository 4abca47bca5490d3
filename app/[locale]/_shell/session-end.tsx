"use client";
import type { ComponentProps } from "react";
import { SessionTimer } from "@/components/layout/session/session-timer";
import { staySignedIn } from "./session-actions";

type SessionEndProps = Pick<ComponentProps<typeof SessionTimer>, "endsAt" | "now" | "words"> & { signIn: string };

/** The warning before the end; afterwards the sign-in page brings the person back to where they were. */
export function SessionEnd({ endsAt, now, words, signIn }: SessionEndProps) {
  const stay = async () => {
    const { done } = await staySignedIn({}, new FormData());
    return done ? { endsAt: done, now: new Date().toISOString() } : undefined;
  };
  return <SessionTimer endsAt={endsAt} now={now} words={words} stay={stay} ended={signIn} />;
}
