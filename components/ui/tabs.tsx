import type { ReactNode } from "react";
import { Link } from "./link";

type Tab = { href: string; label: ReactNode; current?: boolean };

/** Links to views of one list, each with an address of its own. */
export function Tabs({ label, items, plain }: { label: string; items: Tab[]; plain?: boolean }) {
  return (
    <nav aria-label={label}>
      <ul className="tabs">
        {items.map(({ href, label, current }) => (
          <li key={href}>
            <Link href={href} plain={plain} aria-current={current ? "page" : undefined}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
