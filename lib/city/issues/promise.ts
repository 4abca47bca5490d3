import { addWorkingDays } from "@/lib/city/calendar";
import { cityDay } from "@/lib/city/city-day";
import type { IssueCategory, Severity } from "@/lib/city/issues/categories";

/** The last day of the city within which a problem reported now is dealt with. */
export const promisedDay = ({ promiseDays, urgentDays }: IssueCategory, severity: Severity, at: Date): string =>
  addWorkingDays(cityDay(at), severity === 3 ? urgentDays : promiseDays);
