import { paths } from "@/lib/paths";
import type { Sample } from "./sample";

/** Signing in, creating an account, and ways back into one. */
export const signInPages: Record<string, Sample> = {
  "/cancel-recovery": { as: "anyone", address: () => paths.cancelRecovery, heading: "Stop a request to get into your account" },
  "/confirm": { as: "stale", address: () => paths.confirm, heading: "Confirm it is you" },
  "/confirm-email": { as: "anyone", address: () => paths.confirmEmail, heading: "Confirm your email address" },
  "/create-account": { as: "anyone", address: () => paths.createAccount, heading: "Create an account" },
  "/create-account/check-email": { as: "begun", address: () => paths.createAccountStep("check-email"), heading: "Check your email" },
  "/create-account/confirm": { as: "begun", address: () => paths.createAccountConfirm, heading: "Is this your email address?" },
  "/create-account/done": { as: "saved", address: () => paths.createAccountStep("done"), heading: "Your account is ready" },
  "/create-account/name": { as: "named", address: () => paths.createAccountStep("name"), heading: "What is your name?" },
  "/create-account/passkey": { as: "named", address: () => paths.createAccountStep("passkey"), heading: "Create a passkey" },
  "/create-account/password": { as: "named", address: () => paths.createAccountStep("password"), heading: "Create a password" },
  "/create-account/phone": { as: "made", address: () => paths.createAccountStep("phone"), heading: "Add your mobile phone" },
  "/create-account/phone-code": { as: "texted", address: () => paths.createAccountStep("phone-code"), heading: "Check your phone" },
  "/create-account/recovery-codes": {
    as: "saved",
    address: () => paths.createAccountStep("recovery-codes"),
    heading: "Save your recovery codes",
  },
  "/create-account/username": { as: "named", address: () => paths.createAccountStep("username"), heading: "Choose a username" },
  "/forgot-password": { as: "anyone", address: () => paths.forgotPassword, heading: "Forgot your password?" },
  "/forgot-password/sent": { as: "anyone", address: () => paths.forgotPasswordSent, heading: "Check your email for a link" },
  "/forgot-username": { as: "anyone", address: () => paths.forgotUsername, heading: "Forgot your username?" },
  "/forgot-username/sent": { as: "anyone", address: () => paths.forgotUsernameSent, heading: "Check your email for your usernames" },
  "/lost-access": { as: "anyone", address: () => paths.lostAccess, heading: "Lost every way to sign in?" },
  "/lost-access/[ref]": {
    as: "recovering",
    address: () => paths.lostAccessRequest("RC-4K7-92D-X3M"),
    heading: "Your request to get back in",
  },
  "/not-me": { as: "notMe", address: () => paths.notMe, heading: "Was this you?" },
  "/reset-password": { as: "anyone", address: () => paths.resetPassword, heading: "Set a new password" },
  "/reset-password/done": { as: "anyone", address: () => paths.resetPasswordDone, heading: "Your password is changed" },
  "/reset-password/new": { as: "resetting", address: () => paths.newPassword, heading: "Choose your new password" },
  "/sign-in": { as: "anyone", address: () => paths.signIn, heading: "Sign in" },
  "/sign-in/another-way": { as: "verifying", address: () => paths.signInMethod, heading: "Choose another way to verify" },
  "/sign-in/before-you-continue": { as: "askedAboutDevice", address: () => paths.signInDevice, heading: "Before you continue" },
  "/sign-in/stopped": { as: "stopped", address: () => paths.signInStopped, heading: "Confirm your email first" },
  "/sign-in/verify": { as: "verifying", address: () => paths.signInVerify, heading: "Enter your security code" },
  "/undo-change": { as: "anyone", address: () => paths.undoChange, heading: "Put your email address back" },
};
