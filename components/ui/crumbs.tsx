import { Link } from "./link";

/** The way here, without the page itself: its h1 says where we are. */
export function Crumbs({ label, items, plain }: { label: string; items: { href: string; label: string }[]; plain?: boolean }) {
  return (
    <nav className="page crumbs" aria-label={label}>
      <ol>
        {items.map((item) => (
          <li key={item.href}>
            <Link href={item.href} plain={plain}>
              {item.label}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
