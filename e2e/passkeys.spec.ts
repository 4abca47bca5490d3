import type { Page } from "@playwright/test";
import { inLanguage, paths } from "@/lib/paths";
import { expect, test } from "./fixtures";
import type { Owner } from "./portal/owner";
import { revokeSession } from "./portal/opened-session";
import { keepPasskey, passkeysOf } from "./portal/passkeys-of";
import { expectHeading } from "./portal/payments-of";
import { addPasskey, plugIn, pressOneTap, signInWithOneTap } from "./steps/authenticator";
import { sayWho } from "./steps/sign-in-steps";

const main = (page: Page) => page.getByRole("main");
const signInButton = (page: Page) => main(page).getByRole("button", { name: "Sign in with a passkey" });

/** A resident with a passkey in this browser, signed out again. */
const signedOut = test.extend<{ away: { authenticator: Awaited<ReturnType<typeof plugIn>> } }>({
  away: async ({ page, owner, signedIn }, use) => {
    const authenticator = await plugIn(page);
    await page.goto(paths.passkeys);
    await addPasskey(page);
    await revokeSession(owner, signedIn.session.id);
    await use({ authenticator });
  },
});

test("a resident adds a passkey, signs out and comes back with one tap", async ({ page, owner, mail, signedIn }) => {
  await plugIn(page);
  await page.goto(paths.passkeys);
  await expect(main(page)).toContainText("You have no passkey yet.");
  await addPasskey(page);
  await expect(main(page).getByRole("link", { name: "Chrome · Windows" })).toBeVisible();
  const told = await mail.waitFor(signedIn.email, ({ subject }) => subject === "A passkey was added to your account");
  expect(told.text).toContain("Chrome · Windows");
  expect(told.text).toMatch(/\/link\/not-me\/[\w-]+/);

  await page.getByRole("banner").getByRole("button", { name: "Sign out" }).click();
  await expect(main(page)).toContainText("You are signed out.");
  await signInWithOneTap(page);
  await expectHeading(page, "Your dashboard");
  const [session] = await owner.rows<{ methods: string[] }>(
    "SELECT methods FROM auth_session WHERE account_id = $1 ORDER BY created_at DESC LIMIT 1",
    [signedIn.accountId],
  );
  expect(session!.methods).toEqual(["passkey"]);
  const [passkey] = await passkeysOf(owner, signedIn);
  expect(passkey).toMatchObject({ counter: expect.not.stringMatching(/^0$/), lastUsedAt: expect.any(Date) });
});

signedOut("one tap leads to the page that was asked for, in its language", async ({ page, away: _ }) => {
  await page.goto(inLanguage("es", paths.bills));
  await Promise.race([
    main(page)
      .getByRole("button", { name: "Iniciar sesión con una llave de acceso" })
      .click({ timeout: 5_000 })
      .catch(() => {}),
    page.waitForURL(/\/es\/bills/),
  ]);
  await expect(page).toHaveURL(/\/es\/bills$/);
});

signedOut(
  "a browser that is new to the account is asked about the device after the tap",
  async ({ page, context, away, browser, portal }) => {
    const [credential] = await away.authenticator.credentials();
    await context.clearCookies();
    const elsewhere = await browser.newContext({ baseURL: portal.origin });
    const other = await elsewhere.newPage();
    await (await plugIn(other)).hold(credential!);
    await signInWithOneTap(other);
    await expectHeading(other, "Before you continue");
    await main(other).getByRole("button", { name: "Continue" }).click();
    await expectHeading(other, "Your dashboard");
    await page.goto(paths.dashboard);
    await expectHeading(page, "Sign in");
    await elsewhere.close();
  },
);

