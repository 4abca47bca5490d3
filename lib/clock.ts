import { cache } from "react";
import { env } from "@/lib/env";

/** The only source of now. Tests and demos may move it; production may not (lib/env refuses). */
export function now(): Date {
  const { TEST_NOW, CLOCK_OFFSET_S } = env();
  return new Date((TEST_NOW?.getTime() ?? Date.now()) + CLOCK_OFFSET_S * 1000);
}

/** One value per rendered page, so that a bill is not due in one line and overdue in the next. */
export const pageNow = cache(now);
