import Markdoc, { type RenderableTreeNode } from "@markdoc/markdoc";
import React, { type ReactNode } from "react";
import { inLanguage, type Language } from "@/lib/paths";
import { PhoneLink } from "../../_shell/phone-link";

/** What a help page's file says, as elements of ours: it was checked when it was read, and holds no markup of its own. */
export function TopicBody({ body, language }: { body: RenderableTreeNode[]; language: Language }) {
  const components = {
    Link: ({ href, children }: { href: string; children: ReactNode }) => <a href={inLanguage(language, href)}>{children}</a>,
    Phone: () => <PhoneLink />,
  };
  return (
    <div className="prose">
      {body.map((part, n) => (
        <React.Fragment key={n}>{Markdoc.renderers.react(part, React, { components })}</React.Fragment>
      ))}
    </div>
  );
}
