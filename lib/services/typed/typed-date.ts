import { westernDigits } from "@/lib/forms/western-digits";
import type { SimpleQuestion } from "../declaration/question";
import { oneText, problem, type Typed, type TypedFields } from "./typed";

type DateQuestion = Extract<SimpleQuestion, { kind: "date" }>;

const DAY_MS = 86_400_000;

/** Day, month and year in three fields, or `2026-11-22` in one. `today` is the city's. */
export function typedDate({ id, earliestDays, latestDays, birthday }: DateQuestion, fields: TypedFields, today: Date): Typed {
  const parts = ["year", "month", "day"].map((part) => westernDigits(oneText(fields, `${id}.${part}`)));
  const whole =
    westernDigits(oneText(fields, id)) || (parts.some(Boolean) ? parts.map((part, i) => part.padStart(i ? 2 : 4, "0")).join("-") : "");
  if (!whole) return { empty: true };
  const missing = parts.some(Boolean) && ["year", "month", "day"].find((_, i) => !parts[i]);
  if (missing) return problem(`date.${missing}`, undefined, missing);
  const date = realDate(whole);
  if (!date) return problem("date.real", undefined, "day");
  const days = Math.round((date.getTime() - today.getTime()) / DAY_MS);
  const latest = latestDays ?? (birthday ? 0 : undefined);
  if (earliestDays !== undefined && days < earliestDays) return problem("date.early", { from: dayAfter(today, earliestDays) }, "day");
  if (latest !== undefined && days > latest) return problem("date.late", { until: dayAfter(today, latest) }, "day");
  return { answer: whole };
}

const dayAfter = (today: Date, days: number) => new Date(today.getTime() + days * DAY_MS);

/** The day, at midnight UTC; undefined for the 31st of June and for years nobody alive was born in. */
export function realDate(text: string): Date | undefined {
  const date = /^(19|2[01])\d{2}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  return date && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? date : undefined;
}
