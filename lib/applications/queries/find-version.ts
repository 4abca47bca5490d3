import type { Db } from "@/lib/db/as-actor";
import { findService } from "@/lib/services/catalogue";
import type { Service } from "@/lib/services/declaration/service";

/** Earlier versions that were asked for; a version never changes. */
const kept = new Map<string, Service>();

/** A service as it was at a version: today's from the city's files, an earlier one as it was published. */
export async function findVersion(db: Db, slug: string, version: number): Promise<Service> {
  const current = findService(slug);
  if (current?.version === version) return current;
  const key = `${slug}@${version}`;
  const known = kept.get(key);
  if (known) return known;
  const { definition } = await db.serviceVersion.findUniqueOrThrow({
    where: { slug_version: { slug, version } },
    select: { definition: true },
  });
  const service = definition as unknown as Service;
  if (kept.size < 500) kept.set(key, service);
  return service;
}
