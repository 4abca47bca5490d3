import { getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/ui/fields/button-form";
import { formWords } from "@/lib/i18n/form-words";
import { OneFieldForm } from "../../one-field-form";
import { changeAddress, resendLink } from "./actions";

/** An account whose address nobody has confirmed: which one, another link, another address. */
export async function Unconfirmed({ address }: { address: string }) {
  const words = await getTranslations("waysBack");
  const common = await formWords();
  const named = { email: () => <bdi dir="ltr">{address}</bdi> };
  return (
    <>
      <p className="break">{words.rich("stopped.unconfirmed.text", named)}</p>
      <ButtonForm action={resendLink} words={common}>
        {words("stopped.unconfirmed.resend")}
      </ButtonForm>
      <details>
        <summary className="more">{words("stopped.unconfirmed.other")}</summary>
        <OneFieldForm
          action={changeAddress}
          name="email"
          label={words("email")}
          type="email"
          autoComplete="email"
          words={{ ...common, send: words("stopped.unconfirmed.change") }}
        />
      </details>
    </>
  );
}
