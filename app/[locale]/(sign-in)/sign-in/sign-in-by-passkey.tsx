import { getTranslations } from "next-intl/server";
import { PasskeySignIn } from "@/components/auth/passkeys/passkey-sign-in";
import { passkeyWords } from "../../_shell/passkey-words";
import { askForPasskey, signInByPasskey } from "./passkey-actions";

/** One tap instead of a password and a code. */
export async function SignInByPasskey({ next }: { next: string }) {
  const words = { ...(await passkeyWords("signIn")), or: (await getTranslations("passkeys"))("or") };
  return <PasskeySignIn ask={askForPasskey} action={signInByPasskey} next={next} words={words} />;
}
