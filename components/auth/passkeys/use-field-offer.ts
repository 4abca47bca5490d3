"use client";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { abandon, isOfferedInFields, perform } from "./ceremony";
import type { Action, usePasskeyForm } from "./use-passkey-form";

/** The server forgets a challenge after five minutes; a device that slept may wake up with an older one. */
const RENEW_MS = 4 * 60_000;
const fields = "input[autocomplete$=webauthn]";

type Offer = Pick<ReturnType<typeof usePasskeyForm>, "send" | "field" | "asking" | "state" | "trouble"> & { ask: Action };

/**
 * Offers passkeys among the suggestions of the username field, where the browser can; begins again when an offer has ended.
 * Returns a way to the options that are at hand, for the button, while they are young enough.
 */
export function useFieldOffer({ ask, send, field, asking, state, trouble }: Offer) {
  const kept = useRef<{ options: string; until: number }>(undefined);
  const [round, setRound] = useState(0);

  const offer = useEffectEvent(async (isOver: () => boolean) => {
    if (!(await isOfferedInFields()) || isOver()) return;
    const options = (await ask({}, new FormData()).catch(() => undefined))?.done;
    if (!options || isOver() || asking.current) return;
    kept.current = { options, until: Date.now() + RENEW_MS };
    const outcome = await perform("get", options, true);
    if ("answer" in outcome && !isOver()) send(outcome.answer);
  });

  useEffect(() => {
    let over = false;
    kept.current = undefined;
    void offer(() => over);
    const timer = setTimeout(() => setRound((n) => n + 1), RENEW_MS);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [round, state, trouble]);

  useEffect(() => {
    const form = field.current?.form;
    let ended = false;
    // Whoever sends the password has decided; should it be wrong, the offer stands again when they come back to the field.
    const onSubmit = ({ target }: Event) => {
      if (target === form) return;
      ended = true;
      void abandon();
    };
    const onFocus = ({ target }: Event) => {
      if (!ended || !(target as Element).matches(fields)) return;
      ended = false;
      setRound((n) => n + 1);
    };
    document.addEventListener("submit", onSubmit, true);
    document.addEventListener("focusin", onFocus);
    return () => {
      document.removeEventListener("submit", onSubmit, true);
      document.removeEventListener("focusin", onFocus);
      void abandon();
    };
  }, [field]);

  return () => (kept.current && Date.now() < kept.current.until ? kept.current.options : undefined);
}
