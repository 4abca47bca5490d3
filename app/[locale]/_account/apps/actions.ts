"use server";
import { redirect } from "next/navigation";
import { sessionAction } from "@/lib/action";
import { thisVisit } from "@/lib/auth/browser/visit";
import { addApp } from "@/lib/auth/commands/credentials/add-app";
import { removeApp } from "@/lib/auth/commands/credentials/remove-app";
import { requireSession } from "@/lib/auth/require";
import { appChoice, newApp } from "@/lib/auth/schema";
import { paths, safeNext } from "@/lib/paths";
import { ownWay } from "../own-way";

const limit = { name: "new-app", points: 20, seconds: 600 };

export const saveApp = sessionAction(
  newApp,
  async (actor, { next, ...app }) => {
    await addApp(actor, { ...app, sessionId: (await requireSession()).id, visit: await thisVisit() });
    redirect(next ? safeNext(next) : `${(await ownWay(actor))(paths.security)}?changed=appAdded`);
  },
  { fresh: true, limit },
);

export const remove = sessionAction(
  appChoice,
  async (actor, { app }) => {
    await removeApp(actor, app, await thisVisit());
    redirect(`${(await ownWay(actor))(paths.security)}?changed=appRemoved`);
  },
  { fresh: true },
);
