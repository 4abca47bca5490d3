"use server";
import { z } from "zod";
import { publicAction } from "@/lib/action";
import { brokenRules } from "@/lib/auth/credentials/new-password";
import { newPasswordText } from "@/lib/auth/schema";
import { currentSession } from "@/lib/auth/session";

/** A person pauses a few times while they think of one. */
const limit = { name: "judge-password", points: 60, seconds: 60 };

/** Which rules a password does not keep yet, for the list below its field. Nothing of it is kept or logged. */
export const judgePassword = publicAction(z.strictObject({ password: newPasswordText }), limit, async (_actor, { password }) => {
  const actor = (await currentSession())?.actor;
  return { done: brokenRules(password, actor ? [actor.name, actor.email] : []).join() };
});
