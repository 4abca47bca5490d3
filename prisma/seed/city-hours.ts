import { cityTime } from "@/lib/city/city-day";
import { remembered } from "./remembered";

/** `cityTime` for the days of a seeding. */
export const hourOf: (day: string, time: string) => Date = remembered(cityTime);
