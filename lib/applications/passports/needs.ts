import type { Resident } from "@/lib/auth/actor";
import { cityDay } from "@/lib/city/city-day";
import type { Need } from "@/lib/dashboard/need";
import type { Db } from "@/lib/db/as-actor";
import type { ConsentAbout } from "@/lib/applications/passports/consent-state";
import { listOwnConsents } from "@/lib/applications/passports/queries/find-own-consent";
import { paths } from "@/lib/paths";

/** Children's passports that wait for the yes or no of whoever is signed in. */
export async function consentNeeds(db: Db, actor: Resident, _today: Date, most: number): Promise<Need[]> {
  const asked = await listOwnConsents(db, actor, most);
  return asked.map(({ id, about, expiresAt }) => {
    const { guardian, service } = about as ConsentAbout;
    const deadline = new Date(cityDay(expiresAt));
    return { kind: "answerConsent", id, href: paths.ownConsent(id), deadline, guardian, service };
  });
}
