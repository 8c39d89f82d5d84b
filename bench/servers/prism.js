/** Prism without its command line: no log, no second process. `prism.js PORT` */
import { startPrism } from "./start-prism.js";

await startPrism(Number(process.argv[2]));
