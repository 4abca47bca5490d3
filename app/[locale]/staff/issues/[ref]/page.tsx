import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link";
import { requireStaff } from "@/lib/auth/require";
import { one, pageLanguage, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { categoryName } from "@/lib/issues/category-name";
import { readIssue } from "@/lib/issues/desk/queries/read-issue";
import { readIssueWish, writeIssueWish } from "@/lib/issues/desk/views";
import { paths } from "@/lib/paths";
import { AsSent } from "./as-sent";
import { outcomes } from "./back-to-issue";
import { History } from "./history";
import { IssueTop } from "./issue-top";
import { Near } from "./near";
import { Next } from "./next";
import { Notes } from "./notes";
import { Photos } from "./photos";
import { Sorting } from "./sorting";

type Props = PageProps<{ ref: string }>;

const open = async ({ params, searchParams }: Props) => {
  const [actor, { ref }, query] = [await requireStaff(), await params, await searchParams];
  return { actor, query, read: await readIssue(actor, ref) };
};

export type IssuePart = Awaited<ReturnType<typeof open>>;

export async function generateMetadata(props: Props) {
  await pageLanguage(props.params);
  const { found } = (await open(props)).read;
  const words = await getTranslations("issueDesk");
  const { language } = await reader();
  return { title: [categoryName(found.category, language), found.address, found.ref].filter(Boolean).join(`${words("comma")} `) };
}

/** One report as its department works on it: what was sent at the start, what to do at the end. Opening it is written down. */
export default async function IssueDeskPage(props: Props) {
  await pageLanguage(props.params);
  const part = await open(props);
  const words = await getTranslations("issueDesk");
  const { to } = await reader();
  const asked = one(part.query.done);
  const done = outcomes.find((name) => name === asked);
  return (
    <>
      <BackLink href={to(paths.staff.issues) + writeIssueWish(readIssueWish(part.query))}>{words("title")}</BackLink>
      <main id="main" className="page" tabIndex={-1}>
        <IssueTop {...part} done={done && words(`done.${done}`)} />
        <div className="review">
          <div className="review-side">
            <AsSent {...part} />
            <Photos {...part} />
            <History {...part} />
          </div>
          <div className="review-side">
            <Next {...part} />
            <Sorting {...part} />
            <Near {...part} />
            <Notes {...part} />
          </div>
        </div>
      </main>
    </>
  );
}
