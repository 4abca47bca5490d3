"use client";
import { usePathname } from "next/navigation";
import { useCallback, useEffect, useRef, useState } from "react";
import { endsHere, sessionPhase, type SessionPhase } from "./session-clock";

const quiet: SessionPhase = { phase: "quiet" };

/** Follows the session's end; every page asked for, here or in another tab, has moved it by the same length again. */
export function useSessionPhase(endsAt: string, serverNow: string | undefined, warnBeforeSeconds: number) {
  const path = usePathname();
  const end = useRef(0);
  const tabs = useRef<BroadcastChannel>(null);
  const [phase, setPhase] = useState(quiet);

  const look = useCallback(() => {
    const next = sessionPhase(end.current, Date.now(), warnBeforeSeconds);
    setPhase((now) => (JSON.stringify(now) === JSON.stringify(next) ? now : next));
  }, [warnBeforeSeconds]);

  const renew = useCallback(
    (until = endsAt, from = serverNow) => {
      end.current = endsHere(until, from, Date.now());
      tabs.current?.postMessage(end.current);
      look();
    },
    [endsAt, serverNow, look],
  );

  useEffect(() => {
    const channel = new BroadcastChannel("session");
    channel.onmessage = ({ data }) => {
      end.current = data;
      look();
    };
    tabs.current = channel;
    const ticking = setInterval(look, 5_000);
    document.addEventListener("visibilitychange", look); // a sleeping tab's clock has stood still
    return () => {
      channel.close();
      clearInterval(ticking);
      document.removeEventListener("visibilitychange", look);
    };
  }, [look]);

  useEffect(() => renew(), [path, renew]);

  return { phase, renew };
}
