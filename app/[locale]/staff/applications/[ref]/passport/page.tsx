import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link";
import { Section } from "@/components/ui/section";
import { requireStaff } from "@/lib/auth/require";
import { departments } from "@/lib/city/departments";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import { movesFrom } from "@/lib/staff/passports/moves";
import { readPassport } from "@/lib/staff/passports/queries/read-passport";
import { CaseTop } from "../../../_cases/case-top";
import { CancelBookForm } from "./cancel-book-form";
import { MoveForm } from "./move-form";
import { PassportFacts } from "./passport-facts";
import { passportWords } from "./passport-words";

export const generateMetadata = titled("passportDesk");

/** A passport after its decision: printed, sent or waiting at a desk, collected; a book that was lost is cancelled. */
export default async function PassportPage({ params, searchParams }: PageProps<{ ref: string }>) {
  const language = await pageLanguage(params);
  const actor = await requireStaff();
  const found = await readPassport(actor, (await params).ref);
  const { passport, ref, status } = found;
  const words = await getTranslations("passportDesk");
  const { to } = await reader();
  const query = await searchParams;
  const moves = status === "issued" ? movesFrom(passport.tracking) : [];
  const desks = departments().map(({ slug, name, hours }) => ({ value: slug, label: name[language], hint: hours[language] }));
  const form = await passportWords(ref);
  return (
    <>
      <BackLink href={to(paths.staff.application(found.ref))}>{found.ref}</BackLink>
      <main id="main" className="page" tabIndex={-1}>
        <CaseTop
          found={found}
          title={words("title")}
          done={"moved" in query ? words("moved") : "cancelled" in query ? words("cancelled") : undefined}
        />
        <Section id="where" title={words("where")}>
          <PassportFacts passport={passport} />
        </Section>
        {moves.map((move) => (
          <Section key={move} id={move} title={words(`move.${move}`)}>
            <MoveForm
              caseRef={ref}
              to={move}
              desks={move === "readyForPickup" ? desks : []}
              words={{ ...form, button: words(`button.${move}`) }}
            />
          </Section>
        ))}
        {passport.bookHint ? (
          <Section id="lost" title={words("lost.title")}>
            <CancelBookForm caseRef={ref} words={{ ...form, button: words("lost.button", { hint: passport.bookHint }) }} />
          </Section>
        ) : null}
        {status !== "issued" ? <p>{words("notYet")}</p> : null}
      </main>
    </>
  );
}
