import { Link } from "./link";

type PaginationProps = {
  first?: string;
  next?: string;
  words: { label: string; first: string; next: string };
  plain?: boolean;
};

/** By key, not by number: a list goes on or back to its beginning, and nothing is counted to know how far. */
export function Pagination({ first, next, words, plain }: PaginationProps) {
  if (!first && !next) return null;
  return (
    <nav className="pagination" aria-label={words.label}>
      {first ? (
        <Link className="more backward" href={first} plain={plain}>
          {words.first}
        </Link>
      ) : null}
      {next ? (
        <Link className="more forward" href={next} rel="next" plain={plain}>
          {words.next}
        </Link>
      ) : null}
    </nav>
  );
}
