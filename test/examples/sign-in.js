// Stands in for the page where people sign in: whoever asks for a code is signed in at once.
import { HttpResponse, http } from "msw";
import { setupServer } from "msw/node";

const login = "https://login.microsoftonline.com";
const configuration = {
  token_endpoint: `${login}/organizations/oauth2/v2.0/token`,
  authorization_endpoint: `${login}/organizations/oauth2/v2.0/authorize`,
  issuer: `${login}/{tenantid}/v2.0`,
  jwks_uri: `${login}/organizations/discovery/v2.0/keys`,
};
const instance = {
  tenant_discovery_endpoint: `${login}/organizations/v2.0/.well-known/openid-configuration`,
  metadata: [],
};
const code = { device_code: "D", user_code: "U", verification_uri: `${login}/device`, expires_in: 900, interval: 0 };

/** @param {object} value */
const encoded = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");
const person = { oid: "P", tid: "T", sub: "S", preferred_username: "p@example.com", iss: `${login}/T/v2.0` };
const signedIn = {
  token_type: "Bearer",
  access_token: "token-of-a-person",
  expires_in: 3600,
  scope: "https://graph.microsoft.com/.default",
  id_token: `${encoded({ alg: "none" })}.${encoded(person)}.`,
  client_info: encoded({ uid: "P", utid: "T" }),
};

setupServer(
  http.get(`${login}/*/discovery/instance`, () => HttpResponse.json(instance)),
  http.get(`${login}/*/.well-known/openid-configuration`, () => HttpResponse.json(configuration)),
  http.post(`${login}/*/devicecode`, () => HttpResponse.json({ ...code, message: "Open the page and type in U." })),
  http.post(`${login}/*/token`, () => HttpResponse.json(signedIn)),
).listen({ onUnhandledRequest: "bypass" });
