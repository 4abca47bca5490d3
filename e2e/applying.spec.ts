import type { Page } from "@playwright/test";
import { paths } from "@/lib/paths";
import { expect, test } from "./fixtures";
import { expectHeading } from "./portal/payments-of";
import { addFiles, answerPages, begin, button, fill, picture, sendSignedOut, type GivenPages } from "./steps/applying-steps";
import { payByCard } from "./steps/card-form";

const main = (page: Page) => page.getByRole("main");

const rex = { dogName: "Rex", born: "4 5 2021", breed: "large", neutered: "yes" };
const luna = { dogName: "Luna", born: "1 12 2024", breed: "small", neutered: "no", chip: "985112345678903" };
const owner = { ownerName: "Robin Tester", home: "14 Quay Street", over65: "no" };

for (const scripts of [true, false])
  test.describe(scripts ? "with scripts" : "without scripts", () => {
    const killed = scripts ? " and the server killed" : ""; // it forgets the same of a page with scripts and of one without
    test.use({ javaScriptEnabled: scripts, viewport: { width: 360, height: 740 } });
    test.describe.configure({ timeout: 90_000 });

    test(`two dogs: questions, two of a group, a document, the fee; signed out${killed} on the way, nothing is lost`, async ({
      page,
      portal,
      owner: rows,
      mail,
      signedIn,
    }) => {
      const ref = await begin(page, "dog-licence");
      await expect(main(page)).toContainText("Nothing has been sent to the city yet.");
      await main(page).getByRole("link", { name: "Continue: You and your home" }).click();
      await expect(main(page).getByLabel("Name of the owner")).toHaveValue("Robin Tester"); // from the profile

      await button(page, "Continue").click();
      await expect(main(page).locator(".error-summary")).toContainText("Where the dog lives: Answer this question.");
      await fill(page, owner);
      await sendSignedOut(page, "You and your home", { owner: rows, mail, who: signedIn });
      await expect(main(page).locator('[name="home"]')).toHaveValue("14 Quay Street");
      await button(page, "Continue").click();
      await expectHeading(page, "Your dogs");
      if (scripts) await portal.crash();
      await page.reload();
      await answerPages(page, "dog-licence", { dogs: { groups: { dogs: [rex, luna] } } });
      await expectHeading(page, "Add the proof of rabies vaccination"); // it is saved
      if (scripts) await portal.crash();
      await page.goto(paths.application(ref));
      await expect(main(page)).toContainText("You have finished 2 of 3 steps.");
      await main(page).getByRole("link", { name: "Add the proof of rabies vaccination" }).first().click();
      await addFiles(page, "dog-licence", { rabies: await picture("rabies.jpg") }, scripts);

      await expectHeading(page, "Check your answers");
      for (const said of ["14 Quay Street", "Rex", "Luna", "4 May 2021", "985112345678903", "rabies.jpg"])
        await expect(main(page)).toContainText(said);
      await button(page, "Pay $36.00 and send").click();
      await expect(main(page).locator(".error-summary")).toContainText(/./);
      await main(page).getByRole("checkbox").check();
      await button(page, "Pay $36.00 and send").click();
      await expectHeading(page, "Check and pay");
      await main(page).getByRole("button", { name: "Pay $36.00" }).click();
      await payByCard(page);
      await expectHeading(page, "Payment received");
      await expect(main(page)).toContainText("Application sent");
      await main(page).getByRole("link", { name: "See where it stands" }).click();
      await expectHeading(page, "Application sent");
      await expect(main(page)).toContainText(ref);
      const [sent] = await rows.rows<{ status: string; subject: string }>("SELECT status, subject FROM application WHERE ref = $1", [ref]);
      expect(sent).toEqual({ status: "submitted", subject: "Rex, Luna" });
    });

    test(`a street market: answers that bring up pages and questions, stalls, and a fee after approval; signed out${killed} on the way`, async ({
      page,
      portal,
      owner,
      mail,
      signedIn,
    }) => {
      const ref = await begin(page, "street-event-permit");
      await main(page)
        .getByRole("link", { name: /^Continue: / })
        .click();
      const { organiser, event, stalls, ...others } = market;
      await answerPages(page, "street-event-permit", { organiser: organiser!, event: event! });
      await expectHeading(page, "The street");
      await fill(page, { streetName: "Quay Street", closes: "whole" });
      await sendSignedOut(page, "The street", { owner, mail, who: signedIn });
      await expect(main(page).locator('[name="streetName"]')).toHaveValue("Quay Street");
      await expect(main(page).locator('[name="closes"][value="whole"]')).toBeChecked();
      await expect(main(page).locator('[name="closes"][value="whole"]')).toBeFocused();
      await answerPages(page, "street-event-permit", others);
      await expectHeading(page, "The stalls");
      if (scripts) await portal.crash();
      await page.reload();
      await answerPages(page, "street-event-permit", { stalls: stalls! });
      await addFiles(
        page,
        "street-event-permit",
        {
          map: await picture("map.jpg"),
          neighboursList: await picture("list.jpg"),
          safetyPlan: await picture("plan.jpg"),
          insurance: await picture("insurance.jpg"),
        },
        scripts,
      );
      await expectHeading(page, "Check your answers");
      const said = ["Quay Street Association", "Winter market", "a choir at noon.", "From Customs House Square to Pier Lane", "300", "Maya Ortiz", "Ana Bakes", "Old Prints", "map.jpg", "insurance.jpg"]; // prettier-ignore
      for (const one of said) await expect(main(page)).toContainText(one);
      await expect(main(page)).toContainText("You pay this after the city has approved it.");
      await main(page).getByRole("checkbox").check();
      await button(page, "Send application").click();
      await expectHeading(page, "Application sent");
      await expect(main(page)).toContainText(ref);
      await page.goBack();
      await expectHeading(page, /^Street event permit/);
      const rows = await owner.rows("SELECT status FROM application WHERE party_id = $1", [signedIn.partyId]);
      expect(rows).toEqual([{ status: "submitted" }]);
    });

    test(`a passport is renewed: stopped by an answer, gone on with on another device, signed out there${killed}; its number is kept secret`, async ({
      page,
      portal,
      browser,
      baseURL,
      address,
      owner,
      mail,
      openAs,
      signedIn,
    }) => {
      const ref = await begin(page, "passport-renewal");
      await main(page)
        .getByRole("link", { name: /^Continue: / })
        .click();
      await answerPages(page, "passport-renewal", { before: { fields: { adult: "no", where: "gone" } } });
      await expect(main(page)).toContainText("There is a problem");
      await page.goto(paths.applicationStep(ref, "before"));
      await answerPages(page, "passport-renewal", {
        before: { fields: { adult: "yes", where: "here", issuedAdult: "yes", endedLong: "no" } },
      });

      await expectHeading(page, "Your old passport");
      await fill(page, { oldPassportNumber: "12" });
      await button(page, "Continue").click();
      await expect(main(page).locator(".error-summary")).toContainText("Enter one letter and 8 digits.");
      await answerPages(page, "passport-renewal", {
        "old-passport": { fields: { oldPassportNumber: "X12345678", oldEnds, nameChanged: "no" } },
      });
      await expectHeading(page, "About you");

      const context = await browser.newContext({ baseURL, javaScriptEnabled: scripts, extraHTTPHeaders: { "x-forwarded-for": address } });
      const session = await openAs(signedIn, context);
      const second = await context.newPage();
      await second.goto(paths.dashboard);
      await main(second).getByRole("link", { name: "Continue: About you" }).click();
      const { "about-you": about, ...others } = aboutMe;
      await expectHeading(second, "About you");
      await fill(second, { birthPlace: "Porto, Portugal", eyes: "brown" });
      await sendSignedOut(second, "About you", { owner, mail, who: { ...signedIn, session } });
      await expect(main(second).locator('[name="birthPlace"]')).toHaveValue("Porto, Portugal");
      await expect(main(second).locator('[name="eyes"][value="brown"]')).toBeChecked();
      await answerPages(second, "passport-renewal", { "about-you": about! });
      await expectHeading(second, "How we reach you");
      if (scripts) await portal.crash();
      await second.reload();
      await answerPages(second, "passport-renewal", others);
      await addFiles(second, "passport-renewal", { photo: await picture("me.jpg"), oldPassport: await picture("old.jpg"), identity: await picture("id.jpg"), addressProof: await picture("bill.jpg") }, scripts); // prettier-ignore

      await expectHeading(second, "Check your answers");
      for (const said of ["•••• 5678", "17 May 1984", "Porto, Portugal", "178", "14 Quay Street", "Kim Tester", "me.jpg", "bill.jpg"])
        await expect(main(second)).toContainText(said);
      await expect(main(second)).not.toContainText("X12345678");
      const [kept] = await owner.rows<{ answers: string }>("SELECT answers::text FROM application WHERE ref = $1", [ref]);
      expect(kept!.answers).not.toContain("12345678");
      await main(second).getByRole("checkbox").check();
      await button(second, "Pay $130.25 and send").click();
      await expectHeading(second, "Check and pay");
      await main(second).getByRole("button", { name: "Pay $130.25" }).click();
      await payByCard(second);
      await expect(main(second)).toContainText("Application sent");
      await context.close();
    });

    test("two devices on one page: each answer of its own is kept, and where both answered the person chooses", async ({
      page,
      browser,
      baseURL,
      address,
      openAs,
      signedIn,
    }) => {
      const ref = await begin(page, "dog-licence");
      const context = await browser.newContext({ baseURL, javaScriptEnabled: scripts, extraHTTPHeaders: { "x-forwarded-for": address } });
      await openAs(signedIn, context);
      const second = await context.newPage();
      for (const one of [page, second]) await one.goto(paths.applicationStep(ref, "owner"));
      await fill(second, { ...owner, ownerName: "Robin R. Tester" });
      await button(second, "Continue").click();
      await expectHeading(second, "Your dogs");

      await fill(page, { ...owner, ownerName: "Robin Tester" });
      await button(page, "Continue").click();
      await expect(main(page).locator(".error-summary")).toContainText("Robin R. Tester");
      await expect(main(page).locator('[name="ownerName"]')).toHaveValue("Robin Tester");
      await button(page, "Continue").click();
      await expectHeading(page, "Your dogs");
      await second.goto(paths.applicationStep(ref, "owner"));
      await expect(main(second).locator('[name="ownerName"]')).toHaveValue("Robin Tester");
      await context.close();
    });
  });

