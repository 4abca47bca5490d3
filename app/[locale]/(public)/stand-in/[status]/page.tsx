import { getTranslations } from "next-intl/server";
import { Plate } from "@/components/ui/plate";
import { CODE_PLACE } from "@/lib/front-door/code-place";
import { NotFoundError } from "@/lib/errors";
import { pageLanguage, type PageProps } from "@/lib/i18n/page";
import { inLanguage, paths } from "@/lib/paths";
import { SearchForm } from "../../search-form";
import { PhoneLink } from "../../../_shell/phone-link";

const statuses = ["403", "404", "413", "429", "500", "503", "foreign"] as const;
type Props = PageProps<{ status: string }>;

export const generateStaticParams = () => statuses.map((status) => ({ status }));

export async function generateMetadata({ params }: Props) {
  const locale = await pageLanguage(params);
  const words = await getTranslations({ locale, namespace: "standIn" });
  return { title: words(`${known((await params).status)}.title`) };
}

const known = (text: string) => statuses.find((status) => status === text) ?? notKnown();
const notKnown = () => {
  throw new NotFoundError("no such stand-in");
};

/** What the front door answers with when a page cannot be had: what happened, what became of the answers, what to do. */
export default async function StandInPage({ params }: Props) {
  const language = await pageLanguage(params);
  const status = known((await params).status);
  const words = await getTranslations("standIn");
  const to = (path: string) => inLanguage(language, path);
  const links = [
    { href: to(paths.home), label: words("home") },
    { href: to(paths.help), label: words("help") },
    status === "404" ? { href: to(paths.contact), label: words("contact") } : { href: to(paths.status), label: words("status") },
  ];
  return (
    <main id="main" className="page" tabIndex={-1}>
      <div className="page-top">
        <h1>{words(`${status}.title`)}</h1>
        <p className="lead">{words(`${status}.lead`)}</p>
        <p>{words(`${status}.next`)}</p>
        {status === "404" ? <SearchForm language={language} /> : null}
        <ul className="cluster">
          {links.map(({ href, label }) => (
            <li key={href}>
              <a className="more" href={href}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      </div>
      {status === "404" ? null : <p>{words.rich("code", { plate: () => <Plate text={CODE_PLACE} />, phone: () => <PhoneLink /> })}</p>}
    </main>
  );
}
