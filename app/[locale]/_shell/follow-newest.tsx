"use client";
import { useEffect, useRef } from "react";

/** When a message has been sent from here, the focus goes to it: the form that had it is a new, empty one. */
export function FollowNewest({ newest, target }: { newest: string | undefined; target: string }) {
  const before = useRef(newest);
  useEffect(() => {
    if (before.current === newest) return;
    before.current = newest;
    document.getElementById(target)?.focus();
  }, [newest, target]);
  return null;
}
