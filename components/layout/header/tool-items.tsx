import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";

/** A link, or something that is not one: signing out is a form with a button (class "plain-button"). */
export type Tool = { label: string; always?: boolean } & (
  { href: string; node?: never; plain?: boolean } | { node: ReactNode; href?: never }
);

export function ToolItems({ tools, soft }: { tools: Tool[]; soft?: boolean }) {
  return tools.map((tool) => (
    <li key={tool.label}>
      {tool.href === undefined ? (
        tool.node
      ) : (
        <Link href={tool.href} plain={!soft || tool.plain}>
          {tool.label}
        </Link>
      )}
    </li>
  ));
}
