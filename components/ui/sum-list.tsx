import type { ReactNode } from "react";
import { Amount } from "./amount";

export type SumLine = { label: ReactNode; amount: string };

/** Lines that add up; a double rule closes the sum. */
export function SumList({ lines, total }: { lines: SumLine[]; total?: SumLine }) {
  return (
    <dl className="sum">
      {lines.map(({ label, amount }, index) => (
        <div key={index}>
          <dt>{label}</dt>
          <dd>
            <Amount text={amount} />
          </dd>
        </div>
      ))}
      {total ? (
        <div className="total">
          <dt>{total.label}</dt>
          <dd>
            <Amount text={total.amount} />
          </dd>
        </div>
      ) : null}
    </dl>
  );
}
