import { getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/ui/fields/button-form";
import { Link } from "@/components/ui/link";
import type { FoundDraft } from "@/lib/applications/queries/find-draft";
import { isolated } from "@/lib/format";
import { formWords } from "@/lib/i18n/form-words";
import { reader } from "@/lib/i18n/reader";
import { aboutHash, type ConsentAbout, type ConsentState } from "@/lib/applications/passports/consent-state";
import { paths } from "@/lib/paths";
import type { Service } from "@/lib/services/declaration/service";
import { ask } from "./actions";

type Row = NonNullable<FoundDraft["passport"]>["consents"][number];
type ConsentStandingProps = {
  application: string;
  definition: Service;
  state: ConsentState | undefined;
  about: ConsentAbout | undefined;
  row: Row | undefined;
};

/** One sentence, and one button where there is something to do. */
export async function ConsentStanding({ application: ref, definition, state, about, row }: ConsentStandingProps) {
  const words = await getTranslations("consents");
  const read = await reader();
  if (!state) return <p>{words("ask.none")}</p>;
  const questions = definition.pages.find((page) => page.questions.some(({ id }) => id === "secondGuardianName"))!;
  const change = read.to(paths.applicationStep(ref, questions.id));
  if (!about)
    return (
      <div className="stack">
        <p>{words("ask.incomplete")}</p>
        <p>
          <Link className="btn" href={change}>
            {words("ask.toQuestions")}
          </Link>
        </p>
      </div>
    );
  const { name, email } = about.second;
  const isRefused = row?.status === "refused" && row.aboutHash === aboutHash(about);
  const said = isRefused ? "refused" : state;
  const when = said === "asked" ? row!.askedAt : row?.answeredAt;
  return (
    <div className="stack">
      <p className="lead">
        {words(`ask.${said}`, {
          name: isolated(read.language, name),
          email: isolated(read.language, email),
          signed: isolated(read.language, row?.signedName ?? ""),
          at: when ? read.moment(when) : "",
          day: row ? read.shortDay(row.expiresAt) : "",
        })}
      </p>
      {said === "given" ? null : (
        <ButtonForm action={ask} fields={{ ref }} variant={said === "asked" ? "quiet" : "primary"} words={await formWords()}>
          {words(said === "asked" ? "ask.resend" : said === "refused" ? "ask.again" : "ask.send")}
        </ButtonForm>
      )}
      <p>
        <Link className="more" href={change}>
          {words("ask.change")}
        </Link>
      </p>
      <p className="meta">{words("ask.changeNote")}</p>
    </div>
  );
}
