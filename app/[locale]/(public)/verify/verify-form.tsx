import { getTranslations } from "next-intl/server";
import { TextField } from "@/components/ui/fields/text-field";
import { inLanguage, paths, type Language } from "@/lib/paths";
import type { WishProblem } from "@/lib/permits/wish";

type VerifyFormProps = { language: Language; value?: string | undefined; problem?: WishProblem | undefined };

/** A plain GET: what is right leads to the permit's own address, what is not comes back with what is wrong. */
export async function VerifyForm({ language, value, problem }: VerifyFormProps) {
  const words = await getTranslations("verify");
  return (
    <form className="form" action={inLanguage(language, paths.verify)}>
      <TextField
        mono
        name="code"
        label={words("code")}
        hint={words("codeHint")}
        {...(problem && { error: words(`problem.${problem}`) })}
        defaultValue={value}
        maxLength={1_000}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        dir="ltr"
      />
      <button className="btn" type="submit">
        {words("check")}
      </button>
    </form>
  );
}
