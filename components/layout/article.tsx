import type { ReactNode } from "react";
import { Contents } from "@/components/ui/contents";
import { Section } from "@/components/ui/section";

type Part = { id: string; title: string; body: ReactNode };

type ArticleProps = {
  title: string;
  lead: ReactNode;
  parts: Part[];
  /** "On this page": names the links to the sections, where there are many. */
  contents?: string;
  children?: ReactNode;
};

/** A page to read: heading, lead, ruled sections. */
export function Article({ title, lead, parts, contents, children }: ArticleProps) {
  return (
    <main id="main" className="page" tabIndex={-1}>
      <div className="page-top">
        <h1>{title}</h1>
        <p className="lead">{lead}</p>
        {contents ? <Contents label={contents} parts={parts} /> : null}
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
