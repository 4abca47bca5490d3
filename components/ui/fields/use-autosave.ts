"use client";
import { useEffect, useRef, useState } from "react";
import { useHydrated } from "@/components/ui/fields/use-hydrated";

/** What the line below the button says of it; undefined where scripts do not run. */
export type Kept = "autosaving" | "kept" | "notKept" | "elsewhere" | "signedOut";

const BETWEEN_MS = 2_000;
const AGAIN_MS = 5_000;

const said: Record<number, Kept> = { 204: "kept", 401: "signedOut", 409: "elsewhere" };

/**
 * Sends what is typed to the draft, at most every two seconds, and when the page is left, also for another page of ours. Nothing is kept on
 * the device. What did not reach the city is tried again, and the page says so meanwhile.
 */
export function useAutosave() {
  const formRef = useRef<HTMLFormElement>(null);
  const [kept, setKept] = useState<Kept>();
  const hydrated = useHydrated();

  useEffect(() => {
    const form = formRef.current!;
    const address = `${location.pathname}/keep`;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isChanged = false;
    let isSending = false;
    let isGone = false;
    // Every save is counted, the form's own too: what arrives late does not overwrite what was sent later.
    const turnField = form.querySelector<HTMLInputElement>("input[name=turn]")!;
    let turn = Number(turnField.value); // of a form that was handed back after a sign-in
    const count = () => (turnField.value = String(++turn));

    async function keep(isLeaving = false) {
      clearTimeout(timer);
      timer = undefined;
      if (!isChanged) return;
      if (isSending && !isLeaving) return void (timer = setTimeout(keep, BETWEEN_MS));
      isChanged = false;
      isSending = true;
      count();
      const body = new FormData(form);
      const answer = await fetch(address, { method: "POST", body, keepalive: isLeaving }).catch(() => undefined);
      isSending = false;
      if (isGone) return;
      const next = said[answer?.status ?? 0] ?? "notKept";
      if (next === "notKept") {
        isChanged = true;
        timer ??= setTimeout(keep, AGAIN_MS);
      }
      setKept(next);
    }
    const onInput = () => {
      isChanged = true;
      timer ??= setTimeout(keep, BETWEEN_MS);
    };
    const onLeave = () => void (document.visibilityState === "hidden" && keep(true));
    const onSubmit = () => {
      clearTimeout(timer);
      timer = undefined;
      isChanged = false; // the form itself keeps it
      count();
    };
    const onOnline = () => void keep();

    if ([...form.elements].some(isChangedField)) onInput(); // before scripts ran
    form.addEventListener("input", onInput);
    form.addEventListener("submit", onSubmit);
    document.addEventListener("visibilitychange", onLeave);
    window.addEventListener("online", onOnline);
    return () => {
      isGone = true;
      void keep(true);
      form.removeEventListener("input", onInput);
      form.removeEventListener("submit", onSubmit);
      document.removeEventListener("visibilitychange", onLeave);
      window.removeEventListener("online", onOnline);
    };
  }, []);

  return { formRef, kept: kept ?? (hydrated ? "autosaving" : undefined) };
}

function isChangedField(field: Element): boolean {
  if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue;
  if (!(field instanceof HTMLInputElement) || field.type === "hidden") return false;
  return field.value !== field.defaultValue || field.checked !== field.defaultChecked;
}
