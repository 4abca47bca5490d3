import type { ReactNode } from "react";
import { notFound } from "next/navigation";
import "@/app/styles/index.css";
import { fonts } from "@/app/fonts";
import { Document } from "@/components/layout/document";
import { env } from "@/lib/env";

export const metadata = { title: "Developer outbox" };
export const dynamic = "force-dynamic";

/** For those who try the portal on their own machine; a real city has no such pages. */
export default function DeveloperLayout({ children }: { children: ReactNode }) {
  if (env().MODE === "production") notFound();
  return (
    <Document lang="en" dir="ltr" fonts={fonts}>
      {children}
    </Document>
  );
}
