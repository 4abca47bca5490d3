import { now } from "@/lib/clock";
import { Open311Problem } from "./problem";

export type AskedFor = { ids: string[] } | { codes: string[]; from: Date; until: Date; status?: "open" | "closed" };

const DAYS = 90;
const SPAN_MS = DAYS * 86_400_000;
const MOST_IDS = 1_000;
const w3 = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;

/** What a query for requests asks for. What is declared with nothing in it is not declared. */
export function readAskedFor(query: URLSearchParams): AskedFor {
  const list = (name: string) => query.getAll(name).flatMap((text) => text.split(",")).map((text) => text.trim()).filter(Boolean); // prettier-ignore
  const ids = list("service_request_id");
  if (ids.length > MOST_IDS) throw new Open311Problem(400, `service_request_id names more than ${MOST_IDS} requests`);
  if (ids.length) return { ids };
  const statuses = new Set(list("status"));
  for (const status of statuses)
    if (status !== "open" && status !== "closed") throw new Open311Problem(400, "status must be open or closed");
  const [status] = statuses.size === 1 ? [...statuses] : [];
  return { codes: list("service_code"), ...spanOf(query), ...(status && { status: status as "open" | "closed" }) };
}

/** Ninety days at most: the last ones, or those from one end that was named. */
function spanOf(query: URLSearchParams) {
  const [start, end] = [instant(query, "start_date"), instant(query, "end_date")];
  const until = end ?? (start ? new Date(start.getTime() + SPAN_MS) : now());
  const from = start ?? new Date(until.getTime() - SPAN_MS);
  if (from > until) throw new Open311Problem(400, "start_date must not be after end_date");
  if (until.getTime() - from.getTime() > SPAN_MS)
    throw new Open311Problem(400, `start_date and end_date may not span more than ${DAYS} days`);
  return { from, until };
}

function instant(query: URLSearchParams, name: string): Date | undefined {
  const text = query.get(name)?.trim().replace(" ", "+"); // a plus that was not escaped
  if (!text) return undefined;
  const at = new Date(text);
  if (!w3.test(text) || Number.isNaN(at.getTime())) throw new Open311Problem(400, `${name} must be written as 2010-01-01T00:00:00Z`);
  return at;
}
