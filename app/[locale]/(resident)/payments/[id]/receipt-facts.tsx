import { Plate } from "@/components/ui/plate";
import type { Receipt } from "@/lib/payments/receipt-pdf";

/** The facts of a receipt, its number first and largest, and the file to keep when there is one. */
export function ReceiptFacts({ facts, file }: { facts: Receipt["facts"]; file?: { href: string; label: string } | undefined }) {
  return (
    <>
      <dl className="record">
        {facts.map(({ name, label, value, isReference }, index) => (
          <div key={name}>
            <dt>{label}</dt>
            <dd>{isReference ? <Plate text={value} big={index === 0} /> : value}</dd>
          </div>
        ))}
      </dl>
      {file ? (
        <p className="no-print">
          <a className="more" href={file.href}>
            {file.label}
          </a>
        </p>
      ) : null}
    </>
  );
}
