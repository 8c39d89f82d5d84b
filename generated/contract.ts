// Generated from openapi/ by `npm run generate`. Do not edit.

/** The clouds that have session operations: the root of the service in each. The first is the global one. */
export const servers = [
  "https://graph.microsoft.com/v1.0",
  "https://graph.microsoft.us/v1.0",
  "https://dod-graph.microsoft.us/v1.0"
] as const;

/** The header that says which session a request belongs to. */
export const sessionHeader = "workbook-session-id" as const;

/** How long a session may idle, in minutes. */
export const idleMinutes = {
  "persistent": 5,
  "nonPersistent": 7
} as const;

/** How often a long-running operation is looked at, in seconds: as suggested, and at the longest. */
export const pollingSeconds = {
  "suggested": 30,
  "longest": 240
} as const;

/** How far an operation can be, in the order in which it goes. */
export const operationStatuses = [
  "notStarted",
  "running",
  "succeeded",
  "failed"
] as const;

/** What a made-up session id is made of: `{guid}` is a GUID, `{opaque:N}` are N letters and digits. */
export const sessionIdTemplate = "cluster=WEU3&session=15.AM4PEPF00027B6A1.A117.1.V25.{opaque:21}%2b{opaque:3}14.5.en-US5.en-US24.10030000a1b2c3d4-Private1.S24.%2f{opaque:3}%2f{opaque:17}%3d%3d16.16.0.17720.4231514.5.en-US5.en-US1.V1.N0.1.S&usid={guid}" as const;

/** What an error asks of the caller, and what the session is afterwards. */
export const recoveries = {
  "doNotResend": {
    "session": "usable",
    "description": "Do not resend the request; the session can be used further.",
    "whenClosing": "The session was not closed. It stays open until it is closed or idles out."
  },
  "resolveConflict": {
    "session": "usable",
    "description": "Resend the request only once the conflict is resolved; the session can be used further.",
    "whenClosing": "The session was not closed. Close it again once the conflict is resolved."
  },
  "makeRoom": {
    "session": "usable",
    "description": "Do not resend the request until a person has made room on the worksheet; the session can be used further.",
    "whenClosing": "The session was not closed. It stays open until it is closed or idles out."
  },
  "resendSmallerRange": {
    "session": "usable",
    "description": "Send the request for a smaller range; the session can be used further.",
    "whenClosing": "The session was not closed. It stays open until it is closed or idles out."
  },
  "resendWhenSupported": {
    "session": "usable",
    "description": "Resend the request only once the workbook is supported; the session can be used further.",
    "whenClosing": "The session was not closed. It stays open until it is closed or idles out."
  },
  "resendAfterCooldown": {
    "session": "usable",
    "description": "Resend the request after the cooldown; the session can be used further.",
    "whenClosing": "The session was not closed. Close it again after the cooldown."
  },
  "repeatCreateSession": {
    "session": "usable",
    "description": "Repeat the request if it was a createSession; for others the service does not say.",
    "whenClosing": "Whether the session was closed is not known. Close it again: a second close does no harm."
  },
  "abandonSession": {
    "session": "doNotUse",
    "description": "Do not resend the request, and do not use the session again.",
    "whenClosing": "Whether the session was closed is not known. Leave it alone: it idles out."
  },
  "recreateSession": {
    "session": "dead",
    "description": "Create the session again and resume the work.",
    "whenClosing": "The session is gone; nothing is left to close. After a bare `502` or `503`, without a code, close it again to be sure."
  },
  "recreateAfterConflict": {
    "session": "dead",
    "description": "Create the session again only once the conflict is resolved.",
    "whenClosing": "The session is gone; nothing is left to close."
  },
  "recreateWithCredentials": {
    "session": "dead",
    "description": "Create the session again only with proper credentials.",
    "whenClosing": "The session is gone; nothing is left to close."
  },
  "recreateAfterRestriction": {
    "session": "dead",
    "description": "Create the session again only once the restriction is lifted.",
    "whenClosing": "The session is gone; nothing is left to close."
  },
  "recreateWhenSupported": {
    "session": "dead",
    "description": "Create the session again only once the workbook is supported.",
    "whenClosing": "The session is gone; nothing is left to close."
  },
  "recreateDifferently": {
    "session": "dead",
    "description": "Do not create the session again with the same request.",
    "whenClosing": "The session is gone; nothing is left to close."
  },
  "doNotRecreate": {
    "session": "dead",
    "description": "Do not create the session again; the workbook is gone.",
    "whenClosing": "The session is gone; nothing is left to close."
  }
} as const;

/** The second-level codes that the service documents. */
export const secondLevelCodes = {
  "accessConflict": {
    "status": 409,
    "recovery": "resolveConflict"
  },
  "accessDenied": {
    "status": 403,
    "recovery": "doNotResend"
  },
  "badRequestUncategorized": {
    "status": 400,
    "recovery": "doNotResend"
  },
  "conflictUncategorized": {
    "status": 409,
    "recovery": "resolveConflict"
  },
  "filteredRangeConflict": {
    "status": 409,
    "recovery": "doNotResend"
  },
  "forbiddenUncategorized": {
    "status": 403,
    "recovery": "doNotResend"
  },
  "gatewayTimeoutUncategorized": {
    "status": 504,
    "recovery": "repeatCreateSession"
  },
  "generalException": {
    "status": 500,
    "recovery": "doNotResend"
  },
  "insertDeleteConflict": {
    "status": 409,
    "recovery": "doNotResend"
  },
  "internalServerErrorUncategorized": {
    "status": 500,
    "recovery": "abandonSession"
  },
  "invalidArgument": {
    "status": 400,
    "recovery": "doNotResend"
  },
  "invalidReference": {
    "status": 400,
    "recovery": "doNotResend"
  },
  "invalidSessionAccessConflict": {
    "status": 409,
    "recovery": "recreateAfterConflict"
  },
  "invalidSessionAuthentication": {
    "status": 401,
    "recovery": "recreateWithCredentials"
  },
  "invalidSessionNotFound": {
    "status": 404,
    "recovery": "doNotRecreate"
  },
  "invalidSessionReCreatable": {
    "status": 404,
    "recovery": "recreateSession"
  },
  "invalidSessionRestricted": {
    "status": 403,
    "recovery": "recreateAfterRestriction"
  },
  "invalidSessionUnexpected": {
    "status": 500,
    "recovery": "recreateDifferently"
  },
  "invalidSessionUnsupportedWorkbook": {
    "status": 501,
    "recovery": "recreateWhenSupported"
  },
  "itemAlreadyExists": {
    "status": 409,
    "recovery": "doNotResend"
  },
  "itemNotFound": {
    "status": 404,
    "recovery": "doNotResend"
  },
  "methodNotAllowed": {
    "status": 405,
    "recovery": "doNotResend"
  },
  "methodNotAllowedUncategorized": {
    "status": 405,
    "recovery": "doNotResend"
  },
  "nonBlankCellOffSheet": {
    "status": 409,
    "recovery": "makeRoom"
  },
  "notFoundUncategorized": {
    "status": 404,
    "recovery": "doNotResend"
  },
  "notImplementedUncategorized": {
    "status": 501,
    "recovery": "doNotResend"
  },
  "payloadTooLargeUncategorized": {
    "status": 413,
    "recovery": "doNotResend"
  },
  "rangeExceedsLimit": {
    "status": 413,
    "recovery": "resendSmallerRange"
  },
  "requestAborted": {
    "status": 503,
    "recovery": "doNotResend"
  },
  "serviceUnavailableUncategorized": {
    "status": 503,
    "recovery": "resendAfterCooldown"
  },
  "tooManyRequestsUncategorized": {
    "status": 429,
    "recovery": "resendAfterCooldown"
  },
  "transientFailure": {
    "status": 503,
    "recovery": "resendAfterCooldown"
  },
  "unauthorizedUncategorized": {
    "status": 401,
    "recovery": "doNotResend"
  },
  "unsupportedOperation": {
    "status": 501,
    "recovery": "doNotResend"
  },
  "unsupportedWorkbook": {
    "status": 501,
    "recovery": "resendWhenSupported"
  }
} as const;

