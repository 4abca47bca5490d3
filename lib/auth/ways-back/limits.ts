import { tokenHash } from "@/lib/crypto/token";
import { consume } from "@/lib/limits";

// By what was typed, whether there is such an account or not: the answer tells nobody apart.
const links = { name: "ways-back-links", points: 4, seconds: 15 * 60 };
const requests = { name: "ways-back-requests", points: 3, seconds: 24 * 3600 };

const keyOf = (typed: string) => tokenHash(typed.toLowerCase());

/** Counts a link or a list of usernames that is asked for. Throws a limit's DomainError when there were too many. */
export const countAsked = (typed: string) => consume(links, keyOf(typed));

export const countRecovery = (typed: string) => consume(requests, keyOf(typed));
