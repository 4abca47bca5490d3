"use client";
import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";

/** After a soft navigation the new page's heading takes the focus, as a new document would start at its top. */
export function FocusOnNavigate() {
  const path = usePathname();
  const before = useRef(path);

  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    const heading = document.querySelector<HTMLElement>("main h1");
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus();
  }, [path]);

  return null;
}
