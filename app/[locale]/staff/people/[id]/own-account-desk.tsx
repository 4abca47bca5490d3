import { getTranslations } from "next-intl/server";
import { Section } from "@/components/ui/section";
import { formWords } from "@/lib/i18n/form-words";
import { OwnAccountForm } from "./own-account-form";
import type { Person } from "./person-facts";

/** Which resident a colleague is, so that nobody works on their own matter. Whose account it is stands only before the second person. */
export async function OwnAccountDesk({ person }: { person: Person }) {
  const words = await getTranslations("people");
  return (
    <Section id="own" title={words("own.title")}>
      <p>{words("own.lead")}</p>
      <p>{words(person.hasOwnAccount ? "own.named" : "own.none")}</p>
      <OwnAccountForm
        person={person.id}
        words={{
          ...(await formWords()),
          email: words("own.email"),
          emailHint: words("own.hint"),
          reason: words("reason.label"),
          hint: words("reason.hint"),
          button: words("role.button"),
        }}
      />
    </Section>
  );
}
