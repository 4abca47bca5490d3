import { readFile } from "node:fs/promises";
import { randomUUID } from "node:crypto";
import { all, readPdf } from "@/lib/pdf/testing/read-pdf";
import { inLanguage, paths } from "@/lib/paths";
import { expect, test } from "./fixtures";
import { expectHeading, goToCardForm, paymentsOf } from "./portal/payments-of";
import { dollars, makeResident, payInThePast } from "./portal/residents";

for (const scripts of [true, false])
  test.describe(scripts ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled: scripts });

    test("the receipt of a payment can be kept as a file", async ({ page, owner, signedIn }) => {
      const bill = signedIn.bills[0]!;
      await page.goto(paths.payment(await payInThePast(owner, signedIn, bill)));
      const pressed = page.waitForEvent("download");
      await page.getByRole("main").getByRole("link", { name: "Download receipt (PDF)" }).click();
      const download = await pressed;
      expect(download.suggestedFilename()).toMatch(/^receipt-1990-\d{6}\.pdf$/);
      const { pages } = await readPdf(await readFile(await download.path()));
      const texts = all(pages.flat()).map(({ text }) => text);
      for (const text of ["Receipt", signedIn.name, bill.ref, dollars(bill.cents)]) expect(texts).toContain(text);
    });
  });

test("it speaks the language of its address, and no cache keeps it", async ({ page, owner, signedIn }) => {
  const id = await payInThePast(owner, signedIn, signedIn.bills[0]!);
  for (const [language, heading] of [
    ["es", "Recibo"],
    ["ar", "الإيصال"],
  ] as const) {
    const response = await page.request.get(inLanguage(language, paths.paymentReceipt(id)));
    expect(response.headers()).toMatchObject({
      "content-type": "application/pdf",
      "cache-control": "no-store, private",
      "x-content-type-options": "nosniff",
    });
    const { info, pages } = await readPdf(await response.body());
    expect(info.Language).toBe(language);
    expect(all(pages.flat()).find(({ tag }) => tag === "H1")!.text).toBe(heading);
  }
});

test("another person's receipt, an unknown one and that of an unfinished payment are not found", async ({ page, owner, signedIn }) => {
  const other = await makeResident(owner, { bills: 1 });
  const theirs = await payInThePast(owner, other, other.bills[0]!);
  await goToCardForm(page, signedIn.bills[0]!);
  const [unfinished] = await paymentsOf(owner, signedIn);
  for (const id of [theirs, randomUUID(), "not-an-id", unfinished!.id]) {
    const response = await page.goto(paths.paymentReceipt(id));
    expect(response!.status(), id).toBe(404);
    await expectHeading(page, "Page not found");
  }
});

test("a person who is signed out signs in first, and comes back to the payment", async ({ page, owner, resident }) => {
  const id = await payInThePast(owner, resident, resident.bills[0]!);
  await page.goto(paths.paymentReceipt(id));
  await expect(page).toHaveURL(new RegExp(`${paths.signIn}\\?next=${encodeURIComponent(paths.payment(id))}$`));
});