test("what is typed is kept while it is typed, also what is not finished; without a connection the page says so and tries again", async ({
  page,
  context,
  portal,
  signedIn: _,
}) => {
  const ref = await begin(page, "dog-licence");
  await page.goto(paths.applicationStep(ref, "owner"));
  const state = main(page).locator("#autosave");
  await expect(state).toHaveText("We save your answers while you type.");
  await main(page).locator('[name="home"]').pressSequentially("14 Nowhere Str");
  await expect(state).toHaveText("Your answers are saved.");
  await portal.crash();
  await page.reload();
  await expect(main(page).locator('[name="home"]')).toHaveValue("14 Nowhere Str");

  await context.setOffline(true);
  await main(page).locator('[name="home"]').fill("14 Quay Street");
  await expect(state).toHaveText("Not saved yet. Check your connection: we keep trying.");
  await context.setOffline(false);
  await expect(state).toHaveText("Your answers are saved.");
  await page.reload();
  await expect(main(page).locator('[name="home"]')).toHaveValue("14 Quay Street, Harbourton 21301");
});

const inYears = (years: number) => new Date().getUTCFullYear() + years;
const oldEnds = `1 6 ${inYears(1)}`;
const aboutMe: GivenPages = {
  "about-you": { fields: { birthDate: "17 5 1984", birthPlace: "Porto, Portugal", sex: "unspecified", height: "178", eyes: "brown" } },
  "reach-you": {
    fields: { home: "14 Quay Street", contactPhone: "+1 202 555 0143", emergencyName: "Kim Tester", emergencyPhone: "+1 202 555 0145" },
  },
  passport: { fields: { pages: "pages32", speed: "standard", delivery: "desk" } },
};