/** Codes that real services send, at whichever level, and that no page lists; those that ask something. */
export const observedCodes = {
  "DeploymentInvalidEditSession": {
    "status": 404,
    "recovery": "recreateSession"
  },
  "EditModeAccessDenied": {
    "status": 403,
    "recovery": "doNotResend"
  },
  "EditModeCannotAcquireLock": {
    "status": 409,
    "recovery": "resolveConflict"
  },
  "EditModeCannotAcquireLockTooManyRequests": {
    "status": 429,
    "recovery": "resendAfterCooldown"
  },
  "FileOpenUserUnauthorized": {
    "status": 401,
    "recovery": "doNotResend"
  },
  "InvalidOrTimedOutSession": {
    "status": 404,
    "recovery": "recreateSession"
  },
  "MaxRequestDurationExceeded": {
    "status": 504,
    "recovery": "repeatCreateSession"
  },
  "OpenWorkbookAccessDenied": {
    "status": 403,
    "recovery": "doNotResend"
  },
  "ResourceNotFound": {
    "status": 404,
    "recovery": "resendAfterCooldown"
  },
  "apiNotFound": {
    "status": 404,
    "recovery": "doNotResend"
  },
  "fileCorruptTryRepair": {
    "status": 400,
    "recovery": "doNotResend"
  },
  "responsePayloadSizeLimitExceeded": {
    "status": 413,
    "recovery": "resendSmallerRange"
  }
} as const;

/** The top-level codes, and what each asks where no other code says more. */
export const topLevelCodes = {
  "badRequest": {
    "status": 400,
    "recovery": "doNotResend"
  },
  "unauthorized": {
    "status": 401,
    "recovery": "doNotResend"
  },
  "forbidden": {
    "status": 403,
    "recovery": "doNotResend"
  },
  "notFound": {
    "status": 404,
    "recovery": "doNotResend"
  },
  "methodNotAllowed": {
    "status": 405,
    "recovery": "doNotResend"
  },
  "conflict": {
    "status": 409,
    "recovery": "doNotResend"
  },
  "payloadTooLarge": {
    "status": 413,
    "recovery": "doNotResend"
  },
  "tooManyRequests": {
    "status": 429,
    "recovery": "resendAfterCooldown"
  },
  "internalServerError": {
    "status": 500,
    "recovery": "doNotResend"
  },
  "notImplemented": {
    "status": 501,
    "recovery": "doNotResend"
  },
  "badGateway": {
    "status": 502,
    "recovery": "doNotResend",
    "recoveryInSession": "recreateSession"
  },
  "serviceUnavailable": {
    "status": 503,
    "recovery": "resendAfterCooldown",
    "recoveryInSession": "recreateSession"
  },
  "gatewayTimeout": {
    "status": 504,
    "recovery": "repeatCreateSession"
  }
} as const;

/** Where a workbook can be: how the operationIds end there, and the parameters. */
export const addresses = {
  "/me/drive/items/{item-id}": {
    "suffix": "",
    "parameters": [
      "item-id"
    ]
  },
  "/me/drive/root:/{item-path}:": {
    "suffix": "ByPath",
    "parameters": [
      "item-path"
    ]
  },
  "/drives/{drive-id}/items/{item-id}": {
    "suffix": "InDrive",
    "parameters": [
      "drive-id",
      "item-id"
    ]
  },
  "/drives/{drive-id}/root:/{item-path}:": {
    "suffix": "InDriveByPath",
    "parameters": [
      "drive-id",
      "item-path"
    ]
  },
  "/users/{user-id}/drive/items/{item-id}": {
    "suffix": "InUserDrive",
    "parameters": [
      "user-id",
      "item-id"
    ]
  },
  "/users/{user-id}/drive/root:/{item-path}:": {
    "suffix": "InUserDriveByPath",
    "parameters": [
      "user-id",
      "item-path"
    ]
  },
  "/groups/{group-id}/drive/items/{item-id}": {
    "suffix": "InGroupDrive",
    "parameters": [
      "group-id",
      "item-id"
    ]
  },
  "/groups/{group-id}/drive/root:/{item-path}:": {
    "suffix": "InGroupDriveByPath",
    "parameters": [
      "group-id",
      "item-path"
    ]
  },
  "/sites/{site-id}/drive/items/{item-id}": {
    "suffix": "InSiteDrive",
    "parameters": [
      "site-id",
      "item-id"
    ]
  },
  "/sites/{site-id}/drive/root:/{item-path}:": {
    "suffix": "InSiteDriveByPath",
    "parameters": [
      "site-id",
      "item-path"
    ]
  },
  "/sites/{site-id}/drives/{drive-id}/items/{item-id}": {
    "suffix": "InDriveOfSite",
    "parameters": [
      "site-id",
      "drive-id",
      "item-id"
    ]
  },
  "/sites/{site-id}/drives/{drive-id}/root:/{item-path}:": {
    "suffix": "InDriveOfSiteByPath",
    "parameters": [
      "site-id",
      "drive-id",
      "item-path"
    ]
  },
  "/me/drives/{drive-id}/items/{item-id}": {
    "suffix": "InDriveOfMe",
    "parameters": [
      "drive-id",
      "item-id"
    ]
  },
  "/me/drives/{drive-id}/root:/{item-path}:": {
    "suffix": "InDriveOfMeByPath",
    "parameters": [
      "drive-id",
      "item-path"
    ]
  },
  "/users/{user-id}/drives/{drive-id}/items/{item-id}": {
    "suffix": "InDriveOfUser",
    "parameters": [
      "user-id",
      "drive-id",
      "item-id"
    ]
  },
  "/users/{user-id}/drives/{drive-id}/root:/{item-path}:": {
    "suffix": "InDriveOfUserByPath",
    "parameters": [
      "user-id",
      "drive-id",
      "item-path"
    ]
  },
  "/groups/{group-id}/drives/{drive-id}/items/{item-id}": {
    "suffix": "InDriveOfGroup",
    "parameters": [
      "group-id",
      "drive-id",
      "item-id"
    ]
  },
  "/groups/{group-id}/drives/{drive-id}/root:/{item-path}:": {
    "suffix": "InDriveOfGroupByPath",
    "parameters": [
      "group-id",
      "drive-id",
      "item-path"
    ]
  },
  "/shares/{share-id}/driveItem": {
    "suffix": "InShare",
    "parameters": [
      "share-id"
    ]
  }
} as const;

