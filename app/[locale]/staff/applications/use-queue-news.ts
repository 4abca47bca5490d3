"use client";
import { useEffect, useState } from "react";
import type { QueueNews } from "./news/route";

const EVERY_MS = 60_000;
const signs = ["pointermove", "pointerdown", "keydown", "scroll", "visibilitychange"] as const;

/**
 * How many rows have changed since the page was read. It asks at most once a minute, and only when somebody does something in a visible
 * tab: a page that was left open asks nothing, so that its session ends when it should.
 */
export function useQueueNews(address: string): number {
  const [changed, setChanged] = useState(0);
  useEffect(() => {
    const leaving = new AbortController();
    let last = Date.now();
    const look = () => {
      if (document.visibilityState !== "visible" || Date.now() - last < EVERY_MS) return;
      last = Date.now();
      void ask(address, leaving.signal).then((count) => count !== undefined && setChanged(count));
    };
    for (const sign of signs) document.addEventListener(sign, look, { passive: true, signal: leaving.signal });
    return () => leaving.abort();
  }, [address]);
  return changed;
}

/** Without a connection, or signed out, there is no news. */
const ask = (address: string, signal: AbortSignal): Promise<number | undefined> =>
  fetch(address, { cache: "no-store", redirect: "manual", signal })
    .then(async (answer) => (answer.ok ? ((await answer.json()) as QueueNews).changed : undefined))
    .catch(() => undefined);
