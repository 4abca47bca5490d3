import { now } from "@/lib/clock";
import { health, mailOnTime } from "@/lib/health";
import { isUnderWay, type StatusNotice } from "@/lib/status/queries/list-notices";
import { saidNow } from "@/lib/status/queries/said-now";
import { stateOf, statusServices, type ServiceState, type StatusService } from "@/lib/status/services";

type States = { states: { service: StatusService; state: ServiceState }[]; notices: StatusNotice[]; database: boolean };

/** Asked by anyone, so asked of the machine only so often. */
const KEEP_MS = 5_000;
let asked: { at: number; states: Promise<States> } | undefined;

/** How each service is, by what the machine shows and what staff say. Never throws. */
export function statesNow(): Promise<States> {
  if (!asked || Date.now() - asked.at > KEEP_MS) asked = { at: Date.now(), states: read() };
  return asked.states;
}

async function read(): Promise<States> {
  const [parts, onTime, notices] = await Promise.all([health(), mailOnTime(), saidNow()]);
  const said = notices.filter((notice) => isUnderWay(notice, now()));
  const states = statusServices.map((service) => ({
    service,
    state: stateOf(service, { ...parts, mailOnTime: onTime || !parts.queue }, said),
  }));
  return { states, notices, database: parts.database };
}
