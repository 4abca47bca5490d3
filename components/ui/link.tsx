import NextLink from "next/link";
import type { ComponentProps } from "react";
import { Refs } from "./refs";

export type LinkProps = Omit<ComponentProps<"a">, "href"> & {
  href: string;
  /** A whole new document: for links that cross between the public and the signed-in part. */
  plain?: boolean;
};

/** Soft navigation inside the signed-in part. Nothing is fetched ahead: at ten million people, guesses cost more than they save. */
export function Link({ plain, children, ...props }: LinkProps) {
  const words = <Refs>{children}</Refs>;
  if (plain) return <a {...props}>{words}</a>;
  return (
    <NextLink prefetch={false} {...props}>
      {words}
    </NextLink>
  );
}
