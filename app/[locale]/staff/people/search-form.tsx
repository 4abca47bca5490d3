import { getLocale, getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { TextField } from "@/components/ui/fields/text-field";
import { formWords } from "@/lib/i18n/form-words";
import { inLanguage, paths } from "@/lib/paths";

type SearchFormProps = { q: string; reason: string; /** The fields that were not filled in. */ wrong?: (PropertyKey | undefined)[] };

/** A question to the address: it can be asked again, and works without scripts. */
export async function SearchForm({ q, reason, wrong = [] }: SearchFormProps) {
  const words = await getTranslations("people");
  const { problem, errorPrefix } = await formWords();
  const errors = {
    ...(wrong.includes("q") && { q: words("search.incomplete") }),
    ...(wrong.includes("reason") && { reason: words("reason.incomplete") }),
  };
  return (
    <form className="form" action={inLanguage(await getLocale(), paths.staff.people)} method="get" noValidate>
      <ErrorSummary state={{ errors }} title={problem} titlePrefix={errorPrefix} />
      <TextField name="q" label={words("search.label")} hint={words("search.hint")} error={errors.q} defaultValue={q} autoComplete="off" />
      <TextField
        name="reason"
        label={words("reason.label")}
        hint={words("reason.hint")}
        error={errors.reason}
        defaultValue={reason}
        autoComplete="off"
      />
      <Button type="submit">{words("search.button")}</Button>
    </form>
  );
}
