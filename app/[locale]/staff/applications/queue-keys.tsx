"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import type { Shortcut } from "@/components/staff/key-list";
import { Shortcuts } from "@/components/staff/shortcuts";

type QueueKeysProps = {
  list: Shortcut[];
  words: Record<"title" | "lead" | "close", string>;
  /** The batch that was made last: the row where it was made takes the focus again. */
  changed?: string;
};

/** Where the person was last, and whether they are to find themselves there again. It outlives the page of a case. */
const place = { row: 0, comesBack: false };

/** Keys of the queue. The row in hand is the one with the focus: its link, so that what is read aloud and what a key does is the same. */
export function QueueKeys({ list, words, changed }: QueueKeysProps) {
  const router = useRouter();
  useEffect(() => {
    if (place.comesBack) focusRow(place.row);
    place.comesBack = false;
  }, [changed]);

  return (
    <Shortcuts
      list={list}
      words={words}
      run={{
        j: () => focusRow(rowInHand() ? place.row + 1 : place.row),
        k: () => focusRow(rowInHand() ? place.row - 1 : place.row),
        x: () => boxIn(rowInHand())?.click(),
        o: () => leave(() => linkIn(rowInHand())?.click()),
        e: () => leave(() => rowInHand() && router.push(decisionOf(linkIn(rowInHand())!))),
        a: () => press("take"),
        p: () => press("urgent"),
      }}
    />
  );
}

const rows = () => [...document.querySelectorAll<HTMLTableRowElement>("#cases tbody tr")];
const linkIn = (row: Element | null | undefined) => row?.querySelector<HTMLAnchorElement>("th a");
const boxIn = (row: Element | null | undefined) => row?.querySelector<HTMLInputElement>("input[name=case]");
/** The decision is a page below the case's own. */
const decisionOf = ({ pathname, search }: HTMLAnchorElement) => `${pathname}/decision${search}`;

function rowInHand() {
  const row = document.activeElement?.closest<HTMLTableRowElement>("#cases tbody tr") ?? null;
  if (row) place.row = rows().indexOf(row);
  return row;
}

function focusRow(wanted: number) {
  const all = rows();
  place.row = Math.max(0, Math.min(wanted, all.length - 1));
  linkIn(all[place.row])?.focus();
}

function leave(go: () => void) {
  place.comesBack = true;
  go();
}

/** What is selected, or else the row in hand. */
function press(act: string) {
  const form = document.querySelector<HTMLFormElement>("#cases")!;
  const row = rowInHand();
  if (!form.querySelector("input[name=case]:checked")) boxIn(row)?.click();
  leave(() => form.querySelector<HTMLButtonElement>(`button[value=${act}]`)!.click());
}
