"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { sessionAction } from "@/lib/action";
import { thisVisit } from "@/lib/auth/browser/visit";
import { removeApp } from "@/lib/auth/commands/credentials/remove-app";
import { appChoice } from "@/lib/auth/schema";
import { inLanguage, paths } from "@/lib/paths";

export const remove = sessionAction(
  appChoice,
  async (actor, { app }) => {
    await removeApp(actor, app, await thisVisit());
    redirect(`${inLanguage(await getLocale(), paths.security)}?changed=appRemoved`);
  },
  { fresh: true },
);
