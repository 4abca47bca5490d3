/** Signing in, creating an account, and ways back into one. */
export const signInPaths = {
  signIn: "/sign-in",
  signInVerify: "/sign-in/verify",
  signInDevice: "/sign-in/before-you-continue",
  signInMethod: "/sign-in/another-way",
  signInStopped: "/sign-in/stopped",
  newPassword: "/reset-password/new",
  confirm: "/confirm",
  createAccount: "/create-account",
  confirmEmail: "/confirm-email",
  createAccountConfirm: "/create-account/confirm",
  createAccountStep: (step: string) => `/create-account/${step}`,
  forgotPassword: "/forgot-password",
  forgotPasswordSent: "/forgot-password/sent",
  resetPassword: "/reset-password",
  resetPasswordDone: "/reset-password/done",
  forgotUsername: "/forgot-username",
  forgotUsernameSent: "/forgot-username/sent",
  /** New recovery codes as a text file, while their page is open. */
  recoveryCodesFile: "/recovery-codes",
  lostAccess: "/lost-access",
  lostAccessRequest: (ref: string) => `/lost-access/${ref}`,
  cancelRecovery: "/cancel-recovery",
  notMe: "/not-me",
  undoChange: "/undo-change",
  /** What a mail carries: the token leaves the address at once (lib/auth/links). */
  link: (purpose: string, token: string) => `/link/${purpose}/${token}`,
} as const;
