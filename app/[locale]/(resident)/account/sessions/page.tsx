import { listRememberedDevices } from "@/lib/auth/queries/sessions";
import { requireResident } from "@/lib/auth/require";
import { asActor } from "@/lib/db/as-actor";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { SessionsPage } from "../../../_account/sessions/sessions-page";
import { RememberedDevices } from "./remembered-devices";

export const generateMetadata = titled("sessions");

export default async function ResidentSessionsPage({ params, searchParams }: PageProps) {
  await pageLanguage(params);
  const actor = await requireResident();
  return (
    <SessionsPage actor={actor} searchParams={searchParams}>
      <RememberedDevices devices={await asActor(actor, (db) => listRememberedDevices(db, actor))} />
    </SessionsPage>
  );
}
