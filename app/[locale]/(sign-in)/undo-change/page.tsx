import { getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/ui/fields/button-form";
import { Notice } from "@/components/ui/notice";
import { findUndo } from "@/lib/auth/contact/find-undo";
import { keptLink } from "@/lib/auth/links/link-cookie";
import { city } from "@/lib/city/city";
import { formWords } from "@/lib/i18n/form-words";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import { undoChange } from "./actions";
import { NextSafeStep } from "./next-safe-step";

export const generateMetadata = titled("contactDetails", "undo.title");

/** Where the link in the mail to an old address leads. The button does it: mail scanners open links. */
export default async function UndoChangePage({ params, searchParams }: PageProps) {
  await pageLanguage(params);
  const words = await getTranslations("contactDetails");
  const read = await reader();
  const done = "done" in (await searchParams);
  const undo = done ? undefined : await findUndo(await keptLink("undoContact"));
  return (
    <main id="main" className="page" tabIndex={-1}>
      <div className="page-top">
        <h1>{words("undo.title")}</h1>
        {undo?.state === "open" ? (
          <p className="lead">{words.rich("undo.lead", { when: read.moment(undo.at), email: () => <bdi dir="ltr">{undo.email}</bdi> })}</p>
        ) : (
          <Notice tone={done ? "success" : "warning"}>
            <p>{words(`undo.state.${done ? "done" : undo!.state}`, { phone: city().phone })}</p>
          </Notice>
        )}
      </div>
      {undo?.state === "open" ? (
        <div className="prose">
          <ul>
            {(["address", "sessions", "added"] as const).map((part) => (
              <li key={part}>{words(`undo.does.${part}`)}</li>
            ))}
          </ul>
          <ButtonForm action={undoChange} words={await formWords()}>
            {words("undo.button")}
          </ButtonForm>
        </div>
      ) : (
        <>
          {done ? <NextSafeStep /> : null}
          <p>
            <a className="more" href={read.to(paths.signIn)}>
              {words("undo.signIn")}
            </a>
          </p>
        </>
      )}
    </main>
  );
}
