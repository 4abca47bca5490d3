"use server";
import { z } from "zod";
import { publicAction } from "@/lib/action";
import { brokenRules } from "@/lib/auth/credentials/new-password";
import { newPasswordText } from "@/lib/auth/schema";
import { currentSession } from "@/lib/auth/session";
import { findSignUp } from "@/lib/auth/sign-up/find-sign-up";

/** A person pauses a few times while they think of one. */
const limit = { name: "judge-password", points: 60, seconds: 60 };

/** Which rules a password does not keep yet, for the list below its field. Nothing of it is kept or logged. */
export const judgePassword = publicAction(z.strictObject({ password: newPasswordText }), limit, async (_actor, { password }) => {
  return { done: brokenRules(password, await personal()).join() };
});

/** What others would guess first: the names of whoever is signed in, or is creating an account. */
async function personal(): Promise<string[]> {
  const actor = (await currentSession())?.actor;
  if (actor) return [actor.name, actor.email];
  const signUp = await findSignUp();
  return signUp ? [signUp.email, signUp.facts.legalName ?? "", signUp.facts.username ?? ""] : [];
}
