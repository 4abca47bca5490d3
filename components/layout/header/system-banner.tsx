import type { ReactNode } from "react";

/** Maintenance, read-only, no connection: stands above the header, and says what still works. */
export function SystemBanner({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section className="system-banner" aria-label={label}>
      <div className="page">{children}</div>
    </section>
  );
}
