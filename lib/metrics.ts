import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { pool } from "@/lib/db/pool";

const shared = globalThis as { ecitizenMetrics?: { registry: Registry; requests: Histogram } };

/** Numbers for the city's own monitoring; no personal data, no paths. */
function metrics() {
  return (shared.ecitizenMetrics ??= make());
}

function make() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: "http_request_seconds",
    help: "Time from a request to the end of its answer",
    labelNames: ["method", "status"],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  const connections = new Gauge({
    name: "database_connections",
    help: "Connections of this process's pool",
    labelNames: ["state"],
    registers: [registry],
    collect() {
      const { totalCount, idleCount, waitingCount } = pool();
      this.set({ state: "open" }, totalCount);
      this.set({ state: "idle" }, idleCount);
      this.set({ state: "waited_for" }, waitingCount);
    },
  });
  void connections;
  return { registry, requests };
}

export const requests = () => metrics().requests;
export const registry = () => metrics().registry;
