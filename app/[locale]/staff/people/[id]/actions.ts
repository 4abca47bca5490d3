"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { staffAction } from "@/lib/action";
import { askForRecovery } from "@/lib/people/commands/ask-for-recovery";
import { askForRole } from "@/lib/people/commands/ask-for-role";
import { lockAccount, unlockAccount } from "@/lib/people/commands/lock-account";
import { mailUsername } from "@/lib/people/commands/mail-username";
import { lockWish, recoveryWish, roleWish, usernameWish } from "@/lib/people/schema";
import { inLanguage, paths } from "@/lib/paths";

const limit = { name: "people", points: 60, seconds: 3_600 };
const rules = { limit, fresh: true } as const;

const backTo = async ({ person, reason }: { person: string; reason: string }, done: string) =>
  redirect(`${inLanguage(await getLocale(), paths.staff.person(person, reason))}&done=${done}`);

export const lockPerson = staffAction(lockWish, async (actor, wish) => (await lockAccount(actor, wish), backTo(wish, "locked")), rules);
export const unlockPerson = staffAction(
  lockWish,
  async (actor, wish) => (await unlockAccount(actor, wish), backTo(wish, "unlocked")),
  rules,
);
export const sendUsername = staffAction(
  usernameWish,
  async (actor, wish) => (await mailUsername(actor, wish), backTo(wish, "mailed")),
  rules,
);
export const recoverPerson = staffAction(
  recoveryWish,
  async (actor, wish) => (await askForRecovery(actor, wish), backTo(wish, "asked")),
  rules,
);
export const wishForRole = staffAction(roleWish, async (actor, wish) => (await askForRole(actor, wish), backTo(wish, "asked")), rules);
