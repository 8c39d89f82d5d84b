// Generated from openapi/ by `npm run generate`. Do not edit.

export interface paths {
    "/me/drive/items/{item-id}/workbook/createSession": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the workbook's drive item. `GET /me/drive/root:/{item-path}` tells it. The workbook is an `.xlsx` file: the older `.xls` cannot be opened.
                 * @example 01KQ5WVTD3RXWGZ7Q4ZVGJNQ2YH6TB7M4C
                 */
                "item-id": components["parameters"]["ItemId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a session
         * @description Opens a session on a workbook and gives you its `id`. Send that as `workbook-session-id` with each request that belongs
         *     to the session, one request at a time, and close the session when the work is done.
         *
         *     A session idles out: a persistent one after about 5 minutes, a non-persistent one after about 7. Only `.xlsx` workbooks
         *     can be opened.
         *
         *     Opening a large workbook can take long. With `Prefer: respond-async` the service may answer `202` at once and
         *     [create the session in the background](#/long-running-creation). Sometimes the answer is `504`: repeat the request.
         */
        post: operations["createSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/drive/items/{item-id}/workbook/refreshSession": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the workbook's drive item. `GET /me/drive/root:/{item-path}` tells it. The workbook is an `.xlsx` file: the older `.xls` cannot be opened.
                 * @example 01KQ5WVTD3RXWGZ7Q4ZVGJNQ2YH6TB7M4C
                 */
                "item-id": components["parameters"]["ItemId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keep a session alive
         * @description Starts the idle time of a session anew. A program that waits for a person, say, sends this every few minutes, so that
         *     the session is still there when the person answers.
         *
         *     Any other request in the session does the same, by [inference](#/sources/idle-time), so a session in use needs no
         *     refresh.
         */
        post: operations["refreshSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/drive/items/{item-id}/workbook/closeSession": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the workbook's drive item. `GET /me/drive/root:/{item-path}` tells it. The workbook is an `.xlsx` file: the older `.xls` cannot be opened.
                 * @example 01KQ5WVTD3RXWGZ7Q4ZVGJNQ2YH6TB7M4C
                 */
                "item-id": components["parameters"]["ItemId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close a session
         * @description Closes a session. What a persistent session changed is already saved; what a non-persistent one changed is lost.
         *
         *     Closing twice does no harm. A session that is already gone is a `404` with a code that says so, such as
         *     `invalidSessionReCreatable`, so treat that answer as a success when all you wanted was to be rid of the session. A
         *     `404` without such a code [may pass](#/sources/a-session-that-is-gone): send the request again.
         */
        post: operations["closeSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/drive/items/{item-id}/workbook/operations/{operation-id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the workbook's drive item. `GET /me/drive/root:/{item-path}` tells it. The workbook is an `.xlsx` file: the older `.xls` cannot be opened.
                 * @example 01KQ5WVTD3RXWGZ7Q4ZVGJNQ2YH6TB7M4C
                 */
                "item-id": components["parameters"]["ItemId"];
                /**
                 * @description The id of a long-running operation, as the `Location` header of the `202` answer names it.
                 * @example 8f0b5d3e-6a1c-4a7e-9d25-3c1e7b90f4a6
                 */
                "operation-id": components["parameters"]["OperationId"];
            };
            cookie?: never;
        };
        /**
         * Poll a long-running operation
         * @description Tells how far the service is with something that it does in the background: create a session, or add rows to a table,
         *     say. Do not build this URL: take the `Location` of the `202` as it stands. Poll about every 30 seconds, and never more
         *     than 4 minutes apart, until the `status` is `succeeded` or `failed`.
         *
         *     Look at the `status`, not only at the HTTP status: a failed operation is a `200` with an `error`.
         */
        get: operations["getWorkbookOperation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/drive/items/{item-id}/workbook/sessionInfoResource(key='{key}')": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the workbook's drive item. `GET /me/drive/root:/{item-path}` tells it. The workbook is an `.xlsx` file: the older `.xls` cannot be opened.
                 * @example 01KQ5WVTD3RXWGZ7Q4ZVGJNQ2YH6TB7M4C
                 */
                "item-id": components["parameters"]["ItemId"];
                /**
                 * @description The key of a session's information, as `resourceLocation` names it. It equals the id of the operation.
                 * @example 8f0b5d3e-6a1c-4a7e-9d25-3c1e7b90f4a6
                 */
                key: components["parameters"]["SessionInfoKey"];
            };
            cookie?: never;
        };
        /**
         * Fetch the session that was created in the background
         * @description Gives you the session that was created in the background. Do not build this URL: take the `resourceLocation` of the
         *     operation as it stands, its query included. From here on, the session is like any other.
         */
        get: operations["sessionInfoResource"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description What a new session should be. */
        CreateSessionRequest: {
            /**
             * @description Whether changes are saved to the workbook. With `true` each successful call is already saved. With `false` the changes live in a temporary copy and vanish with the session.
             * @example true
             */
            persistChanges: boolean;
        };
        /**
         * @description A second-level code: the most telling part of an error. Codes are compared without regard to case, and new ones may appear at any time. Under which status a code comes is [an inference](#/sources/status-of-a-second-level-code).
         * @example invalidSessionReCreatable
         */
        SecondLevelErrorCode: string;
        /**
         * @description What went wrong, for a person to read. It may be empty, and its text may change at any time, so no program may match on it.
         * @example The resource was not found.
         */
        ErrorMessage: string;
        /** @description An error, or more about the error around it: each `innerError` may hold another one, to any depth. Some documents spell the name `innererror`, so a reader accepts both. A gateway in front of the service sends an `innerError` without `code` and `message`. */
        WorkbookOperationError: {
            code?: components["schemas"]["SecondLevelErrorCode"];
            message?: components["schemas"]["ErrorMessage"];
            innerError?: components["schemas"]["WorkbookOperationError"];
            /**
             * @description When the error occurred, in UTC.
             * @example 2026-03-02T09:30:00
             */
            date?: string;
            /**
             * @description The id that the service gave the request.
             * @example 5c9e2a74-1d8b-4f60-b3a7-9e0c6d5f2b18
             */
            "request-id"?: string;
            /**
             * @description The id that the client gave the request.
             * @example b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356
             */
            "client-request-id"?: string;
        };
        /**
         * @description The top-level code of an error. Codes are compared without regard to case, and new ones may appear at any time. Real answers carry codes of other levels here, too. That a request in a session that got `502` or `503` asks for a new session is documented; what else a top-level code asks is [an inference](#/sources/what-a-top-level-code-asks), the least one.
         * @example notFound
         */
        TopLevelErrorCode: string;
        /** @description The outermost error. Read it from the inside out: a documented second-level code in `innerError` first, then an observed code at any level, then the top-level code, then the status. */
        TopLevelError: components["schemas"]["WorkbookOperationError"] & {
            code: components["schemas"]["TopLevelErrorCode"];
            message: components["schemas"]["ErrorMessage"];
        };
        /** @description The envelope in which every error is sent. */
        ErrorResponse: {
            error: components["schemas"]["TopLevelError"];
        };
        /** @description A workbook session. */
        WorkbookSessionInfo: {
            /**
             * Format: uri
             * @description Where the metadata describes this answer.
             * @example https://graph.microsoft.com/v1.0/$metadata#microsoft.graph.workbookSessionInfo
             */
            "@odata.context"?: string;
            /**
             * @description The id to send as `workbook-session-id` with each request of the session, as it stands: what looks percent-encoded in it is part of it. It is opaque, and more than 200 characters are normal.
             * @example cluster=WEU3&session=15.AM4PEPF00027B6A1.A117.1.V25.8Kq2Tn7Vf0aXw5Lz3RcJ9%2byHd14.5.en-US5.en-US24.10030000a1b2c3d4-Private1.S24.%2f6Mb%2fPe1Gs4Uo9XzQ2vTnY%3d%3d16.16.0.17720.4231514.5.en-US5.en-US1.V1.N0.1.S&usid=7f6d1c52-3b0e-4c6a-9a41-52f0c8e7b913
             */
            id: string;
            /**
             * @description Whether changes are saved to the workbook.
             * @example true
             */
            persistChanges: boolean;
        };
        /** @description An empty JSON object. */
        EmptyObject: Record<string, never>;
        /** @description An empty JSON object, or `null`. */
        EmptyBody: Record<string, never> | null;
        /**
         * @description How far an operation is. It ends with `succeeded` or `failed`.
         * @example succeeded
         * @enum {string}
         */
        WorkbookOperationStatus: "notStarted" | "running" | "succeeded" | "failed";
        /** @description A long-running operation on a workbook. */
        WorkbookOperation: {
            /**
             * Format: uri
             * @description Where the metadata describes this answer.
             * @example https://graph.microsoft.com/v1.0/$metadata#microsoft.graph.workbookOperation
             */
            "@odata.context"?: string;
            /**
             * @description The id of the operation, which is never that of a session.
             * @example 8f0b5d3e-6a1c-4a7e-9d25-3c1e7b90f4a6
             */
            id: string;
            status: components["schemas"]["WorkbookOperationStatus"];
            /**
             * Format: uri
             * @description Where the result of a `succeeded` operation is, if it has one. Take the URL as it stands: it may carry a query. One page spells the name `resourcelocation`.
             * @example https://graph.microsoft.com/v1.0/me/drive/items/01KQ5WVTD3RXWGZ7Q4ZVGJNQ2YH6TB7M4C/workbook/sessionInfoResource(key='8f0b5d3e-6a1c-4a7e-9d25-3c1e7b90f4a6')
             */
            resourceLocation?: string | null;
            /** @description Why a `failed` operation failed. It is read like any other error. */
            error?: components["schemas"]["TopLevelError"] | null;
        };
    };
    responses: {
        /** @description Any other error, in the same envelope. Graph as a whole also has `402`, `406`, `410`, `411`, `412`, `415`, `416`, `422`, `423`, `507` and `509`. */
        OtherError: {
            headers: {
                "request-id": components["headers"]["request-id"];
                "client-request-id": components["headers"]["client-request-id"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The session is open. */
        SessionCreated: {
            headers: {
                "request-id": components["headers"]["request-id"];
                "client-request-id": components["headers"]["client-request-id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["WorkbookSessionInfo"];
            };
        };
        /** @description The service creates the session in the background. Poll the operation that `Location` names. The body is empty or an empty JSON object. */
        CreationAccepted: {
            headers: {
                "request-id": components["headers"]["request-id"];
                "client-request-id": components["headers"]["client-request-id"];
                Location: components["headers"]["Location"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["EmptyObject"];
            };
        };
        /** @description The request is malformed: a required header is missing or empty, or the body is not what the operation takes. */
        BadRequest: {
            headers: {
                "request-id": components["headers"]["request-id"];
                "client-request-id": components["headers"]["client-request-id"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The access token is missing, has expired or is not valid for this resource. */
        Unauthorized: {
            headers: {
                "request-id": components["headers"]["request-id"];
                "client-request-id": components["headers"]["client-request-id"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The caller may not use this workbook, or access to it has been restricted. By path, users report, some tenants answer so where the same workbook [by its id](#/sources/workbooks-by-path) works. */
        Forbidden: {
            headers: {
                "request-id": components["headers"]["request-id"];
                "client-request-id": components["headers"]["client-request-id"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The session, the workbook or the resource is not known. A session that was closed, that idled out or that was never opened is reported here. A `404` without a code that speaks of the session [does not prove](#/sources/a-session-that-is-gone) that it is gone. */
        NotFound: {
            headers: {
                "request-id": components["headers"]["request-id"];
                "client-request-id": components["headers"]["client-request-id"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The resource does not take this method. */
        MethodNotAllowed: {
            headers: {
                "request-id": components["headers"]["request-id"];
                "client-request-id": components["headers"]["client-request-id"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The request conflicts with the state of the workbook or with somebody else who uses it. */
        Conflict: {
            headers: {
                "request-id": components["headers"]["request-id"];
                "client-request-id": components["headers"]["client-request-id"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The request, or what it asks for, is larger than the service accepts. */
        PayloadTooLarge: {
            headers: {
                "request-id": components["headers"]["request-id"];
                "client-request-id": components["headers"]["client-request-id"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description Too many requests were sent. Send nothing more until the time in `Retry-After` has passed. */
        TooManyRequests: {
            headers: {
                "request-id": components["headers"]["request-id"];
                "client-request-id": components["headers"]["client-request-id"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The service failed. What that means for the session, only a second-level code says. */
        InternalServerError: {
            headers: {
                "request-id": components["headers"]["request-id"];
                "client-request-id": components["headers"]["client-request-id"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The workbook, or something in it, is not supported. */
        NotImplemented: {
            headers: {
                "request-id": components["headers"]["request-id"];
                "client-request-id": components["headers"]["client-request-id"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description A server behind the service gave an invalid answer. A session that the request named has to be created again, unless a known second-level code says otherwise. */
        BadGateway: {
            headers: {
                "request-id": components["headers"]["request-id"];
                "client-request-id": components["headers"]["client-request-id"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The service is unavailable for now. Send nothing more until the time in `Retry-After` has passed. A session that the request named has to be created again, unless a known second-level code says otherwise. */
        ServiceUnavailable: {
            headers: {
                "request-id": components["headers"]["request-id"];
                "client-request-id": components["headers"]["client-request-id"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description A server behind the service did not answer in time. A createSession may be repeated. */
        GatewayTimeout: {
            headers: {
                "request-id": components["headers"]["request-id"];
                "client-request-id": components["headers"]["client-request-id"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The request succeeded. There is no body. */
        NoContent: {
            headers: {
                "request-id": components["headers"]["request-id"];
                "client-request-id": components["headers"]["client-request-id"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The operation as it stands. A failed operation is a `200` as well, with an `error`. */
        WorkbookOperation: {
            headers: {
                "request-id": components["headers"]["request-id"];
                "client-request-id": components["headers"]["client-request-id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["WorkbookOperation"];
            };
        };
        /** @description What the operation created, the session. */
        SessionInfo: {
            headers: {
                "request-id": components["headers"]["request-id"];
                "client-request-id": components["headers"]["client-request-id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["WorkbookSessionInfo"];
            };
        };
    };
    parameters: {
        /**
         * @description The id of the workbook's drive item. `GET /me/drive/root:/{item-path}` tells it. The workbook is an `.xlsx` file: the older `.xls` cannot be opened.
         * @example 01KQ5WVTD3RXWGZ7Q4ZVGJNQ2YH6TB7M4C
         */
        ItemId: string;
        /**
         * @description Preferences for this request, separated by commas. With `respond-async` the service may answer `202` and create the session in the background.
         * @example respond-async
         */
        Prefer: string;
        /**
         * @description An id that names this request in the service's traces, by custom a GUID. The service echoes it.
         * @example b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356
         */
        ClientRequestId: string;
        /**
         * @description The id of the session, as createSession gave it. It decides whether changes are saved.
         * @example cluster=WEU3&session=15.AM4PEPF00027B6A1.A117.1.V25.8Kq2Tn7Vf0aXw5Lz3RcJ9%2byHd14.5.en-US5.en-US24.10030000a1b2c3d4-Private1.S24.%2f6Mb%2fPe1Gs4Uo9XzQ2vTnY%3d%3d16.16.0.17720.4231514.5.en-US5.en-US1.V1.N0.1.S&usid=7f6d1c52-3b0e-4c6a-9a41-52f0c8e7b913
         */
        WorkbookSessionId: string;
        /**
         * @description The id of a long-running operation, as the `Location` header of the `202` answer names it.
         * @example 8f0b5d3e-6a1c-4a7e-9d25-3c1e7b90f4a6
         */
        OperationId: string;
        /**
         * @description The id of a session in which to send the request. Without it the request still works.
         * @example cluster=WEU3&session=15.AM4PEPF00027B6A1.A117.1.V25.8Kq2Tn7Vf0aXw5Lz3RcJ9%2byHd14.5.en-US5.en-US24.10030000a1b2c3d4-Private1.S24.%2f6Mb%2fPe1Gs4Uo9XzQ2vTnY%3d%3d16.16.0.17720.4231514.5.en-US5.en-US1.V1.N0.1.S&usid=7f6d1c52-3b0e-4c6a-9a41-52f0c8e7b913
         */
        OptionalWorkbookSessionId: string;
        /**
         * @description The session id, in base64, that a `Location` or a `resourceLocation` may carry. Leave it as it is.
         * @example Y2x1c3Rlcj1XRVUzJnNlc3Npb249MTUuQU00UEVQRjAwMDI3QjZBMS5BMTE3LjEuVjI1LjhLcTJUbjdWZjBhWHc1THozUmNKOSUyYnlIZDE0LjUuZW4tVVM1LmVuLVVTMjQuMTAwMzAwMDBhMWIyYzNkNC1Qcml2YXRlMS5TMjQuJTJmNk1iJTJmUGUxR3M0VW85WHpRMnZUblklM2QlM2QxNi4xNi4wLjE3NzIwLjQyMzE1MTQuNS5lbi1VUzUuZW4tVVMxLlYxLk4wLjEuUyZ1c2lkPTdmNmQxYzUyLTNiMGUtNGM2YS05YTQxLTUyZjBjOGU3YjkxMw==
         */
        SessionId: string;
        /**
         * @description The key of a session's information, as `resourceLocation` names it. It equals the id of the operation.
         * @example 8f0b5d3e-6a1c-4a7e-9d25-3c1e7b90f4a6
         */
        SessionInfoKey: string;
        /**
         * @description The id of a drive.
         * @example b!7Yc2mN0pQ0y3Wk1uVt8xZa5rLs4Hd9Jf6Bg0Ee2Ti8KoUPqRn3XvC1wMzD5AySlG
         */
        DriveId: string;
        /**
         * @description The id or the user principal name of a user.
         * @example 3a6f0c1e-94d7-4b58-8e20-d1c5b7f2a963
         */
        UserId: string;
        /**
         * @description The id of a Microsoft 365 group.
         * @example 6d2e8b41-0f7a-4c93-a5b6-19e3d8c07f54
         */
        GroupId: string;
        /**
         * @description The id of a SharePoint site: its host name, the id of its site collection and its own id.
         * @example contoso.sharepoint.com,2c9f5e07-b1d4-4a68-93e2-70f6a8c1d35b,9b04d7e3-58c6-4f21-ae0d-c3f1b2a69875
         */
        SiteId: string;
        /**
         * @description The path of the workbook below the root of the drive. Encode each segment and keep the slashes between them. That a slash sent as `%2F` is understood as well is [an inference](#/sources/workbooks-by-path).
         * @example Reports/2026/Budget Q1.xlsx
         */
        ItemPath: string;
        /**
         * @description The id of a share, or a sharing URL in the encoded form that begins with `u!`. It names the workbook itself.
         * @example u!aHR0cHM6Ly9jb250b3NvLnNoYXJlcG9pbnQuY29tLzp4Oi9zL0ZpbmFuY2UvRVdxN1lj
         */
        ShareId: string;
    };
    requestBodies: {
        /** @description No body is needed. Programs send none, an empty JSON object or `null`, and the contract takes all three for good. That anything else is a `400` is [an inference](#/sources/the-body-of-closesession-and-refreshsession). */
        EmptyBody: {
            content: {
                "application/json": components["schemas"]["EmptyBody"];
            };
        };
    };
    headers: {
        /**
         * @description The id that the service gave the request. Quote it when you ask for support.
         * @example 5c9e2a74-1d8b-4f60-b3a7-9e0c6d5f2b18
         */
        "request-id": string;
        /**
         * @description The `client-request-id` of the request, echoed.
         * @example b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356
         */
        "client-request-id": string;
        /**
         * @description The cooldown: how many seconds to wait before anything more is sent. It may come with any error. HTTP also allows a date; that the service sends one is [unsourced](#/sources/retry-after).
         * @example 10
         */
        "Retry-After": string;
        /**
         * @description The URL of the long-running operation to poll. Take it as it stands.
         * @example https://graph.microsoft.com/v1.0/me/drive/items/01KQ5WVTD3RXWGZ7Q4ZVGJNQ2YH6TB7M4C/workbook/operations/8f0b5d3e-6a1c-4a7e-9d25-3c1e7b90f4a6
         */
        Location: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    createSession: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferences for this request, separated by commas. With `respond-async` the service may answer `202` and create the session in the background.
                 * @example respond-async
                 */
                Prefer?: components["parameters"]["Prefer"];
                /**
                 * @description An id that names this request in the service's traces, by custom a GUID. The service echoes it.
                 * @example b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356
                 */
                "client-request-id"?: components["parameters"]["ClientRequestId"];
            };
            path: {
                /**
                 * @description The id of the workbook's drive item. `GET /me/drive/root:/{item-path}` tells it. The workbook is an `.xlsx` file: the older `.xls` cannot be opened.
                 * @example 01KQ5WVTD3RXWGZ7Q4ZVGJNQ2YH6TB7M4C
                 */
                "item-id": components["parameters"]["ItemId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSessionRequest"];
            };
        };
        responses: {
            201: components["responses"]["SessionCreated"];
            202: components["responses"]["CreationAccepted"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
            default: components["responses"]["OtherError"];
        };
    };
    refreshSession: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The id of the session, as createSession gave it. It decides whether changes are saved.
                 * @example cluster=WEU3&session=15.AM4PEPF00027B6A1.A117.1.V25.8Kq2Tn7Vf0aXw5Lz3RcJ9%2byHd14.5.en-US5.en-US24.10030000a1b2c3d4-Private1.S24.%2f6Mb%2fPe1Gs4Uo9XzQ2vTnY%3d%3d16.16.0.17720.4231514.5.en-US5.en-US1.V1.N0.1.S&usid=7f6d1c52-3b0e-4c6a-9a41-52f0c8e7b913
                 */
                "workbook-session-id": components["parameters"]["WorkbookSessionId"];
                /**
                 * @description An id that names this request in the service's traces, by custom a GUID. The service echoes it.
                 * @example b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356
                 */
                "client-request-id"?: components["parameters"]["ClientRequestId"];
            };
            path: {
                /**
                 * @description The id of the workbook's drive item. `GET /me/drive/root:/{item-path}` tells it. The workbook is an `.xlsx` file: the older `.xls` cannot be opened.
                 * @example 01KQ5WVTD3RXWGZ7Q4ZVGJNQ2YH6TB7M4C
                 */
                "item-id": components["parameters"]["ItemId"];
            };
            cookie?: never;
        };
        requestBody?: components["requestBodies"]["EmptyBody"];
        responses: {
            204: components["responses"]["NoContent"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
            default: components["responses"]["OtherError"];
        };
    };
    closeSession: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The id of the session, as createSession gave it. It decides whether changes are saved.
                 * @example cluster=WEU3&session=15.AM4PEPF00027B6A1.A117.1.V25.8Kq2Tn7Vf0aXw5Lz3RcJ9%2byHd14.5.en-US5.en-US24.10030000a1b2c3d4-Private1.S24.%2f6Mb%2fPe1Gs4Uo9XzQ2vTnY%3d%3d16.16.0.17720.4231514.5.en-US5.en-US1.V1.N0.1.S&usid=7f6d1c52-3b0e-4c6a-9a41-52f0c8e7b913
                 */
                "workbook-session-id": components["parameters"]["WorkbookSessionId"];
                /**
                 * @description An id that names this request in the service's traces, by custom a GUID. The service echoes it.
                 * @example b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356
                 */
                "client-request-id"?: components["parameters"]["ClientRequestId"];
            };
            path: {
                /**
                 * @description The id of the workbook's drive item. `GET /me/drive/root:/{item-path}` tells it. The workbook is an `.xlsx` file: the older `.xls` cannot be opened.
                 * @example 01KQ5WVTD3RXWGZ7Q4ZVGJNQ2YH6TB7M4C
                 */
                "item-id": components["parameters"]["ItemId"];
            };
            cookie?: never;
        };
        requestBody?: components["requestBodies"]["EmptyBody"];
        responses: {
            204: components["responses"]["NoContent"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
            default: components["responses"]["OtherError"];
        };
    };
    getWorkbookOperation: {
        parameters: {
            query?: {
                /**
                 * @description The session id, in base64, that a `Location` or a `resourceLocation` may carry. Leave it as it is.
                 * @example Y2x1c3Rlcj1XRVUzJnNlc3Npb249MTUuQU00UEVQRjAwMDI3QjZBMS5BMTE3LjEuVjI1LjhLcTJUbjdWZjBhWHc1THozUmNKOSUyYnlIZDE0LjUuZW4tVVM1LmVuLVVTMjQuMTAwMzAwMDBhMWIyYzNkNC1Qcml2YXRlMS5TMjQuJTJmNk1iJTJmUGUxR3M0VW85WHpRMnZUblklM2QlM2QxNi4xNi4wLjE3NzIwLjQyMzE1MTQuNS5lbi1VUzUuZW4tVVMxLlYxLk4wLjEuUyZ1c2lkPTdmNmQxYzUyLTNiMGUtNGM2YS05YTQxLTUyZjBjOGU3YjkxMw==
                 */
                sessionId?: components["parameters"]["SessionId"];
            };
            header?: {
                /**
                 * @description The id of a session in which to send the request. Without it the request still works.
                 * @example cluster=WEU3&session=15.AM4PEPF00027B6A1.A117.1.V25.8Kq2Tn7Vf0aXw5Lz3RcJ9%2byHd14.5.en-US5.en-US24.10030000a1b2c3d4-Private1.S24.%2f6Mb%2fPe1Gs4Uo9XzQ2vTnY%3d%3d16.16.0.17720.4231514.5.en-US5.en-US1.V1.N0.1.S&usid=7f6d1c52-3b0e-4c6a-9a41-52f0c8e7b913
                 */
                "workbook-session-id"?: components["parameters"]["OptionalWorkbookSessionId"];
                /**
                 * @description An id that names this request in the service's traces, by custom a GUID. The service echoes it.
                 * @example b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356
                 */
                "client-request-id"?: components["parameters"]["ClientRequestId"];
            };
            path: {
                /**
                 * @description The id of the workbook's drive item. `GET /me/drive/root:/{item-path}` tells it. The workbook is an `.xlsx` file: the older `.xls` cannot be opened.
                 * @example 01KQ5WVTD3RXWGZ7Q4ZVGJNQ2YH6TB7M4C
                 */
                "item-id": components["parameters"]["ItemId"];
                /**
                 * @description The id of a long-running operation, as the `Location` header of the `202` answer names it.
                 * @example 8f0b5d3e-6a1c-4a7e-9d25-3c1e7b90f4a6
                 */
                "operation-id": components["parameters"]["OperationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["WorkbookOperation"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
            default: components["responses"]["OtherError"];
        };
    };
    sessionInfoResource: {
        parameters: {
            query?: {
                /**
                 * @description The session id, in base64, that a `Location` or a `resourceLocation` may carry. Leave it as it is.
                 * @example Y2x1c3Rlcj1XRVUzJnNlc3Npb249MTUuQU00UEVQRjAwMDI3QjZBMS5BMTE3LjEuVjI1LjhLcTJUbjdWZjBhWHc1THozUmNKOSUyYnlIZDE0LjUuZW4tVVM1LmVuLVVTMjQuMTAwMzAwMDBhMWIyYzNkNC1Qcml2YXRlMS5TMjQuJTJmNk1iJTJmUGUxR3M0VW85WHpRMnZUblklM2QlM2QxNi4xNi4wLjE3NzIwLjQyMzE1MTQuNS5lbi1VUzUuZW4tVVMxLlYxLk4wLjEuUyZ1c2lkPTdmNmQxYzUyLTNiMGUtNGM2YS05YTQxLTUyZjBjOGU3YjkxMw==
                 */
                sessionId?: components["parameters"]["SessionId"];
            };
            header?: {
                /**
                 * @description An id that names this request in the service's traces, by custom a GUID. The service echoes it.
                 * @example b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356
                 */
                "client-request-id"?: components["parameters"]["ClientRequestId"];
            };
            path: {
                /**
                 * @description The id of the workbook's drive item. `GET /me/drive/root:/{item-path}` tells it. The workbook is an `.xlsx` file: the older `.xls` cannot be opened.
                 * @example 01KQ5WVTD3RXWGZ7Q4ZVGJNQ2YH6TB7M4C
                 */
                "item-id": components["parameters"]["ItemId"];
                /**
                 * @description The key of a session's information, as `resourceLocation` names it. It equals the id of the operation.
                 * @example 8f0b5d3e-6a1c-4a7e-9d25-3c1e7b90f4a6
                 */
                key: components["parameters"]["SessionInfoKey"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["SessionInfo"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
            default: components["responses"]["OtherError"];
        };
    };
}
