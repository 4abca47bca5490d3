import { forPerson } from "../registry";
import { accountOf, type Town } from "../town";
import { amaraThreads } from "./amara-threads";
import { bakeryThreads, joannaThreads } from "./other-threads";
import { writeThread } from "./seed-thread";

/** What the demo's people wrote to the city, and what came back. The newest account has written nothing. */
export function writeToCity(town: Town) {
  const registry = forPerson(town.registry, "messages");
  const plans = [
    ...amaraThreads(town, partyOf(town, "resident")),
    ...bakeryThreads(town, partyOf(town, "business")),
    ...joannaThreads(town, partyOf(town, "resident-totp")),
  ];
  town.threads.push(...plans.map((plan) => writeThread(registry, plan)));
}

/** Whom an account acts for: a business, else themselves. */
function partyOf(town: Town, username: string) {
  const { id } = accountOf(town, username);
  const mandates = town.mandates.filter(({ accountId }) => accountId === id);
  return (mandates.find(({ kind }) => kind === "owner") ?? mandates[0]!).partyId;
}
