import { topics } from "@/lib/city/topics";
import { helpTopics } from "@/lib/help/topics";
import { paths } from "@/lib/paths";
import { services } from "@/lib/services/catalogue";
import type { Page } from "@/lib/sitemap/xml";

/** Pages that anyone reads and that are always there. */
export const standingPages = (): Page[] =>
  [
    ...[paths.home, paths.services, paths.help, paths.helpSigningIn, paths.helpSafeAccount, paths.contact, paths.status],
    ...[paths.issues, paths.reportIssue, paths.records, paths.notices, paths.track, paths.verify, paths.privacy, paths.accessibility],
    ...topics().map(({ slug }) => paths.serviceTopic(slug)),
    ...services().map(({ slug }) => paths.service(slug)),
    ...helpTopics("en").map(({ slug }) => paths.helpTopic(slug)),
  ].map((path) => ({ path }));
