import { randomUUID } from "node:crypto";
import { open, seal } from "@/lib/crypto/seal";
import { keyedHash } from "@/lib/crypto/token";

/** The same address on the same report gives the same hash, and nobody else can make it. */
const emailHash = (reportId: string, email: string) => keyedHash("issueFollow", reportId, email.toLowerCase());

/** A follower's id and sealed address. */
export function sealFollower(reportId: string, email: string) {
  const id = randomUUID();
  return { id, emailHash: emailHash(reportId, email), emailSealed: seal(email, `issue_follow:email_sealed:${id}`) };
}

export const hashFollower = emailHash;
export const openFollower = ({ id, emailSealed }: { id: string; emailSealed: string }) =>
  open(emailSealed, `issue_follow:email_sealed:${id}`);
