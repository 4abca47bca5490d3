/** What a notice is about; the table says the same. */
export const noticeTopics = ["roads", "water", "waste", "events", "parks", "offices", "council", "safety"] as const;
export type NoticeTopic = (typeof noticeTopics)[number];

/** How its dates read: until 19 February, 15 to 20 February, by 5 March, on 11 March. */
export const dateForms = ["until", "between", "by", "on"] as const;
export type DateForm = (typeof dateForms)[number];
