import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link";
import { addressLine } from "@/lib/city/addresses/address-line";
import { findAddress } from "@/lib/account/queries/profile";
import { takeParked } from "@/lib/auth/browser/parked-form";
import { requireResident } from "@/lib/auth/require";
import { addDays, cityDay } from "@/lib/city/city-day";
import { pageNow } from "@/lib/clock";
import { uuidOr404 } from "@/lib/db/uuid";
import { formWords } from "@/lib/i18n/form-words";
import { one, pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { inLanguage, paths } from "@/lib/paths";
import { FindAddress } from "./find-address";
import { MoveForm } from "./move-form";

export const generateMetadata = titled("profile", "move.title");

/** First where to, by typing and choosing; then from which day on. */
export default async function MovePage({ params, searchParams }: PageProps) {
  const language = await pageLanguage(params);
  const actor = await requireResident();
  const { q, address: chosen } = await searchParams;
  const words = await getTranslations("profile");
  const address = one(chosen) ? await findAddress(actor, uuidOr404(one(chosen)!)) : undefined;
  const back = inLanguage(language, address ? paths.move() : paths.profile);
  return (
    <>
      <BackLink href={back}>{words(address ? "move.another" : "title")}</BackLink>
      <main id="main" className="page" tabIndex={-1}>
        <div className="page-top">
          <h1>{words("move.title")}</h1>
          <p className="lead">{words(address ? "move.when" : "move.where")}</p>
        </div>
        {address ? (
          <MoveForm
            initial={await takeParked(actor)}
            address={{ id: address.id, line: addressLine(address, (unit) => words("address.unit", { unit })) }}
            today={cityDay(pageNow())}
            last={addDays(cityDay(pageNow()), 366)}
            words={{
              ...(await formWords()),
              to: words("move.to"),
              date: words("move.date"),
              hint: words("move.dateHint"),
              plan: words("move.plan"),
            }}
          />
        ) : (
          <FindAddress actor={actor} typed={one(q)} />
        )}
      </main>
    </>
  );
}
