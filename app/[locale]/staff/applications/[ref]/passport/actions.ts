"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { staffAction } from "@/lib/action";
import { inLanguage, paths } from "@/lib/paths";
import { cancelBook } from "@/lib/staff/passports/commands/cancel-book";
import { movePassport } from "@/lib/staff/passports/commands/move-passport";
import { lostBook, passportMove } from "@/lib/staff/passports/schema";

const limit = { name: "passports", points: 120, seconds: 3_600 };

export const move = staffAction(
  passportMove,
  async (actor, wanted) => {
    await movePassport(actor, wanted);
    redirect(`${inLanguage(await getLocale(), paths.staff.passport(wanted.ref))}?moved`);
  },
  { limit },
);

export const cancel = staffAction(
  lostBook,
  async (actor, lost) => {
    await cancelBook(actor, lost);
    redirect(`${inLanguage(await getLocale(), paths.staff.passport(lost.ref))}?cancelled`);
  },
  { limit },
);
