import type { ReactNode } from "react";
import { getTranslations } from "next-intl/server";
import { requireSession } from "@/lib/auth/require";
import { listSessions } from "@/lib/auth/queries/sessions";
import { asActor } from "@/lib/db/as-actor";
import { one, type PageProps } from "@/lib/i18n/page";
import { PageTop } from "../../_shell/page-top";
import { AccountBack } from "../account-back";
import type { OwnPageProps } from "../own-way";
import { OpenSessions } from "./open-sessions";

/** `children`: what residents have besides open sessions, the devices that are remembered. */
export async function SessionsPage({
  actor,
  searchParams,
  children,
}: OwnPageProps & Pick<PageProps, "searchParams"> & { children?: ReactNode }) {
  const { id } = await requireSession();
  const asked = one((await searchParams).done);
  const done = (["one", "others", "device"] as const).find((name) => name === asked);
  const words = await getTranslations("sessions");
  const sessions = await asActor(actor, (db) => listSessions(db, actor));
  return (
    <>
      <AccountBack of={actor.kind} />
      <main id="main" className="page" tabIndex={-1}>
        <PageTop title={words("title")} lead={words("lead")} done={done && words(`done.${done}`)} />
        <OpenSessions sessions={sessions} here={id} />
        {children}
      </main>
    </>
  );
}
