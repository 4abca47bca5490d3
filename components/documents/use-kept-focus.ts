"use client";
import { useEffect, useRef } from "react";

/**
 * When the row that had the focus is gone: the one that came in its place has it, or the one after, the one before, or the field below.
 * Rows are elements that can be focused, `file-<id>`.
 */
export function useKeptFocus(rows: string[], field: string) {
  const before = useRef(rows);

  useEffect(() => {
    const was = before.current;
    before.current = rows;
    const at = was.findIndex((id) => !rows.includes(id));
    if (at < 0 || document.activeElement !== document.body) return;
    const added = rows.find((id) => !was.includes(id));
    const near = [...was.slice(at + 1), ...was.slice(0, at).reverse()].find((id) => rows.includes(id));
    const next = added ?? near;
    document.getElementById(next ? `file-${next}` : field)?.focus();
  }, [rows, field]);
}
