import type { ReactNode } from "react";
import { getTranslations } from "next-intl/server";
import { department } from "@/lib/city/departments";
import { reader } from "@/lib/i18n/reader";
import { serviceTitle } from "@/lib/services/catalogue";

type Work = { role: string; departments: string[]; services?: string[] };

/** What a colleague would work on, and, where that is another, what they worked on when it was asked. */
export async function workFacts({ before, ...after }: Work & { before?: Work }) {
  const words = await getTranslations("approvals");
  const now = before && (await namesOf(before));
  const fact = (name: keyof Work, value: string): ReactNode => (
    <>
      {value}
      {now && now[name] !== value ? <p className="meta">{words("before", { was: now[name] })}</p> : null}
    </>
  );
  const { role, departments, services } = await namesOf(after);
  return { role: fact("role", role), departments: fact("departments", departments), services: fact("services", services) };
}

async function namesOf({ role, departments, services = [] }: Work) {
  const words = await getTranslations("approvals");
  const staff = await getTranslations("staff");
  const { language } = await reader();
  const list = new Intl.ListFormat(language, { type: "conjunction" });
  return {
    role: staff(`role.${role as "clerk"}`),
    departments: list.format(departments.map((slug) => department(slug).name[language])),
    services: services.length ? list.format(services.map((slug) => serviceTitle(slug, language))) : words("allServices"),
  };
}
