import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { LookSwitch, type LookWords } from "./header/look-switch";
import type { NavItem } from "./header/nav-links";

type FooterProps = {
  /** "City of Harbourton" */
  name: string;
  address: ReactNode;
  /** How to reach people: the telephone and its hours. */
  contact: ReactNode;
  links: NavItem[];
  /** Whether the page was helpful. */
  question?: ReactNode;
  words: { label: string; look: LookWords };
  soft?: boolean;
};

export function Footer({ name, address, contact, question, links, words, soft }: FooterProps) {
  return (
    <footer className="site-footer">
      <div className="page">
        <p>
          <b>{name}</b>
          <br />
          {address}
        </p>
        <div>
          {question}
          <p>{contact}</p>
          <nav aria-label={words.label}>
            <ul>
              {links.map(({ href, label }) => (
                <li key={href}>
                  <Link href={href} plain={!soft}>
                    {label}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
          <LookSwitch words={words.look} />
        </div>
      </div>
    </footer>
  );
}
