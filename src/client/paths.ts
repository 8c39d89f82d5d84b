import type { addresses } from "../../generated/contract.ts";
import type { operations as WrittenOperations, paths as WrittenPaths } from "../../generated/types.ts";

/*
 * `generated/types.ts` has the operations as the contract writes them: at its first address. These types lift them to
 * every address. Between two addresses nothing differs but the parameters that name the workbook.
 */

/** A path template at which the contract has a workbook. */
export type AddressTemplate = keyof typeof addresses;

type WrittenAt = keyof WrittenPaths extends `${infer Template}/workbook/${string}` ? Template : never;

/** The names of the parameters in a path template. */
export type ParametersIn<Template extends string> = Template extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParametersIn<Rest>
  : never;

/** Parameters of the written address, put in place by those of another. */
type ParametersAt<Template extends string, Parameters> = {
  [Place in keyof Parameters]: Place extends "path"
    ? Omit<Parameters[Place], ParametersIn<WrittenAt>> & { [Name in ParametersIn<Template>]: string }
    : Parameters[Place];
};

/** A path item or an operation at another address. */
type At<Template extends string, Written> = {
  [Part in keyof Written]: Part extends "parameters"
    ? ParametersAt<Template, Written[Part]>
    : Part extends "get" | "post"
      ? At<Template, Written[Part]>
      : Written[Part];
};

/** What stands behind the address in the paths of the contract: `/workbook/closeSession`. */
type Ending = keyof WrittenPaths extends infer Path ? (Path extends `${WrittenAt}${infer End}` ? End : never) : never;

type PathsAtEveryAddress = {
  [Path in `${AddressTemplate}${Ending}`]: Path extends `${infer Template extends AddressTemplate}/workbook/${infer End}`
    ? At<Template, WrittenPaths[`${WrittenAt}/workbook/${End}` & keyof WrittenPaths]>
    : never;
};

/** An operation at an address: `closeSession /drives/{drive-id}/items/{item-id}`. */
type OperationAtAddress = `${keyof WrittenOperations} ${AddressTemplate}`;

type OperationsAtEveryAddress = {
  [Pair in OperationAtAddress as Pair extends `${infer Id} ${infer Template extends AddressTemplate}`
    ? `${Id}${(typeof addresses)[Template]["suffix"]}`
    : never]: Pair extends `${infer Id extends keyof WrittenOperations} ${infer Template extends AddressTemplate}`
    ? At<Template, WrittenOperations[Id]>
    : never;
};

/** The paths of the contract, at every address of a workbook: what `openapi-fetch` is typed with. */
export interface paths extends PathsAtEveryAddress {}

/** The operations of the contract by their operationId, at every address of a workbook. */
export interface operations extends OperationsAtEveryAddress {}
