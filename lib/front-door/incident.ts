import { randomInt } from "node:crypto";

const alphabet = "23456789ABCDEFGHJKLMNPQRSTVWXYZ";

/** A code a person can read over the phone; the log has the same one on every line of the request. */
export const newIncident = () =>
  [0, 1, 2].map(() => Array.from({ length: 3 }, () => alphabet[randomInt(alphabet.length)]).join("")).join("-");