/** The parameters of an address: what the client calls each. */
export const addressParameters = {
  "item-id": "itemId",
  "item-path": "path",
  "drive-id": "driveId",
  "user-id": "userId",
  "group-id": "groupId",
  "site-id": "siteId",
  "share-id": "shareId"
} as const;

/** What each parameter of an address is. */
export const addressParameterDescriptions = {
  "item-id": "The id of the workbook's drive item. `GET /me/drive/root:/{item-path}` tells it. The workbook is an `.xlsx` file: the older `.xls` cannot be opened.",
  "item-path": "The path of the workbook below the root of the drive. Encode each segment and keep the slashes between them. That a slash sent as `%2F` is understood as well is [an inference](#/sources/workbooks-by-path).",
  "drive-id": "The id of a drive.",
  "user-id": "The id or the user principal name of a user.",
  "group-id": "The id of a Microsoft 365 group.",
  "site-id": "The id of a SharePoint site: its host name, the id of its site collection and its own id.",
  "share-id": "The id of a share, or a sharing URL in the encoded form that begins with `u!`. It names the workbook itself."
} as const;

/** The operations: their method, the path below the workbook, what they take, and which answer each status has. */
export const operations = {
  "createSession": {
    "method": "POST",
    "path": "createSession",
    "bearer": true,
    "mediaTypes": [
      "application/json"
    ],
    "answers": {
      "201": "SessionCreated",
      "202": "CreationAccepted",
      "400": "BadRequest",
      "401": "Unauthorized",
      "403": "Forbidden",
      "404": "NotFound",
      "405": "MethodNotAllowed",
      "409": "Conflict",
      "413": "PayloadTooLarge",
      "429": "TooManyRequests",
      "500": "InternalServerError",
      "501": "NotImplemented",
      "502": "BadGateway",
      "503": "ServiceUnavailable",
      "504": "GatewayTimeout",
      "default": "OtherError"
    }
  },
  "refreshSession": {
    "method": "POST",
    "path": "refreshSession",
    "bearer": true,
    "mediaTypes": [
      "application/json"
    ],
    "answers": {
      "204": "NoContent",
      "400": "BadRequest",
      "401": "Unauthorized",
      "403": "Forbidden",
      "404": "NotFound",
      "405": "MethodNotAllowed",
      "409": "Conflict",
      "413": "PayloadTooLarge",
      "429": "TooManyRequests",
      "500": "InternalServerError",
      "501": "NotImplemented",
      "502": "BadGateway",
      "503": "ServiceUnavailable",
      "504": "GatewayTimeout",
      "default": "OtherError"
    }
  },
  "closeSession": {
    "method": "POST",
    "path": "closeSession",
    "bearer": true,
    "mediaTypes": [
      "application/json"
    ],
    "answers": {
      "204": "NoContent",
      "400": "BadRequest",
      "401": "Unauthorized",
      "403": "Forbidden",
      "404": "NotFound",
      "405": "MethodNotAllowed",
      "409": "Conflict",
      "413": "PayloadTooLarge",
      "429": "TooManyRequests",
      "500": "InternalServerError",
      "501": "NotImplemented",
      "502": "BadGateway",
      "503": "ServiceUnavailable",
      "504": "GatewayTimeout",
      "default": "OtherError"
    }
  },
  "getWorkbookOperation": {
    "method": "GET",
    "path": "operations/{operation-id}",
    "bearer": true,
    "mediaTypes": [],
    "answers": {
      "200": "WorkbookOperation",
      "400": "BadRequest",
      "401": "Unauthorized",
      "403": "Forbidden",
      "404": "NotFound",
      "405": "MethodNotAllowed",
      "409": "Conflict",
      "429": "TooManyRequests",
      "500": "InternalServerError",
      "501": "NotImplemented",
      "502": "BadGateway",
      "503": "ServiceUnavailable",
      "504": "GatewayTimeout",
      "default": "OtherError"
    }
  },
  "sessionInfoResource": {
    "method": "GET",
    "path": "sessionInfoResource(key='{key}')",
    "bearer": true,
    "mediaTypes": [],
    "answers": {
      "200": "SessionInfo",
      "400": "BadRequest",
      "401": "Unauthorized",
      "403": "Forbidden",
      "404": "NotFound",
      "405": "MethodNotAllowed",
      "409": "Conflict",
      "429": "TooManyRequests",
      "500": "InternalServerError",
      "501": "NotImplemented",
      "502": "BadGateway",
      "503": "ServiceUnavailable",
      "504": "GatewayTimeout",
      "default": "OtherError"
    }
  }
} as const;

