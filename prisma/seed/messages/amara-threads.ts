import type { Town } from "../town";
import { daysAgo, writerOf } from "./desk";
import type { ThreadPlan } from "./seed-thread";

/** The account `resident`: an answer she has not opened, a question for her, one that waits, and two that are over. */
export function amaraThreads(town: Town, partyId: string): ThreadPlan[] {
  const at = daysAgo(town);
  const [writer, samuel, priya, ruth] = ["resident", "finance", "clerk", "supervisor"].map((username) => writerOf(town, username));
  const from = { partyId, writer: writer! };
  return [
    {
      ...from,
      department: "city-clerk",
      subject: "A copy of my certificate of residence",
      lines: [
        { at: at(131, "18:20"), asks: "My bank wants a second copy of my certificate of residence. Can I get one without paying twice?" },
        { at: at(130, "09:05"), by: priya!, answers: "Yes. The second copy was part of your order. We put it in the post today." },
        { at: at(127, "12:41"), asks: "It has come. Thank you!" },
      ],
      closedAt: at(127, "12:42"),
    },
    {
      ...from,
      department: "parking",
      subject: "Fine for space 212 came twice",
      billId: billOf(town, partyId, (bill) => bill.service === "parkingFine" && bill.status === "cancelled"),
      lines: [
        {
          at: at(34, "21:14"),
          asks: "I have two fines for the same evening and the same space on Mill Road. I can only have parked there once.",
        },
        { at: at(33, "10:02"), by: samuel!, notes: "Scanner sent it twice, see the round of that evening. Cancelled the second one." },
        {
          at: at(33, "10:21"),
          by: samuel!,
          answers: "You are right: the fine was entered twice. We cancelled the second one. The first one stays.",
        },
      ],
      closedAt: at(30, "08:00"),
    },
    {
      ...from,
      department: "permits",
      subject: "Porch at 14 Quay Street",
      applicationId: town.applications.find((one) => one.partyId === partyId && one.service === "building-permit")!.id,
      lines: [
        {
          at: at(6, "20:33"),
          asks: "I have sent the drawings of my porch and paid the fee.\nDo I need a drawing of the whole house, or only of the porch?",
        },
        {
          at: at(4, "11:48"),
          by: priya!,
          wants: true,
          answers:
            "A drawing of the porch is enough, with its distance to the fence.\n\nYour plan also shows a new drain in the yard. Which pipe does it join?",
        },
      ],
    },
    {
      ...from,
      department: "public-works",
      subject: "Lime tree in front of number 14",
      lines: [
        { at: at(3, "07:52"), asks: "The lower branches of the lime tree touch our roof when it is windy. When will it be cut?" },
        { at: at(2, "09:30"), by: ruth!, notes: "On the list for the pruning round, date not fixed yet." },
      ],
    },
    {
      ...from,
      department: "water-billing",
      subject: "Why is my water bill higher this time?",
      billId: billOf(town, partyId, (bill) => bill.service === "water" && bill.subject.startsWith("14 Quay")),
      unread: true,
      lines: [
        {
          at: at(5, "19:10"),
          asks: "My new water bill is higher than the one before, but nothing has changed at home. Was the meter read?",
        },
        { at: at(2, "15:02"), by: samuel!, notes: "Reading is real, not estimated. Usage is like the same months last year." },
        {
          at: at(1, "16:37"),
          by: samuel!,
          answers:
            "We read your meter ourselves, so the number is right. You used about as much as in the same months last year.\n\nIf a tap drips or a toilet runs, you can see it on the meter: it moves while no water is used.",
        },
      ],
    },
  ];
}

/** The party's newest bill that fits. */
function billOf(town: Town, partyId: string, fits: (bill: Town["bills"][number]) => boolean) {
  const found = town.bills.filter((bill) => bill.partyId === partyId && fits(bill));
  const newest = found.reduce((last, bill) => (bill.issuedAt > last.issuedAt ? bill : last), found[0]!);
  return newest.id;
}
