import type { Page } from "@playwright/test";
import { inLanguage, paths } from "@/lib/paths";
import { expect, test } from "./fixtures";
import { expectHeading } from "./portal/payments-of";
import { wordIn } from "./portal/words";
import { addFiles, answerPages, begin, button, picture, type GivenPages } from "./steps/applying-steps";

const main = (page: Page) => page.getByRole("main");

const card: GivenPages = {
  reader: { fields: { cardFor: "me", readerBorn: "17 5 1984", home: "14 Quay Street" } },
  card: { fields: { pickUp: "main", reminder: "none", languages: ["arabic", "spanish"] } },
};
const said = {
  es: ["Robin Tester", "17 de mayo de 1984", "14 Quay Street", "Árabe", "card.jpg"],
  ar: ["Robin Tester", "17 مايو 1984", "14 Quay Street", "العربية", "card.jpg"],
};

for (const language of ["es", "ar"] as const)
  for (const scripts of [true, false])
    test.describe(`${language}, ${scripts ? "with scripts" : "without scripts"}`, () => {
      test.use({ javaScriptEnabled: scripts, viewport: { width: 360, height: 740 } });

      test("a library card is applied for up to sent, every page in the language", async ({ page, owner, signedIn: _ }) => {
        const word = (key: string) => wordIn(language, "applications", key);
        const isOurs = async () => {
          await expect(page.locator("html")).toHaveAttribute("lang", language);
          await expect(page.locator("html")).toHaveAttribute("dir", language === "ar" ? "rtl" : "ltr");
        };
        const ref = await begin(page, "library-card", language);
        await isOurs();
        await main(page)
          .getByRole("link", { name: word("tasks.continue").replace("{step}", "") })
          .click();
        await answerPages(page, "library-card", card, language);
        await isOurs();
        await addFiles(page, "library-card", { addressProof: await picture("card.jpg") }, scripts, language);

        await expectHeading(page, word("review.title"));
        await isOurs();
        for (const one of said[language]) await expect(main(page)).toContainText(one);
        await button(page, word("review.send")).click();
        await expect(main(page).locator(".error-summary")).toContainText(wordIn(language, "common", "form.problem"));
        await main(page).getByRole("checkbox").check();
        await button(page, word("review.send")).click();
        await expectHeading(page, word("sent.title"));
        await isOurs();
        await main(page)
          .getByRole("link", { name: word("sent.follow") })
          .click();
        await expect(page).toHaveURL(new RegExp(`${inLanguage(language, paths.application(ref))}$`));
        await isOurs();
        await expect(main(page)).toContainText(wordIn(language, "whereItStands", "route.title"));
        expect(await owner.rows("SELECT status FROM application WHERE ref = $1", [ref])).toEqual([{ status: "submitted" }]);
      });
    });
