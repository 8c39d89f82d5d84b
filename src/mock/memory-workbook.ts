import { topLevelCodes } from "../../generated/contract.ts";
import { insist } from "../checks.ts";
import { targetOf } from "./request.ts";
import { identityOf, type MockSession } from "./sessions.ts";

/** What a cell holds. An empty cell holds an empty string. */
export type CellValue = string | number | boolean;

/** The values of each worksheet, row by row, by its name. */
export type WorkbookData = Readonly<Record<string, readonly (readonly CellValue[])[]>>;

/** A handler for the option `workbook`, which keeps values. */
export interface MemoryWorkbook {
  (request: Request, session?: MockSession): Promise<unknown>;
  /** What is saved: not what sessions have written that do not persist their changes. */
  readonly saved: WorkbookData;
}

/**
 * Makes a workbook with values in memory, without formulas. It knows worksheets, and ranges, used ranges and cells in
 * them, to be read, and to have their `values` written, and `$select`; whatever else it is asked for is a `501` that says
 * so. What is written in a persistent session, or without a session, is saved; what is written in another session is seen
 * in that session only, and is gone with it. It is the same workbook at every address.
 *
 * @throws TypeError when the data is anything but rows of such values by the name of their worksheet
 * @example
 * await using mock = await startMock({ workbook: memoryWorkbook({ Sheet1: [[1, 2]] }) });
 */
export function memoryWorkbook(data: WorkbookData = { Sheet1: [] }): MemoryWorkbook {
  const saved = sheetsOf(data);
  /** The copies of sessions that do not persist their changes, as long as the mock remembers those. */
  const copies = new WeakMap<object, Sheet[]>();

  function sheetsIn(session: MockSession | undefined): Sheet[] {
    if (session === undefined || session.persistChanges) return saved;
    const identity = identityOf(session);
    const copy = copies.get(identity) ?? saved.map(({ name, rows }) => ({ name, rows: rows.map((row) => [...row]) }));
    copies.set(identity, copy);
    return copy;
  }

  const answer = async (request: Request, session?: MockSession): Promise<unknown> => {
    try {
      return await respond(request, sheetsIn(session));
    } catch (error) {
      if (error instanceof Refusal) return error.response;
      throw error;
    }
  };
  return Object.defineProperty(answer, "saved", { get: () => dataOf(saved) }) as MemoryWorkbook;
}

interface Sheet {
  readonly name: string;
  readonly rows: CellValue[][];
}

/** A worksheet to see which properties there are. */
const blank: Sheet = { name: "", rows: [] };

function sheetsOf(data: WorkbookData): Sheet[] {
  const expected = "must have rows by the name of their worksheet, such as { Sheet1: [[1, 2]] }.";
  // Not by its class: a test in Jest has another one.
  insist(Object.prototype.toString.call(data) === "[object Object]", `data ${expected}`);
  return Object.entries(data).map(([name, rows]) => {
    insist(Array.isArray(rows) && rows.every(Array.isArray), `data.${name} is no list of rows: data ${expected}`);
    for (const value of rows.flat()) {
      insist(isValue(value), `data.${name} has a value that is none. ${whatValuesAre}, and "" where a cell is empty.`);
      insist(!isFormula(value), `data.${name} has the formula ${value}. Give its value: formulas are not computed.`);
    }
    return { name, rows: rows.map((row) => [...row]) };
  });
}

const whatValuesAre = "A value is a text, a finite number, true or false";

const isValue = (value: unknown): value is CellValue =>
  typeof value === "string" || typeof value === "boolean" || Number.isFinite(value);

const isFormula = (value: unknown): boolean => typeof value === "string" && value.startsWith("=");

function dataOf(sheets: readonly Sheet[]): WorkbookData {
  return Object.fromEntries(
    sheets.map(({ name, rows }) => [name, Array.from(rows, (row) => Array.from(row ?? [], (value) => value ?? ""))]),
  );
}

/** An answer that is thrown. */
class Refusal {
  readonly response: Response;
  constructor(status: number, code: string, message: string) {
    const [topLevel] = Object.entries(topLevelCodes).find(([, known]) => known.status === status) ?? [code];
    const error = { code: topLevel, message, innerError: { code, message } };
    this.response = Response.json({ error }, { status });
  }
}

const unknown = (what: string): Refusal =>
  new Refusal(
    501,
    "notImplementedUncategorized",
    `The workbook in memory does not know ${what}. It knows GET of worksheets, worksheets/{name}, and in a worksheet GET ` +
      "and PATCH, with { values }, of range(address='A1:B2'), usedRange and cell(row=0,column=0), all with $select.",
  );
const invalid = (message: string): Refusal => new Refusal(400, "invalidArgument", message);

