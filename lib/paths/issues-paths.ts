/** Reported problems, and reporting one. */
export const issuesPaths = {
  issues: "/issues",
  /** What everybody sees of a report. */
  issue: (ref: string) => `/issues/${ref}`,
  /** Telling the city about a place, a page for each step. */
  reportIssue: "/issues/report",
  reportIssueStep: (step: string) => `/issues/report/${step}`,
  /** Where photos of a report that is being written are posted to; `back` is the page they come from, with its language. */
  draftPhotos: (back: string) => `/api/issues/draft-photos?back=${encodeURIComponent(back)}`,
  /** Being told of a report's updates: by email, or with an account. */
  followIssue: (ref: string) => `/issues/${ref}/follow`,
  /** What a mailed link opens: a report as its follower sees it. */
  followedIssue: "/issues/followed",
  issuesFeed: "/feeds/issues",
  /** What maps ask: the reports in view, and what a place is called. */
  issuePins: "/api/issues/pins",
  placeName: "/api/issues/place",
  /** A photo of a report, as everybody sees it. */
  issuePhoto: (id: string) => `/files/photos/${id}`,
  /** For other programs: Open311 GeoReport v2. */
  open311: "/open311/v2",
} as const;
