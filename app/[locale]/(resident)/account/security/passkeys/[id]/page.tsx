import { getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/ui/fields/button-form";
import { BackLink } from "@/components/ui/back-link";
import { Section } from "@/components/ui/section";
import { takeParked } from "@/lib/auth/browser/parked-form";
import { readPasskey } from "@/lib/auth/passkeys/read-passkey";
import { requireResident } from "@/lib/auth/require";
import { formWords } from "@/lib/i18n/form-words";
import { pageLanguage, type PageProps } from "@/lib/i18n/page";
import { inLanguage, paths } from "@/lib/paths";
import { RenameForm } from "./rename-form";
import { remove } from "./actions";

type Props = PageProps<{ id: string }>;

export async function generateMetadata({ params }: Props) {
  const { passkey } = await readPasskey(await requireResident(), (await params).id);
  return { title: passkey.name };
}

export default async function PasskeyPage({ params }: Props) {
  const language = await pageLanguage(params);
  const actor = await requireResident();
  const { passkey, mayGo } = await readPasskey(actor, (await params).id);
  const words = await getTranslations("passkeys");
  const parked = await takeParked(actor);
  const common = await formWords();
  return (
    <>
      <BackLink href={inLanguage(language, paths.passkeys)}>{words("backToList")}</BackLink>
      <main id="main" className="page" tabIndex={-1}>
        <div className="page-top">
          <h1>{passkey.name}</h1>
        </div>
        <Section id="rename" title={words("one.nameTitle")}>
          <RenameForm
            passkey={passkey}
            parked={parked?.values?.name ? parked : undefined}
            words={{ ...common, name: words("one.name"), hint: words("one.nameHint"), save: words("one.save") }}
          />
        </Section>
        <Section id="remove" title={words("one.removeTitle")}>
          <div className="stack">
            <p>{words(mayGo ? "one.removeText" : "one.last")}</p>
            {mayGo ? (
              <ButtonForm action={remove} fields={{ passkey: passkey.id }} variant="danger" words={common}>
                {words("one.remove")}
              </ButtonForm>
            ) : null}
          </div>
        </Section>
      </main>
    </>
  );
}
