import { cityDay } from "@/lib/city/city-day";
import { pageNow } from "@/lib/clock";

/** Whether the promised day of an open report is over: nobody is promised a day that has been. */
export const isLate = (promisedOn: Date) => promisedOn.toISOString().slice(0, 10) < cityDay(pageNow());

/** Which sentence of `publicIssues` says by when the city deals with an open report, or that it did not. */
export const promisedKey = (promisedOn: Date) => (isLate(promisedOn) ? "promisedLate" : "promised");
