import { getTranslations } from "next-intl/server";
import { formWords } from "@/lib/i18n/form-words";
import { ButtonForm } from "@/components/ui/fields/button-form";
import { Link } from "@/components/ui/link";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import { signOutFirst } from "./actions";

export async function SignOutStep({ event }: { event?: string }) {
  const words = await getTranslations("report");
  const common = await formWords();
  const { to } = await reader();
  return (
    <>
      <ButtonForm action={signOutFirst} fields={{ event: event ?? "" }} words={common}>
        {words("signOut.button")}
      </ButtonForm>
      <p>
        <Link className="more" href={to(paths.reportActivity(event, "password"))}>
          {words("skip")}
        </Link>
      </p>
    </>
  );
}
