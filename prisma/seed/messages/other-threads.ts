import type { Town } from "../town";
import { daysAgo, writerOf } from "./desk";
import type { ThreadPlan } from "./seed-thread";

/** The account `business`: the bakery writes about its seats, its stall and its books. */
export function bakeryThreads(town: Town, partyId: string): ThreadPlan[] {
  const at = daysAgo(town);
  const [writer, samuel, priya] = ["business", "finance", "clerk"].map((username) => writerOf(town, username));
  const from = { partyId, writer: writer! };
  return [
    {
      ...from,
      department: "revenue",
      subject: "Receipts for the tax year",
      lines: [
        { at: at(62, "08:15"), asks: "Our accountant needs the receipts of last year. Can you send all of them?" },
        {
          at: at(61, "13:26"),
          by: samuel!,
          answers: "You find each of them under Payments, as a page and as a PDF. They have the same numbers as our books.",
        },
        { at: at(61, "14:03"), asks: "Found them. Thanks." },
      ],
      closedAt: at(61, "14:05"),
    },
    {
      ...from,
      department: "permits",
      subject: "Seats on the pavement in winter",
      unread: true,
      lines: [
        {
          at: at(4, "06:58"),
          asks: "May our nine square metres of seats stay out from December to February? We would take them in at night.",
        },
        { at: at(3, "10:11"), by: priya!, notes: "Lantern Street is on the snow route. Only with 2 metres left free." },
        {
          at: at(1, "11:20"),
          by: priya!,
          answers: "Yes, as long as two metres of the pavement stay free for the snow plough. Your licence covers the winter.",
        },
      ],
    },
    {
      ...from,
      department: "public-works",
      subject: "Power at stall 17",
      lines: [{ at: at(1, "15:44"), asks: "The socket at stall 17 was dead on market day. We need it on Saturday." }],
    },
  ];
}

/** The account `resident-totp`: passed on once, asked something since, and an answer she has read. */
export function joannaThreads(town: Town, partyId: string): ThreadPlan[] {
  const at = daysAgo(town);
  const [writer, hana, priya, noor] = ["resident-totp", "works", "clerk", "admin"].map((username) => writerOf(town, username));
  const from = { partyId, writer: writer! };
  return [
    {
      ...from,
      department: "public-works",
      subject: "Ladder at berth 62",
      lines: [
        { at: at(19, "17:30"), asks: "The lowest rung of the ladder at berth 62 is loose." },
        { at: at(18, "09:12"), by: hana!, answers: "Thank you. We fixed it this morning. Tell us if it moves again." },
      ],
    },
    {
      ...from,
      department: "help-desk",
      subject: "Certificate for a school in another town",
      unread: true,
      lines: [
        { at: at(5, "12:05"), asks: "My granddaughter changes school. The new one asks for proof that she lives with me. What do I need?" },
        { at: at(4, "08:40"), by: noor!, notes: "A certificate of residence. The clerks issue it." },
        { at: at(4, "08:41"), passedTo: "city-clerk" },
        {
          at: at(2, "14:18"),
          by: priya!,
          wants: true,
          answers: "A certificate of residence in her name is enough. Is she registered at your address? If so, tell us her full name.",
        },
      ],
    },
  ];
}
