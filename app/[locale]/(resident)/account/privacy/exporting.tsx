import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { ButtonForm } from "@/components/ui/fields/button-form";
import { Link } from "@/components/ui/link";
import type { findExport } from "@/lib/account/queries/export";
import { formWords } from "@/lib/i18n/form-words";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import { prepare } from "./actions";

/** A copy of everything: asked for, being prepared, ready for one download. */
export async function Exporting({ found }: { found: Awaited<ReturnType<typeof findExport>> }) {
  const words = await getTranslations("accountPrivacy");
  const read = await reader();
  const common = await formWords();
  if (found?.status === "preparing")
    return (
      <>
        <p>{words("export.preparing")}</p>
        <p>
          <Link className="more" href={read.to(paths.accountPrivacy)} plain>
            {words("export.look")}
          </Link>
        </p>
      </>
    );
  if (found?.status === "ready" && found.expiresAt)
    return (
      <form action={read.to(paths.exportFile)} method="post">
        <p>{words("export.ready", { at: read.moment(found.expiresAt) })}</p>
        <Button type="submit">{words("export.take")}</Button>
      </form>
    );
  return (
    <>
      <p>{words(found?.status === "downloaded" ? "export.taken" : "export.text")}</p>
      <ButtonForm action={prepare} words={common}>
        {words("export.button")}
      </ButtonForm>
    </>
  );
}
