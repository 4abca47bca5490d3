"use client";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

/** Folded away until it is asked for, also without scripts; another page finds it folded again, as a new document would. */
export function Fold({ className, summary, children }: { className: string; summary: ReactNode; children: ReactNode }) {
  return (
    <details key={usePathname()} className={className}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
