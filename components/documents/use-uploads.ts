"use client";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { post } from "./post-file";
import { useSendingNames } from "./covered-rows";

export type Sending = { id: number; name: string; file: File; percent: number; problem?: string };

const AT_ONCE = 2;

/** Files on their way: two at a time, each on its own, so that one can be sent again without the others. */
export function useUploads(address: string, lost: string) {
  const router = useRouter();
  const [rows, setRows] = useState<Sending[]>([]);
  const waiting = useRef<Sending[]>([]);
  const running = useRef(new Map<number, () => void>());
  const last = useRef(0);
  useSendingNames(rows);

  const change = (id: number, to: Partial<Sending>) => setRows((all) => all.map((row) => (row.id === id ? { ...row, ...to } : row)));
  const drop = (id: number) => setRows((all) => all.filter((row) => row.id !== id));

  function next() {
    while (running.current.size < AT_ONCE && waiting.current.length) send(waiting.current.shift()!);
  }

  function send({ id, file }: Sending) {
    let most = 0; // a bar never goes back
    const { answer, stop } = post(address, file, (percent) => change(id, { percent: (most = Math.max(most, percent)) }));
    running.current.set(id, stop);
    void answer.then((said) => {
      running.current.delete(id);
      if (said === "lost" || said?.problem) change(id, { problem: said === "lost" ? lost : said.problem });
      else drop(id);
      if (said !== "lost") router.refresh(); // it is a row of the page now
      next();
    });
  }

  function add(files: File[]) {
    const added = files.map((file) => ({ id: ++last.current, name: file.name, file, percent: 0 }));
    setRows((all) => [...all, ...added]);
    waiting.current.push(...added);
    next();
  }

  function again(row: Sending) {
    change(row.id, { percent: 0, problem: undefined });
    waiting.current.push(row);
    next();
  }

  function leaveOut({ id }: Sending) {
    waiting.current = waiting.current.filter((row) => row.id !== id);
    running.current.get(id)?.();
    drop(id);
  }

  return { rows, add, again, leaveOut };
}
