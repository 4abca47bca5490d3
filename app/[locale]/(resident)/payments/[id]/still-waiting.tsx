"use client";
import { useEffect } from "react";
import { useRouter } from "next/navigation";

/** Seconds between looks; then the person's own "Check again" is left, so that an open tab does not keep a session alive. */
const pauses = [3, 4, 6, 10, 15, 30, 60];

/** With scripts the page finds out by itself when the bank has decided. */
export function StillWaiting() {
  const router = useRouter();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (n: number) => {
      if (n === pauses.length) return;
      timer = setTimeout(() => {
        if (document.visibilityState === "visible") router.refresh();
        look(n + 1);
      }, pauses[n]! * 1000);
    };
    look(0);
    return () => clearTimeout(timer);
  }, [router]);
  return null;
}
