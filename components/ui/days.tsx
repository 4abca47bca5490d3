import type { ReactNode } from "react";

type DaysProps = {
  /** The whole clock as one sentence, for ears. */
  label: string;
  promised: number;
  /** The working day it is; beyond the promise every stop is filled. */
  today: number;
  /** What 8 of 10 took, first and last day. */
  usual?: { from: number; to: number };
  words: { today: ReactNode; promise: ReactNode; usual?: ReactNode };
};

const stateOf = (day: number, today: number) => (day < today ? "done" : day === today ? "now" : "next");

/** The words stay near their bracket. */
function underBracket({ from, to }: { from: number; to: number }, promised: number) {
  const middle = (from + to) / 2 / promised;
  return middle < 1 / 3 ? "start" : middle > 2 / 3 ? "end" : undefined;
}

/** The promise clock: one stop per working day, a bracket under the usual ones. */
export function Days({ label, promised, today, usual, words }: DaysProps) {
  const isUsual = (day: number) => (usual && day >= usual.from && day <= usual.to ? "" : undefined);
  return (
    <div className={promised > 20 ? "days many" : "days"} role="img" aria-label={label}>
      <p className="days-ends">
        <b>{words.today}</b>
        <span>{words.promise}</span>
      </p>
      <div className="days-line">
        {Array.from({ length: promised }, (_, index) => (
          <i key={index} data-state={stateOf(index + 1, today)} data-usual={isUsual(index + 1)}>
            <b />
          </i>
        ))}
      </div>
      {usual ? (
        <p className="days-usual" data-at={underBracket(usual, promised)}>
          {words.usual}
        </p>
      ) : null}
    </div>
  );
}
