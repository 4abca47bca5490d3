type Reading = { periodStart: Date; periodEnd: Date; usage: number; billId: string | null };

/** A day's usage of a bill's period beside the same months a year before, else beside the period before; undefined without either. */
export function compareUsage(readings: Reading[], billId: string): { percent: number; with: "lastYear" | "before" } | undefined {
  const at = readings.findIndex((reading) => reading.billId === billId);
  const now = readings[at];
  if (!now) return undefined;
  const yearAgo = readings.find(({ periodEnd }) => Math.abs(days(periodEnd, now.periodEnd) - 365) <= 20);
  const other = yearAgo ?? readings[at + 1];
  if (!other || other.usage === 0) return undefined;
  return { percent: Math.round((perDay(now) / perDay(other) - 1) * 100), with: yearAgo ? "lastYear" : "before" };
}

const days = (from: Date, to: Date) => (to.getTime() - from.getTime()) / 86_400_000;
const perDay = ({ usage, periodStart, periodEnd }: Reading) => usage / (days(periodStart, periodEnd) + 1);
