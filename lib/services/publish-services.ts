import { canonicalHash } from "@/lib/crypto/canonical";
import { asSystem, type Db } from "@/lib/db/as-actor";
import { ConfigError } from "@/lib/env/config-error";
import { services } from "@/lib/services/catalogue";
import type { Service } from "@/lib/services/declaration/service";

/**
 * Writes down today's version of every service, so that an application keeps what it was begun under. A version that applications were
 * made under does not change any more: then it throws ConfigError with the sentence that says what to do.
 */
export const publishServices = (all: readonly Service[] = services()) =>
  asSystem("publishServices", async (db) => {
    const known = new Map(
      (await db.$queryRaw<Known[]>`SELECT slug, version, hash FROM service_version`).map((one) => [keyOf(one), one.hash]),
    );
    for (const service of all) await publish(db, service, known.get(keyOf(service)));
  });

type Known = { slug: string; version: number; hash: string };
const keyOf = ({ slug, version }: { slug: string; version: number }) => `${slug}@${version}`;

async function publish(db: Db, service: Service, before: string | undefined) {
  const { slug, version } = service;
  const hash = canonicalHash(service);
  if (hash === before) return;
  const isUsed = before !== undefined && (await db.application.findFirst({ where: { service: slug, version }, select: { id: true } }));
  if (isUsed)
    throw new ConfigError(
      `${slug}.json has changed, but its version is still ${version}, and people have applied under it. Raise its version.`,
    );
  const definition = service as object;
  // Two processes may start at once: the same version from the same file is the same row.
  await db.serviceVersion.upsert({
    where: { slug_version: { slug, version } },
    create: { slug, version, hash, definition },
    update: { hash, definition },
  });
}
