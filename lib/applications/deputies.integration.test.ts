import { beforeAll, describe, expect, it } from "vitest";
import { tellApplicant } from "@/lib/applications/commands/tell-applicant";
import { findKnown } from "@/lib/applications/queries/find-known";
import { newSent } from "@/lib/applications/testing/new-sent";
import { askToTrack } from "@/lib/applications/track/ask-to-track";
import { sendTrackLinks } from "@/lib/applications/track/send-track-links";
import type { Resident } from "@/lib/auth/actor";
import { newResident } from "@/lib/auth/testing/new-resident";
import { lastSealed, mailsTo } from "@/lib/auth/testing/sealed-jobs";
import { asActor, asSystem } from "@/lib/db/as-actor";
import type { SimpleQuestion } from "@/lib/services/declaration/question";
import { publishServices } from "@/lib/services/publish-services";

beforeAll(() => publishServices());

type Given = { kind: "deputy" | "guardian" | "owner"; until?: Date; revokedAt?: Date };

/** A mandate of the account for somebody else's matters. */
const mandate = ({ accountId }: Resident, partyId: string, { kind, ...more }: Given) =>
  asSystem("test", (db) =>
    db.mandate.create({
      data: { accountId, partyId, kind, areas: ["applications"], acts: ["see", "draft", "send"], ...more },
      select: { id: true },
    }),
  );
const told = (partyId: string) =>
  asSystem("test", (db) => db.notification.findMany({ where: { partyId }, select: { accountId: true } })).then((rows) =>
    rows.map(({ accountId }) => accountId),
  );
const links = async (email: string) => (await mailsTo(email)).filter(({ template }) => template === "trackLink").length;
const yesterday = new Date(Date.now() - 86_400_000);

describe("somebody who applied for another", () => {
  it.each([
    ["is told and tracks as long as the mandate holds", {}, true],
    ["is told and tracks nothing once it was taken back: the owner is", { revokedAt: yesterday }, false],
    ["is told and tracks nothing once its time is over: the owner is", { until: yesterday }, false],
  ])("%s", async (_what, more, isDeputy) => {
    const [owner, deputy] = [await newResident(), await newResident()];
    await mandate(deputy, owner.partyId, { kind: "deputy", ...more });
    const { id, ref } = await newSent({ partyId: owner.partyId, accountId: deputy.accountId });
    await tellApplicant({ applicationId: id, event: "applicationSubmitted" });
    expect(await told(owner.partyId)).toEqual([isDeputy ? deputy.accountId : owner.accountId]);
    for (const { email } of [owner, deputy]) {
      await askToTrack({ ref, email });
      await sendTrackLinks(await lastSealed("trackWish"));
    }
    expect([await links(owner.email), await links(deputy.email)]).toEqual([1, isDeputy ? 1 : 0]);
  });
});

describe("whom an application offers by name", () => {
  const person = [{ id: "child", kind: "person" }] as unknown as SimpleQuestion[];
  const business = [{ id: "firm", kind: "business" }] as unknown as SimpleQuestion[];

  it("are the account's own children, while it is their guardian", async () => {
    const [actor, child, grown] = [await newResident(), await newResident(), await newResident()];
    await asSystem("test", (db) =>
      db.citizen.updateMany({ where: { partyId: { in: [child.partyId, grown.partyId] } }, data: { birthDate: new Date("2019-05-04") } }),
    );
    await mandate(actor, child.partyId, { kind: "guardian" });
    await mandate(actor, grown.partyId, { kind: "guardian", until: yesterday });
    const { children } = await asActor(actor, (db) => findKnown(db, actor, person, {}));
    expect(children).toEqual([{ partyId: child.partyId, name: child.name, birthDate: "2019-05-04" }]);
    expect(await asActor(await newResident(), (db) => db.citizen.count({ where: { partyId: child.partyId } }))).toBe(0);
  });

  it("are the businesses that it owns now", async () => {
    const [actor, mine, once] = [await newResident(), await newResident(), await newResident()];
    await mandate(actor, mine.partyId, { kind: "owner" });
    await mandate(actor, once.partyId, { kind: "owner", until: yesterday });
    const { businesses } = await asActor(actor, (db) => findKnown(db, actor, business, {}));
    expect(businesses.map(({ partyId }) => partyId)).toEqual([mine.partyId]);
  });
});
