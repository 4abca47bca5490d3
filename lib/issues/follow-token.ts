import { keyedHash, tokenHash } from "@/lib/crypto/token";

/** A follower's link stays the same in every mail, so it is made from their id and never kept; the database knows its hash. */
export const followToken = (id: string) => keyedHash("issueFollowLink", id);
export const followTokenHash = (id: string) => tokenHash(followToken(id));
