/** What staff open, a desk each. */
export const staffPaths = {
  home: "/staff",
  /** Its pages are those of a resident's account: see ownPage. */
  account: "/staff/account",
  payments: "/staff/payments",
  difference: (id: string) => `/staff/payments/${id}`,
  /** What could not be delivered to people, and waits for somebody to tell them. */
  deliveries: "/staff/deliveries",
  delivery: (id: string) => `/staff/deliveries/${id}`,
  messages: "/staff/messages",
  thread: (id: string) => `/staff/messages/${id}`,
  applications: "/staff/applications",
  application: (ref: string) => `/staff/applications/${ref}`,
  /** What was done to several cases at once; `back` is the queue's query. */
  batch: (id: string, back = "") => `/staff/applications/changes/${id}${back && `?back=${encodeURIComponent(back)}`}`,
  /** The same list as a file; its query is the queue's. */
  casesFile: "/staff/applications/export",
  /** Whether a page of it is still as it was read. */
  casesNews: "/staff/applications/news",
  analytics: "/staff/analytics",
  analyticsFile: "/staff/analytics/export",
  /** Choosing an outcome and reading the letter; of an issued permit, taking it back. */
  decision: (ref: string) => `/staff/applications/${ref}/decision`,
  planInspection: (ref: string) => `/staff/applications/${ref}/inspection`,
  passport: (ref: string) => `/staff/applications/${ref}/passport`,
  /** Refusals and revocations that wait for a second person. */
  decisions: "/staff/decisions",
  proposal: (id: string) => `/staff/decisions/${id}`,
  reviews: "/staff/reviews",
  review: (id: string) => `/staff/reviews/${id}`,
  inspections: "/staff/inspections",
  inspection: (id: string) => `/staff/inspections/${id}`,
  /** Where photos of a visit are posted to; `back` is the page they come from, with its language. */
  visitPhotos: (place: { inspection: string; back: string }) => `/api/inspections?${new URLSearchParams(place)}`,
  records: "/staff/records",
  newRecord: (replaces?: string) => `/staff/records/new${replaces ? `?replaces=${replaces}` : ""}`,
  record: (id: string) => `/staff/records/${id}`,
  /** The PDF of a record that nobody but the desk can read yet. */
  recordFile: (id: string) => `/staff/records/${id}/file`,
  /** Where the PDF of a record is posted to; `back` is the page it comes from, with its language. */
  recordUpload: (place: { record: string; back: string }) => `/api/records?${new URLSearchParams(place)}`,
  issues: "/staff/issues",
  issue: (ref: string) => `/staff/issues/${ref}`,
  /** An act of the desk with a page of its own, or who reported it. */
  issueStep: (ref: string, step: "end" | "merge" | "redact" | "answer" | "reopen" | "contact") => `/staff/issues/${ref}/${step}`,
  /** The same list as a file; its query is the queue's. */
  issuesFile: "/staff/issues/export",
  /** What a crew does today, and one stop of it. */
  issueRoute: "/staff/issues/crew",
  routeStop: (ref: string) => `/staff/issues/crew/${ref}`,
  /** Where photos of a place after the work are posted to; `back` is the page they come from, with its language. */
  issuePhotos: (place: { ref: string; back: string }) => `/api/issues/photos?${new URLSearchParams(place)}`,
  /** What visitors wrote, who have no account. */
  contact: "/staff/contact",
  contactMessage: (id: string) => `/staff/contact/${id}`,
  feedback: "/staff/feedback",
  feedbackPage: (id: string) => `/staff/feedback/${id}`,
  status: "/staff/status",
  newStatus: "/staff/status/new",
  statusNotice: (id: string) => `/staff/status/${id}`,
  people: "/staff/people",
  person: (id: string, reason: string) => `/staff/people/${id}?reason=${encodeURIComponent(reason)}`,
  roles: "/staff/people/roles",
  notices: "/staff/notices",
  newNotice: (from?: string) => `/staff/notices/new${from ? `?from=${from}` : ""}`,
  notice: (id: string) => `/staff/notices/${id}`,
  changeNotice: (id: string) => `/staff/notices/${id}/change`,
  approvals: "/staff/approvals",
  approval: (id: string) => `/staff/approvals/${id}`,
} as const;
