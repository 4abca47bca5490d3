import { Link } from "./link";

/** Stands before main, where breadcrumbs stand; its own word names the landmark. */
export function BackLink({ href, children, plain }: { href: string; children: string; plain?: boolean }) {
  return (
    <nav className="page crumbs" aria-label={children}>
      <Link className="backward" href={href} plain={plain}>
        {children}
      </Link>
    </nav>
  );
}
