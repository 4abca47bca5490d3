import { PasskeyForm } from "@/components/auth/passkeys/passkey-form";
import type { ButtonVariant } from "@/components/ui/button";
import type { Resident, Staff } from "@/lib/auth/actor";
import { listPasskeys } from "@/lib/auth/passkeys/queries";
import { asActor } from "@/lib/db/as-actor";
import { passkeyWords } from "../../_shell/passkey-words";
import { askToConfirm, confirmByPasskey } from "./passkey-actions";

type ConfirmByPasskeyProps = { actor: Resident | Staff; next: string; variant?: ButtonVariant };

/** One tap instead of the password and a code, for those who have a passkey. */
export async function ConfirmByPasskey({ actor, next, variant }: ConfirmByPasskeyProps) {
  const passkeys = await asActor(actor, (db) => listPasskeys(db, actor));
  if (!passkeys.length) return null;
  const words = await passkeyWords("verify");
  return <PasskeyForm ceremony="get" variant={variant} ask={askToConfirm} action={confirmByPasskey} hidden={{ next }} words={words} />;
}