signedOut(
  "the username field offers the passkey by itself, and never opens a dialog: typing a password goes on beside it",
  async ({ page, away, signedIn }) => {
    await away.authenticator.answer(false);
    const asked = page.waitForResponse((response) => response.request().method() === "POST"); // it may come before the page has loaded whole
    await page.goto(paths.signIn);
    expect((await asked).status()).toBe(200);
    await sayWho(page, signedIn.username, "not the password");
    await expect(main(page).locator(".error-summary")).toContainText("The email address, username or password is wrong.");
    await page.goto(paths.signIn);
    await away.authenticator.answer(true);
    await expectHeading(page, "Your dashboard"); // nothing was pressed: the field's offer was taken
  },
);

signedOut("a passkey that was removed is refused in words, and opens nothing", async ({ page, owner, mail, away, signedIn, openAs }) => {
  await openAs(signedIn);
  const [passkey] = await passkeysOf(owner, signedIn);
  await page.goto(paths.passkey(passkey!.id));
  await main(page).getByRole("button", { name: "Remove this passkey" }).click();
  await expect(main(page)).toContainText("The passkey is removed.");
  await mail.waitFor(signedIn.email, ({ subject }) => subject === "A passkey was removed from your account");
  expect(await passkeysOf(owner, signedIn)).toEqual([]);
  await page.getByRole("banner").getByRole("button", { name: "Sign out" }).click();
  const [credential] = await away.authenticator.credentials();
  if (!credential) return expect(credential).toBeUndefined(); // the browser has listened, and forgotten it
  await page.goto(paths.signIn);
  await expect(main(page)).toContainText("That passkey is no longer part of your account.");
});

signedOut("a counter that went down is refused, and the owner hears of it", async ({ page, owner, mail, away: _, signedIn }) => {
  await owner.rows("UPDATE passkey SET counter = 1000 WHERE account_id = $1", [signedIn.accountId]); // another copy has been used since
  await page.goto(paths.signIn);
  await expect(main(page)).toContainText("We did not accept this passkey.");
  const told = await mail.waitFor(signedIn.email, ({ subject }) => subject === "We refused a passkey of your account");
  expect(told.text).toContain("It behaved like a copy");
});

signedOut("an answer counts once, and only in the browser that was asked", async ({ page, context, away, browser, portal }) => {
  await away.authenticator.answer(false);
  await page.goto(paths.signIn);
  await expect(signInButton(page)).toBeVisible();
  const sent = page.waitForRequest((request) => request.method() === "POST" && (request.postData() ?? "").includes("clientDataJSON"));
  await away.authenticator.answer(true);
  await signInWithOneTap(page); // the offer in the field may have been taken by then
  const request = await sent;
  await expectHeading(page, "Your dashboard");
  const { "next-action": action, "content-type": type } = await request.allHeaders();
  const again = (where: typeof context) =>
    where.request.post(request.url(), {
      headers: { "next-action": action!, "content-type": type!, origin: portal.origin },
      data: request.postDataBuffer()!,
    });
  const elsewhere = await browser.newContext();
  for (const where of [context, elsewhere])
    expect(await (await again(where)).text()).toContain("That took too long, or was answered before.");
  expect((await elsewhere.cookies()).map(({ name }) => name)).not.toContain("flow");
  await elsewhere.close();
});

signedOut("an account that staff have locked stays closed to its passkey", async ({ page, owner, away: _, signedIn }) => {
  await owner.rows("UPDATE account SET status = 'locked' WHERE id = $1", [signedIn.accountId]);
  const before = await owner.count("auth_session WHERE account_id = $1", [signedIn.accountId]);
  await signInWithOneTap(page);
  await expect(page).toHaveURL(new RegExp(paths.signInStopped));
  expect(await owner.count("auth_session WHERE account_id = $1", [signedIn.accountId])).toBe(before);
});

signedOut("the second step after the password is the passkey", async ({ page, away, signedIn }) => {
  await away.authenticator.answer(false);
  await page.goto(paths.signIn);
  await sayWho(page, signedIn.username);
  await expectHeading(page, "Use your passkey");
  await away.authenticator.answer(true);
  await main(page).getByRole("button", { name: "Use a passkey" }).click();
  await expectHeading(page, "Your dashboard");
});

