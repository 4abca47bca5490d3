"use client";
import { useEffect, useId, useLayoutEffect, useSyncExternalStore } from "react";
import { plainName } from "@/lib/documents/plain-name";

type Held = { name: string; status: string };

/** Of each form on the page, the names of the files that it is sending; and by id the files that the city has a row of. */
const sending = new Map<string, string[]>();
const held = new Map<string, Held>();
const listeners = new Set<() => void>();
let covered = new Set<string>();

/** As many rows of a name as files of that name are being sent, those that are least far first. */
function tell() {
  const left = [...sending.values()].flat();
  covered = new Set();
  for (const status of ["uploading", "checking"])
    for (const [id, file] of held) {
      const at = file.status === status ? left.indexOf(file.name) : -1;
      if (at < 0) continue;
      left.splice(at, 1);
      covered.add(id);
    }
  for (const listener of listeners) listener();
}

function listen(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Says what a form is sending, by the names that the city writes down. What could not be sent has no row. */
export function useSendingNames(rows: { name: string; problem?: string }[]) {
  const form = useId();
  useEffect(() => {
    const onTheirWay = rows.filter(({ problem }) => !problem);
    sending.set(form, onTheirWay.map(({ name }) => plainName(name))); // prettier-ignore
    tell();
  }, [form, rows]);
  useEffect(() => {
    return () => {
      sending.delete(form);
      tell();
    };
  }, [form]);
}

/** Whether the row of a file is one that this page is still sending. */
export function useIsCovered(id: string, { name, status }: Held): boolean {
  useLayoutEffect(() => {
    held.set(id, { name, status });
    tell();
    return () => void held.delete(id);
  }, [id, name, status]);
  return useSyncExternalStore(
    listen,
    () => covered.has(id),
    () => false,
  );
}
