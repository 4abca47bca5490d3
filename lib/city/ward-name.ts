import { gazetteer } from "@/lib/city/gazetteer";

/** A ward's name by its slug; nothing for none. */
export const wardName = (slug: string): string => gazetteer().find((ward) => ward.slug === slug)?.name ?? "";
