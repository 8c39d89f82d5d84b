export type { paths } from "../generated/types.ts";
