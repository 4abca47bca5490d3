"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { staffAction } from "@/lib/action";
import { askForRecovery } from "@/lib/people/commands/ask-for-recovery";
import { askForOwnAccount } from "@/lib/people/commands/ask-for-own-account";
import { askForRole } from "@/lib/people/commands/ask-for-role";
import { askForStatus } from "@/lib/people/commands/ask-for-status";
import { lockAccount, unlockAccount } from "@/lib/people/commands/lock-account";
import { mailUsername } from "@/lib/people/commands/mail-username";
import { lockWish, ownWish, recoveryWish, roleWish, statusWish, usernameWish } from "@/lib/people/schema";
import { inLanguage, paths } from "@/lib/paths";

const limit = { name: "people", points: 60, seconds: 3_600 };
const rules = { limit, fresh: true } as const;

const backTo = async ({ person, reason }: { person: string; reason: string }, done: string) =>
  redirect(`${inLanguage(await getLocale(), paths.staff.person(person, reason))}&done=${done}`);

export const lockPerson = staffAction(
  lockWish,
  async (actor, { person, lockReason: reason }) => {
    await lockAccount(actor, { person, reason });
    await backTo({ person, reason }, "locked");
  },
  rules,
);

export const unlockPerson = staffAction(
  lockWish,
  async (actor, { person, lockReason: reason }) => {
    await unlockAccount(actor, { person, reason });
    await backTo({ person, reason }, "unlocked");
  },
  rules,
);

export const wishForStatus = staffAction(
  statusWish,
  async (actor, { person, statusReason: reason }) => {
    await askForStatus(actor, { person, reason });
    await backTo({ person, reason }, "asked");
  },
  rules,
);

export const sendUsername = staffAction(
  usernameWish,
  async (actor, { person, usernameReason: reason }) => {
    await mailUsername(actor, { person, reason });
    await backTo({ person, reason }, "mailed");
  },
  rules,
);

export const recoverPerson = staffAction(
  recoveryWish,
  async (actor, { person, request, recoveryReason: reason }) => {
    await askForRecovery(actor, { person, request, reason });
    await backTo({ person, reason }, "asked");
  },
  rules,
);

export const wishForRole = staffAction(
  roleWish,
  async (actor, { roleReason: reason, ...wish }) => {
    await askForRole(actor, { ...wish, reason });
    await backTo({ person: wish.person, reason }, "asked");
  },
  rules,
);

export const wishForOwnAccount = staffAction(
  ownWish,
  async (actor, { person, ownEmail: email, ownReason: reason }) => {
    await askForOwnAccount(actor, { person, email, reason });
    await backTo({ person, reason }, "asked");
  },
  rules,
);
