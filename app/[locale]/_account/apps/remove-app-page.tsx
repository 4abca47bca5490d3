import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { ButtonForm } from "@/components/ui/fields/button-form";
import { BackLink } from "@/components/ui/back-link";
import { countSecondSteps } from "@/lib/auth/credentials/second-steps";
import { findOwnAccount, findOwnApp } from "@/lib/auth/queries";
import { appChoice } from "@/lib/auth/schema";
import { asActor } from "@/lib/db/as-actor";
import { NotFoundError } from "@/lib/errors";
import { formWords } from "@/lib/i18n/form-words";
import { paths } from "@/lib/paths";
import { ownWay, type OwnPageProps } from "../own-way";
import { remove } from "./actions";

/** Takes an app out of use; one that is the only second step of staff says why it stays. */
export async function RemoveAppPage({ actor, id }: OwnPageProps & { id: string }) {
  const { data } = appChoice.safeParse({ app: id });
  if (!data) throw new NotFoundError("not an id");
  const { app, account } = await asActor(actor, async (db) => ({
    app: await findOwnApp(db, actor, data.app),
    account: await findOwnAccount(db, actor),
  }));
  const { passkeys, apps, phoneHint } = account;
  const mayGo = countSecondSteps({ kind: actor.kind, passkeys, apps: apps - 1, hasPhone: phoneHint !== null }) > 0;
  const words = await getTranslations("security");
  const to = await ownWay(actor);
  const name = app.name || words("app.unnamed");
  return (
    <>
      <BackLink href={to(paths.authenticatorApps)}>{words("app.title")}</BackLink>
      <main id="main" className="page" tabIndex={-1}>
        <div className="page-top">
          <h1>{words("app.removeTitle")}</h1>
          <p className="lead">{words(mayGo ? "app.removeLead" : "app.last", { name })}</p>
        </div>
        {mayGo ? (
          <ButtonForm action={remove} fields={{ app: app.id }} variant="danger" words={await formWords()}>
            {words("app.removeButton")}
          </ButtonForm>
        ) : (
          <p>
            <ButtonLink href={to(paths.newAuthenticatorApp)}>{words("app.addButton")}</ButtonLink>
          </p>
        )}
      </main>
    </>
  );
}
