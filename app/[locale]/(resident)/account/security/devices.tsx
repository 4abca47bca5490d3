import { getTranslations } from "next-intl/server";
import { SummaryList, type SummaryRow } from "@/components/ui/summary-list";
import type { Resident } from "@/lib/auth/actor";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import { sessionsRow } from "../../../_account/use-rows";

/** Where the account is open, and where no code is asked for. */
export async function Devices({ actor, open, remembered }: { actor: Resident; open: number; remembered: number }) {
  const words = await getTranslations("security");
  const account = await getTranslations("account");
  const { to } = await reader();
  const row: SummaryRow = {
    label: words("remembered.row"),
    value: words("remembered.count", { count: remembered }),
    note: words("remembered.why"),
    action: { href: `${to(paths.sessions)}#remembered`, word: account("see") },
  };
  return <SummaryList rows={[await sessionsRow(actor, open), row]} />;
}
