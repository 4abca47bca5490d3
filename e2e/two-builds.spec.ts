import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";
import { paths } from "@/lib/paths";
import { expect, test } from "./fixtures";
import { expectHeading } from "./portal/payments-of";
import { testSettings } from "./portal/settings";

const second = ".cache/next-second";

test.describe.configure({ mode: "default" }); // in one worker: a folder is built in once at a time

/** The same sources built again, as a second machine of the city would. */
test.beforeAll(async () => {
  test.setTimeout(300_000);
  const env = { ...process.env, ...testSettings, NODE_OPTIONS: "", NEXT_DIST_DIR: second };
  await promisify(execFile)(process.execPath, ["--import", "tsx", "scripts/build.ts"], { env });
});

/** The ids of the forms' actions, and the key they are sealed with. */
function actionsOf(build: string) {
  const { node, encryptionKey } = JSON.parse(readFileSync(`${build}/server/server-reference-manifest.json`, "utf8")) as {
    node: object;
    encryptionKey: string;
  };
  return { ids: Object.keys(node).sort(), encryptionKey };
}

test("two builds of the same sources have the same actions under the same key", () => {
  const first = actionsOf(testSettings.NEXT_DIST_DIR);
  expect(first.ids.length).toBeGreaterThan(5);
  expect(actionsOf(second)).toEqual(first);
});

for (const scripts of [true, false])
  test.describe(scripts ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled: scripts });

    test("a form opened before a new release is accepted after it", async ({ page, owner, portal, address }) => {
      const main = page.getByRole("main");
      await page.goto(paths.contact);
      await main.getByRole("radio").first().check();
      await main.getByLabel("Your message").fill(`Is the pool open on Sunday? ${address}`);
      await main.getByLabel("Your name").fill("Robin Tester");
      await main.getByLabel("Your email address").fill("robin@post.example");
      await portal.restart({ NEXT_DIST_DIR: second });
      try {
        await main.getByRole("button", { name: "Send message" }).click();
        await expectHeading(page, "Message sent");
        expect(await owner.count("contact_message WHERE text LIKE $1", [`%${address}`])).toBe(1);
      } finally {
        await portal.restart();
      }
    });
  });
