import { PasskeyForm } from "@/components/auth/passkeys/passkey-form";
import { passkeyWords } from "../../../_shell/passkey-words";
import { askForStep, verifyByPasskey } from "./passkey-actions";

/** The second step by a passkey: one button instead of a code. */
export async function PasskeyStep() {
  const words = await passkeyWords("verify");
  return <PasskeyForm ceremony="get" ask={askForStep} action={verifyByPasskey} words={words} />;
}
