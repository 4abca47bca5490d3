export type Ceremony = "get" | "create";
/** Why a browser gave no answer; each has its words. "aborted": another request took its place. */
export type Problem = "unsupported" | "cancelled" | "already" | "failed" | "aborted";
export type Outcome = { answer: string } | { problem: Problem };

// Only where a passkey is really asked for is the library loaded.
const library = () => import("@simplewebauthn/browser");

export const isSupported = () => typeof window.PublicKeyCredential === "function";

/** Whether this browser offers passkeys where the username is typed. */
export async function isOfferedInFields() {
  return isSupported() && Boolean(await window.PublicKeyCredential.isConditionalMediationAvailable?.());
}

/** Has the browser ask an authenticator; `inField`: as one of the suggestions under the username, without a dialog. */
export async function perform(ceremony: Ceremony, options: string, inField = false): Promise<Outcome> {
  if (!isSupported()) return { problem: "unsupported" };
  try {
    const { startAuthentication, startRegistration } = await library();
    const optionsJSON = JSON.parse(options);
    const given =
      ceremony === "get" ? startAuthentication({ optionsJSON, useBrowserAutofill: inField }) : startRegistration({ optionsJSON });
    return { answer: JSON.stringify(await given) };
  } catch (error) {
    return { problem: problemOf(error) };
  }
}

/** Takes back what the browser was asked for. */
export async function abandon() {
  if (isSupported()) (await library()).WebAuthnAbortService.cancelCeremony();
}

function problemOf(error: unknown): Problem {
  switch ((error as { name?: string }).name) {
    case "AbortError":
      return "aborted";
    case "NotAllowedError":
      return "cancelled";
    case "InvalidStateError":
      return "already";
    default:
      return "failed";
  }
}
