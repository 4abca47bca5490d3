import { Link } from "./link";

type PaginationProps = {
  newer?: string;
  older?: string;
  words: { label: string; newer: string; older: string };
  plain?: boolean;
};

/** By key, not by number: a list goes on or back, and nothing is counted to know how far. */
export function Pagination({ newer, older, words, plain }: PaginationProps) {
  if (!newer && !older) return null;
  return (
    <nav className="pagination" aria-label={words.label}>
      {newer ? (
        <Link className="more backward" href={newer} rel="prev" plain={plain}>
          {words.newer}
        </Link>
      ) : null}
      {older ? (
        <Link className="more forward" href={older} rel="next" plain={plain}>
          {words.older}
        </Link>
      ) : null}
    </nav>
  );
}
