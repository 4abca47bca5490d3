export type Factors = { kind: "resident" | "staff"; hasPassword: boolean; passkeys: number; apps: number };

/** A passkey may go while another way in stays: another passkey, or a password; staff need an authenticator app beside that. */
export const canRemovePasskey = ({ kind, hasPassword, passkeys, apps }: Factors) =>
  passkeys > 1 || (hasPassword && (kind === "resident" || apps > 0));
