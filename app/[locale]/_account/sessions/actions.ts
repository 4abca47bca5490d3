"use server";
import { redirect } from "next/navigation";
import { sessionAction } from "@/lib/action";
import { thisVisit } from "@/lib/auth/browser/visit";
import { endOneSession } from "@/lib/auth/commands/sessions/end-one-session";
import { endOtherSessions } from "@/lib/auth/commands/sessions/end-other-sessions";
import { requireSession } from "@/lib/auth/require";
import { nothing, sessionChoice } from "@/lib/auth/schema";
import { paths } from "@/lib/paths";
import { ownWay } from "../own-way";

export const signOutDevice = sessionAction(sessionChoice, async (actor, { session }) => {
  await endOneSession(actor, session, await thisVisit());
  redirect(`${(await ownWay(actor))(paths.sessions)}?done=one`);
});

export const signOutOthers = sessionAction(nothing, async (actor) => {
  await endOtherSessions(actor, { sessionId: (await requireSession()).id, visit: await thisVisit() });
  redirect(`${(await ownWay(actor))(paths.sessions)}?done=others`);
});
