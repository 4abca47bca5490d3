"use client";
import { usePathname } from "next/navigation";
import { Link } from "@/components/ui/link";
import { currentLink } from "./current-link";

export type NavItem = { href: string; label: string };

/** Alone in the browser because only there is the address known after a soft navigation. */
export function NavLinks({ items, soft }: { items: NavItem[]; soft?: boolean }) {
  const here = currentLink(
    items.map(({ href }) => href),
    usePathname(),
  );
  return items.map(({ href, label }) => (
    <li key={href}>
      <Link href={href} plain={!soft} aria-current={here?.href === href ? here.current : undefined}>
        {label}
      </Link>
    </li>
  ));
}
