import { expect, type Page } from "@playwright/test";
import { paths } from "@/lib/paths";

/** The browser's own pretended authenticator: it verifies its person, and answers at once unless it is told to wait. */
export async function plugIn(page: Page, { transport = "internal" }: { transport?: "internal" | "usb" } = {}) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("WebAuthn.enable");
  const { authenticatorId } = await cdp.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport,
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  const credentials = async () => (await cdp.send("WebAuthn.getCredentials", { authenticatorId })).credentials;
  type Credential = Awaited<ReturnType<typeof credentials>>[number];
  return {
    credentials,
    /** Holds a copy of another's passkey. */
    hold: (credential: Credential) => cdp.send("WebAuthn.addCredential", { authenticatorId, credential }),
    /** Nobody touches it, or somebody does again. */
    answer: (enabled: boolean) => cdp.send("WebAuthn.setAutomaticPresenceSimulation", { authenticatorId, enabled }),
    unplug: () => cdp.send("WebAuthn.removeVirtualAuthenticator", { authenticatorId }),
  };
}

/** Adds a passkey on the page of passkeys, which is open. */
export async function addPasskey(page: Page) {
  const main = page.getByRole("main");
  await main.getByRole("button", { name: "Add a passkey" }).click();
  await expect(main).toContainText("Your passkey is ready.");
}

/** The sign-in page up to the page behind it. An authenticator that answers at once may have done so before the button is pressed. */
export async function signInWithOneTap(page: Page, address: string = paths.signIn) {
  await page.goto(address);
  await pressOneTap(page);
}

/** The same on the sign-in page that is open. */
export async function pressOneTap(page: Page) {
  const button = page.getByRole("main").getByRole("button", { name: "Sign in with a passkey" });
  await Promise.race([button.click({ timeout: 5_000 }).catch(() => {}), page.waitForURL((url) => !url.pathname.endsWith(paths.signIn))]);
}