signedOut(
  "a passkey shows that it is still the same person, and the page comes back",
  async ({ page, owner, away: _, signedIn, openAs }) => {
    const { id } = await openAs(signedIn);
    await owner.rows("UPDATE auth_session SET authenticated_at = now() - interval '30 minutes' WHERE id = $1", [id]);
    await page.goto(paths.passkeys);
    await main(page).getByRole("button", { name: "Add a passkey" }).click();
    await expectHeading(page, "Confirm it is you");
    await main(page).getByRole("button", { name: "Use a passkey" }).click();
    await expectHeading(page, "Passkeys");
  },
);

signedOut("the same device is not added twice, a second one is", async ({ page, owner, away, signedIn, openAs }) => {
  await openAs(signedIn);
  await page.goto(paths.passkeys);
  await main(page).getByRole("button", { name: "Add a passkey" }).click();
  await expect(main(page)).toContainText("This device has a passkey for your account already.");
  await away.authenticator.unplug();
  await plugIn(page, { transport: "usb" });
  await addPasskey(page);
  expect((await passkeysOf(owner, signedIn)).map(({ name }) => name)).toEqual(["Chrome · Windows", "Chrome · Windows 2"]);
});

for (const scripts of [true, false])
  test.describe(scripts ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled: scripts });

    test("a passkey gets another name, and a name that is missing is asked for", async ({ page, owner, signedIn }) => {
      await keepPasskey(owner, signedIn, "Old name");
      await page.goto(paths.passkeys);
      await main(page).getByRole("link", { name: "Old name" }).click();
      const name = main(page).getByLabel("Name of this passkey");
      await name.fill("");
      await main(page).getByRole("button", { name: "Save name" }).click();
      await expect(main(page).locator(".error-summary")).toContainText("Enter a name of up to 60 characters.");
      await name.fill("Kitchen tablet");
      await main(page).getByRole("button", { name: "Save name" }).click();
      await expect(main(page)).toContainText("The new name is saved.");
      await expect(main(page).getByRole("link", { name: "Kitchen tablet" })).toBeVisible();
    });

    test("a passkey is removed, the last way in is not", async ({ page, owner, signedIn }) => {
      const [first, second] = [await keepPasskey(owner, signedIn, "First"), await keepPasskey(owner, signedIn, "Second")];
      await owner.rows("UPDATE account SET password_hash = NULL WHERE id = $1", [signedIn.accountId]);
      await page.goto(paths.passkey(first));
      await main(page).getByRole("button", { name: "Remove this passkey" }).click();
      await expect(main(page)).toContainText("The passkey is removed.");
      await page.goto(paths.passkey(second));
      await expect(main(page)).toContainText("This is your only way to sign in, so it stays.");
      await expect(main(page).getByRole("button", { name: "Remove this passkey" })).toHaveCount(0);
    });
  });

/** Holds the page's scripts back until they are let go. */
async function holdScripts(page: Page) {
  let letGo = () => {};
  const go = new Promise<void>((resolve) => (letGo = resolve));
  await page.route(/\/_next\/static\/.*\.js/, async (route) => {
    await go;
    await route.continue().catch(() => {}); // of a page that was left meanwhile
  });
  return () => letGo();
}

signedOut("pressed before the page is ready, the button does its work as soon as it is", async ({ page, away: _, signedIn, owner }) => {
  const letGo = await holdScripts(page);
  await page.goto(paths.signIn, { waitUntil: "commit" });
  await signInButton(page).click();
  await expect(main(page).getByText("It asks for your passkey by itself in a moment.")).toBeVisible();
  await expect(main(page).getByText("Passkeys need JavaScript.")).toBeHidden();
  const before = await owner.count("auth_session WHERE account_id = $1", [signedIn.accountId]);
  letGo();
  await expectHeading(page, "Your dashboard");
  expect(await owner.count("auth_session WHERE account_id = $1", [signedIn.accountId])).toBe(before + 1);
});

