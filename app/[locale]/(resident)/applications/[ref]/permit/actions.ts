"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/action";
import { inLanguage, paths } from "@/lib/paths";
import { renewPermit } from "@/lib/permits/commands/renew-permit";
import { renewal } from "@/lib/permits/schema";

const limit = { name: "renewPermit", points: 30, seconds: 3_600 };

export const renew = formAction(
  renewal,
  async (actor, wanted) => redirect(inLanguage(await getLocale(), paths.application(await renewPermit(actor, wanted)))),
  { limit },
);
