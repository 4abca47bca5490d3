import { consume, forget } from "@/lib/limits";

// Three in a quarter of an hour to one person and channel, so that nobody can fill another's inbox.
const sends = { name: "code-sends", points: 3, seconds: 15 * 60 };
const keyOf = (accountId: string, channel: string) => `${accountId}:${channel}`;

/** Throws a limit's DomainError when too many were sent. */
export const countSend = (accountId: string, channel: "email" | "sms") => consume(sends, keyOf(accountId, channel));

/** After a full sign-in: whoever reads the codes may have more of them. */
export const forgetSends = (accountId: string) => forget([sends, keyOf(accountId, "email")], [sends, keyOf(accountId, "sms")]);
