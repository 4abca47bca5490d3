import type PgBoss from "pg-boss";

/** Every queue of the city. `npm run migrate` creates them; what is not listed here cannot be sent. */
export const queues = {
  /** One mail that carries a secret (a code, a link): not stored as a notification. */
  secretMail: { retryLimit: 12, retryDelay: 2, retryBackoff: true, expireInSeconds: 60 }, // for some hours: a warning is worth it
  /** The same by text message. */
  secretText: { retryLimit: 4, retryDelay: 2, retryBackoff: true, expireInSeconds: 60 },
  /** A way back that somebody asked for: looks whether there is such an account, where nobody can measure it. */
  wayBack: { retryLimit: 4, retryDelay: 2, retryBackoff: true, expireInSeconds: 60 },
  /** Where an application stands, asked without an account: looks whether there is one, where nobody can measure it. */
  trackWish: { retryLimit: 4, retryDelay: 2, retryBackoff: true, expireInSeconds: 60 },
  /** What an address is told next. It counts its own attempts: a job comes back only where ours broke down. */
  deliver: { retryLimit: 8, retryDelay: 10, retryBackoff: true, expireInSeconds: 300 },
  /** Every minute: addresses whose next attempt nobody made. */
  sweepDeliveries: { policy: "short", retryLimit: 0, expireInSeconds: 120 },
  /** Every evening: one mail with the news of a day, to whoever wants that. */
  sendDigests: { policy: "short", retryLimit: 3, retryDelay: 600, expireInSeconds: 3_600 },
  /** A visitor's answer from a desk, to the address they gave. */
  contactAnswer: { retryLimit: 12, retryDelay: 10, retryBackoff: true, expireInSeconds: 120 },
  /** A message from the contact page: its department is told. */
  contactMail: { retryLimit: 12, retryDelay: 10, retryBackoff: true, expireInSeconds: 120 },
  /** A thread that waits for a department, into its mailbox. */
  threadMail: { retryLimit: 12, retryDelay: 10, retryBackoff: true, expireInSeconds: 120 },
  /** Tells a resident that the city answered. */
  tellAnswer: { retryLimit: 8, retryDelay: 5, retryBackoff: true, expireInSeconds: 30 },
  /** Asks the provider about one payment and writes down what it says. */
  settlePayment: { policy: "short", retryLimit: 10, retryDelay: 5, retryBackoff: true, expireInSeconds: 60 },
  /** Tells whoever paid what became of it. */
  tellPaymentResult: { retryLimit: 8, retryDelay: 5, retryBackoff: true, expireInSeconds: 30 },
  tellRefund: { retryLimit: 8, retryDelay: 5, retryBackoff: true, expireInSeconds: 30 },
  /** Every minute: asks the provider about what is unfinished. */
  reconcilePayments: { policy: "short", retryLimit: 0, expireInSeconds: 300 },
  /** Every night: the provider's books beside ours. */
  comparePayments: { policy: "short", retryLimit: 3, retryDelay: 600, expireInSeconds: 3_600 },
  /** Asks the provider for one refund and writes down what it says. */
  settleRefund: { policy: "short", retryLimit: 10, retryDelay: 5, retryBackoff: true, expireInSeconds: 60 },
  /** The sandbox gateway telling the portal, as a real one would. */
  sandboxWebhook: { retryLimit: 8, retryDelay: 2, retryBackoff: true, expireInSeconds: 30 },
  /** The bank behind the sandbox making up its mind. */
  sandboxDecide: { retryLimit: 8, retryDelay: 2, retryBackoff: true, expireInSeconds: 30 },
  /** One file with everything about one person. */
  prepareExport: { retryLimit: 5, retryDelay: 30, retryBackoff: true, expireInSeconds: 300 },
  /** Every hour: accounts whose owners wanted them closed, once the waiting time is over. */
  closeAccounts: { policy: "short", retryLimit: 3, retryDelay: 60, expireInSeconds: 600 },
  /** Every night: who moves today lives at the new address. */
  applyMoves: { policy: "short", retryLimit: 3, retryDelay: 60, expireInSeconds: 600 },
  /** Looks for malware in one file. Tried for a long time: until it was, the file is not received. */
  scanFile: { retryLimit: 40, retryDelay: 5, retryBackoff: true, expireInSeconds: 120 },
  /** Removes a file that is for nothing any more. */
  removeFile: { retryLimit: 20, retryDelay: 30, retryBackoff: true, expireInSeconds: 120 },
  /** Removes bytes that no row will show. */
  removeBytes: { retryLimit: 20, retryDelay: 30, retryBackoff: true, expireInSeconds: 120 },
  /** Tells whoever applied what became of it. */
  tellApplicant: { retryLimit: 8, retryDelay: 5, retryBackoff: true, expireInSeconds: 30 },
  /** Tells those who live where a notice is about, so many at once; each batch sends the next. */
  tellArea: { retryLimit: 8, retryDelay: 10, retryBackoff: true, expireInSeconds: 60 },
  /** Every night, as soon as the day is over in the city: notices whose last day it was. */
  endNotices: { policy: "short", retryLimit: 3, retryDelay: 600, expireInSeconds: 600 },
  /** Tells whoever follows a report what is new of it. */
  tellFollowers: { retryLimit: 8, retryDelay: 5, retryBackoff: true, expireInSeconds: 120 },
  /** Every ten minutes: uploads whose sender went away. */
  sweepUploads: { policy: "short", retryLimit: 0, expireInSeconds: 300 },
  /** Every hour: whoever has a draft that ends soon is told; what has ended goes with its files. */
  expireDrafts: { policy: "short", retryLimit: 2, retryDelay: 60, expireInSeconds: 600 },
  /** Every night, as soon as the day is over in the city: permits whose last day it was. */
  expirePermits: { policy: "short", retryLimit: 3, retryDelay: 600, expireInSeconds: 3_600 },
  /** Every morning: whoever can renew something that ends soon is told. */
  remindHolders: { policy: "short", retryLimit: 3, retryDelay: 600, expireInSeconds: 3_600 },
  /** Every night: how long the city took for each service. */
  measurePaces: { policy: "short", retryLimit: 2, retryDelay: 600, expireInSeconds: 1_800 },
  /** Every morning: supervisors are told what is due soon and what is late. */
  escalateCases: { policy: "short", retryLimit: 3, retryDelay: 300, expireInSeconds: 1_800 },
  /** Every night: whether each service was on time. */
  measureRecords: { policy: "short", retryLimit: 2, retryDelay: 600, expireInSeconds: 1_800 },
  /** Looks for malware in the PDF of a public record. */
  scanRecordFile: { retryLimit: 40, retryDelay: 5, retryBackoff: true, expireInSeconds: 120 },
  /** Reads the words of a public record's PDF. */
  readRecordFile: { retryLimit: 10, retryDelay: 5, retryBackoff: true, expireInSeconds: 300 },
  /** Every minute: public records whose date has come; uploads of some whose sender went away. */
  publishRecords: { policy: "short", retryLimit: 0, expireInSeconds: 120 },
  /** Once an hour: what is over is removed, partitions are made ahead. */
  housekeeping: { retryLimit: 2, retryDelay: 60, expireInSeconds: 300 },
} satisfies Record<string, Omit<PgBoss.Queue, "name">>;

export type QueueName = keyof typeof queues;

/** pg-boss's own, through which all that is scheduled passes. It would make it itself, but the app may not, and it says nothing of that. */
export const CLOCK_QUEUE = "__pgboss__send-it";
