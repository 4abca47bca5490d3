import { addWorkingDays } from "@/lib/city/calendar";
import { cityDay } from "@/lib/city/city-day";
import { now } from "@/lib/clock";
import type { Answers } from "@/lib/services/answers";
import type { Service } from "@/lib/services/declaration/service";
import { promisedDays } from "@/lib/services/promised";

/** From the moment an application reaches the city's queues. */
export function startClock(definition: Service, answers: Answers) {
  const at = now();
  return { submittedAt: at, dueOn: new Date(addWorkingDays(cityDay(at), promisedDays(definition, answers))) };
}
