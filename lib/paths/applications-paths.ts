/** Applying, what follows, and what was issued. */
export const applicationsPaths = {
  /** Where an application stands, without an account. */
  track: "/track",
  trackSent: "/track/sent",
  tracked: "/track/status",
  /** What the second guardian of a child answers, from a mailed link. */
  consent: "/consent",
  consentCode: "/consent/code",
  consentAnswer: "/consent/answer",
  /** The same for a guardian who has an account with the address that was named. */
  consents: "/consents",
  ownConsent: (id: string) => `/consents/${id}`,
  applications: "/applications",
  newApplication: (service: string) => `/applications/new/${service}`,
  application: (ref: string) => `/applications/${ref}`,
  applicationStep: (ref: string, step: string) => `/applications/${ref}/${step}`,
  applicationItem: (ref: string, step: string, group: string, item: string) => `/applications/${ref}/${step}/${group}-${item}`,
  newApplicationItem: (ref: string, step: string, group: string, item?: string) =>
    `/applications/${ref}/${step}/new-${group}${item ? `-${item}` : ""}`,
  applicationDocument: (ref: string, document: string) => `/applications/${ref}/documents/${document}`,
  /** Something the city asks for. */
  applicationAsked: (ref: string, item: string) => `/applications/${ref}/requests/${item}`,
  applicationConsent: (ref: string) => `/applications/${ref}/consent`,
  applicationHistory: (ref: string) => `/applications/${ref}/history`,
  applicationCopy: (ref: string) => `/applications/${ref}/copy`,
  /** What was issued on it, and the same on paper. */
  permit: (ref: string) => `/applications/${ref}/permit`,
  permitFile: (ref: string) => `/applications/${ref}/permit/file`,
  /** Numbers of identity papers in plain, for whoever has just shown who they are. */
  applicationNumbers: (ref: string) => `/applications/${ref}/numbers`,
  withdrawApplication: (ref: string) => `/applications/${ref}/withdraw`,
  applicationReview: (ref: string) => `/applications/${ref}/review`,
  deleteDraft: (ref: string) => `/applications/${ref}/delete`,
  applicationSent: (ref: string) => `/applications/${ref}/sent`,
  /** The letter of a decision, by its own reference, and the same as a file. */
  applicationLetter: (ref: string, letter: string) => `/applications/${ref}/letters/${letter}`,
  applicationLetterFile: (ref: string, letter: string) => `/applications/${ref}/letters/${letter}/file`,
  /** Where files are posted to; `back` is the page they come from, with its language. */
  uploads: (place: { ref: string; slot: string; back: string; replaces?: string; go?: "exit" }) =>
    `/api/uploads?${new URLSearchParams(place)}`,
} as const;
