import { addMonths } from "@/lib/city/add-months";
import { addDays } from "@/lib/city/city-day";

export const firstOfMonth = (day: string): string => `${day.slice(0, 7)}-01`;

export const lastOfMonth = (day: string): string => addDays(firstOfMonth(addMonths(firstOfMonth(day), 1)), -1);

export const earlier = (a: string, b: string): string => (a < b ? a : b);
