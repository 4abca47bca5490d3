import { BackLink } from "@/components/ui/back-link";
import { requireStaff } from "@/lib/auth/require";
import { one, pageLanguage, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import { getTranslations } from "next-intl/server";
import { readCase } from "@/lib/staff/cases/read-case";
import { writeWish } from "@/lib/staff/queue/views";
import { canDecideCase } from "@/lib/staff/policy";
import { DecisionsSoFar } from "../../_cases/decisions-so-far";
import { AnswersAsSent } from "./answers-as-sent";
import { outcomes } from "./back-to-case";
import { readView, type CaseView } from "./case-address";
import { CaseKeys } from "./case-keys";
import { CaseLog } from "./case-log";
import { CaseTop } from "./case-top";
import { Conversation } from "./conversation";
import { Criteria } from "./criteria";
import { Documents } from "./documents";
import { SaidByOthers } from "./said-by-others";
import { Items } from "./items";
import { Neighbours } from "./neighbours";
import { Notes } from "./notes";
import { Onward } from "./onward";

type Props = PageProps<{ ref: string }>;

const open = async ({ params, searchParams }: Props) => {
  const [actor, { ref }, query] = [await requireStaff(), await params, await searchParams];
  const view = readView(query);
  return { actor, query, view, read: await readCase(actor, ref, writeWish(view.wish)) };
};

export async function generateMetadata(props: Props) {
  await pageLanguage(props.params);
  const { found } = (await open(props)).read;
  const { language } = await reader();
  return { title: [found.subject || found.definition.name[language], found.ref].join(", ") };
}

export type CasePart = Awaited<ReturnType<typeof open>> & { view: CaseView };

/** One case as its department works on it: evidence at the start, judgement at the end. Opening it is written down. */
export default async function CasePage(props: Props) {
  await pageLanguage(props.params);
  const part = await open(props);
  const words = await getTranslations("caseReview");
  const { to } = await reader();
  const { found, names, permit } = part.read;
  const asked = one(part.query.done);
  const done = outcomes.find((name) => name === asked);
  return (
    <>
      <BackLink href={to(paths.staff.applications) + writeWish(part.view.wish)}>{words("back")}</BackLink>
      <main id="main" className="page" tabIndex={-1}>
        <CaseTop {...part} done={done && words(`done.${done}`)} />
        <div className="review">
          <div className="review-side">
            <Documents {...part} />
            <AnswersAsSent {...part} />
            <Conversation {...part} />
          </div>
          <div className="review-side">
            <Criteria {...part} />
            <SaidByOthers {...part} />
            <Items {...part} />
            <Notes {...part} />
            <CaseLog {...part} />
          </div>
        </div>
        <DecisionsSoFar found={{ ...found, staff: names, permit }} mayLook={canDecideCase(part.actor, found)} />
        <Onward {...part} />
        <Neighbours {...part} />
        {part.read.likesShortcuts ? <CaseKeys /> : null}
      </main>
    </>
  );
}
