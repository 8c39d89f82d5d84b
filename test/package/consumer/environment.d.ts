/** All that the README takes from Node. Node's own declarations would take longer to check than everything else. */
declare const process: { readonly env: Readonly<Record<string, string>> };
