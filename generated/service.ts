// Generated from openapi/ by `npm run generate`. Do not edit.

/** The first server of the contract: the global service. Generated from the contract. */
export const globalService = "https://graph.microsoft.com/v1.0";

/** How long a session may idle, in minutes. Generated from the contract. */
export const idleMinutes = { persistent: 5, nonPersistent: 7 } as const;
