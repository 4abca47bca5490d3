import { spawnSync } from "node:child_process";
import { generateKeyPairSync, sign } from "node:crypto";
import { writeFileSync } from "node:fs";
import type { Browser, Page } from "@playwright/test";
import { historyCommand } from "@/lib/applications/history/history-command";
import { newReference } from "@/lib/reference";
import { paths } from "@/lib/paths";
import { expect, test } from "./fixtures";
import { expectHeading } from "./portal/payments-of";
import { makePermit } from "./portal/things/permits";
import { expectAccessible } from "./steps/looks";

test.use({ serviceWorkers: "allow" });

const main = (page: Page) => page.getByRole("main");

/** What the QR holds, as its holder sees it on the permit's page: the path that "See what others see" leads to. */
async function qrOf(page: Page, ref: string) {
  await page.goto(paths.permit(ref));
  return (await main(page).getByRole("link", { name: "See what others see" }).getAttribute("href"))!;
}

/** Another person's browser, which was never signed in. */
const stranger = (browser: Browser, baseURL: string, address: string) =>
  browser.newContext({ baseURL, serviceWorkers: "allow", extraHTTPHeaders: { "x-forwarded-for": address } });

const forgedBy = ([version, key, content]: string[]) => {
  const signed = [version, key, content].join("~");
  const mark = sign(null, Buffer.from(signed), generateKeyPairSync("ed25519").privateKey).toString("base64url");
  return `${signed}~${mark}`;
};
const editedFrom = ([version, key, content, signature]: string[]) => {
  const said = Buffer.from(content!, "base64url")
    .toString()
    .replace(/20\d\d(-\d\d-\d\d"\])/, "2099$1");
  return [version, key, Buffer.from(said).toString("base64url"), signature].join("~");
};

test("a permit is checked without a connection in another browser, and a forged or edited QR is refused there", async ({
  page,
  browser,
  baseURL,
  address,
  owner,
  signedIn,
}) => {
  const { ref, number } = await makePermit(owner, signedIn);
  const scanned = await qrOf(page, ref);
  const proof = scanned.split("/").at(-1)!;
  const context = await stranger(browser, baseURL!, address);
  const other = await context.newPage();
  await other.goto(paths.verify);
  await expect(main(other)).toContainText("This page is on your device now.");
  await context.setOffline(true);

  await other.goto(scanned);
  await expectHeading(other, "Genuine, and not over yet");
  for (const said of [number, "Dog licence", "how it stood when it was issued", "Go online to see whether it was revoked since"])
    await expect(main(other)).toContainText(said);
  await expect(main(other)).not.toContainText("Robin");
  await expectAccessible(other, "offline check");

  for (const wrong of [editedFrom(proof.split("~")), forgedBy(proof.split("~"))]) {
    await other.goto(paths.verified(wrong));
    await expectHeading(other, "This QR code is not ours");
    await expect(main(other)).not.toContainText(number);
  }
  await other.goto(paths.verified(`1~99${proof.slice(3)}`));
  await expectHeading(other, "This device cannot check it yet");
  await other.goto(paths.verified(newReference("VC")));
  await expectHeading(other, "You are offline");
  await expect(main(other)).toContainText("only a QR code can be checked");

  const kept = await other.evaluate(async () => {
    const cache = await caches.open("verify");
    const requests = await cache.keys();
    const texts = await Promise.all(requests.map(async (request) => (await cache.match(request))!.text()));
    return { paths: requests.map(({ url }) => new URL(url).pathname).sort(), text: texts.join("\n") };
  });
  expect(kept.paths.filter((path) => !path.startsWith("/_next/static/"))).toEqual([
    paths.signingKeys,
    "/site.js",
    paths.verify,
    "/verify.js",
  ]);
  expect(kept.text).not.toContain(number);
  await context.close();
});

test("a browser that knows no Ed25519 says so, and claims nothing", async ({ page, browser, baseURL, address, owner, signedIn }) => {
  const { ref } = await makePermit(owner, signedIn);
  const scanned = await qrOf(page, ref);
  const context = await stranger(browser, baseURL!, address);
  await context.addInitScript(() => {
    crypto.subtle.importKey = () => Promise.reject(new DOMException("Unrecognized name.", "NotSupportedError"));
  });
  const other = await context.newPage();
  await other.goto(paths.verify);
  await expect(main(other)).toContainText("This page is on your device now.");
  await context.setOffline(true);
  await other.goto(scanned);
  await expectHeading(other, "This browser cannot check signatures");
  await expect(main(other)).toContainText("do not rely on the permit");
  await context.close();
});

for (const scripts of [true, false])
  test.describe(scripts ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled: scripts, viewport: { width: 360, height: 740 } });

    async function type(page: Page, code: string) {
      await page.goto(paths.verify);
      await main(page).getByLabel("Code on the permit").fill(code);
      await main(page).getByRole("button", { name: "Check" }).click();
    }

    test("a code says what the permit is worth: valid, revoked, expired, replaced, unknown; never whose it is", async ({
      page,
      owner,
      resident,
    }) => {
      const states = [
        [{}, "This permit is valid"],
        [{ status: "revoked" }, "This permit was revoked"],
        [{ status: "expired", until: -3 }, "This permit has expired"],
        [{ until: -3 }, "This permit has expired"], // the night's job has not come to it
        [{ status: "superseded" }, "This permit was replaced"],
      ] as const;
      for (const [wanted, heading] of states) {
        const { code, number } = await makePermit(owner, resident, wanted);
        await type(page, code.toLowerCase().replaceAll("-", " "));
        await expectHeading(page, heading);
        await expect(main(page)).toContainText(number);
        for (const hidden of ["Robin", "Rex", "Quay"]) await expect(main(page)).not.toContainText(hidden);
      }
      await type(page, newReference("VC"));
      await expectHeading(page, "We have issued nothing with this code");
    });

    test("a permit's number finds nothing, typed or guessed in an address", async ({ page, owner, resident }) => {
      const { number } = await makePermit(owner, resident);
      await type(page, number);
      await expectHeading(page, "Check a permit");
      await expect(main(page)).toContainText("That is the permit’s number. Type its code, which begins with VC.");
      await expect(main(page).getByLabel("Code on the permit")).toHaveValue(number);
      await page.goto(paths.verified(number));
      await expectHeading(page, "That is no code of a permit");
      await expect(main(page)).not.toContainText("Dog licence");
    });

    test("an edited and a forged QR are refused by the city, too", async ({ page, owner, signedIn }) => {
      const { ref } = await makePermit(owner, signedIn);
      const scanned = await qrOf(page, ref);
      const parts = scanned.split("/").at(-1)!.split("~");
      await page.goto(scanned);
      await expectHeading(page, "This permit is valid");
      await expect(main(page)).toContainText("The city signed this QR code");
      for (const wrong of [editedFrom(parts), forgedBy(parts)]) {
        await page.goto(paths.verified(wrong));
        await expectHeading(page, "This QR code is not ours");
      }
    });

    test("renewing begins with what was answered last time", async ({ page, owner, signedIn }) => {
      const { ref, id } = await makePermit(owner, signedIn, { from: -340, until: 20 });
      await page.goto(paths.permit(ref));
      await main(page).getByRole("button", { name: "Renew" }).click();
      await expect(page).toHaveURL((url) => /^\/applications\/AP-[\w-]+$/.test(url.pathname) && !url.pathname.includes(ref));
      const [draft] = await owner.rows<{ answers: { answers: Record<string, { value: unknown }> }; status: string }>(
        "SELECT answers, status FROM application WHERE renews_id = $1",
        [id],
      );
      expect(draft).toMatchObject({ status: "draft", answers: { answers: { ownerName: { value: "Robin Tester" } } } });
      await page.goto(paths.permit(ref));
      await expect(main(page).getByRole("link", { name: "Go on with the renewal" })).toBeVisible();
    });
  });

