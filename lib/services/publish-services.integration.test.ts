import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { beginApplication } from "@/lib/applications/commands/begin-application";
import { newResident } from "@/lib/auth/testing/new-resident";
import { asSystem } from "@/lib/db/as-actor";
import { findService } from "./catalogue";
import { publishServices } from "./publish-services";

const card = findService("library-card")!;
const letters = () => randomUUID().replace(/[^a-f]/g, "");
/** A service that no other test knows. */
const newService = () => ({ ...card, slug: `card-${letters()}`, version: 1 });
const versionsOf = (slug: string) =>
  asSystem("test", (db) =>
    db.serviceVersion.findMany({ where: { slug }, orderBy: { version: "asc" }, select: { version: true, hash: true } }),
  );

describe("publishing the services", () => {
  it("writes a version down once, however many processes start at once and however often", async () => {
    const service = newService();
    await Promise.all(Array.from({ length: 8 }, () => publishServices([service])));
    const [first] = await versionsOf(service.slug);
    await publishServices([service]);
    expect(await versionsOf(service.slug)).toEqual([first]);
  });

  it("keeps the version before", async () => {
    const service = newService();
    await publishServices([service]);
    await publishServices([{ ...service, version: 2, minutes: 9 }]);
    expect((await versionsOf(service.slug)).map(({ version }) => version)).toEqual([1, 2]);
  });

  it("takes a change to a version that nobody applied under", async () => {
    const service = newService();
    await publishServices([service]);
    const [before] = await versionsOf(service.slug);
    await publishServices([{ ...service, minutes: 9 }]);
    const [after, ...more] = await versionsOf(service.slug);
    expect(more).toEqual([]);
    expect(after!.hash).not.toBe(before!.hash);
  });

  it("refuses a change to a version that people applied under, and says what to do", async () => {
    await publishServices();
    await beginApplication(await newResident(), { service: card.slug, key: randomUUID() });
    const before = await versionsOf(card.slug);
    await expect(publishServices([{ ...card, minutes: card.minutes + 1 }])).rejects.toThrow(
      `library-card.json has changed, but its version is still ${card.version}, and people have applied under it. Raise its version.`,
    );
    expect(await versionsOf(card.slug)).toEqual(before);
  });
});
