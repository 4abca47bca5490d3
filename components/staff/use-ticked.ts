"use client";
import { useSyncExternalStore } from "react";

/** How many boxes named "case" are ticked in the form with this id: the boxes know, also what was ticked before scripts ran. */
export const useTicked = (form: string): number =>
  useSyncExternalStore(
    onTicks,
    () => document.querySelectorAll(`#${form} input[name=case]:checked`).length,
    () => 0,
  );

function onTicks(tell: () => void) {
  const later = () => void setTimeout(tell); // a form is emptied after it was told
  document.addEventListener("change", tell);
  document.addEventListener("reset", later);
  return () => {
    document.removeEventListener("change", tell);
    document.removeEventListener("reset", later);
  };
}
