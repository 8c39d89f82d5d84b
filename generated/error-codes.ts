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
 * The same, for a client that has to be small: what the session is after each recovery, then the second-level codes
 * that ask for it. Generated from the contract.
 */
export const codesByRecovery = {
  doNotResend: "usable badRequestUncategorized forbiddenUncategorized methodNotAllowedUncategorized notFoundUncategorized notImplementedUncategorized payloadTooLargeUncategorized unauthorizedUncategorized unsupportedWorkbook",
  resolveConflict: "usable accessConflict conflictUncategorized",
  resendAfterCooldown: "usable serviceUnavailableUncategorized tooManyRequestsUncategorized transientFailure",
  repeatCreateSession: "usable gatewayTimeoutUncategorized",
  abandonSession: "doNotUse internalServerErrorUncategorized",
  recreateSession: "dead invalidSessionReCreatable",
  recreateAfterConflict: "dead invalidSessionAccessConflict",
  recreateWithCredentials: "dead invalidSessionAuthentication",
  recreateAfterRestriction: "dead invalidSessionRestricted",
  recreateWhenSupported: "dead invalidSessionUnsupportedWorkbook",
  recreateDifferently: "dead invalidSessionUnexpected",
  doNotRecreate: "dead invalidSessionNotFound",
} as const;

/**
 * The top-level codes: status, code, what it asks where no second-level code is known, and what it asks instead, if
 * that differs, when the request named a session. Generated from the contract.
 */
export const topLevelCodes = [
  [400, "badRequest", "doNotResend"],
  [401, "unauthorized", "doNotResend"],
  [403, "forbidden", "doNotResend"],
  [404, "notFound", "doNotResend"],
  [405, "methodNotAllowed", "doNotResend"],
  [409, "conflict", "resolveConflict"],
  [413, "payloadTooLarge", "doNotResend"],
  [429, "tooManyRequests", "resendAfterCooldown"],
  [500, "internalServerError", "abandonSession"],
  [501, "notImplemented", "doNotResend"],
  [502, "badGateway", "doNotResend", "recreateSession"],
  [503, "serviceUnavailable", "resendAfterCooldown", "recreateSession"],
  [504, "gatewayTimeout", "repeatCreateSession"],
] as const;
