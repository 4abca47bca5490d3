"use client";
import { usePathname } from "next/navigation";
import { Link } from "@/components/ui/link";
import { currentLink } from "./current-link";

/** `plain`: it leads out of the part whose pages change without a new document. */
export type NavItem = { href: string; label: string; plain?: boolean };

/** `among`: where others stand elsewhere, all of them, so that one is lit. Alone in the browser because only there is the address known after a soft navigation. */
export function NavLinks({ items, among = items, soft }: { items: NavItem[]; among?: NavItem[]; soft?: boolean }) {
  const here = currentLink(
    among.map(({ href }) => href),
    usePathname(),
  );
  return items.map(({ href, label, plain }) => (
    <li key={href}>
      <Link href={href} plain={plain || !soft} aria-current={here?.href === href ? here.current : undefined}>
        {label}
      </Link>
    </li>
  ));
}
