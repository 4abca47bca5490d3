import { Link } from "./link";

type BackLinkProps = { href: string; children: string; plain?: boolean; /** The single key that follows it. */ shortcut?: string };

/** Stands before main, where breadcrumbs stand; its own word names the landmark. */
export function BackLink({ href, children, plain, shortcut }: BackLinkProps) {
  return (
    <nav className="page crumbs" aria-label={children}>
      <Link className="backward" href={href} plain={plain} data-shortcut={shortcut}>
        {children}
      </Link>
    </nav>
  );
}
