import { keyedHash } from "@/lib/crypto/token";
import type { Rung } from "@/lib/notifications/delivery/ladder";

/** What is told one after another, in the order in which it happened: an address of an account. */
export const laneOf = (accountId: string, rung: Rung) => `${rung}:${accountId}`;

/** The same for an address without an account, which is not written down in plain. */
export const followerLane = (email: string) => `follower:${keyedHash("followerLane", email.toLowerCase())}`;
