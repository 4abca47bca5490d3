import type { Story } from "./story";

/** One case on a desk: its service, where it stands, and how many working days ago it was sent; of an old one, how many days. */
export type Case = [
  service: string,
  status: Story["status"],
  ago: number,
  more?: Omit<Partial<Story>, "service" | "status" | "answers"> & Renewed,
];
/** When something took its place. */
type Renewed = { renewed?: number };

const clearer = { title: "A clearer copy", reason: "The copy cannot be read. Send it again, larger.", kind: "document" } as const;
const question = { title: "Days and hours", reason: "Tell us on which days and at what hours you are there.", kind: "answer" } as const;
const fire = {
  title: "Opinion of the fire department",
  reason: "We have asked the fire department about the way through.",
  kind: "document",
} as const;
const waits = { ...clearer, status: "neededFromYou" } as const;
const said = "Tuesday to Saturday, from 8 am to 2 pm.";

/** Work under way: some of it late, some due today, some waiting for the resident or for others. */
export const underWay: Case[] = [
  ["building-permit", "submitted", 1],
  ["building-permit", "intakeCheck", 2],
  ["building-permit", "inReview", 7, { reviews: "none", onDesk: "nobody" }],
  ["building-permit", "inReview", 23, { reviews: "one", onDesk: "first" }],
  ["building-permit", "inReview", 14, { reviews: "one" }],
  ["building-permit", "inspection", 15, { visit: { in: 0, part: "morning" } }],
  ["building-permit", "inspection", 18, { visit: { in: 0, part: "afternoon", before: "failed" } }],
  ["building-permit", "inspection", 13, { visit: { in: 3, part: "morning", before: "calledOff" } }],
  ["building-permit", "inspection", 12, { visit: "none", onDesk: "nobody" }],
  ["building-permit", "pendingDecision", 20],
  ["building-permit", "pendingDecision", 19, { proposal: "refused", unmet: "boundaries" }],
  ["building-permit", "pendingDecision", 17, { letterLang: "es" }],
  ["building-permit", "actionRequired", 9, { stage: "inReview", asked: [waits] }],
  ["building-permit", "inReview", 11, { asked: [{ ...fire, status: "neededFromOthers" }] }],
  ["business-licence", "submitted", 1],
  ["business-licence", "intakeCheck", 15],
  ["business-licence", "inspection", 12, { visit: { in: 0, part: "morning" } }],
  ["business-licence", "inspection", 9, { visit: { in: 1, part: "afternoon" } }],
  ["business-licence", "pendingDecision", 14, { onDesk: "first" }],
  ["business-licence-renewal", "awaitingFee", 1],
  ["business-licence-renewal", "intakeCheck", 6],
  ["business-licence-renewal", "inReview", 3],
  ["food-stall-licence", "submitted", 2],
  ["food-stall-licence", "inReview", 6, { asked: [{ ...question, status: "submitted", reply: said }] }],
  ["food-stall-licence", "inspection", 12, { visit: { in: 1, part: "morning" } }],
  ["food-stall-licence", "actionRequired", 6, { stage: "inReview", asked: [{ ...question, status: "accepted", reply: said }, waits] }],
  ["street-event-permit", "intakeCheck", 2],
  ["street-event-permit", "inReview", 8],
  ["street-event-permit", "pendingDecision", 14, { proposal: "sentBack" }],
  ["street-event-permit", "approvedAwaitingPayment", 16, { took: 13 }],
  ["dog-licence", "submitted", 1],
  ["dog-licence", "intakeCheck", 2],
  ["dog-licence", "pendingDecision", 5],
  ["certificate-of-residence", "submitted", 1],
  ["certificate-of-residence", "intakeCheck", 3],
  ["certificate-of-residence", "pendingDecision", 2],
  ["library-card", "submitted", 1],
  ["library-card", "intakeCheck", 4],
  ["parking-permit", "submitted", 1, { onDesk: "first" }],
  ["parking-permit", "intakeCheck", 2],
  ["parking-permit", "pendingDecision", 3],
  ["tree-work-permit", "intakeCheck", 2],
  ["tree-work-permit", "inspection", 6, { visit: { in: 0, part: "afternoon" } }],
  ["tree-work-permit", "inReview", 10],
  ["tree-work-permit", "actionRequired", 9, { stage: "inspection", asked: [{ ...clearer, status: "notAccepted", note: "The tree is not in the picture." }, waits] }], // prettier-ignore
  ["tree-work-permit", "pendingDecision", 15],
  ["change-of-property-owner", "submitted", 1],
  ["change-of-property-owner", "intakeCheck", 3],
  ["change-of-property-owner", "inReview", 8],
  ["change-of-property-owner", "pendingDecision", 12],
  ["new-passport", "submitted", 1],
  ["new-passport", "intakeCheck", 3],
  ["new-passport", "inReview", 9],
  ["passport-renewal", "inReview", 17],
  ["passport-renewal", "pendingDecision", 15],
  ["passport-renewal", "pendingDecision", 13, { proposal: "refused", unmet: "oldPassport", letterLang: "ar" }],
  ["passport-renewal", "actionRequired", 7, { stage: "intakeCheck", notAccepted: { kind: "photo", note: "Your eyes are not open." }, asked: [{ ...waits, documentKind: "photo", title: "A new photo" }] }], // prettier-ignore
  ["passport-replacement", "submitted", 2],
  ["passport-replacement", "inReview", 8],
  ["child-passport", "intakeCheck", 2, { consent: "given" }],
  ["child-passport", "inReview", 8, { consent: "given" }],
];

