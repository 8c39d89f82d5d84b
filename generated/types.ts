// Generated from openapi/ by `npm run generate`. Do not edit.

interface FirstPaths {
    "/me/drive/items/{item-id}/workbook/createSession": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                "item-id": components["parameters"]["ItemId"];
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
                "item-id": components["parameters"]["ItemId"];
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
             */
            persistChanges: boolean;
        };
        /** @description A workbook session. */
        SessionInfo: {
            /**
             * @description The id to send as `workbook-session-id` with each request of the session. It is opaque, and several hundred characters are normal.
             */
            id: string;
            /**
             * @description Whether changes are saved to the workbook.
             */
            persistChanges: boolean;
        };
        /** @description An empty JSON object. */
        EmptyObject: Record<string, never>;
        /**
         * @description The top-level code of an error. Codes are compared without regard to case, and new ones may appear at any time. Some real answers carry a second-level code here. What each code asks of the caller is an inference: the same as the uncategorized second-level code of its status.
         */
        TopLevelErrorCode: string;
        /**
         * @description What went wrong, for a person to read. Its text may change at any time, so no program may match on it.
         */
        ErrorMessage: string;
        /**
         * @description A second-level code: the most telling part of an error. Codes are compared without regard to case, and new ones may appear at any time. The status of a second-level code is documented for none of them, so the one under which an example is filed is an inference.
         */
        SecondLevelErrorCode: string;
        /** @description More about an error. Each `innerError` may hold another one. Some real answers spell the name `innererror`, so a reader accepts both. */
        InnerError: {
            code?: components["schemas"]["SecondLevelErrorCode"];
            message?: components["schemas"]["ErrorMessage"];
            /**
             * @description When the error occurred, in UTC.
             */
            date?: string;
            /**
             * @description The id that the service gave the request.
             */
            "request-id"?: string;
            /**
             * @description The id that the client gave the request.
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
         * @enum {string}
         */
        WorkbookOperationStatus: "notStarted" | "running" | "succeeded" | "failed";
        /** @description A long-running operation on a workbook. */
        WorkbookOperation: {
            /**
             * @description The id of the operation.
             */
            id: string;
            status: components["schemas"]["WorkbookOperationStatus"];
            /**
             * Format: uri
             * @description Where the result of a `succeeded` operation is. Take the URL as it stands: it may carry a query.
             */
            resourceLocation?: string;
            error?: components["schemas"]["Error"];
        };
    };
    responses: {
        /** @description The session is open. */
        SessionCreated: {
            headers: AnswerHeaders;
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
            headers: AnswerHeaders;
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The access token is missing, has expired or is not valid for this resource. */
        Unauthorized: {
            headers: AnswerHeaders;
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The caller may not use this workbook, or access to it has been restricted. */
        Forbidden: {
            headers: AnswerHeaders;
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The session, the workbook or the resource is not known. A session that was closed, that idled out or that was never opened is reported here. */
        NotFound: {
            headers: AnswerHeaders;
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The resource does not take this method. */
        MethodNotAllowed: {
            headers: AnswerHeaders;
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The request conflicts with the state of the workbook or with another program that uses it. Resend only once the conflict is resolved. */
        Conflict: {
            headers: AnswerHeaders;
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The request body is larger than the service accepts. */
        PayloadTooLarge: {
            headers: AnswerHeaders;
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
            headers: AnswerHeaders;
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The workbook, or something in it, is not supported. */
        NotImplemented: {
            headers: AnswerHeaders;
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description A server behind the service gave an invalid answer. A session that the request named has to be created again, unless a known second-level code says otherwise. */
        BadGateway: {
            headers: AnswerHeaders;
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
            headers: AnswerHeaders;
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The request succeeded. There is no body. */
        NoContent: {
            headers: AnswerHeaders;
            content?: never;
        };
        /** @description The operation as it stands. A failed operation is a `200` as well, with an `error`. */
        WorkbookOperation: {
            headers: AnswerHeaders;
            content: {
                "application/json": components["schemas"]["WorkbookOperation"];
            };
        };
        /** @description What the operation created, the session. */
        SessionInfo: {
            headers: AnswerHeaders;
            content: {
                "application/json": components["schemas"]["SessionInfo"];
            };
        };
    };
    parameters: {
        /**
         * @description The id of the workbook's drive item. `GET /me/drive/root:/{item-path}` tells it.
         */
        ItemId: string;
        /**
         * @description Preferences for this request, separated by commas. With `respond-async` the service may answer `202` and create the session in the background.
         */
        Prefer: string;
        /**
         * @description A GUID that names this request in the service's traces. The service echoes it.
         */
        ClientRequestId: string;
        /**
         * @description The id of the session, as createSession gave it. It decides whether changes are saved.
         */
        WorkbookSessionId: string;
        /**
         * @description The id of a long-running operation, as the `Location` header of the `202` answer names it.
         */
        OperationId: string;
        /**
         * @description The id of a session in which to send the request. Without it the request still works.
         */
        OptionalWorkbookSessionId: string;
        /**
         * @description The key of a session's information, as `resourceLocation` names it.
         */
        SessionInfoKey: string;
        /**
         * @description The session id that a `resourceLocation` may carry.
         */
        SessionId: string;
        /**
         * @description The id of a drive.
         */
        DriveId: string;
        /**
         * @description The id or the user principal name of a user.
         */
        UserId: string;
        /**
         * @description The id of a Microsoft 365 group.
         */
        GroupId: string;
        /**
         * @description The id of a SharePoint site: its host name, the id of its site collection and its own id.
         */
        SiteId: string;
        /**
         * @description The path of the workbook below the root of the drive. Encode each segment and keep the slashes between them. A slash sent as `%2F` is understood as well.
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
         */
        "request-id": string;
        /**
         * @description The `client-request-id` of the request, echoed.
         */
        "client-request-id": string;
        /**
         * @description The URL of the long-running operation to poll. Take it as it stands.
         */
        Location: string;
        /**
         * @description The cooldown: how many seconds to wait before anything more is sent. Some gateways send an HTTP date instead.
         */
        "Retry-After": string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
interface FirstOperations {
    createSession: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferences for this request, separated by commas. With `respond-async` the service may answer `202` and create the session in the background.
                 */
                Prefer?: components["parameters"]["Prefer"];
                /**
                 * @description A GUID that names this request in the service's traces. The service echoes it.
                 */
                "client-request-id"?: components["parameters"]["ClientRequestId"];
            };
            path: {
                /**
                 * @description The id of the workbook's drive item. `GET /me/drive/root:/{item-path}` tells it.
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
                 */
                "workbook-session-id": components["parameters"]["WorkbookSessionId"];
                /**
                 * @description A GUID that names this request in the service's traces. The service echoes it.
                 */
                "client-request-id"?: components["parameters"]["ClientRequestId"];
            };
            path: {
                /**
                 * @description The id of the workbook's drive item. `GET /me/drive/root:/{item-path}` tells it.
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
                 */
                "workbook-session-id": components["parameters"]["WorkbookSessionId"];
                /**
                 * @description A GUID that names this request in the service's traces. The service echoes it.
                 */
                "client-request-id"?: components["parameters"]["ClientRequestId"];
            };
            path: {
                /**
                 * @description The id of the workbook's drive item. `GET /me/drive/root:/{item-path}` tells it.
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
                 */
                "workbook-session-id"?: components["parameters"]["OptionalWorkbookSessionId"];
                /**
                 * @description A GUID that names this request in the service's traces. The service echoes it.
                 */
                "client-request-id"?: components["parameters"]["ClientRequestId"];
            };
            path: {
                /**
                 * @description The id of the workbook's drive item. `GET /me/drive/root:/{item-path}` tells it.
                 */
                "item-id": components["parameters"]["ItemId"];
                /**
                 * @description The id of a long-running operation, as the `Location` header of the `202` answer names it.
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
                 */
                sessionId?: components["parameters"]["SessionId"];
            };
            header?: {
                /**
                 * @description A GUID that names this request in the service's traces. The service echoes it.
                 */
                "client-request-id"?: components["parameters"]["ClientRequestId"];
            };
            path: {
                /**
                 * @description The id of the workbook's drive item. `GET /me/drive/root:/{item-path}` tells it.
                 */
                "item-id": components["parameters"]["ItemId"];
                /**
                 * @description The key of a session's information, as `resourceLocation` names it.
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

/** The headers of an answer that has no others. */
interface AnswerHeaders {
                "request-id": components["headers"]["request-id"];
                "client-request-id": components["headers"]["client-request-id"];
                [name: string]: unknown;
            }
/** The parameters that name a workbook. */
interface AddressParameters {
    /** @description The path of the workbook below the root of the drive. Encode each segment and keep the slashes between them. A slash sent as `%2F` is understood as well. */
    "item-path": components["parameters"]["ItemPath"];
    /** @description The id of a drive. */
    "drive-id": components["parameters"]["DriveId"];
    /** @description The id of the workbook's drive item. `GET /me/drive/root:/{item-path}` tells it. */
    "item-id": components["parameters"]["ItemId"];
    /** @description The id or the user principal name of a user. */
    "user-id": components["parameters"]["UserId"];
    /** @description The id of a Microsoft 365 group. */
    "group-id": components["parameters"]["GroupId"];
    /** @description The id of a SharePoint site: its host name, the id of its site collection and its own id. */
    "site-id": components["parameters"]["SiteId"];
}
/** The other addresses of a workbook: how their operationIds end, and the parameters they have. */
interface Addresses {
    "/me/drive/root:/{item-path}:": { suffix: "ByPath"; path: "item-path" };
    "/drives/{drive-id}/items/{item-id}": { suffix: "InDrive"; path: "drive-id" | "item-id" };
    "/drives/{drive-id}/root:/{item-path}:": { suffix: "InDriveByPath"; path: "drive-id" | "item-path" };
    "/users/{user-id}/drive/items/{item-id}": { suffix: "InUserDrive"; path: "user-id" | "item-id" };
    "/users/{user-id}/drive/root:/{item-path}:": { suffix: "InUserDriveByPath"; path: "user-id" | "item-path" };
    "/groups/{group-id}/drive/items/{item-id}": { suffix: "InGroupDrive"; path: "group-id" | "item-id" };
    "/groups/{group-id}/drive/root:/{item-path}:": { suffix: "InGroupDriveByPath"; path: "group-id" | "item-path" };
    "/sites/{site-id}/drive/items/{item-id}": { suffix: "InSiteDrive"; path: "site-id" | "item-id" };
    "/sites/{site-id}/drive/root:/{item-path}:": { suffix: "InSiteDriveByPath"; path: "site-id" | "item-path" };
    "/sites/{site-id}/drives/{drive-id}/items/{item-id}": { suffix: "InDriveOfSite"; path: "site-id" | "drive-id" | "item-id" };
    "/sites/{site-id}/drives/{drive-id}/root:/{item-path}:": { suffix: "InDriveOfSiteByPath"; path: "site-id" | "drive-id" | "item-path" };
}
/** A path item, an operation or its parameters at another address: all is the same but what names the workbook. */
type At<Address extends keyof Addresses, Part> = {
    [Name in keyof Part]: Name extends "path"
        ? Omit<Part[Name], "item-id"> & Pick<AddressParameters, Addresses[Address]["path"]>
        : Name extends "parameters" | "get" | "post" ? At<Address, Part[Name]> : Part[Name];
};
type PathsAt<Address extends keyof Addresses> = {
    [Path in keyof FirstPaths as Path extends `/me/drive/items/{item-id}${infer Ending}` ? `${Address}${Ending}` : never]:
        At<Address, FirstPaths[Path]>;
};
type OperationsAt<Address extends keyof Addresses> = {
    [Id in keyof FirstOperations as `${Id}${Addresses[Address]["suffix"]}`]: At<Address, FirstOperations[Id]>;
};
export interface paths extends
    FirstPaths,
    PathsAt<"/me/drive/root:/{item-path}:">,
    PathsAt<"/drives/{drive-id}/items/{item-id}">,
    PathsAt<"/drives/{drive-id}/root:/{item-path}:">,
    PathsAt<"/users/{user-id}/drive/items/{item-id}">,
    PathsAt<"/users/{user-id}/drive/root:/{item-path}:">,
    PathsAt<"/groups/{group-id}/drive/items/{item-id}">,
    PathsAt<"/groups/{group-id}/drive/root:/{item-path}:">,
    PathsAt<"/sites/{site-id}/drive/items/{item-id}">,
    PathsAt<"/sites/{site-id}/drive/root:/{item-path}:">,
    PathsAt<"/sites/{site-id}/drives/{drive-id}/items/{item-id}">,
    PathsAt<"/sites/{site-id}/drives/{drive-id}/root:/{item-path}:"> {}

export interface operations extends
    FirstOperations,
    OperationsAt<"/me/drive/root:/{item-path}:">,
    OperationsAt<"/drives/{drive-id}/items/{item-id}">,
    OperationsAt<"/drives/{drive-id}/root:/{item-path}:">,
    OperationsAt<"/users/{user-id}/drive/items/{item-id}">,
    OperationsAt<"/users/{user-id}/drive/root:/{item-path}:">,
    OperationsAt<"/groups/{group-id}/drive/items/{item-id}">,
    OperationsAt<"/groups/{group-id}/drive/root:/{item-path}:">,
    OperationsAt<"/sites/{site-id}/drive/items/{item-id}">,
    OperationsAt<"/sites/{site-id}/drive/root:/{item-path}:">,
    OperationsAt<"/sites/{site-id}/drives/{drive-id}/items/{item-id}">,
    OperationsAt<"/sites/{site-id}/drives/{drive-id}/root:/{item-path}:"> {}
