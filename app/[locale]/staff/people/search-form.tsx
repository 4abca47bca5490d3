import { getLocale, getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/fields/text-field";
import { inLanguage, paths } from "@/lib/paths";

/** A question to the address: it can be asked again, and works without scripts. */
export async function SearchForm({ q, reason }: { q: string; reason: string }) {
  const words = await getTranslations("people");
  return (
    <form className="form" action={inLanguage(await getLocale(), paths.staff.people)} method="get">
      <TextField name="q" label={words("search.label")} hint={words("search.hint")} defaultValue={q} autoComplete="off" />
      <TextField name="reason" label={words("reason.label")} hint={words("reason.hint")} defaultValue={reason} autoComplete="off" />
      <Button type="submit">{words("search.button")}</Button>
    </form>
  );
}