/** The documented answers: their media type, their headers, each with an example, and their named examples. */
export const answers: Readonly<Record<string, DocumentedAnswer>> = {
  "SessionCreated": {
    "mediaType": "application/json",
    "headers": {
      "request-id": "5c9e2a74-1d8b-4f60-b3a7-9e0c6d5f2b18",
      "client-request-id": "b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356"
    },
    "examples": [
      "persistentSession",
      "nonPersistentSession",
      "recordedSession"
    ]
  },
  "CreationAccepted": {
    "mediaType": "application/json",
    "headers": {
      "request-id": "5c9e2a74-1d8b-4f60-b3a7-9e0c6d5f2b18",
      "client-request-id": "b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356",
      "Location": "https://graph.microsoft.com/v1.0/me/drive/items/01KQ5WVTD3RXWGZ7Q4ZVGJNQ2YH6TB7M4C/workbook/operations/8f0b5d3e-6a1c-4a7e-9d25-3c1e7b90f4a6"
    },
    "examples": [
      "emptyObject"
    ]
  },
  "BadRequest": {
    "mediaType": "application/json",
    "headers": {
      "request-id": "5c9e2a74-1d8b-4f60-b3a7-9e0c6d5f2b18",
      "client-request-id": "b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356",
      "Retry-After": "10"
    },
    "examples": [
      "badRequestUncategorized",
      "invalidArgument",
      "invalidReference",
      "fileCorruptTryRepair"
    ]
  },
  "Unauthorized": {
    "mediaType": "application/json",
    "headers": {
      "request-id": "5c9e2a74-1d8b-4f60-b3a7-9e0c6d5f2b18",
      "client-request-id": "b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356",
      "Retry-After": "10"
    },
    "examples": [
      "unauthorizedUncategorized",
      "invalidSessionAuthentication",
      "FileOpenUserUnauthorized"
    ]
  },
  "Forbidden": {
    "mediaType": "application/json",
    "headers": {
      "request-id": "5c9e2a74-1d8b-4f60-b3a7-9e0c6d5f2b18",
      "client-request-id": "b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356",
      "Retry-After": "10"
    },
    "examples": [
      "forbiddenUncategorized",
      "accessDenied",
      "invalidSessionRestricted",
      "gatewayAccessDenied",
      "OpenWorkbookAccessDenied",
      "EditModeAccessDenied"
    ]
  },
  "NotFound": {
    "mediaType": "application/json",
    "headers": {
      "request-id": "5c9e2a74-1d8b-4f60-b3a7-9e0c6d5f2b18",
      "client-request-id": "b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356",
      "Retry-After": "10"
    },
    "examples": [
      "invalidSessionReCreatable",
      "invalidSessionNotFound",
      "notFoundUncategorized",
      "itemNotFound",
      "InvalidOrTimedOutSession",
      "DeploymentInvalidEditSession",
      "ResourceNotFound",
      "apiNotFound"
    ]
  },
  "MethodNotAllowed": {
    "mediaType": "application/json",
    "headers": {
      "request-id": "5c9e2a74-1d8b-4f60-b3a7-9e0c6d5f2b18",
      "client-request-id": "b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356",
      "Retry-After": "10"
    },
    "examples": [
      "methodNotAllowedUncategorized",
      "methodNotAllowed"
    ]
  },
  "Conflict": {
    "mediaType": "application/json",
    "headers": {
      "request-id": "5c9e2a74-1d8b-4f60-b3a7-9e0c6d5f2b18",
      "client-request-id": "b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356",
      "Retry-After": "10"
    },
    "examples": [
      "conflictUncategorized",
      "accessConflict",
      "filteredRangeConflict",
      "insertDeleteConflict",
      "invalidSessionAccessConflict",
      "itemAlreadyExists",
      "nonBlankCellOffSheet",
      "EditModeCannotAcquireLock"
    ]
  },
  "PayloadTooLarge": {
    "mediaType": "application/json",
    "headers": {
      "request-id": "5c9e2a74-1d8b-4f60-b3a7-9e0c6d5f2b18",
      "client-request-id": "b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356",
      "Retry-After": "10"
    },
    "examples": [
      "payloadTooLargeUncategorized",
      "rangeExceedsLimit",
      "responsePayloadSizeLimitExceeded"
    ]
  },
  "TooManyRequests": {
    "mediaType": "application/json",
    "headers": {
      "request-id": "5c9e2a74-1d8b-4f60-b3a7-9e0c6d5f2b18",
      "client-request-id": "b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356",
      "Retry-After": "10"
    },
    "examples": [
      "tooManyRequestsUncategorized",
      "EditModeCannotAcquireLockTooManyRequests"
    ]
  },
  "InternalServerError": {
    "mediaType": "application/json",
    "headers": {
      "request-id": "5c9e2a74-1d8b-4f60-b3a7-9e0c6d5f2b18",
      "client-request-id": "b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356",
      "Retry-After": "10"
    },
    "examples": [
      "internalServerErrorUncategorized",
      "generalException",
      "invalidSessionUnexpected",
      "GenericFileOpenError"
    ]
  },
  "NotImplemented": {
    "mediaType": "application/json",
    "headers": {
      "request-id": "5c9e2a74-1d8b-4f60-b3a7-9e0c6d5f2b18",
      "client-request-id": "b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356",
      "Retry-After": "10"
    },
    "examples": [
      "notImplementedUncategorized",
      "invalidSessionUnsupportedWorkbook",
      "unsupportedOperation",
      "unsupportedWorkbook"
    ]
  },
  "BadGateway": {
    "mediaType": "application/json",
    "headers": {
      "request-id": "5c9e2a74-1d8b-4f60-b3a7-9e0c6d5f2b18",
      "client-request-id": "b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356",
      "Retry-After": "10"
    },
    "examples": [
      "badGateway"
    ]
  },
  "ServiceUnavailable": {
    "mediaType": "application/json",
    "headers": {
      "request-id": "5c9e2a74-1d8b-4f60-b3a7-9e0c6d5f2b18",
      "client-request-id": "b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356",
      "Retry-After": "10"
    },
    "examples": [
      "serviceUnavailableUncategorized",
      "requestAborted",
      "transientFailure"
    ]
  },
  "GatewayTimeout": {
    "mediaType": "application/json",
    "headers": {
      "request-id": "5c9e2a74-1d8b-4f60-b3a7-9e0c6d5f2b18",
      "client-request-id": "b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356",
      "Retry-After": "10"
    },
    "examples": [
      "gatewayTimeoutUncategorized",
      "MaxRequestDurationExceeded",
      "unknownError"
    ]
  },
  "OtherError": {
    "mediaType": "application/json",
    "headers": {
      "request-id": "5c9e2a74-1d8b-4f60-b3a7-9e0c6d5f2b18",
      "client-request-id": "b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356",
      "Retry-After": "10"
    },
    "examples": [
      "unknownError"
    ]
  },
  "NoContent": {
    "headers": {
      "request-id": "5c9e2a74-1d8b-4f60-b3a7-9e0c6d5f2b18",
      "client-request-id": "b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356"
    },
    "examples": []
  },
  "WorkbookOperation": {
    "mediaType": "application/json",
    "headers": {
      "request-id": "5c9e2a74-1d8b-4f60-b3a7-9e0c6d5f2b18",
      "client-request-id": "b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356"
    },
    "examples": [
      "succeeded",
      "notStarted",
      "running",
      "failed",
      "rowsAdded",
      "succeededWithoutResult"
    ]
  },
  "SessionInfo": {
    "mediaType": "application/json",
    "headers": {
      "request-id": "5c9e2a74-1d8b-4f60-b3a7-9e0c6d5f2b18",
      "client-request-id": "b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356"
    },
    "examples": [
      "persistentSession",
      "nonPersistentSession",
      "recordedSession"
    ]
  }
};

