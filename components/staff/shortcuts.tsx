"use client";
import { useEffect, useEffectEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { KeyList, type Shortcut } from "./key-list";

type ShortcutsProps = {
  /** What the help says; a key that is not here still does what the page gives it. */
  list: Shortcut[];
  words: Record<"title" | "lead" | "close", string>;
  /** What keys do that no element stands for, such as moving between rows. */
  run?: Record<string, () => void>;
};

/**
 * Single keys of a page for staff, outside of fields only. A key presses the element that names it, `data-shortcut="a"`: a link or button is
 * clicked, a field takes the focus. "?" shows them all. Only for whoever has them switched on (WCAG 2.1.4).
 */
export function Shortcuts({ list, words, run = {} }: ShortcutsProps) {
  const [isOpen, setOpen] = useState(false);
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (document.querySelector("dialog[open]")) return;
    const act = event.key === "?" ? () => setOpen(true) : (run[event.key] ?? elementFor(event.key));
    if (!act) return;
    event.preventDefault();
    act();
  });

  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event);
    document.addEventListener("keydown", listener);
    return () => document.removeEventListener("keydown", listener);
  }, []);

  return (
    <Dialog id="shortcuts" title={words.title} open={isOpen} onClose={() => setOpen(false)}>
      <p>{words.lead}</p>
      <KeyList list={list} />
      <Button variant="quiet" onClick={() => setOpen(false)}>
        {words.close}
      </Button>
    </Dialog>
  );
}

function elementFor(key: string) {
  const element = document.querySelector<HTMLElement>(`[data-shortcut="${CSS.escape(key)}"]`);
  if (!element) return undefined;
  return () => (element.matches("input, select, textarea") ? element.focus() : element.click());
}

/** A box to tick takes no letters; every other field does. */
const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches("select, textarea, input:not([type=checkbox], [type=radio], [type=submit], [type=button])"));
