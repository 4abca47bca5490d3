import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";

type PageTopProps = {
  title: ReactNode;
  lead?: ReactNode;
  /** What was just done, in words; `doneMore` is the way on from it. */
  done?: string;
  doneMore?: ReactNode;
  children?: ReactNode;
};

/** What a page starts with: its name, what was just done, what it is for. The answer comes into a place that is there already, so it is heard. */
export function PageTop({ title, lead, done, doneMore, children }: PageTopProps) {
  return (
    <div className="page-top">
      <div>
        <h1>{title}</h1>
        <div role="status">
          {done ? (
            <Notice tone="success" title={done}>
              {doneMore}
            </Notice>
          ) : null}
        </div>
      </div>
      {lead ? <p className="lead">{lead}</p> : null}
      {children}
    </div>
  );
}
