import { consume, limiter } from "@/lib/limits";

// Three in a quarter of an hour to one address, so that nobody can fill another person's inbox.
const sends = { name: "code-sends", points: 3, seconds: 15 * 60 };

/** Throws a limit's DomainError when too many were sent. */
export const countSend = (accountId: string) => consume(sends, accountId);

/** After a full sign-in: whoever reads the codes may have more of them. */
export const forgetSends = (accountId: string) => limiter(sends).delete(accountId);
