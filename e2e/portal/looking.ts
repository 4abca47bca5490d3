import { test } from "../fixtures";
import type { Sample, Things, Visitor } from "../steps/pages/sample";
import { openEmailChange, provedConsent, shownCodes } from "./credentials";
import { makeLink } from "./things/links";
import { ageSession, openFlow } from "./opened-session";
import type { Owner } from "./owner";
import { makeResident, staffAccount, type Resident } from "./residents";
import { isStage, openSignUp } from "./sign-ups";
import { makeThings } from "./things/one-of-everything";

type Subject = { resident: Resident; things: Things };

type Look = {
  /** Becomes whoever may see a page that will be written to: its address then, and the resident it is about, who is this test's alone. */
  becoming: (sample: Sample) => Promise<Subject & { address: string }>;
  /** Becomes whoever may see a page that is only read: its address then. */
  addressOf: (sample: Sample) => Promise<string>;
};

async function makeSubject(owner: Owner): Promise<Subject> {
  const resident = await makeResident(owner, { bills: 4 });
  const things = await makeThings(owner, resident);
  await openEmailChange(owner, resident, `new.${resident.email}`);
  return { resident, things };
}

/** `subject` is whom the pages that a worker only reads are about: making one of everything takes as long as looking at it. */
export const looking = test.extend<Look & { become: (sample: Sample, subject: Subject) => Promise<string> }, { subject: Subject }>({
  subject: [async ({ owner }, use) => use(await makeSubject(owner)), { scope: "worker" }],
  become: async ({ context, owner, portal, openAs }, use) => {
    const keep = (cookies: { name: string; value: string }[]) =>
      context.addCookies(cookies.map((cookie) => ({ ...cookie, url: portal.origin })));
    await use(async ({ as, address }, { resident, things }) => {
      await keep([shownCodes(resident)]);
      if (as === "resident") await openAs(resident);
      if (as === "stale") await ageSession(owner, (await openAs(resident)).id);
      if (as === "officer") await openAs({ accountId: things.officer });
      if (as === "staff") await openAs(await staffAccount(owner, "clerk"));
      if (as === "finance" || as === "supervisor") await openAs(await staffAccount(owner, as));
      if (as === "notMe") {
        const token = await makeLink(owner, resident.accountId, { purpose: "notMe", subjectId: things.event });
        await keep([{ name: "link", value: `notMe.${token}` }]);
      }
      if (as === "guardian" || as === "agreeing") await keep([{ name: "link", value: `consent.${things.consent.token}` }]);
      if (as === "agreeing") await keep([provedConsent(things.consent.id)]);
      if (as === "reporting") await keep([{ name: "issue-draft", value: things.issueDraft }]);
      if (as === "followingIssue") await keep([{ name: "link", value: `issue.${things.issueLink}` }]);
      if (as === "tracking") await keep([{ name: "link", value: `track.${things.track}` }]);
      await keep(await cookiesOnTheWay(as, owner, resident.accountId));
      if (isStage(as)) await keep((await openSignUp(owner, as)).cookies);
      return address(resident, things);
    });
  },
  becoming: async ({ owner, become }, use) =>
    use(async (sample) => {
      const subject = await makeSubject(owner);
      return { ...subject, address: await become(sample, subject) };
    }),
  addressOf: async ({ owner, become, subject }, use) =>
    use(async (sample) => become(sample, sample.as === "stopped" ? await makeSubject(owner) : subject)), // who is stopped can do nothing else any more
});

async function cookiesOnTheWay(as: Visitor, owner: Owner, accountId: string) {
  if (as === "verifying") return openFlow(owner, accountId, "passwordOk");
  if (as === "askedAboutDevice") return openFlow(owner, accountId, "secondFactorOk");
  if (as === "recovering") return [{ name: "recovery", value: "RC-4K7-92D-X3M.unknown-to-the-city" }];
  if (as === "stopped") await owner.rows("UPDATE account SET status = 'unconfirmed' WHERE id = $1", [accountId]);
  if (as === "stopped") return openFlow(owner, accountId, "secondFactorOk");
  return as === "resetting" ? openFlow(owner, accountId, "secondFactorOk", "reset") : [];
}