/** The named examples of the contract: what they show. */
export const examples: Readonly<Record<string, unknown>> = {
  "persistChanges": {
    "persistChanges": true
  },
  "discardChanges": {
    "persistChanges": false
  },
  "unknownError": {
    "error": {
      "code": "UnknownError",
      "message": "",
      "innerError": {
        "date": "2026-03-02T09:30:00",
        "request-id": "5c9e2a74-1d8b-4f60-b3a7-9e0c6d5f2b18"
      }
    }
  },
  "persistentSession": {
    "id": "cluster=WEU3&session=15.AM4PEPF00027B6A1.A117.1.V25.8Kq2Tn7Vf0aXw5Lz3RcJ9%2byHd14.5.en-US5.en-US24.10030000a1b2c3d4-Private1.S24.%2f6Mb%2fPe1Gs4Uo9XzQ2vTnY%3d%3d16.16.0.17720.4231514.5.en-US5.en-US1.V1.N0.1.S&usid=7f6d1c52-3b0e-4c6a-9a41-52f0c8e7b913",
    "persistChanges": true
  },
  "nonPersistentSession": {
    "id": "cluster=WEU3&session=15.AM4PEPF00027B6A1.A117.1.V25.8Kq2Tn7Vf0aXw5Lz3RcJ9%2byHd14.5.en-US5.en-US24.10030000a1b2c3d4-Private1.S24.%2f6Mb%2fPe1Gs4Uo9XzQ2vTnY%3d%3d16.16.0.17720.4231514.5.en-US5.en-US1.V1.N0.1.S&usid=7f6d1c52-3b0e-4c6a-9a41-52f0c8e7b913",
    "persistChanges": false
  },
  "recordedSession": {
    "@odata.context": "https://graph.microsoft.com/v1.0/$metadata#microsoft.graph.workbookSessionInfo",
    "persistChanges": false,
    "id": "cluster=WEU3&session=15.AM4PEPF00027B6A1.A117.1.V25.8Kq2Tn7Vf0aXw5Lz3RcJ9%2byHd14.5.en-US5.en-US24.10030000a1b2c3d4-Private1.S24.%2f6Mb%2fPe1Gs4Uo9XzQ2vTnY%3d%3d16.16.0.17720.4231514.5.en-US5.en-US1.V1.N0.1.S&usid=7f6d1c52-3b0e-4c6a-9a41-52f0c8e7b913"
  },
  "emptyObject": {},
  "badRequestUncategorized": {
    "error": {
      "code": "badRequest",
      "message": "The request is malformed or incorrect.",
      "innerError": {
        "code": "badRequestUncategorized",
        "message": "The request is not valid.",
        "date": "2026-03-02T09:30:00",
        "request-id": "5c9e2a74-1d8b-4f60-b3a7-9e0c6d5f2b18",
        "client-request-id": "b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356"
      }
    }
  },
  "invalidArgument": {
    "error": {
      "code": "badRequest",
      "message": "The request is malformed or incorrect.",
      "innerError": {
        "code": "invalidArgument",
        "message": "The argument is missing or not valid.",
        "date": "2026-03-02T09:30:00",
        "request-id": "5c9e2a74-1d8b-4f60-b3a7-9e0c6d5f2b18",
        "client-request-id": "b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356"
      }
    }
  },
  "invalidReference": {
    "error": {
      "code": "badRequest",
      "message": "The request is malformed or incorrect.",
      "innerError": {
        "code": "invalidReference",
        "message": "The reference is not valid here.",
        "date": "2026-03-02T09:30:00",
        "request-id": "5c9e2a74-1d8b-4f60-b3a7-9e0c6d5f2b18",
        "client-request-id": "b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356"
      }
    }
  },
  "fileCorruptTryRepair": {
    "error": {
      "code": "fileCorruptTryRepair",
      "message": "The file is damaged.",
      "innerError": {
        "date": "2026-03-02T09:30:00",
        "request-id": "5c9e2a74-1d8b-4f60-b3a7-9e0c6d5f2b18",
        "client-request-id": "b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356"
      }
    }
  },
  "unauthorizedUncategorized": {
    "error": {
      "code": "unauthorized",
      "message": "Authentication is missing or not valid for this resource.",
      "innerError": {
        "code": "unauthorizedUncategorized",
        "message": "The access token is missing or not valid.",
        "date": "2026-03-02T09:30:00",
        "request-id": "5c9e2a74-1d8b-4f60-b3a7-9e0c6d5f2b18",
        "client-request-id": "b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356"
      }
    }
  },
  "invalidSessionAuthentication": {
    "error": {
      "code": "unauthorized",
      "message": "Authentication is missing or not valid for this resource.",
      "innerError": {
        "code": "invalidSessionAuthentication",
        "message": "The session ended because the credentials are not valid for it.",
        "date": "2026-03-02T09:30:00",
        "request-id": "5c9e2a74-1d8b-4f60-b3a7-9e0c6d5f2b18",
        "client-request-id": "b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356"
      }
    }
  },
  "FileOpenUserUnauthorized": {
    "error": {
      "code": "FileOpenUserUnauthorized",
      "message": "The caller may not open this file.",
      "innerError": {
        "code": "unauthorizedUncategorized",
        "message": "The credentials are missing or not valid.",
        "innerError": {
          "code": "FileOpenUserUnauthorized",
          "message": "The caller may not open this file."
        },
        "date": "2026-03-02T09:30:00",
        "request-id": "5c9e2a74-1d8b-4f60-b3a7-9e0c6d5f2b18",
        "client-request-id": "b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356"
      }
    }
  },
  "forbiddenUncategorized": {
    "error": {
      "code": "forbidden",
      "message": "Access to this resource is denied.",
      "innerError": {
        "code": "forbiddenUncategorized",
        "message": "The caller may not do this.",
        "date": "2026-03-02T09:30:00",
        "request-id": "5c9e2a74-1d8b-4f60-b3a7-9e0c6d5f2b18",
        "client-request-id": "b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356"
      }
    }
  },
  "accessDenied": {
    "error": {
      "code": "forbidden",
      "message": "Access to this resource is denied.",
      "innerError": {
        "code": "accessDenied",
        "message": "The cell is locked.",
        "date": "2026-03-02T09:30:00",
        "request-id": "5c9e2a74-1d8b-4f60-b3a7-9e0c6d5f2b18",
        "client-request-id": "b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356"
      }
    }
  },
  "invalidSessionRestricted": {
    "error": {
      "code": "forbidden",
      "message": "Access to this resource is denied.",
      "innerError": {
        "code": "invalidSessionRestricted",
        "message": "The session ended because access to the workbook was restricted.",
        "date": "2026-03-02T09:30:00",
        "request-id": "5c9e2a74-1d8b-4f60-b3a7-9e0c6d5f2b18",
        "client-request-id": "b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356"
      }
    }
  },
  "gatewayAccessDenied": {
    "error": {
      "code": "AccessDenied",
      "message": "No access token for the workbook was obtained.",
      "innerError": {
        "date": "2026-03-02T09:30:00",
        "request-id": "5c9e2a74-1d8b-4f60-b3a7-9e0c6d5f2b18",
        "client-request-id": "b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356"
      }
    }
  },
  "OpenWorkbookAccessDenied": {
    "error": {
      "code": "OpenWorkbookAccessDenied",
      "message": "The caller may not open this file.",
      "innerError": {
        "code": "forbiddenUncategorized",
        "message": "The request is not allowed.",
        "innerError": {
          "code": "OpenWorkbookAccessDenied",
          "message": "The caller may not open this file."
        },
        "date": "2026-03-02T09:30:00",
        "request-id": "5c9e2a74-1d8b-4f60-b3a7-9e0c6d5f2b18",
        "client-request-id": "b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356"
      }
    }
  },
  "EditModeAccessDenied": {
    "error": {
      "code": "EditModeAccessDenied",
      "message": "Ask the owner of the workbook for access.",
      "innerError": {
        "date": "2026-03-02T09:30:00",
        "request-id": "5c9e2a74-1d8b-4f60-b3a7-9e0c6d5f2b18",
        "client-request-id": "b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356"
      }
    }
  },
  "invalidSessionReCreatable": {
    "error": {
      "code": "notFound",
      "message": "The resource was not found.",
      "innerError": {
        "code": "invalidSessionReCreatable",
        "message": "The session is not known. It may have been closed or have idled out.",
        "date": "2026-03-02T09:30:00",
        "request-id": "5c9e2a74-1d8b-4f60-b3a7-9e0c6d5f2b18",
        "client-request-id": "b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356"
      }
    }
  },
  "invalidSessionNotFound": {
    "error": {
      "code": "notFound",
      "message": "The resource was not found.",
      "innerError": {
        "code": "invalidSessionNotFound",
        "message": "The workbook of the session was not found.",
        "date": "2026-03-02T09:30:00",
        "request-id": "5c9e2a74-1d8b-4f60-b3a7-9e0c6d5f2b18",
        "client-request-id": "b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356"
      }
    }
  },
  "notFoundUncategorized": {
    "error": {
      "code": "notFound",
      "message": "The resource was not found.",
      "innerError": {
        "code": "notFoundUncategorized",
        "message": "The resource does not exist.",
        "date": "2026-03-02T09:30:00",
        "request-id": "5c9e2a74-1d8b-4f60-b3a7-9e0c6d5f2b18",
        "client-request-id": "b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356"
      }
    }
  },
  "itemNotFound": {
    "error": {
      "code": "notFound",
      "message": "The resource was not found.",
      "innerError": {
        "code": "itemNotFound",
        "message": "The item does not exist.",
        "date": "2026-03-02T09:30:00",
        "request-id": "5c9e2a74-1d8b-4f60-b3a7-9e0c6d5f2b18",
        "client-request-id": "b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356"
      }
    }
  },
  "InvalidOrTimedOutSession": {
    "error": {
      "code": "InvalidOrTimedOutSession",
      "message": "The session is not valid or has timed out.",
      "innerError": {
        "date": "2026-03-02T09:30:00",
        "request-id": "5c9e2a74-1d8b-4f60-b3a7-9e0c6d5f2b18",
        "client-request-id": "b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356"
      }
    }
  },
  "DeploymentInvalidEditSession": {
    "error": {
      "code": "DeploymentInvalidEditSession",
      "message": "There is no such workbook.",
      "innerError": {
        "date": "2026-03-02T09:30:00",
        "request-id": "5c9e2a74-1d8b-4f60-b3a7-9e0c6d5f2b18"
      }
    }
  },
  "ResourceNotFound": {
    "error": {
      "code": "ResourceNotFound",
      "message": "The version is not valid.",
      "innerError": {
        "date": "2026-03-02T09:30:00",
        "request-id": "5c9e2a74-1d8b-4f60-b3a7-9e0c6d5f2b18",
        "client-request-id": "b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356"
      }
    }
  },
  "apiNotFound": {
    "error": {
      "code": "ApiNotFound",
      "message": "There is no such API here.",
      "innerError": {
        "code": "apiNotFound",
        "message": "There is no such API here.",
        "date": "2026-03-02T09:30:00",
        "request-id": "5c9e2a74-1d8b-4f60-b3a7-9e0c6d5f2b18",
        "client-request-id": "b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356"
      }
    }
  },
  "methodNotAllowedUncategorized": {
    "error": {
      "code": "methodNotAllowed",
      "message": "The method is not allowed on this resource.",
      "innerError": {
        "code": "methodNotAllowedUncategorized",
        "message": "The method is not allowed here.",
        "date": "2026-03-02T09:30:00",
        "request-id": "5c9e2a74-1d8b-4f60-b3a7-9e0c6d5f2b18",
        "client-request-id": "b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356"
      }
    }
  },
  "methodNotAllowed": {
    "error": {
      "code": "methodNotAllowed",
      "message": "The method is not allowed on this resource.",
      "innerError": {
        "code": "methodNotAllowed",
        "message": "The method is not allowed on this resource.",
        "date": "2026-03-02T09:30:00",
        "request-id": "5c9e2a74-1d8b-4f60-b3a7-9e0c6d5f2b18",
        "client-request-id": "b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356"
      }
    }
  },
  "conflictUncategorized": {
    "error": {
      "code": "conflict",
      "message": "The current state conflicts with the request.",
      "innerError": {
        "code": "conflictUncategorized",
        "message": "The request conflicts with the state of the workbook.",
        "date": "2026-03-02T09:30:00",
        "request-id": "5c9e2a74-1d8b-4f60-b3a7-9e0c6d5f2b18",
        "client-request-id": "b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356"
      }
    }
  },
  "accessConflict": {
    "error": {
      "code": "conflict",
      "message": "The current state conflicts with the request.",
      "innerError": {
        "code": "accessConflict",
        "message": "The workbook is in use in a way that conflicts with this request.",
        "date": "2026-03-02T09:30:00",
        "request-id": "5c9e2a74-1d8b-4f60-b3a7-9e0c6d5f2b18",
        "client-request-id": "b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356"
      }
    }
  },
  "filteredRangeConflict": {
    "error": {
      "code": "conflict",
      "message": "The current state conflicts with the request.",
      "innerError": {
        "code": "filteredRangeConflict",
        "message": "The range is filtered.",
        "date": "2026-03-02T09:30:00",
        "request-id": "5c9e2a74-1d8b-4f60-b3a7-9e0c6d5f2b18",
        "client-request-id": "b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356"
      }
    }
  },
  "insertDeleteConflict": {
    "error": {
      "code": "conflict",
      "message": "The current state conflicts with the request.",
      "innerError": {
        "code": "insertDeleteConflict",
        "message": "The insertion conflicts with the content of the worksheet.",
        "date": "2026-03-02T09:30:00",
        "request-id": "5c9e2a74-1d8b-4f60-b3a7-9e0c6d5f2b18",
        "client-request-id": "b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356"
      }
    }
  },
  "invalidSessionAccessConflict": {
    "error": {
      "code": "conflict",
      "message": "The current state conflicts with the request.",
      "innerError": {
        "code": "invalidSessionAccessConflict",
        "message": "The session ended because access to the workbook conflicted with another program.",
        "date": "2026-03-02T09:30:00",
        "request-id": "5c9e2a74-1d8b-4f60-b3a7-9e0c6d5f2b18",
        "client-request-id": "b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356"
      }
    }
  },
  "itemAlreadyExists": {
    "error": {
      "code": "conflict",
      "message": "The current state conflicts with the request.",
      "innerError": {
        "code": "itemAlreadyExists",
        "message": "There is an item of this name already.",
        "date": "2026-03-02T09:30:00",
        "request-id": "5c9e2a74-1d8b-4f60-b3a7-9e0c6d5f2b18",
        "client-request-id": "b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356"
      }
    }
  },
  "nonBlankCellOffSheet": {
    "error": {
      "code": "conflict",
      "message": "The current state conflicts with the request.",
      "innerError": {
        "code": "nonBlankCellOffSheet",
        "message": "There is no room for the new cells.",
        "date": "2026-03-02T09:30:00",
        "request-id": "5c9e2a74-1d8b-4f60-b3a7-9e0c6d5f2b18",
        "client-request-id": "b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356"
      }
    }
  },
  "EditModeCannotAcquireLock": {
    "error": {
      "code": "EditModeCannotAcquireLock",
      "message": "Somebody edits this workbook.",
      "innerError": {
        "date": "2026-03-02T09:30:00",
        "request-id": "5c9e2a74-1d8b-4f60-b3a7-9e0c6d5f2b18",
        "client-request-id": "b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356"
      }
    }
  },
  "payloadTooLargeUncategorized": {
    "error": {
      "code": "payloadTooLarge",
      "message": "The request is larger than the service accepts.",
      "innerError": {
        "code": "payloadTooLargeUncategorized",
        "message": "The request is too large.",
        "date": "2026-03-02T09:30:00",
        "request-id": "5c9e2a74-1d8b-4f60-b3a7-9e0c6d5f2b18",
        "client-request-id": "b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356"
      }
    }
  },
  "rangeExceedsLimit": {
    "error": {
      "code": "payloadTooLarge",
      "message": "The request is larger than the service accepts.",
      "innerError": {
        "code": "rangeExceedsLimit",
        "message": "The range has too many cells.",
        "date": "2026-03-02T09:30:00",
        "request-id": "5c9e2a74-1d8b-4f60-b3a7-9e0c6d5f2b18",
        "client-request-id": "b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356"
      }
    }
  },
  "responsePayloadSizeLimitExceeded": {
    "error": {
      "code": "ResponsePayloadSizeLimitExceeded",
      "message": "The answer would be too large.",
      "innerError": {
        "code": "responsePayloadSizeLimitExceeded",
        "message": "The answer would be too large.",
        "date": "2026-03-02T09:30:00",
        "request-id": "5c9e2a74-1d8b-4f60-b3a7-9e0c6d5f2b18",
        "client-request-id": "b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356"
      }
    }
  },
  "tooManyRequestsUncategorized": {
    "error": {
      "code": "tooManyRequests",
      "message": "Too many requests were sent.",
      "innerError": {
        "code": "tooManyRequestsUncategorized",
        "message": "Too many requests were sent. Try again after the cooldown.",
        "date": "2026-03-02T09:30:00",
        "request-id": "5c9e2a74-1d8b-4f60-b3a7-9e0c6d5f2b18",
        "client-request-id": "b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356"
      }
    }
  },
  "EditModeCannotAcquireLockTooManyRequests": {
    "error": {
      "code": "EditModeCannotAcquireLockTooManyRequests",
      "message": "Too many requests ask for the lock of this workbook.",
      "innerError": {
        "date": "2026-03-02T09:30:00",
        "request-id": "5c9e2a74-1d8b-4f60-b3a7-9e0c6d5f2b18",
        "client-request-id": "b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356"
      }
    }
  },
  "internalServerErrorUncategorized": {
    "error": {
      "code": "internalServerError",
      "message": "The service met an internal error.",
      "innerError": {
        "code": "internalServerErrorUncategorized",
        "message": "The service failed and does not say why.",
        "date": "2026-03-02T09:30:00",
        "request-id": "5c9e2a74-1d8b-4f60-b3a7-9e0c6d5f2b18",
        "client-request-id": "b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356"
      }
    }
  },
  "generalException": {
    "error": {
      "code": "internalServerError",
      "message": "The service met an internal error.",
      "innerError": {
        "code": "generalException",
        "message": "Something failed while the request was processed.",
        "date": "2026-03-02T09:30:00",
        "request-id": "5c9e2a74-1d8b-4f60-b3a7-9e0c6d5f2b18",
        "client-request-id": "b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356"
      }
    }
  },
  "invalidSessionUnexpected": {
    "error": {
      "code": "internalServerError",
      "message": "The service met an internal error.",
      "innerError": {
        "code": "invalidSessionUnexpected",
        "message": "The session ended for an unexpected reason.",
        "date": "2026-03-02T09:30:00",
        "request-id": "5c9e2a74-1d8b-4f60-b3a7-9e0c6d5f2b18",
        "client-request-id": "b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356"
      }
    }
  },
  "GenericFileOpenError": {
    "error": {
      "code": "GenericFileOpenError",
      "message": "The workbook was not opened.",
      "innerError": {
        "code": "internalServerErrorUncategorized",
        "message": "The service failed and does not say why.",
        "innerError": {
          "code": "GenericFileOpenError",
          "message": "The workbook was not opened."
        },
        "date": "2026-03-02T09:30:00",
        "request-id": "5c9e2a74-1d8b-4f60-b3a7-9e0c6d5f2b18",
        "client-request-id": "b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356"
      }
    }
  },
  "notImplementedUncategorized": {
    "error": {
      "code": "notImplemented",
      "message": "The requested feature is not implemented.",
      "innerError": {
        "code": "notImplementedUncategorized",
        "message": "The feature is not implemented.",
        "date": "2026-03-02T09:30:00",
        "request-id": "5c9e2a74-1d8b-4f60-b3a7-9e0c6d5f2b18",
        "client-request-id": "b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356"
      }
    }
  },
  "invalidSessionUnsupportedWorkbook": {
    "error": {
      "code": "notImplemented",
      "message": "The requested feature is not implemented.",
      "innerError": {
        "code": "invalidSessionUnsupportedWorkbook",
        "message": "The session ended because the workbook contains something that is not supported.",
        "date": "2026-03-02T09:30:00",
        "request-id": "5c9e2a74-1d8b-4f60-b3a7-9e0c6d5f2b18",
        "client-request-id": "b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356"
      }
    }
  },
  "unsupportedOperation": {
    "error": {
      "code": "notImplemented",
      "message": "The requested feature is not implemented.",
      "innerError": {
        "code": "unsupportedOperation",
        "message": "The operation is not supported.",
        "date": "2026-03-02T09:30:00",
        "request-id": "5c9e2a74-1d8b-4f60-b3a7-9e0c6d5f2b18",
        "client-request-id": "b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356"
      }
    }
  },
  "unsupportedWorkbook": {
    "error": {
      "code": "notImplemented",
      "message": "The requested feature is not implemented.",
      "innerError": {
        "code": "unsupportedWorkbook",
        "message": "The workbook contains something that is not supported.",
        "date": "2026-03-02T09:30:00",
        "request-id": "5c9e2a74-1d8b-4f60-b3a7-9e0c6d5f2b18",
        "client-request-id": "b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356"
      }
    }
  },
  "badGateway": {
    "error": {
      "code": "badGateway",
      "message": "A server behind the service gave an invalid answer.",
      "innerError": {
        "date": "2026-03-02T09:30:00",
        "request-id": "5c9e2a74-1d8b-4f60-b3a7-9e0c6d5f2b18",
        "client-request-id": "b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356"
      }
    }
  },
  "serviceUnavailableUncategorized": {
    "error": {
      "code": "serviceUnavailable",
      "message": "The service is unavailable for now.",
      "innerError": {
        "code": "serviceUnavailableUncategorized",
        "message": "The service is unavailable. Try again after the cooldown.",
        "date": "2026-03-02T09:30:00",
        "request-id": "5c9e2a74-1d8b-4f60-b3a7-9e0c6d5f2b18",
        "client-request-id": "b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356"
      }
    }
  },
  "requestAborted": {
    "error": {
      "code": "serviceUnavailable",
      "message": "The service is unavailable for now.",
      "innerError": {
        "code": "requestAborted",
        "message": "The calculation took too long.",
        "date": "2026-03-02T09:30:00",
        "request-id": "5c9e2a74-1d8b-4f60-b3a7-9e0c6d5f2b18",
        "client-request-id": "b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356"
      }
    }
  },
  "transientFailure": {
    "error": {
      "code": "serviceUnavailable",
      "message": "The service is unavailable for now.",
      "innerError": {
        "code": "transientFailure",
        "message": "A passing failure occurred. Try again after the cooldown.",
        "date": "2026-03-02T09:30:00",
        "request-id": "5c9e2a74-1d8b-4f60-b3a7-9e0c6d5f2b18",
        "client-request-id": "b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356"
      }
    }
  },
  "gatewayTimeoutUncategorized": {
    "error": {
      "code": "gatewayTimeout",
      "message": "A server behind the service did not answer in time.",
      "innerError": {
        "code": "gatewayTimeoutUncategorized",
        "message": "The service behind the gateway took too long to answer.",
        "date": "2026-03-02T09:30:00",
        "request-id": "5c9e2a74-1d8b-4f60-b3a7-9e0c6d5f2b18",
        "client-request-id": "b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356"
      }
    }
  },
  "MaxRequestDurationExceeded": {
    "error": {
      "code": "MaxRequestDurationExceeded",
      "message": "The request took too long.",
      "innerError": {
        "code": "gatewayTimeoutUncategorized",
        "message": "The request was not done in time.",
        "innerError": {
          "code": "MaxRequestDurationExceeded",
          "message": "The request took too long."
        },
        "date": "2026-03-02T09:30:00",
        "request-id": "5c9e2a74-1d8b-4f60-b3a7-9e0c6d5f2b18",
        "client-request-id": "b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356"
      }
    }
  },
  "nullBody": null,
  "succeeded": {
    "id": "8f0b5d3e-6a1c-4a7e-9d25-3c1e7b90f4a6",
    "status": "succeeded",
    "resourceLocation": "https://graph.microsoft.com/v1.0/me/drive/items/01KQ5WVTD3RXWGZ7Q4ZVGJNQ2YH6TB7M4C/workbook/sessionInfoResource(key='8f0b5d3e-6a1c-4a7e-9d25-3c1e7b90f4a6')?sessionId=Y2x1c3Rlcj1XRVUzJnNlc3Npb249MTUuQU00UEVQRjAwMDI3QjZBMS5BMTE3LjEuVjI1LjhLcTJUbjdWZjBhWHc1THozUmNKOSUyYnlIZDE0LjUuZW4tVVM1LmVuLVVTMjQuMTAwMzAwMDBhMWIyYzNkNC1Qcml2YXRlMS5TMjQuJTJmNk1iJTJmUGUxR3M0VW85WHpRMnZUblklM2QlM2QxNi4xNi4wLjE3NzIwLjQyMzE1MTQuNS5lbi1VUzUuZW4tVVMxLlYxLk4wLjEuUyZ1c2lkPTdmNmQxYzUyLTNiMGUtNGM2YS05YTQxLTUyZjBjOGU3YjkxMw=="
  },
  "notStarted": {
    "id": "8f0b5d3e-6a1c-4a7e-9d25-3c1e7b90f4a6",
    "status": "notStarted"
  },
  "running": {
    "id": "8f0b5d3e-6a1c-4a7e-9d25-3c1e7b90f4a6",
    "status": "running"
  },
  "failed": {
    "id": "8f0b5d3e-6a1c-4a7e-9d25-3c1e7b90f4a6",
    "status": "failed",
    "error": {
      "code": "internalServerError",
      "message": "The service met an internal error.",
      "innerError": {
        "code": "internalServerErrorUncategorized",
        "message": "The service failed and does not say why.",
        "date": "2026-03-02T09:30:00",
        "request-id": "5c9e2a74-1d8b-4f60-b3a7-9e0c6d5f2b18",
        "client-request-id": "b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356"
      }
    }
  },
  "rowsAdded": {
    "@odata.context": "https://graph.microsoft.com/v1.0/$metadata#microsoft.graph.workbookOperation",
    "id": "8f0b5d3e-6a1c-4a7e-9d25-3c1e7b90f4a6",
    "status": "succeeded",
    "resourceLocation": "https://graph.microsoft.com/v1.0/me/drive/items/01KQ5WVTD3RXWGZ7Q4ZVGJNQ2YH6TB7M4C/workbook/tableRowOperationResult(key='8f0b5d3e-6a1c-4a7e-9d25-3c1e7b90f4a6')?sessionId=Y2x1c3Rlcj1XRVUzJnNlc3Npb249MTUuQU00UEVQRjAwMDI3QjZBMS5BMTE3LjEuVjI1LjhLcTJUbjdWZjBhWHc1THozUmNKOSUyYnlIZDE0LjUuZW4tVVM1LmVuLVVTMjQuMTAwMzAwMDBhMWIyYzNkNC1Qcml2YXRlMS5TMjQuJTJmNk1iJTJmUGUxR3M0VW85WHpRMnZUblklM2QlM2QxNi4xNi4wLjE3NzIwLjQyMzE1MTQuNS5lbi1VUzUuZW4tVVMxLlYxLk4wLjEuUyZ1c2lkPTdmNmQxYzUyLTNiMGUtNGM2YS05YTQxLTUyZjBjOGU3YjkxMw==",
    "error": null
  },
  "succeededWithoutResult": {
    "id": "8f0b5d3e-6a1c-4a7e-9d25-3c1e7b90f4a6",
    "status": "succeeded",
    "resourceLocation": null
  }
};

/** An answer that the contract documents. */
export interface DocumentedAnswer {
  /** Without one it has no body. */
  readonly mediaType?: string;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly examples: readonly string[];
}
