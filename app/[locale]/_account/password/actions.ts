"use server";
import { redirect } from "next/navigation";
import { sessionAction } from "@/lib/action";
import { clientAddress } from "@/lib/auth/browser/browser";
import { writeSessionCookie } from "@/lib/auth/browser/session-cookie";
import { thisVisit } from "@/lib/auth/browser/visit";
import { changePassword } from "@/lib/auth/commands/credentials/change-password";
import { requireSession } from "@/lib/auth/require";
import { passwordChange } from "@/lib/auth/schema";
import { paths } from "@/lib/paths";
import { ownWay } from "../own-way";

export const change = sessionAction(
  passwordChange,
  async (actor, { report, ...passwords }) => {
    const { id } = await requireSession();
    const secret = await changePassword(actor, { ...passwords, sessionId: id, address: await clientAddress(), visit: await thisVisit() });
    await writeSessionCookie(id, secret);
    const after = report === undefined ? `${paths.security}?changed=password` : `${paths.reportActivity(report, "methods")}&changed`;
    redirect((await ownWay(actor))(after));
  },
  { fresh: true },
);
