"use client";
import type { ReactNode } from "react";
import { useIsCovered } from "./covered-rows";

type HeldRowProps = { id: string; file: { name: string; status: string }; children: ReactNode };

/** A file that the city has a row of. While this page is still sending it, the row with the bar stands for it. */
export function HeldRow({ id, file: { name, status }, children }: HeldRowProps) {
  if (useIsCovered(id, { name, status })) return null;
  return (
    <li id={`file-${id}`} tabIndex={-1}>
      {children}
    </li>
  );
}
