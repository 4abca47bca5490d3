import { addresses } from "@/lib/city/plan/addresses";
import { workingMoment } from "./course";
import { makeIssue, type Ground } from "./make-issue";
import type { SeedIssue } from "./seed-issue";

const PAIRS = 22;
const DAY_MS = 86_400_000;

/** Some problems are reported twice: the second report is closed and names the first, and both histories say so. */
export function merged(ground: Ground, issues: readonly SeedIssue[]): SeedIssue[] {
  const { random, now } = ground.registry;
  const old = issues.filter(({ reportedAt, status }) => status !== "new" && now.getTime() - reportedAt.getTime() > 4 * DAY_MS);
  const mains = Array.from({ length: PAIRS }, (_, n) => old[Math.floor((n / PAIRS) * old.length)]!);
  return [...new Set(mains)].map((main) => {
    const reportedAt = new Date(main.reportedAt.getTime() + (random.int(30) + 8) * 3_600_000);
    const at = addresses().find(({ label }) => label === main.address)!;
    const twin = makeIssue(ground, { category: main.category, at, reportedAt, metresAside: 12, fate: { status: "new", resolution: null } });
    const mergedAt = workingMoment(random, reportedAt, 1, now);
    const byId = main.updates.find(({ byId }) => byId)?.byId ?? null;
    const line = (status: string, facts: Record<string, string>) => ({
      ...{ id: ground.registry.newId(mergedAt), at: mergedAt, kind: "merged", status, isPublic: true, text: "", byId, facts },
    });
    Object.assign(twin, { status: "closed", resolution: "duplicate", duplicateOfId: main.id, closedBy: byId });
    twin.updates.push(line("closed", { into: main.ref }));
    main.updates.push(line(statusThen(main, mergedAt), { from: twin.ref }));
    main.updates.sort((a, b) => Number(a.at) - Number(b.at));
    return twin;
  });
}

const statusThen = ({ updates }: SeedIssue, at: Date) => updates.findLast((one) => one.at <= at)?.status ?? "new";