signedOut("pressed before the page is ready, and then not answered, the button stays and works", async ({ page, away, signedIn: _ }) => {
  await away.authenticator.answer(false);
  const letGo = await holdScripts(page);
  await page.addInitScript(() => {
    const { get } = CredentialsContainer.prototype;
    let refused = false;
    CredentialsContainer.prototype.get = function (options) {
      if (options?.mediation === "conditional") return new Promise<never>(() => {}); // nobody looks at the field's offer
      if (refused) return get.call(this, options);
      refused = true;
      return Promise.reject(new DOMException("closed", "NotAllowedError"));
    };
  });
  await page.goto(paths.signIn, { waitUntil: "commit" });
  await signInButton(page).click();
  await expect(main(page).getByText("It asks for your passkey by itself in a moment.")).toBeVisible();
  letGo();
  await expect(main(page)).toContainText("No passkey was used. Try again");
  await away.authenticator.answer(true);
  await signInButton(page).click();
  await expectHeading(page, "Your dashboard");
});

/** The first answer of a passkey is five minutes late. */
async function makeLate(page: Page, owner: Owner, before: () => Promise<unknown> = async () => {}) {
  let late = false;
  await page.route("**", async (route) => {
    const isAnswer = !late && (route.request().postData() ?? "").includes("clientDataJSON");
    if (isAnswer) {
      late = true;
      await before();
      await owner.rows("UPDATE passkey_challenge SET expires_at = now()");
    }
    await route.continue();
  });
}

signedOut("an answer that comes too late says so, and the button works again with a new question", async ({ page, owner, away }) => {
  await makeLate(page, owner, () => away.authenticator.answer(false));
  await signInWithOneTap(page);
  await expect(main(page)).toContainText("That took too long, or was answered before. Try again.");
  await away.authenticator.answer(true);
  await pressOneTap(page);
  await expectHeading(page, "Your dashboard");
});

signedOut("the same where the passkey is the second step", async ({ page, owner, away, signedIn }) => {
  await away.authenticator.answer(false);
  await page.goto(paths.signIn);
  await sayWho(page, signedIn.username);
  await expectHeading(page, "Use your passkey");
  await away.authenticator.answer(true);
  await makeLate(page, owner);
  const button = main(page).getByRole("button", { name: "Use a passkey" });
  await button.click();
  await expect(main(page)).toContainText("That took too long, or was answered before. Try again.");
  await button.click();
  await expectHeading(page, "Your dashboard");
});

test("the same where a passkey is made", async ({ page, owner, signedIn }) => {
  await plugIn(page);
  await page.goto(paths.passkeys);
  await makeLate(page, owner);
  await main(page).getByRole("button", { name: "Add a passkey" }).click();
  await expect(main(page)).toContainText("That took too long, or was answered before. Try again.");
  expect(await passkeysOf(owner, signedIn)).toEqual([]);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the pages say that passkeys need them, and the rest works", async ({ page, signedIn: _ }) => {
    await page.goto(paths.passkeys);
    const note = main(page).locator("noscript"); // whose text the usual matchers leave out
    expect(await note.evaluate((element: HTMLElement) => element.innerText)).toContain("which is off in this browser.");
    await main(page).getByRole("button", { name: "Add a passkey" }).click();
    await expect(main(page).getByText("Turn it on in this browser, or use another way.")).toBeVisible();
  });

  test("the button on the sign-in page says why it cannot work", async ({ page }) => {
    await page.goto(paths.signIn);
    await signInButton(page).click();
    await expect(main(page).getByText("Passkeys need JavaScript.")).toBeVisible();
    await expect(main(page).getByText("by itself in a moment")).toBeHidden();
    await expect(main(page).getByLabel("Password")).toBeVisible();
  });
});

test("a browser without passkeys signs in by password, and its button says why", async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, "PublicKeyCredential"));
  await page.goto(paths.signIn);
  await signInButton(page).click();
  await expect(main(page)).toContainText("This browser cannot use passkeys.");
});
