"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/action";
import { beginApplication } from "@/lib/applications/commands/begin-application";
import { newApplication } from "@/lib/applications/schema";
import { inLanguage, paths } from "@/lib/paths";

const limit = { name: "newApplication", points: 30, seconds: 3_600 };

export const begin = formAction(
  newApplication,
  async (actor, wanted) => redirect(inLanguage(await getLocale(), paths.application(await beginApplication(actor, wanted)))),
  { limit },
);
