"use client";
import { useKeptFocus } from "./use-kept-focus";

/** For a list of files that the server draws. */
export function KeepFocus({ rows, field }: { rows: string[]; field: string }) {
  useKeptFocus(rows, field);
  return null;
}
