import type { Actor, Staff } from "@/lib/auth/actor";
import type { Topic } from "@/lib/notifications/events";

export const channels = ["inApp", "email", "sms"] as const;
export type Channel = (typeof channels)[number];

/** How what can wait is mailed. */
export const paces = ["atOnce", "daily", "never"] as const;
export type Pace = (typeof paces)[number];

/** Whether a topic leaves the portal at all: bills without paper need that. */
export const reachesOut = (channels: readonly Channel[]) => channels.some((channel) => channel !== "inApp");

/** Topics that stand on the notifications page in any case: somebody may have to do something, and must find it. */
export const alwaysInApp: readonly Topic[] = ["bills", "payments", "applications"];

type Choice = { topic: string; channel: string; wanted: boolean };

/** Topics that are mailed to those only who asked for it. */
const onlyInAppAtFirst: readonly Topic[] = ["notices"];

/** The channels of a topic: what was chosen, else the portal and, but for notices, e-mail. A text message needs a phone. */
export const chosenChannels = (topic: Topic, choices: Choice[], hasPhone: boolean): Channel[] =>
  channels.filter((channel) => {
    if (channel === "sms" && !hasPhone) return false;
    if (channel === "inApp" && alwaysInApp.includes(topic)) return true;
    return choices.find((choice) => choice.topic === topic && choice.channel === channel)?.wanted ?? isOnAtFirst(topic, channel);
  });

const isOnAtFirst = (topic: Topic, channel: Channel) => channel === "inApp" || (channel === "email" && !onlyInAppAtFirst.includes(topic));

/** Whoever looks after people's accounts tells them what did not reach them; at_people_desk() in the database says the same. */
export const canSeeDeliveries = (actor: Actor): actor is Staff => actor.kind === "staff" && ["supervisor", "admin"].includes(actor.role);
