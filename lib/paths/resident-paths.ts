/** A resident's days, money, files and messages. */
export const residentPaths = {
  dashboard: "/dashboard",
  /** Every day that concerns whom one acts for. */
  calendar: "/calendar",
  /** The same for a calendar program; the token is the key. */
  calendarFeed: (token: string) => `/calendar/${token}/feed.ics`,
  bills: "/bills",
  bill: (id: string) => `/bills/${id}`,
  billsReview: (ids: string[]) => `/bills/review?${ids.map((id) => `bill=${id}`).join("&")}`,
  payments: "/payments",
  payment: (id: string) => `/payments/${id}`,
  refund: (payment: string, id: string) => `/payments/${payment}/refunds/${id}`,
  paymentReceipt: (id: string) => `/payments/${id}/receipt`,
  refundReceipt: (payment: string, id: string) => `/payments/${payment}/refunds/${id}/receipt`,
  paymentReturn: (id: string) => `/payments/${id}/return`,
  documents: "/documents",
  file: (id: string) => `/files/${id}`,
  filePreview: (id: string) => `/files/${id}/preview`,
  /** A page as a picture; how it is looked at comes behind it. */
  filePage: (id: string, page: number) => `/files/${id}/pages/${page}`,
  notifications: "/notifications",
  /** What a mail leads to: the page itself, which then knows that its reader came from there. */
  toldByMail: (path: string, id: string) => `${path}${path.includes("?") ? "&" : "?"}told=${id}.mail`,
  /** The same from the list of notifications. */
  toldHere: (path: string, id: string) => `${path}${path.includes("?") ? "&" : "?"}told=${id}`,
  /** One of them: what was said, and by which ways it reached its reader. */
  notification: (id: string) => `/notifications/${id}`,
  /** What a mailed link leads to that stops mails about one thing, without signing in. */
  unsubscribe: "/unsubscribe",
  /** What mail programs post to by themselves (RFC 8058). */
  oneClickUnsubscribe: (token: string) => `/api/unsubscribe/${token}`,
  /** Where a gateway of text messages says what became of one. */
  textReceipts: "/api/texts/receipts",
  messages: "/messages",
  newMessage: (about?: { bill: string } | { payment: string }) => `/messages/new${about ? `?${new URLSearchParams(about)}` : ""}`,
  thread: (id: string) => `/messages/${id}`,
  /** Where a message's files are posted to, and without scripts the message, too; `back` is the page they come from, with its language. */
  writing: (place: ({ thread: string } | { application: string }) & { back: string }) => `/api/messages?${new URLSearchParams(place)}`,
} as const;