test("whoever tries codes is stopped for a while", async ({ page }) => {
  for (let n = 0; n < 60; n += 1) await page.request.get(paths.verified(newReference("VC")), { headers: { accept: "text/html" } });
  await page.goto(paths.verified(newReference("VC")));
  await expectHeading(page, "Too many checks from here");
});

test("the permit on paper says the same, to its holder alone", async ({ page, browser, baseURL, address, owner, signedIn }) => {
  const { ref, number } = await makePermit(owner, signedIn);
  const answer = await page.request.get(paths.permitFile(ref));
  expect(answer.headers()["content-type"]).toBe("application/pdf");
  expect(answer.headers()["content-disposition"]).toContain(`${number}.pdf`);
  expect((await answer.body()).subarray(0, 5).toString()).toBe("%PDF-");
  const context = await stranger(browser, baseURL!, address);
  const other = await context.request.get(paths.permitFile(ref), { maxRedirects: 0 });
  expect(other.status()).toBe(303);
  await context.close();
});

test("a history file is checked in the browser and by a command, and the entry that somebody changed is named", async ({
  page,
  owner,
  signedIn,
}, info) => {
  const { ref } = await makePermit(owner, signedIn);
  const text = await (await page.request.get(paths.applicationHistory(ref))).text();
  const file = JSON.parse(text) as { application: { status: string }; events: { text: string; kind: string; hash: string }[] };
  const changed = (change: (copy: typeof file) => void) => {
    const copy = JSON.parse(text) as typeof file;
    change(copy);
    return JSON.stringify(copy);
  };
  await page.goto(paths.application(ref));
  await main(page).getByRole("link", { name: "Check a history file" }).click();
  await expectHeading(page, "Check the history of an application");
  for (const [said, content] of [
    ["The history is whole", text],
    [
      "The first entry that does not fit is number 2.",
      changed(({ events }) => (events[1]!.text = events[1]!.text.replace("stageBegan", "decided"))),
    ],
    ["The first entry that does not fit is number 2.", changed(({ events }) => (events[1]!.kind = "decided"))],
    ["The first entry that does not fit is number 2.", changed(({ events }) => events.splice(1, 1))],
    ["the city has not signed the last one", changed(({ events, application }) => (events.pop(), (application.status = "inReview")))],
    ["This is no history file", "hello"],
  ] as const) {
    await main(page)
      .getByLabel("History file (JSON)")
      .setInputFiles({ name: "h.json", mimeType: "application/json", buffer: Buffer.from(content) });
    await expect(main(page).getByRole("status")).toContainText(said);
  }
  await expectAccessible(page, "history");

  for (const [content, says] of [
    [text, "whole"],
    [changed(({ events }) => (events[1]!.text += " ")), "entry 2 does not fit"],
  ] as const) {
    const name = info.outputPath("history.json");
    writeFileSync(name, content);
    expect(spawnSync("sh", ["-c", `${historyCommand} ${name}`], { encoding: "utf8" }).stdout.trim()).toBe(says);
  }
});

test.describe("the history page without scripts", () => {
  test.use({ javaScriptEnabled: false });
  test("explains the command and offers no field that does nothing", async ({ page }) => {
    await page.goto(paths.verifyHistory);
    await expect(main(page)).toContainText("Use the command below.");
    await expect(main(page).getByLabel("History file (JSON)")).toBeHidden();
    await expect(main(page)).toContainText("createHash");
  });
});
