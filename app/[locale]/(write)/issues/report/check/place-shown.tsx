import { getTranslations } from "next-intl/server";
import { nearestAddress } from "@/lib/city/plan/nearest-address";
import { isolated } from "@/lib/format";
import { reader } from "@/lib/i18n/reader";
import type { DraftPlace } from "@/lib/issues/draft/draft";

/** Beside the house, nobody counts metres. */
const BESIDE_M = 30;

/** The place as the map named it: a point that lies apart from its house says how far. */
export async function PlaceShown({ place }: { place: DraftPlace }) {
  const words = await getTranslations("map");
  const { language } = await reader();
  const metres = place.how === "address" ? 0 : (nearestAddress(place)?.metres ?? 0);
  const address = isolated(language, place.address);
  const where = metres > BESIDE_M ? words("near", { metres, address }) : address;
  return (
    <>
      {where}
      {place.note ? (
        <>
          <br />
          <span dir="auto">{place.note}</span>
        </>
      ) : null}
    </>
  );
}
