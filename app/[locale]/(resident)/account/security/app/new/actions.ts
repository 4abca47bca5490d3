"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { sessionAction } from "@/lib/action";
import { thisVisit } from "@/lib/auth/browser/visit";
import { addApp } from "@/lib/auth/commands/credentials/add-app";
import { requireSession } from "@/lib/auth/require";
import { newApp } from "@/lib/auth/schema";
import { inLanguage, paths } from "@/lib/paths";

const limit = { name: "new-app", points: 20, seconds: 600 };

export const saveApp = sessionAction(
  newApp,
  async (actor, app) => {
    await addApp(actor, { ...app, sessionId: (await requireSession()).id, visit: await thisVisit() });
    redirect(`${inLanguage(await getLocale(), paths.security)}?changed=appAdded`);
  },
  { fresh: true, limit },
);
