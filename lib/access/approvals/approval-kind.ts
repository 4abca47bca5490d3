/** What takes two people; the table says the same. */
export type ApprovalKind = "accountRecovery" | "roleChange" | "colleagueLock" | "colleagueUnlock" | "ownAccount" | "noticePublication";
