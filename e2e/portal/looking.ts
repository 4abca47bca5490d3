import { test } from "../fixtures";
import type { Sample, Things, Visitor } from "../steps/page-list";
import { openEmailChange, provedConsent, shownCodes } from "./credentials";
import { makeLink } from "./links";
import { ageSession, openFlow } from "./opened-session";
import type { Owner } from "./owner";
import { makeResident, staffAccount, type Resident } from "./residents";
import { isStage, openSignUp } from "./sign-ups";
import { makeThings } from "./things";

type Look = {
  /** Becomes whoever may see a page: its address then, and the resident it is about. */
  becoming: (sample: Sample) => Promise<{ address: string; resident: Resident; things: Things }>;
  /** The same, of which only the address is wanted. */
  addressOf: (sample: Sample) => Promise<string>;
};

export const looking = test.extend<Look>({
  becoming: async ({ context, owner, portal, openAs }, use) => {
    const keep = (cookies: { name: string; value: string }[]) =>
      context.addCookies(cookies.map((cookie) => ({ ...cookie, url: portal.origin })));
    await use(async ({ as, address }) => {
      const resident = await makeResident(owner, { bills: 4 });
      const things = await makeThings(owner, resident);
      await openEmailChange(owner, resident, `new.${resident.email}`);
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
      if (as === "tracking") await keep([{ name: "link", value: `track.${things.track}` }]);
      await keep(await cookiesOnTheWay(as, owner, resident.accountId));
      if (isStage(as)) await keep((await openSignUp(owner, as)).cookies);
      return { address: address(resident, things), resident, things };
    });
  },
  addressOf: async ({ becoming }, use) => use(async (sample) => (await becoming(sample)).address),
});

async function cookiesOnTheWay(as: Visitor, owner: Owner, accountId: string) {
  if (as === "verifying") return openFlow(owner, accountId, "passwordOk");
  if (as === "askedAboutDevice") return openFlow(owner, accountId, "secondFactorOk");
  if (as === "recovering") return [{ name: "recovery", value: "RC-4K7-92D-X3M.unknown-to-the-city" }];
  if (as === "stopped") await owner.rows("UPDATE account SET status = 'unconfirmed' WHERE id = $1", [accountId]);
  if (as === "stopped") return openFlow(owner, accountId, "secondFactorOk");
  return as === "resetting" ? openFlow(owner, accountId, "secondFactorOk", "reset") : [];
}