/** What is over: days ago, over eighteen months. */
export const over: Case[] = [
  ["building-permit", "issued", 120],
  ["building-permit", "issued", 430],
  ["building-permit", "refused", 200, { took: 19, unmet: "height" }],
  ["business-licence", "issued", 90, { proposal: "revoked" }],
  ["business-licence", "issued", 300, { permit: "revoked" }],
  ["business-licence-renewal", "issued", 30],
  ["food-stall-licence", "issued", 250],
  ["street-event-permit", "issued", 70],
  ["street-event-permit", "withdrawn", 45, { stage: "intakeCheck", took: 2 }],
  ["street-event-permit", "cancelled", 180, { stage: "inReview", took: 9 }],
  ["dog-licence", "issued", 20],
  ["dog-licence", "issued", 150],
  ["dog-licence", "issued", 380, { permit: "superseded", renewed: 25 }],
  ["food-stall-licence", "issued", 372, { permit: "superseded", renewed: 21 }],
  ["dog-licence", "issued", 500],
  ["certificate-of-residence", "issued", 15],
  ["certificate-of-residence", "issued", 260],
  ["library-card", "issued", 12],
  ["parking-permit", "issued", 45],
  ["parking-permit", "withdrawn", 60, { stage: "awaitingFee" }],
  ["tree-work-permit", "issued", 75],
  ["change-of-property-owner", "issued", 210],
  ["new-passport", "issued", 20, { took: 13, tracking: "printing" }],
  ["new-passport", "issued", 27, { took: 12, tracking: "shipped" }],
  ["passport-renewal", "issued", 28, { took: 11, tracking: "readyForPickup" }],
  ["passport-replacement", "issued", 190, { tracking: "collected" }],
  ["child-passport", "issued", 330, { consent: "given", tracking: "collected" }],
];

/** Not sent: one that its file stopped, one that a guardian did not agree to, one that was forgotten. */
export const unsent: Case[] = [
  ["dog-licence", "draft", 4, { notTaken: { kind: "rabies", problem: "encrypted" } }],
  ["child-passport", "draft", 5, { consent: "refused" }],
  ["certificate-of-residence", "draft", 26],
  ["library-card", "expired", 100],
];
