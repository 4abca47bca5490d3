import { getTranslations } from "next-intl/server";
import { Section } from "@/components/ui/section";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";

const steps = [
  { name: "bill", href: paths.contact },
  { name: "safe", href: paths.helpTopic("phishing") },
  { name: "ask", href: paths.newMessage() },
] as const;

/** An account that has nothing yet: three things to do, instead of empty lists. */
export async function FirstSteps() {
  const words = await getTranslations("dashboard");
  const { to } = await reader();
  return (
    <Section id="first-steps" title={words("first.title")}>
      <ul className="rows">
        {steps.map(({ name, href }) => (
          <li key={name}>
            <h3>
              <a href={to(href)}>{words(`first.${name}.title`)}</a>
            </h3>
            <p className="meta">{words(`first.${name}.text`)}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
