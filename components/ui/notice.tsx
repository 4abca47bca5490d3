import type { ReactNode } from "react";

type NoticeProps = {
  tone?: "info" | "success" | "warning" | "danger";
  title?: ReactNode;
  children?: ReactNode;
  /** Only for an answer that appears without a new page: it is then read politely. */
  live?: boolean;
};

export function Notice({ tone = "info", title, children, live }: NoticeProps) {
  return (
    <div className={`notice ${tone}`} role={live ? "status" : undefined}>
      {title ? <p className="notice-title">{title}</p> : null}
      {children}
    </div>
  );
}
