import { request, type Page } from "@playwright/test";
import { expect } from "./fixtures";
import { looking } from "./portal/looking";
import { formsOf, hostile, SCRIPT, type Fields } from "./steps/hostile-forms";
import { samples } from "./steps/page-list";

/** A page for reading markup, which the tests of a worker share: it asks the portal for nothing. */
const test = looking.extend<object, { reader: Page }>({
  reader: [
    async ({ browser }, use) => {
      const context = await browser.newContext({ javaScriptEnabled: false });
      await use(await context.newPage());
      await context.close();
    },
    { scope: "worker" },
  ],
});

/** What nobody may change by a form's fields. */
const NOT_ASKED = "SELECT kind, role, status, username, email, last_mandate_id FROM account WHERE id = $1";

/** As a browser would send them: the same name may come more than once. */
function multipart(fields: Fields): FormData {
  const form = new FormData();
  for (const [name, value] of fields)
    if (typeof value === "string") form.append(name, value);
    else form.append(name, new File([new Uint8Array(value.buffer)], value.name, { type: value.mimeType }));
  return form;
}

for (const [route, sample] of Object.entries(samples))
  test(`${route}: whatever is sent by its forms, nothing breaks and nothing is written that they do not ask for`, async ({
    reader,
    context,
    owner,
    portal,
    address: client,
    becoming,
  }) => {
    const { address, resident } = await becoming(sample);
    const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
    const sender = await request.newContext({
      baseURL: portal.origin,
      extraHTTPHeaders: { accept: "text/html", origin: portal.origin, "x-forwarded-for": client, cookie },
    });
    const shown = await sender.get(address);
    expect(shown.status()).toBe(200);
    const forms = await formsOf(reader, await shown.text(), shown.url());
    const before = await owner.rows(NOT_ASKED, [resident.accountId]);

    // What may be taken for an answer is sent to all of them last: it leads away from the page.
    for (const { what, of, refused } of hostile)
      for (const form of forms) {
        const fields = of(form);
        if (JSON.stringify(fields) === JSON.stringify(form.fields)) continue; // a form of one button is just pressed by that
        const answer =
          form.method === "get"
            ? await sender.get(form.address.split("?")[0]!, { params: queryOf(fields), maxRedirects: 0 })
            : await sender.post(form.address, { multipart: multipart(fields), maxRedirects: 0 });
        const said = `${form.address} ${what}: ${form.typed.join()}`;
        expect(answer.status(), said).toBeLessThan(500);
        expect(await answer.text(), said).not.toContain(SCRIPT);
        // A form of files is no action: its words stand on the page that it leads back to.
        const isBack = answer.status() === 303 && answer.headers().location?.split("?")[0] === address;
        if (refused && form.method === "post" && !isBack) expect([200, 400, 403, 404, 413], said).toContain(answer.status());
      }
    expect(await owner.rows(NOT_ASKED, [resident.accountId])).toEqual(before);
    await sender.dispose();
  });

/** Short enough for an address. */
const queryOf = (fields: Fields) =>
  Object.fromEntries(fields.map(([name, value]) => [name, typeof value === "string" ? value.slice(0, 2_000) : "file"]));
