/** How often a person begins a conversation, and writes in one, with scripts and without. */
export const newThreadLimit = { name: "newThread", points: 10, seconds: 3_600 };
export const replyLimit = { name: "reply", points: 30, seconds: 3_600 };
