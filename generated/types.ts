// Generated from openapi/ by `npm run generate`. Do not edit.

export interface paths {
    "/me/drive/items/{item-id}/workbook/createSession": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the workbook's drive item. `GET /me/drive/root:/{item-path}` tells it.
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
         *     A session idles out: a persistent one after about 5 minutes, a non-persistent one after about 7.
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
                 * @description The id of the workbook's drive item. `GET /me/drive/root:/{item-path}` tells it.
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
         *     It is an inference that any other request in the session does the same, so a session in use needs no refresh.
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
                 * @description The id of the workbook's drive item. `GET /me/drive/root:/{item-path}` tells it.
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
         *     Closing twice does no harm. A session that is already gone is a `404`, usually with the code
         *     `invalidSessionReCreatable`, so treat that answer as a success when all you wanted was to be rid of the session.
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
                 * @description The id of the workbook's drive item. `GET /me/drive/root:/{item-path}` tells it.
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
         * @description Tells how far the service is with a session that it creates in the background. Poll about every 30 seconds, and never
         *     more than 4 minutes apart, until the `status` is `succeeded` or `failed`.
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
                 * @description The id of the workbook's drive item. `GET /me/drive/root:/{item-path}` tells it.
                 * @example 01KQ5WVTD3RXWGZ7Q4ZVGJNQ2YH6TB7M4C
                 */
                "item-id": components["parameters"]["ItemId"];
                /**
                 * @description The key of a session's information, as `resourceLocation` names it.
                 * @example e1a9c7d4-2f58-4b36-8c0d-7a64b5f3e218
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
        /** @description A workbook session. */
        SessionInfo: {
            /**
             * @description The id to send as `workbook-session-id` with each request of the session. It is opaque, and several hundred characters are normal.
             * @example cluster=WEU3&session=15.AM4PEPF00027B6A.A117.1.V25.8Kq2Tn7Vf0aXw5Lz3RcJ9yHd6MbPe1Gs4Uo14.5.en-US5.en-US26.10030000a1b2c3d41.S24.0&usid=7f6d1c52-3b0e-4c6a-9a41-52f0c8e7b913
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
        /**
         * @description The top-level code of an error. Codes are compared without regard to case, and new ones may appear at any time. Some real answers carry a second-level code here. What each code asks of the caller is an inference: the same as the uncategorized second-level code of its status.
         * @example notFound
         */
        TopLevelErrorCode: string;
        /**
         * @description What went wrong, for a person to read. Its text may change at any time, so no program may match on it.
         * @example The resource was not found.
         */
        ErrorMessage: string;
        /**
         * @description A second-level code: the most telling part of an error. Codes are compared without regard to case, and new ones may appear at any time. The status of a second-level code is documented for none of them, so the one under which an example is filed is an inference.
         * @example invalidSessionReCreatable
         */
        SecondLevelErrorCode: string;
        /** @description More about an error. Each `innerError` may hold another one. Some real answers spell the name `innererror`, so a reader accepts both. */
        InnerError: {
            code?: components["schemas"]["SecondLevelErrorCode"];
            message?: components["schemas"]["ErrorMessage"];
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
            /** @description A further inner error, of the same form as this one. */
            innerError?: {
                [key: string]: unknown;
            };
        };
        /** @description An error. Read it from the inside out: a known second-level code in `innerError` first, then the top-level code, then the status. */
        Error: {
            code: components["schemas"]["TopLevelErrorCode"];
            message: components["schemas"]["ErrorMessage"];
            innerError?: components["schemas"]["InnerError"];
        };
        /** @description The envelope in which every error is sent. */
        ErrorResponse: {
            error: components["schemas"]["Error"];
        };
        /**
         * @description How far an operation is. It ends with `succeeded` or `failed`.
         * @example succeeded
         * @enum {string}
         */
        WorkbookOperationStatus: "notStarted" | "running" | "succeeded" | "failed";
        /** @description A long-running operation on a workbook. */
        WorkbookOperation: {
            /**
             * @description The id of the operation.
             * @example 8f0b5d3e-6a1c-4a7e-9d25-3c1e7b90f4a6
             */
            id: string;
            status: components["schemas"]["WorkbookOperationStatus"];
            /**
             * Format: uri
             * @description Where the result of a `succeeded` operation is. Take the URL as it stands: it may carry a query.
             * @example https://graph.microsoft.com/v1.0/me/drive/items/01KQ5WVTD3RXWGZ7Q4ZVGJNQ2YH6TB7M4C/workbook/sessionInfoResource(key='e1a9c7d4-2f58-4b36-8c0d-7a64b5f3e218')
             */
            resourceLocation?: string;
            error?: components["schemas"]["Error"];
        };
    };
    responses: {
        /** @description The session is open. */
        SessionCreated: {
            headers: {
                "request-id": components["headers"]["request-id"];
                "client-request-id": components["headers"]["client-request-id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["SessionInfo"];
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
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The caller may not use this workbook, or access to it has been restricted. */
        Forbidden: {
            headers: {
                "request-id": components["headers"]["request-id"];
                "client-request-id": components["headers"]["client-request-id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The session, the workbook or the resource is not known. A session that was closed, that idled out or that was never opened is reported here. */
        NotFound: {
            headers: {
                "request-id": components["headers"]["request-id"];
                "client-request-id": components["headers"]["client-request-id"];
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
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The request conflicts with the state of the workbook or with another program that uses it. Resend only once the conflict is resolved. */
        Conflict: {
            headers: {
                "request-id": components["headers"]["request-id"];
                "client-request-id": components["headers"]["client-request-id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The request body is larger than the service accepts. */
        PayloadTooLarge: {
            headers: {
                "request-id": components["headers"]["request-id"];
                "client-request-id": components["headers"]["client-request-id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The app sent too many requests. Send nothing more until the time in `Retry-After` has passed. */
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
        /** @description The service failed. Do not use the session again. */
        InternalServerError: {
            headers: {
                "request-id": components["headers"]["request-id"];
                "client-request-id": components["headers"]["client-request-id"];
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
                "application/json": components["schemas"]["SessionInfo"];
            };
        };
    };
    parameters: {
        /**
         * @description The id of the workbook's drive item. `GET /me/drive/root:/{item-path}` tells it.
         * @example 01KQ5WVTD3RXWGZ7Q4ZVGJNQ2YH6TB7M4C
         */
        ItemId: string;
        /**
         * @description Preferences for this request, separated by commas. With `respond-async` the service may answer `202` and create the session in the background.
         * @example respond-async
         */
        Prefer: string;
        /**
         * @description A GUID that names this request in the service's traces. The service echoes it.
         * @example b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356
         */
        ClientRequestId: string;
        /**
         * @description The id of the session, as createSession gave it. It decides whether changes are saved.
         * @example cluster=WEU3&session=15.AM4PEPF00027B6A.A117.1.V25.8Kq2Tn7Vf0aXw5Lz3RcJ9yHd6MbPe1Gs4Uo14.5.en-US5.en-US26.10030000a1b2c3d41.S24.0&usid=7f6d1c52-3b0e-4c6a-9a41-52f0c8e7b913
         */
        WorkbookSessionId: string;
        /**
         * @description The id of a long-running operation, as the `Location` header of the `202` answer names it.
         * @example 8f0b5d3e-6a1c-4a7e-9d25-3c1e7b90f4a6
         */
        OperationId: string;
        /**
         * @description The id of a session in which to send the request. Without it the request still works.
         * @example cluster=WEU3&session=15.AM4PEPF00027B6A.A117.1.V25.8Kq2Tn7Vf0aXw5Lz3RcJ9yHd6MbPe1Gs4Uo14.5.en-US5.en-US26.10030000a1b2c3d41.S24.0&usid=7f6d1c52-3b0e-4c6a-9a41-52f0c8e7b913
         */
        OptionalWorkbookSessionId: string;
        /**
         * @description The key of a session's information, as `resourceLocation` names it.
         * @example e1a9c7d4-2f58-4b36-8c0d-7a64b5f3e218
         */
        SessionInfoKey: string;
        /**
         * @description The session id that a `resourceLocation` may carry.
         * @example cluster=WEU3&session=15.AM4PEPF00027B6A.A117.1.V25.8Kq2Tn7Vf0aXw5Lz3RcJ9yHd6MbPe1Gs4Uo14.5.en-US5.en-US26.10030000a1b2c3d41.S24.0&usid=7f6d1c52-3b0e-4c6a-9a41-52f0c8e7b913
         */
        SessionId: string;
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
         * @description The path of the workbook below the root of the drive. Encode each segment and keep the slashes between them. A slash sent as `%2F` is understood as well.
         * @example Reports/2026/Budget Q1.xlsx
         */
        ItemPath: string;
    };
    requestBodies: {
        /** @description No body is needed. An empty JSON object is accepted; anything else is a `400`. */
        EmptyBody: {
            content: {
                "application/json": components["schemas"]["EmptyObject"];
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
         * @description The URL of the long-running operation to poll. Take it as it stands.
         * @example https://graph.microsoft.com/v1.0/me/drive/items/01KQ5WVTD3RXWGZ7Q4ZVGJNQ2YH6TB7M4C/workbook/operations/8f0b5d3e-6a1c-4a7e-9d25-3c1e7b90f4a6
         */
        Location: string;
        /**
         * @description The cooldown: how many seconds to wait before anything more is sent. Some gateways send an HTTP date instead.
         * @example 10
         */
        "Retry-After": string;
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
                 * @description A GUID that names this request in the service's traces. The service echoes it.
                 * @example b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356
                 */
                "client-request-id"?: components["parameters"]["ClientRequestId"];
            };
            path: {
                /**
                 * @description The id of the workbook's drive item. `GET /me/drive/root:/{item-path}` tells it.
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
        };
    };
    refreshSession: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The id of the session, as createSession gave it. It decides whether changes are saved.
                 * @example cluster=WEU3&session=15.AM4PEPF00027B6A.A117.1.V25.8Kq2Tn7Vf0aXw5Lz3RcJ9yHd6MbPe1Gs4Uo14.5.en-US5.en-US26.10030000a1b2c3d41.S24.0&usid=7f6d1c52-3b0e-4c6a-9a41-52f0c8e7b913
                 */
                "workbook-session-id": components["parameters"]["WorkbookSessionId"];
                /**
                 * @description A GUID that names this request in the service's traces. The service echoes it.
                 * @example b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356
                 */
                "client-request-id"?: components["parameters"]["ClientRequestId"];
            };
            path: {
                /**
                 * @description The id of the workbook's drive item. `GET /me/drive/root:/{item-path}` tells it.
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
        };
    };
    closeSession: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The id of the session, as createSession gave it. It decides whether changes are saved.
                 * @example cluster=WEU3&session=15.AM4PEPF00027B6A.A117.1.V25.8Kq2Tn7Vf0aXw5Lz3RcJ9yHd6MbPe1Gs4Uo14.5.en-US5.en-US26.10030000a1b2c3d41.S24.0&usid=7f6d1c52-3b0e-4c6a-9a41-52f0c8e7b913
                 */
                "workbook-session-id": components["parameters"]["WorkbookSessionId"];
                /**
                 * @description A GUID that names this request in the service's traces. The service echoes it.
                 * @example b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356
                 */
                "client-request-id"?: components["parameters"]["ClientRequestId"];
            };
            path: {
                /**
                 * @description The id of the workbook's drive item. `GET /me/drive/root:/{item-path}` tells it.
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
        };
    };
    getWorkbookOperation: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The id of a session in which to send the request. Without it the request still works.
                 * @example cluster=WEU3&session=15.AM4PEPF00027B6A.A117.1.V25.8Kq2Tn7Vf0aXw5Lz3RcJ9yHd6MbPe1Gs4Uo14.5.en-US5.en-US26.10030000a1b2c3d41.S24.0&usid=7f6d1c52-3b0e-4c6a-9a41-52f0c8e7b913
                 */
                "workbook-session-id"?: components["parameters"]["OptionalWorkbookSessionId"];
                /**
                 * @description A GUID that names this request in the service's traces. The service echoes it.
                 * @example b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356
                 */
                "client-request-id"?: components["parameters"]["ClientRequestId"];
            };
            path: {
                /**
                 * @description The id of the workbook's drive item. `GET /me/drive/root:/{item-path}` tells it.
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
        };
    };
    sessionInfoResource: {
        parameters: {
            query?: {
                /**
                 * @description The session id that a `resourceLocation` may carry.
                 * @example cluster=WEU3&session=15.AM4PEPF00027B6A.A117.1.V25.8Kq2Tn7Vf0aXw5Lz3RcJ9yHd6MbPe1Gs4Uo14.5.en-US5.en-US26.10030000a1b2c3d41.S24.0&usid=7f6d1c52-3b0e-4c6a-9a41-52f0c8e7b913
                 */
                sessionId?: components["parameters"]["SessionId"];
            };
            header?: {
                /**
                 * @description A GUID that names this request in the service's traces. The service echoes it.
                 * @example b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356
                 */
                "client-request-id"?: components["parameters"]["ClientRequestId"];
            };
            path: {
                /**
                 * @description The id of the workbook's drive item. `GET /me/drive/root:/{item-path}` tells it.
                 * @example 01KQ5WVTD3RXWGZ7Q4ZVGJNQ2YH6TB7M4C
                 */
                "item-id": components["parameters"]["ItemId"];
                /**
                 * @description The key of a session's information, as `resourceLocation` names it.
                 * @example e1a9c7d4-2f58-4b36-8c0d-7a64b5f3e218
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
        };
    };
}
