"use client";
import { useHydrated } from "@/components/ui/fields/use-hydrated";

/** Ticks every row of its table, or none; only scripts can, so it is there only with them. */
export function SelectAll({ label }: { label: string }) {
  if (!useHydrated()) return null;
  return (
    <input
      type="checkbox"
      aria-label={label}
      onChange={({ currentTarget }) => {
        for (const box of currentTarget.closest("table")!.querySelectorAll<HTMLInputElement>("input[name=case]"))
          box.checked = currentTarget.checked;
      }}
    />
  );
}
