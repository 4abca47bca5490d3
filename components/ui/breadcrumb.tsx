import { Link } from "./link";

type BreadcrumbProps = { label: string; steps: { href: string; title: string }[] };

/** The way down to a page, before main. The page itself is its heading. */
export function Breadcrumb({ label, steps }: BreadcrumbProps) {
  return (
    <nav className="page crumbs" aria-label={label}>
      <ol>
        {steps.map(({ href, title }) => (
          <li key={href}>
            <Link href={href} plain>
              {title}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
