import { getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/ui/fields/button-form";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { formWords } from "@/lib/i18n/form-words";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import { keep } from "./actions";

/** The way to close the account, or, once it was asked for, the day and the way back. */
export async function Closing({ closesAt }: { closesAt: Date | undefined }) {
  const words = await getTranslations("accountPrivacy");
  const read = await reader();
  const common = await formWords();
  if (!closesAt)
    return (
      <>
        <p>{words("close.hint")}</p>
        <p>
          <Link className="more" href={read.to(paths.closeAccount)}>
            {words("close.link")}
          </Link>
        </p>
      </>
    );
  return (
    <Notice tone="warning" title={words("closing.title", { at: read.moment(closesAt) })}>
      <p>{words("closing.text")}</p>
      <ButtonForm action={keep} words={common}>
        {words("closing.keep")}
      </ButtonForm>
    </Notice>
  );
}
