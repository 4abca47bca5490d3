import { env } from "@/lib/env";
import { newestKey } from "@/lib/crypto/signing/signing-keys";
import { permitProof } from "@/lib/permits/proof";
import { paths } from "@/lib/paths";

type Proven = { number: string; code: string; keyId: string; service: string; validFrom: Date; validUntil: Date | null };

const day = (date: Date) => date.toISOString().slice(0, 10);

/** The address in a permit's QR, the same as long as its key is there; a key that was taken away is replaced by the newest. */
export function proofAddress({ number, code, keyId, service, validFrom, validUntil }: Proven): string {
  const facts = { number, code, service, validFrom: day(validFrom), validUntil: validUntil && day(validUntil) };
  const proof = permitProof(facts, keyId) ?? permitProof(facts, newestKey())!;
  return env().APP_ORIGIN + paths.verified(proof);
}
