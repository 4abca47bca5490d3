import type { Visit } from "@/lib/auth/browser/visit";
import { openKnownFlow } from "@/lib/auth/flow/open-flow";
import type { Assertion } from "@/lib/auth/passkeys/schema";
import { usePasskey } from "@/lib/auth/passkeys/use-passkey";

type Attempt = { answer: Assertion; next: string; browserHash: string; visit: Visit };

/**
 * Both steps at once: a passkey is something one has, and it has verified its person. Resolves to the token of a finished proof, or to
 * undefined for a passkey that was removed here.
 */
export async function signInWithPasskey({ answer, next, browserHash, visit }: Attempt): Promise<string | undefined> {
  const used = await usePasskey(answer, { purpose: "signIn", browserHash }, visit);
  if (!used) return undefined;
  const { id: passkeyId, accountId } = used;
  const proof = { accountId, browserHash, purpose: "signIn" as const, shown: ["passkey"], next, passkeyId, finished: true };
  return openKnownFlow("signInWithPasskey", proof, "passkey");
}
