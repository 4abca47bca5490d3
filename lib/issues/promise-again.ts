import { findCategory, type Severity } from "@/lib/city/issues/categories";
import { promisedDay } from "@/lib/city/issues/promise";

/** What the city promises anew when a report is opened again at that time; nothing new for a kind of problem that it has no more. */
export function promiseAgain({ category, severity }: { category: string; severity: number }, at: Date): { promisedOn?: Date } {
  const found = findCategory(category);
  return found ? { promisedOn: new Date(promisedDay(found, severity as Severity, at)) } : {};
}