const soon = new Date(Date.now() + 60 * 86_400_000);
const firstDay = `${soon.getUTCDate()} ${soon.getUTCMonth() + 1} ${soon.getUTCFullYear()}`;

const market: GivenPages = {
  organiser: {
    fields: { organiserKind: "association", organisation: "Quay Street Association", organiserName: "Robin Tester", organiserPhone: "+1 202 555 0143", organiserEmail: "robin@post.example" },
  },
  event: { fields: { eventName: "Winter market", eventKind: "market", programme: "Stalls with food and crafts, a choir at noon.", firstDay, days: "2", hours: "10 am to 6 pm" } },
  street: { fields: { closes: "whole", streetName: "Quay Street", fromCorner: "From Customs House Square to Pier Lane", closedDays: "2", busRoute: "no", neighboursTold: "yes" } },
  visitors: { fields: { people: "300", music: "quiet", food: "yes", alcohol: "no", structures: ["tents"] } },
  safety: { fields: { safetyLead: "Maya Ortiz", safetyPhone: "+1 202 555 0144", stewards: "6", firstAid: "trained" } },
  stalls: { groups: { stalls: [{ stallHolder: "Ana Bakes", stallSells: "hotFood", stallGas: "yes" }, { stallHolder: "Old Prints", stallSells: "goods" }] } },
}; // prettier-ignore
