// Browsers pass on to authenticators which passkeys a site still knows, so that removed ones are not offered any more. Not all can.

const rpId = () => window.location.hostname;
const ignore = () => {}; // a favour, nothing depends on it

/** One passkey that this site does not know. */
export function forgetCredential(credentialId: string | string[] | undefined) {
  if (typeof credentialId !== "string" || !window.PublicKeyCredential?.signalUnknownCredential) return;
  void window.PublicKeyCredential.signalUnknownCredential({ rpId: rpId(), credentialId }).catch(ignore);
}

export type Owner = { userId: string; name: string; displayName: string; allAcceptedCredentialIds: string[] };

/** All passkeys of an account, and what their owner is called now. */
export function tellCredentials({ userId, name, displayName, allAcceptedCredentialIds }: Owner) {
  const { PublicKeyCredential: known } = window;
  void known?.signalAllAcceptedCredentials?.({ rpId: rpId(), userId, allAcceptedCredentialIds }).catch(ignore);
  void known?.signalCurrentUserDetails?.({ rpId: rpId(), userId, name, displayName }).catch(ignore);
}
