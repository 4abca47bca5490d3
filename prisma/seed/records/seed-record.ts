import { addDays } from "@/lib/city/city-day";
import { hourOf } from "../city-hours";
import type { Registry } from "../registry";

/** A document of the city while the demo is made up. */
export type SeedRecord = {
  id: string;
  formKey: string;
  category: string;
  department: string;
  language: "en" | "es" | "ar";
  number: string;
  title: string;
  summary: string;
  place: string;
  documentedOn: string;
  text: string;
  textState: "read" | "written" | "empty";
  status: "draft" | "scheduled" | "published" | "withdrawn";
  createdAt: Date;
  publishedAt: Date;
  publishAt?: Date;
  pages?: number;
  withdrawn?: { at: Date; why: "replaced" | "mistake" | "privacy" | "order"; note: string };
  replacesId?: string;
  /** A PDF that was sent; without one the portal makes it from the text when somebody asks. */
  file?: { id: string; key: string; name: string; size: number; sha256: string; bytes: Buffer };
};

type Plan = Pick<SeedRecord, "category" | "department" | "title" | "summary" | "text" | "documentedOn"> &
  Partial<Pick<SeedRecord, "number" | "place" | "language" | "status" | "publishAt">> & {
    /** Days from the document to its publishing; agendas have fewer than none. */ after?: number;
  };

/** A record as a plan says it, published some days after it was made, and never in what is still to come. */
export function seedRecord({ newId, now }: Registry, { after = 6, ...plan }: Plan): SeedRecord {
  const meant = hourOf(addDays(plan.documentedOn, after), "10:00");
  const publishedAt = meant < now ? meant : new Date(now.getTime() - 3 * 3_600_000);
  return {
    ...{ number: "", place: "", language: "en" as const, status: "published" as const, textState: "written" as const, ...plan },
    ...{ id: newId(publishedAt), formKey: newId(publishedAt), publishedAt, createdAt: new Date(publishedAt.getTime() - 40 * 60_000) },
  };
}

/** Sections of a text, each under its heading. */
export const sections = (...parts: [heading: string, ...paragraphs: string[]][]) =>
  parts.map(([heading, ...paragraphs]) => [`# ${heading}`, ...paragraphs].join("\n\n")).join("\n\n");
