import { randomBytes, randomUUID } from "node:crypto";
import { openPhoneChange } from "./credentials";
import { hashOf } from "./derived-key";
import type { Owner } from "./owner";
import { makeResident } from "./residents";

const newToken = () => randomBytes(32).toString("base64url");

export type SignUpStage = "begun" | "named" | "made" | "texted" | "saved";

const named = { legalName: "Robin Tester", username: "robin-the-tester" };
const facts: Record<SignUpStage, object> = {
  begun: {},
  named,
  made: named,
  texted: { ...named, phoneTyped: true },
  saved: { ...named, phoneAsked: true, codesSaved: true },
};

export const isStage = (who: string): who is SignUpStage => who in facts;

/** An account that is being created, as its pages would leave it, the cookies that prove it, and the token of its mailed link. */
export async function openSignUp(owner: Owner, stage: SignUpStage) {
  const [token, browser, link] = [newToken(), newToken(), newToken()];
  const account = stage === "begun" || stage === "named" ? null : await makeResident(owner, { bills: 0 });
  if (account && stage === "texted") await openPhoneChange(owner, account);
  await owner.rows(
    `INSERT INTO sign_up (token_hash, browser_hash, email, locale, next, link_hash, confirmed_at, facts, account_id, expires_at)
     VALUES ($1, $2, $3, 'en', '/dashboard', $4, $5, $6, $7, now() + interval '1 hour')`,
    [
      hashOf(token),
      hashOf(browser),
      `new.${randomUUID().slice(0, 8)}@post.example`,
      stage === "begun" ? hashOf(link) : null,
      stage === "begun" ? null : new Date(),
      JSON.stringify(facts[stage]),
      account?.accountId ?? null,
    ],
  );
  return {
    cookies: [
      { name: "sign-up", value: token },
      { name: "browser", value: browser },
      { name: "link", value: `confirmEmail.${link}` },
    ],
  };
}
