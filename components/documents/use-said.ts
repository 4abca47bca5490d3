"use client";
import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef } from "react";

export type FileNow = { id: string; name: string; state: string; isWaiting: boolean };

const EVERY_MS = 2_000;
const MOST_LOOKS = 60;

/**
 * What the one status line of the page says: each file once when its state changes, and nothing in between. While a check is under way the
 * page is read again, for two minutes at most.
 */
export function useSaid(files: FileNow[], sentence: string) {
  const router = useRouter();
  const line = useRef<HTMLParagraphElement>(null);
  const say = useCallback((text: string) => {
    if (line.current) line.current.textContent = text;
  }, []);
  const before = useRef(new Map(files.map(({ id, state }) => [id, state])));

  useEffect(() => {
    const changed = files.filter(({ id, state }) => before.current.get(id) !== state);
    before.current = new Map(files.map(({ id, state }) => [id, state]));
    if (changed.length) say(changed.map(({ name, state }) => sentence.replace("{name}", name).replace("{state}", state)).join(" "));
  }, [files, sentence, say]);

  const isWaiting = files.some((file) => file.isWaiting);
  useEffect(() => {
    if (!isWaiting) return;
    let looks = 0;
    const timer = setInterval(() => {
      router.refresh();
      if (++looks >= MOST_LOOKS) clearInterval(timer);
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [isWaiting, router]);

  return { line, say };
}
