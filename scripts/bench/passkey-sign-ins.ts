import { perSecond } from "./rates";

const BROWSER = "bench";
const VISIT = { device: "Bench", place: "" };

/**
 * Signing in by passkey, round after round: the question and the answer as the portal handles them, and the bare check of the same
 * answers. What an authenticator does in between is its own time and is not counted.
 */
export async function passkeyRounds(atOnce: number) {
  const { newResident } = await import("@/lib/auth/testing/new-resident");
  const { softwareAuthenticator } = await import("@/lib/auth/testing/software-authenticator");
  const { askToSignIn } = await import("@/lib/auth/passkeys/ask-passkey");
  const { askToCreate } = await import("@/lib/auth/passkeys/ask-to-create");
  const { addPasskey } = await import("@/lib/auth/passkeys/commands/add-passkey");
  const { signInWithPasskey } = await import("@/lib/auth/passkeys/commands/sign-in-with-passkey");
  const { checkAssertion } = await import("@/lib/auth/passkeys/check-assertion");
  const { relyingParty } = await import("@/lib/auth/passkeys/relying-party");
  const { asSystem } = await import("@/lib/db/as-actor");

  const owner = await newResident();
  const { accountId } = owner;
  const key = softwareAuthenticator({ accountId, origin: relyingParty().origin });
  await addPasskey(owner, { answer: key.create(challengeIn(await askToCreate(accountId, BROWSER))), browserHash: BROWSER, visit: VISIT });
  const signer = await asSystem("bench", (db) => db.passkey.findFirstOrThrow({ where: { accountId } }));

  return async function round(times: number) {
    const challenges: string[] = [];
    const asked = await perSecond(times, atOnce, async (n) => (challenges[n] = challengeIn(await askToSignIn(BROWSER))));
    const answers = challenges.map((challenge) => key.get(challenge, { counter: 0 })); // synced passkeys count nothing
    const answered = await perSecond(times, atOnce, (n) =>
      signInWithPasskey({ answer: answers[n]!, next: "/dashboard", browserHash: BROWSER, visit: VISIT }),
    );
    const bare = await perSecond(times, 1, (n) => checkAssertion(signer, answers[n]!, challenges[n]!));
    return { ours: 1 / (1 / asked + 1 / answered), bare };
  };
}

const challengeIn = (options: string) => (JSON.parse(options) as { challenge: string }).challenge;
