import { keyedHash, sameHash } from "@/lib/crypto/token";
import { type Topic, topics } from "@/lib/notifications/events";

/** What one click stops: mails about a topic, the mail a day, or what a follower follows. */
export type Wish = { accountId: string; topic: Topic | "digest" } | { followId: string };

const FOLLOW = 255;
const DIGEST = 254;
/** 17 bytes say what, 16 sign it. */
const SAID = 17;

/** Says what to stop and proves that it is of us (RFC 8058, 3.1). It needs no row and does not age: a mail may lie for years. */
export function unsubscribeToken(wish: Wish): string {
  const [byte, id] =
    "followId" in wish ? [FOLLOW, wish.followId] : [wish.topic === "digest" ? DIGEST : topics.indexOf(wish.topic), wish.accountId];
  const said = Buffer.concat([Buffer.of(byte), Buffer.from(id.replaceAll("-", ""), "hex")]);
  return Buffer.concat([said, signed(said)]).toString("base64url");
}

/** What a token stops; undefined for one that is not of us. */
export function readUnsubscribeToken(token: string): Wish | undefined {
  if (!/^[\w-]{44}$/.test(token)) return undefined;
  const bytes = Buffer.from(token, "base64url");
  const said = bytes.subarray(0, SAID);
  if (!sameHash(bytes.subarray(SAID).toString("hex"), signed(said).toString("hex"))) return undefined;
  const id = said
    .subarray(1)
    .toString("hex")
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  if (said[0] === FOLLOW) return { followId: id };
  const topic = said[0] === DIGEST ? ("digest" as const) : topics[said[0]!];
  return topic && { accountId: id, topic };
}

const signed = (said: Buffer) => Buffer.from(keyedHash("unsubscribe", said.toString("base64url")), "base64url").subarray(0, 16);
