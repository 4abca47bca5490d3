import { getTranslations } from "next-intl/server";
import { Plate } from "@/components/ui/plate";
import { department } from "@/lib/city/departments";
import { fullAddress } from "@/lib/city/full-address";
import { reader } from "@/lib/i18n/reader";

type Tracking = { tracking: string | null; carrierNumber: string | null; pickupPlace: string | null; trackedAt: Date | null };

/** Where a passport is once it was decided: printing, on its way, or at the desk. */
export async function PassportTracking({ passport }: { passport: Tracking | null }) {
  if (!passport?.tracking) return null;
  const words = await getTranslations("whereItStands");
  const { day, language } = await reader();
  const { tracking, carrierNumber, pickupPlace, trackedAt } = passport;
  const office = department(pickupPlace ?? "passports");
  return (
    <>
      <p>
        {words.rich(`tracking.${tracking as "printing"}`, {
          day: trackedAt ? day(trackedAt) : "",
          b: (text) => <b>{text}</b>,
        })}
      </p>
      {tracking === "readyForPickup" ? (
        <p>{words("tracking.place", { office: office.name[language], address: fullAddress(language), hours: office.hours[language] })}</p>
      ) : null}
      {tracking === "shipped" && carrierNumber ? (
        <p className="cluster">
          <span>{words("tracking.carrier")}</span> <Plate text={carrierNumber} />
        </p>
      ) : null}
    </>
  );
}
