import { expect, it } from "vitest";
import { asSystem } from "@/lib/db/as-actor";
import { cards } from "@/lib/payments/sandbox/cards";
import { openCharge, payByCard } from "@/lib/payments/sandbox/gateway";

type Sent = { says: string; event: string; after: number };

/** What the gateway has put on its way for a new charge that was paid with this card. */
async function sentAfterPaying(number: string) {
  const { id } = await openCharge({
    ...{ reference: crypto.randomUUID(), description: "test", amountCents: 500n, currency: "USD", language: "en" },
    ...{ returnUrl: "http://localhost/back", webhookUrl: "http://localhost/hook" },
  });
  const { status } = await payByCard(id, number);
  const sent = await asSystem(
    "test",
    (db) => db.$queryRaw<Sent[]>`
      SELECT data ->> 'says' AS says, data ->> 'eventId' AS event, round(extract(epoch FROM start_after - created_on))::int AS after
      FROM pgboss.job WHERE name = 'sandboxWebhook' AND data ->> 'chargeId' = ${id} ORDER BY start_after`,
  );
  return { status, sent };
}

const told: Record<string, [says: string, after: number][]> = {
  "": [["paid", 0]],
  slow: [["processing", 0]],
  repeatedWebhook: Array(5).fill(["paid", 0]) as [string, number][],
  webhooksOutOfOrder: [
    ["paid", 0],
    ["processing", 2],
    ["open", 3],
  ],
  lateWebhook: [["paid", 180]],
  lostWebhook: [],
  lyingWebhook: [["paid", 0]],
  wrongAmount: [["paid", 0]],
  wrongCurrency: [["paid", 0]],
  refundFails: [["paid", 0]],
};

it.each(Object.entries(cards))("card %s does what the gateway's page says of it", async (number, { decides, manner }) => {
  const { status, sent } = await sentAfterPaying(number);
  expect(status).toBe(manner === "slow" ? "processing" : decides);
  const expected =
    manner === "" || manner === "slow" ? told[manner]!.map(([says, after]) => [manner ? says : decides, after]) : told[manner];
  expect(sent.map(({ says, after }) => [says, after])).toEqual(expected);
  if (manner === "repeatedWebhook") expect(new Set(sent.map(({ event }) => event)).size).toBe(1);
});
