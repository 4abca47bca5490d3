import { addWorkingDays } from "@/lib/city/calendar";
import { addDays, cityDay } from "@/lib/city/city-day";
import { now } from "@/lib/clock";
import type { Db } from "@/lib/db/as-actor";

/** So many working days before the promised day the supervisor is told. */
const SOON_DAYS = 2;

export type Level = "soon" | "late";
type Due = { id: string; party_id: string; department_id: string; status: string };

/** Some of the cases with the city of whose promise the supervisor has to be told now, locked; whoever looks at the same moment gets others. */
export function findDue(db: Db, level: Level, take: number) {
  const today = cityDay(now());
  const until = level === "late" ? addDays(today, -1) : addWorkingDays(today, SOON_DAYS);
  return db.$queryRaw<Due[]>`
    SELECT id, party_id, department_id, status FROM application
    WHERE status IN ('submitted', 'intakeCheck', 'inReview', 'inspection', 'pendingDecision') AND escalation IS DISTINCT FROM 'late'
      AND (${level} = 'late' OR escalation IS NULL) AND due_on <= ${until}::date
    ORDER BY due_on, id LIMIT ${take} FOR UPDATE SKIP LOCKED`;
}
