import { cityTime } from "@/lib/city/city-day";
import { remembered } from "./remembered";

/** `cityTime` for the days of a seeding. */
export const hourOf = remembered((day: string, time: string): Date => cityTime(day, time));
