/** The line inside a table row. It is decoration: the stop's name always stands beside it. */
export function Micro({ done, total }: { done: number; total: number }) {
  return (
    <span className="micro" aria-hidden="true">
      {Array.from({ length: total }, (_, stop) => (
        <i key={stop} data-state={stop < done ? "done" : stop === done ? "now" : "next"} />
      ))}
    </span>
  );
}