async function respond(request: Request, sheets: Sheet[]): Promise<object> {
  const { pathname, searchParams } = new URL(request.url);
  const target = targetOf(pathname);
  const [first = "", ...rest] = target.is === "workbook" ? segmentsOf(target.rest) : [];
  const what = `${request.method} ${pathname}`;
  const [, list, key] = /^(worksheets)(?:\('(.*)'\))?$/s.exec(first) ?? [];
  if (list === undefined) throw unknown(what);
  const name = key?.replaceAll("''", "'") ?? rest.shift();
  const [range, ...more] = rest;
  if (more.length > 0 || !["GET", "PATCH"].includes(request.method)) throw unknown(what);
  if (range === undefined) {
    if (request.method !== "GET") throw unknown(what);
    const select = selection(searchParams, sheetInfo(blank, 0));
    return name === undefined
      ? { value: sheets.map((sheet, position) => select(sheetInfo(sheet, position))) }
      : select(sheetInfo(...found(sheets, name)));
  }
  const [sheet] = found(sheets, name ?? "");
  const block = blockOf(range, sheet);
  if (!block) throw unknown(what);
  const select = selection(searchParams, rangeInfo(blank, { row: 0, column: 0, rows: 1, columns: 1 }));
  if (request.method === "PATCH") write(sheet, block, valuesIn(await jsonOf(request)));
  return select(rangeInfo(sheet, block));
}

async function jsonOf(request: Request): Promise<unknown> {
  try {
    return await request.json();
  } catch {
    throw invalid("The body is not JSON.");
  }
}

/** The values in the body of a PATCH. Names with an @ are annotations, such as `@odata.type`. */
function valuesIn(body: unknown): unknown {
  const { values, ...others } = Object(body);
  const other = Object.keys(others).find((name) => !name.includes("@"));
  if (other !== undefined) throw unknown(`${other}, to be written`);
  return values;
}

/** The segments below the workbook, decoded, without the empty ones. */
function segmentsOf(rest: string): string[] {
  return rest
    .split("/")
    .slice(2)
    .filter(Boolean)
    .map((segment) => decodeURIComponent(segment).replace(/^microsoft\.graph\./, ""));
}

function found(sheets: Sheet[], name: string): [Sheet, number] {
  const position = sheets.findIndex(
    (sheet, index) => sheet.name.toLowerCase() === name.toLowerCase() || sheetId(index) === name.toUpperCase(),
  );
  const sheet = sheets[position];
  if (!sheet) throw new Refusal(404, "itemNotFound", `There is no worksheet ${name}.`);
  return [sheet, position];
}

function sheetId(position: number): string {
  return `{00000000-0001-0000-${position.toString(16).toUpperCase().padStart(4, "0")}-000000000000}`;
}

function sheetInfo({ name }: Sheet, position: number): object {
  return { id: sheetId(position), name, position, visibility: "Visible" };
}

/** A block of cells: where it begins, and how far it goes. */
interface Block {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

const limits = { rows: 1_048_576, columns: 16_384, cells: 1_000_000 };

/** The block that a function of a worksheet names; \`undefined\` where it is another function. */
function blockOf(call: string, sheet: Sheet): Block | undefined {
  if (/^usedRange(\((valuesOnly=(true|false))?\))?$/i.test(call)) return usedBlock(sheet);
  const [, row, column] = /^cell\(row=(\d+),\s*column=(\d+)\)$/i.exec(call) ?? [];
  if (row !== undefined) return checked({ row: Number(row), column: Number(column), rows: 1, columns: 1 }, call);
  const [, literal] = /^range\(address='(.*)'\)$/is.exec(call) ?? [];
  if (literal === undefined) return undefined;
  // Doubled once where OData has a quote in a text, and once more where Excel has one in the name of a worksheet.
  const address = literal.replaceAll("''", "'");
  const [, other, place = address] = /^'?(.*?)'?!([^!]*)$/s.exec(address) ?? [];
  if (other !== undefined && other.replaceAll("''", "'").toLowerCase() !== sheet.name.toLowerCase()) {
    throw invalid(`${address} is not on the worksheet ${sheet.name}.`);
  }
  const corners = place.replaceAll("$", "").toUpperCase();
  if (beyondCells.test(corners)) throw unknown(`the address ${address}`);
  const cells = corners.split(":").map(cellOf);
  const [from, to] = cells.length === 1 ? [cells[0], cells[0]] : cells;
  if (!from || !to || cells.length > 2) throw invalid(`${address} is not a range of cells such as A1:B2.`);
  const [top, left] = [Math.min(from.row, to.row), Math.min(from.column, to.column)];
  const size = { rows: Math.abs(to.row - from.row) + 1, columns: Math.abs(to.column - from.column) + 1 };
  return checked({ row: top, column: left, ...size }, address);
}

/** What Excel knows besides a range of cells: whole columns, whole rows, several areas, and names. */
const beyondCells = /^(?:[A-Z]+:[A-Z]+|\d+:\d+|.+,.+|(?![A-Z]{1,3}\d+$)[A-Z_\\][\w.]*)$/;

function cellOf(text: string): { row: number; column: number } | undefined {
  const [, letters, digits] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(text) ?? [];
  if (letters === undefined) return undefined;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits) - 1, column: column - 1 };
}

