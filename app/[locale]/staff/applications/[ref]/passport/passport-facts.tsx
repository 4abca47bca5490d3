import { getTranslations } from "next-intl/server";
import { Plate } from "@/components/ui/plate";
import { department } from "@/lib/city/departments";
import { reader } from "@/lib/i18n/reader";
import type { readPassport } from "@/lib/staff/passports/queries/read-passport";

type Passport = Awaited<ReturnType<typeof readPassport>>["passport"];

/** Where it is; of a book's number only the end is shown. */
export async function PassportFacts({ passport }: { passport: Passport }) {
  const words = await getTranslations("passportDesk");
  const { moment, language } = await reader();
  const { tracking, trackedAt, bookHint, carrierNumber, pickupPlace, lostBooks } = passport;
  const desk = pickupPlace ? department(pickupPlace) : undefined;
  const facts = {
    tracking: words(`tracking.${(tracking ?? "none") as "none"}`),
    since: tracking && trackedAt ? moment(trackedAt) : "",
    book: bookHint ? <Plate text={`••••••${bookHint}`} frameless /> : "",
    carrier: carrierNumber ? <Plate text={carrierNumber} frameless /> : "",
    desk: desk ? `${desk.name[language]}. ${desk.hours[language]}` : "",
  };
  return (
    <>
      <dl className="record">
        {Object.entries(facts).map(([name, value]) =>
          value ? (
            <div key={name}>
              <dt>{words(`fact.${name as "book"}`)}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
      {lostBooks.map(({ hint, reason, at }) => (
        <p key={at} className="aside-note break">
          {words.rich("lost.was", { at: moment(new Date(at)), hint: () => <Plate text={`••••••${hint}`} frameless /> })}{" "}
          <span dir="auto">{reason}</span>
        </p>
      ))}
    </>
  );
}
