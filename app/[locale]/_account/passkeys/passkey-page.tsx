import { getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/ui/fields/button-form";
import { BackLink } from "@/components/ui/back-link";
import { Section } from "@/components/ui/section";
import { takeParked } from "@/lib/auth/browser/parked-form";
import { readPasskey } from "@/lib/auth/passkeys/read-passkey";
import { formWords } from "@/lib/i18n/form-words";
import { paths } from "@/lib/paths";
import { ownWay, type OwnPageProps } from "../own-way";
import { remove } from "./actions";
import { RenameForm } from "./rename-form";

export async function PasskeyPage({ actor, id }: OwnPageProps & { id: string }) {
  const { passkey, mayGo } = await readPasskey(actor, id);
  const to = await ownWay(actor);
  const words = await getTranslations("passkeys");
  const parked = await takeParked(actor);
  const common = await formWords();
  return (
    <>
      <BackLink href={to(paths.passkeys)}>{words("backToList")}</BackLink>
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
            <p>{words(mayGo ? "one.removeText" : actor.kind === "staff" ? "one.lastOfStaff" : "one.last")}</p>
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
