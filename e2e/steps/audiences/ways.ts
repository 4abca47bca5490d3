import type { Audience } from "../audiences";

export const anyone: Audience = { for: "anyone" };
export const stepOfAWay: Audience = { for: "stepOfAWay" };
