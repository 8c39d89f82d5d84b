import type { Diagnostic, Prism, PrismElement, PrismOperation } from "./prism.ts";

/** Says what is wrong with a request: errors only, security first. */
export type RequestCheck = (request: PrismElement) => Diagnostic[];

/**
 * Makes what checks the requests for an operation. All checks are Prism's; what it would prepare for each request anew
 * is prepared once: it compiles the template of the path, and goes through all headers for each that it looks for.
 */
export function requestCheck(prism: Prism, resource: PrismOperation): RequestCheck {
  const { path: parameters = [], headers = [], ...rest } = resource.request ?? {};
  const withoutPath = { ...resource, request: { ...rest, headers } };
  const template = prism.template(resource.path);
  const names = ["authorization", "content-type", "content-length", ...headers.map(({ name }) => name.toLowerCase())];
  const checks = [
    (element: PrismElement) => prism.validateSecurity({ resource, element }),
    (element: PrismElement) => prism.validateInput({ resource: withoutPath, element }),
    ({ url }: PrismElement) => prism.validatePath(template.match(url?.path ?? ""), parameters, 0, resource.__bundled__),
  ];
  return (request) => {
    const documented: Record<string, string> = {};
    for (const name of names) if (request.headers[name] !== undefined) documented[name] = request.headers[name];
    const element = { ...request, headers: documented };
    return checks.flatMap((check) => {
      try {
        const result = check(element);
        return result._tag === "Left" ? result.left.filter(({ severity }) => severity === 0) : [];
      } catch (error) {
        // Prism throws at what it cannot parse, such as a media type.
        return [{ message: error instanceof Error ? error.message : String(error), severity: 0 }];
      }
    });
  };
}
