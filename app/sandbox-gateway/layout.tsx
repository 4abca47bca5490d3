import type { ReactNode } from "react";
import { notFound } from "next/navigation";
import { env } from "@/lib/env";
import "./gateway.css";

export const metadata = { title: "Sandbox Payments" };
export const dynamic = "force-dynamic";

/** Another company's pages, as far as a resident can tell: own look, own language, own key. Never in production. */
export default function GatewayLayout({ children }: { children: ReactNode }) {
  if (env().MODE === "production") notFound();
  return (
    <html lang="en">
      <body>
        <header className="bar">
          <p>Sandbox Payments</p>
        </header>
        {children}
      </body>
    </html>
  );
}
