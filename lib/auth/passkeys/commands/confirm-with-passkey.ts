import type { Visit } from "@/lib/auth/browser/visit";
import { openKnownFlow } from "@/lib/auth/flow/open-flow";
import type { Assertion } from "@/lib/auth/passkeys/schema";
import { usePasskey } from "@/lib/auth/passkeys/use-passkey";
import type { Session } from "@/lib/auth/session";
import { DomainError } from "@/lib/errors";

type Attempt = { session: Session; answer: Assertion; next: string; browserHash: string; visit: Visit };

/** Shows that a signed-in person is still there, without a password. Resolves to the token of a finished proof. */
export async function confirmWithPasskey({ session, answer, next, browserHash, visit }: Attempt): Promise<string> {
  const { accountId } = session.actor;
  if (!(await usePasskey(answer, { purpose: "verify", browserHash, accountId }, visit))) throw new DomainError("passkey.unknown");
  const proof = { accountId, browserHash, purpose: "confirm" as const, shown: ["passkey"], next, sessionId: session.id, finished: true };
  return openKnownFlow("confirmWithPasskey", proof, "passkey");
}
