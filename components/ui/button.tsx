import type { ComponentProps } from "react";
import { Link, type LinkProps } from "./link";
import { Refs } from "./refs";

export type ButtonVariant = "primary" | "quiet" | "danger";

const looks: Record<ButtonVariant, string> = { primary: "btn", quiet: "btn quiet", danger: "btn danger" };

const classes = (variant: ButtonVariant, extra?: string) => (extra ? `${looks[variant]} ${extra}` : looks[variant]);

export function Button({ variant = "primary", className, children, ...props }: ComponentProps<"button"> & { variant?: ButtonVariant }) {
  return (
    <button className={classes(variant, className)} {...props}>
      <Refs>{children}</Refs>
    </button>
  );
}

export function ButtonLink({ variant = "primary", className, ...props }: LinkProps & { variant?: ButtonVariant }) {
  return <Link className={classes(variant, className)} {...props} />;
}
