import type { Resident, Staff } from "@/lib/auth/actor";
import { reader } from "@/lib/i18n/reader";
import { ownPage } from "@/lib/paths";

/** What a page of someone's own account is told, whoever that is. */
export type OwnPageProps = { actor: Resident | Staff };

/** From a page of a resident's account to the address of the same page of the actor's own, in the reader's language. */
export async function ownWay({ kind }: Resident | Staff) {
  const { to } = await reader();
  return (path: string) => to(ownPage(kind, path));
}