function checked(block: Block, text: string): Block {
  const { row, column, rows, columns } = block;
  if (row + rows > limits.rows || column + columns > limits.columns) throw invalid(`${text} is not on the worksheet.`);
  if (rows * columns > limits.cells) throw new Refusal(413, "rangeExceedsLimit", `${text} has too many cells.`);
  return block;
}

/** The smallest block with all values in it; the first cell of a worksheet without any. */
function usedBlock({ rows }: Sheet): Block {
  let [top, left, bottom, right] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -1, -1];
  rows.forEach((row, index) => {
    row.forEach((value, column) => {
      if (value === "") return;
      [top, left] = [Math.min(top, index), Math.min(left, column)];
      [bottom, right] = [Math.max(bottom, index), Math.max(right, column)];
    });
  });
  if (bottom < 0) return { row: 0, column: 0, rows: 1, columns: 1 };
  return checked({ row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 }, "The used range");
}

/** Writes values of the size of the block, or one value to all of its cells. A `null` leaves a cell as it is. */
function write({ rows }: Sheet, block: Block, values: unknown): void {
  const size = Array.from({ length: block.rows }, () => Array(block.columns).fill(values));
  const table: unknown[][] = Array.isArray(values) ? values : size;
  if (table.length !== block.rows || table.some((row) => !Array.isArray(row) || row.length !== block.columns)) {
    throw invalid(`The values are not ${block.rows} rows of ${block.columns}.`);
  }
  for (const value of table.flat()) {
    // JSON writes infinity as a number that is too large.
    if (value !== null && !isValue(value)) throw invalid(`${whatValuesAre}, or null to leave the cell as it is.`);
    if (isFormula(value)) throw unknown(`formulas, such as ${value}`);
  }
  for (const [down, line] of table.entries()) {
    const row = rows[block.row + down] ?? [];
    rows[block.row + down] = row;
    for (const [across, value] of line.entries()) {
      // The cast: looked at above.
      if (value !== null) row[block.column + across] = value as CellValue;
    }
  }
}

function rangeInfo({ name, rows }: Sheet, { row, column, ...size }: Block): object {
  const values = Array.from({ length: size.rows }, (_, down) =>
    Array.from({ length: size.columns }, (_, across) => rows[row + down]?.[column + across] ?? ""),
  );
  const [first, last] = [nameOf(row, column), nameOf(row + size.rows - 1, column + size.columns - 1)];
  const sheet = needsNoQuotes(name) ? name : `'${name.replaceAll("'", "''")}'`;
  return {
    address: `${sheet}!${first === last ? first : `${first}:${last}`}`,
    rowIndex: row,
    columnIndex: column,
    rowCount: size.rows,
    columnCount: size.columns,
    cellCount: size.rows * size.columns,
    values,
    text: values.map((line) =>
      line.map((value) => (typeof value === "boolean" ? String(value).toUpperCase() : String(value))),
    ),
  };
}

/** Whether the name of a worksheet can be taken for nothing else in an address, such as a number or a cell. */
const needsNoQuotes = (name: string): boolean =>
  /^[\p{L}_][\p{L}\d_.]*$/u.test(name) && !/^([a-z]{1,3}\d+|r\d*(c\d*)?|c\d*)$/i.test(name);

function nameOf(row: number, column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? `${letter}${row + 1}` : nameOf(row, Math.floor(column / 26) - 1).replace(/\d+$/, `${letter}$&`);
}

/** Reads the options of a query, and gives what `$select` leaves of an answer. */
function selection(query: URLSearchParams, sample: object): (answer: object) => object {
  const option = [...query.keys()].find((name) => name.startsWith("$") && name !== "$select");
  if (option !== undefined) throw unknown(`the option ${option}`);
  if (!query.has("$select")) return (answer) => answer;
  const names = query.getAll("$select").flatMap((list) => list.split(",").map((name) => name.trim()));
  const other = names.find((name) => !Object.hasOwn(sample, name));
  if (other !== undefined) throw unknown(`${other}, to be selected`);
  return (answer) => Object.fromEntries(Object.entries(answer).filter(([name]) => names.includes(name)));
}
