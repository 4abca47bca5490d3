/** What everybody reads, and may write to the city without an account. */
export const publicPaths = {
  home: "/",
  help: "/help",
  contact: "/contact",
  /** With its topic chosen: one of lib/city/contact.json. */
  contactAbout: (topic: string) => `/contact?about=${topic}`,
  /** With its first words written: another format of a public record. */
  askForRecord: (id: string) => `/contact?about=records&record=${id}`,
  /** `thread`: the conversation that a resident's message began. */
  contactSent: (ref: string, thread?: string) => `/contact/sent?ref=${ref}${thread ? `&thread=${thread}` : ""}`,
  feedback: "/feedback",
  /** Where the two buttons at the foot of each page post to, and where that leads: words can be added there. */
  feedbackAnswer: "/feedback/answer",
  feedbackGiven: (answer: string, back: string) => `/feedback/sent?${new URLSearchParams({ answer, ...(back && { back }) })}`,
  /** About one page; the reader need not name it. */
  feedbackOn: (page: string) => `/feedback?page=${encodeURIComponent(page)}`,
  feedbackSent: "/feedback/sent",
  privacy: "/privacy",
  accessibility: "/accessibility",
  status: "/status",
  /** A list of pages for search engines. */
  sitemap: (list: string) => `/sitemap/${list}.xml`,
  /** What the service worker shows without a connection. */
  offline: "/offline",
  services: "/services",
  service: (slug: string) => `/services/${slug}`,
  serviceTopic: (topic: string) => `/services/topics/${topic}`,
  records: "/records",
  record: (id: string) => `/records/${id}`,
  recordFile: (id: string) => `/records/${id}/file`,
  recordsFeed: "/feeds/records",
  /** What the city tells everyone; `query` is how the list is narrowed. */
  notices: "/notices",
  noticesBy: (query: Record<string, string>) => `/notices?${new URLSearchParams(query)}`,
  notice: (slug: string) => `/notices/${slug}`,
  /** For feed readers. */
  noticesFeed: (language: string) => `/feeds/notices${language === "en" ? "" : `?language=${language}`}`,
  helpBrowser: "/help/browser",
  helpBrowserCheck: "/help/browser/check",
  helpSigningIn: "/help/signing-in",
  helpSafeAccount: "/help/safe-account",
  helpTopic: (slug: string) => `/help/${slug}`,
  /** Whether a permit is genuine and valid, for anyone: `typed` is a code, or what its QR holds. */
  verify: "/verify",
  verified: (typed: string) => `/verify/${typed}`,
  verifyHistory: "/verify/history",
  signingKeys: "/.well-known/signing-keys.json",
} as const;
