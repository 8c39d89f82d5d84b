// Generated from openapi/ by `npm run generate`. Do not edit.

/** What an error asks of the caller, and what the session is afterwards. Generated from the contract. */
export const recoveries = {
  /** Do not resend the request; the session can be used further. */
  doNotResend: "usable",
  /** Resend the request only once the conflict is resolved; the session can be used further. */
  resolveConflict: "usable",
  /** Resend the request after the cooldown; the session can be used further. */
  resendAfterCooldown: "usable",
  /** Repeat the request if it was a createSession; for others the service does not say. */
  repeatCreateSession: "usable",
  /** Do not resend the request, and do not use the session again. */
  abandonSession: "doNotUse",
  /** Create the session again and resume the work. */
  recreateSession: "dead",
  /** Create the session again only once the conflict is resolved. */
  recreateAfterConflict: "dead",
  /** Create the session again only with proper credentials. */
  recreateWithCredentials: "dead",
  /** Create the session again only once the restriction is lifted. */
  recreateAfterRestriction: "dead",
  /** Create the session again only once the workbook is supported. */
  recreateWhenSupported: "dead",
  /** Do not create the session again with the same request. */
  recreateDifferently: "dead",
  /** Do not create the session again; the workbook is gone. */
  doNotRecreate: "dead",
} as const;

/** The same for people to read: what each asks, in a sentence. Generated from the contract. */
export const recoveryAdvice = {
  doNotResend: "Do not resend the request; the session can be used further.",
  resolveConflict: "Resend the request only once the conflict is resolved; the session can be used further.",
  resendAfterCooldown: "Resend the request after the cooldown; the session can be used further.",
  repeatCreateSession: "Repeat the request if it was a createSession; for others the service does not say.",
  abandonSession: "Do not resend the request, and do not use the session again.",
  recreateSession: "Create the session again and resume the work.",
  recreateAfterConflict: "Create the session again only once the conflict is resolved.",
  recreateWithCredentials: "Create the session again only with proper credentials.",
  recreateAfterRestriction: "Create the session again only once the restriction is lifted.",
  recreateWhenSupported: "Create the session again only once the workbook is supported.",
  recreateDifferently: "Do not create the session again with the same request.",
  doNotRecreate: "Do not create the session again; the workbook is gone.",
} as const;

/** The known second-level codes, and what each asks of the caller. Generated from the contract. */
export const secondLevelCodes = {
  accessConflict: "resolveConflict",
  badRequestUncategorized: "doNotResend",
  conflictUncategorized: "resolveConflict",
  forbiddenUncategorized: "doNotResend",
  gatewayTimeoutUncategorized: "repeatCreateSession",
  internalServerErrorUncategorized: "abandonSession",
  invalidSessionAccessConflict: "recreateAfterConflict",
  invalidSessionAuthentication: "recreateWithCredentials",
  invalidSessionNotFound: "doNotRecreate",
  invalidSessionReCreatable: "recreateSession",
  invalidSessionRestricted: "recreateAfterRestriction",
  invalidSessionUnexpected: "recreateDifferently",
  invalidSessionUnsupportedWorkbook: "recreateWhenSupported",
  methodNotAllowedUncategorized: "doNotResend",
  notFoundUncategorized: "doNotResend",
  notImplementedUncategorized: "doNotResend",
  payloadTooLargeUncategorized: "doNotResend",
  serviceUnavailableUncategorized: "resendAfterCooldown",
  tooManyRequestsUncategorized: "resendAfterCooldown",
  transientFailure: "resendAfterCooldown",
  unauthorizedUncategorized: "doNotResend",
  unsupportedWorkbook: "doNotResend",
} as const;

/**
 * The top-level codes and their statuses. Where no second-level code is known, each asks what the second-level code
 * asks that is called after it, `…Uncategorized`, and `doNotResend` if there is none. Generated from the contract.
 */
export const topLevelCodes = {
  badRequest: 400,
  unauthorized: 401,
  forbidden: 403,
  notFound: 404,
  methodNotAllowed: 405,
  conflict: 409,
  payloadTooLarge: 413,
  tooManyRequests: 429,
  internalServerError: 500,
  notImplemented: 501,
  badGateway: 502,
  serviceUnavailable: 503,
  gatewayTimeout: 504,
} as const;

/** What a top-level code asks instead when the request named a session. Generated from the contract. */
export const recoveriesInSession = {
  badGateway: "recreateSession",
  serviceUnavailable: "recreateSession",
} as const;
