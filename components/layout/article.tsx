import type { ReactNode } from "react";
import { Section } from "@/components/ui/section";

type Part = { id: string; title: string; body: ReactNode };

/** A page to read: heading, lead, ruled sections. */
export function Article({ title, lead, parts, children }: { title: string; lead: ReactNode; parts: Part[]; children?: ReactNode }) {
  return (
    <main id="main" className="page" tabIndex={-1}>
      <div className="page-top">
        <h1>{title}</h1>
        <p className="lead">{lead}</p>
        {children}
      </div>
      {parts.map(({ id, title, body }) => (
        <Section key={id} id={id} title={title}>
          <div className="stack">{body}</div>
        </Section>
      ))}
    </main>
  );
}
