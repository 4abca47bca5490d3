import { expect, it } from "vitest";
import { actFor } from "@/lib/access/commands";
import { newResident } from "@/lib/auth/testing/new-resident";
import { openSession } from "@/lib/auth/testing/open-session";
import { tokenHash } from "@/lib/crypto/token";
import { asSystem } from "@/lib/db/as-actor";
import { statement } from "@/lib/db/pool";

const NOT_THERE = { name: "NotFoundError" };
const aMinuteAgo = () => new Date(Date.now() - 60_000);

it("whom an account acts for is one of its own mandates while it holds, in its own session", async () => {
  const [actor, other] = [await newResident(), await newResident()];
  const [own, theirs] = [await openSession(actor), await openSession(other)];
  const given = (more: object) =>
    asSystem("test", (db) =>
      db.mandate.upsert({
        where: { accountId_partyId: { accountId: actor.accountId, partyId: other.partyId } },
        create: { accountId: actor.accountId, partyId: other.partyId, kind: "deputy", areas: ["bills"], acts: ["see"], ...more },
        update: { revokedAt: null, until: null, ...more },
      }),
    );
  const seenAs = async () => {
    const rows = await statement<{ party_id: string; areas: string[]; acts: string[] }>(
      "session_open",
      "SELECT * FROM session_open($1, $2, $3)",
      [own.id, tokenHash(own.secret), new Date()],
    );
    return rows.map(({ party_id, areas, acts }) => [party_id, ...areas, ...acts]);
  };
  const asThemselves = [[actor.partyId, "*", "see", "draft", "send", "pay"]];

  await expect(actFor(actor, own.id, other.mandate.id)).rejects.toMatchObject(NOT_THERE); // another account's mandate
  const { id } = await given({});
  await expect(actFor(actor, theirs.id, id)).rejects.toMatchObject(NOT_THERE); // another account's session
  await actFor(actor, own.id, id);
  expect(await seenAs()).toEqual([[other.partyId, "bills", "see"]]);
  for (const over of [{ revokedAt: aMinuteAgo() }, { until: aMinuteAgo() }]) {
    await given(over);
    expect(await seenAs()).toEqual(asThemselves); // from the next request on
    await expect(actFor(actor, own.id, id)).rejects.toMatchObject(NOT_THERE);
  }
});
