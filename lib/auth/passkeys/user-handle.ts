/** How authenticators know an account: the bytes of its id, which say nothing about the person. */
export const userHandle = (accountId: string) => new Uint8Array(Buffer.from(accountId.replaceAll("-", ""), "hex"));

/** The same as browsers write it. */
export const userHandleText = (accountId: string) => Buffer.from(userHandle(accountId)).toString("base64url");
