import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createMock, type Mock, memoryWorkbook, type WorkbookData } from "../../src/mock/index.ts";
import { type Answer, open, send, workbook } from "../support/mock-requests.ts";

/** A mock with a workbook of these values, and the calls that tests send to it. */
function start(data?: WorkbookData) {
  const memory = memoryWorkbook(data);
  const mock = createMock({ workbook: memory });
  const get = (path: string, sessionId?: string): Promise<Answer> =>
    send(mock, `${workbook}/${path}`, { method: "GET", ...(sessionId !== undefined && { sessionId }) });
  const patch = (path: string, body: unknown, sessionId?: string): Promise<Answer> =>
    send(mock, `${workbook}/${path}`, {
      method: "PATCH",
      body: JSON.stringify(body),
      ...(sessionId !== undefined && { sessionId }),
    });
  return { mock, memory, get, patch };
}

const range = (address: string, sheet = "Sheet1"): string => `worksheets/${sheet}/range(address='${address}')`;
const two = {
  Sheet1: [
    [1, 2],
    ["a", true],
  ],
  "It's B": [],
};

describe("a workbook in memory", () => {
  it("lists its worksheets, and has each by name or by id", async () => {
    const { get } = start(two);
    const { json } = await get("worksheets");
    const sheets = [
      { id: "{00000000-0001-0000-0000-000000000000}", name: "Sheet1", position: 0, visibility: "Visible" },
      { id: "{00000000-0001-0000-0001-000000000000}", name: "It's B", position: 1, visibility: "Visible" },
    ];
    expect(json).toEqual({ value: sheets });
    for (const way of [
      "worksheets/It's B",
      "worksheets/it's%20b",
      "worksheets('It''s B')",
      "worksheets(%27It%27%27s%20B%27)",
    ]) {
      expect((await get(way)).json).toEqual(sheets[1]);
    }
    for (const { id } of sheets) expect((await get(`worksheets/${encodeURIComponent(id)}`)).json).toMatchObject({ id });
    expect((await get("worksheets?$select=name")).json).toEqual({ value: [{ name: "Sheet1" }, { name: "It's B" }] });
    expect((await get("worksheets/Sheet1?$select=name,position")).json).toEqual({ name: "Sheet1", position: 0 });
  });

  it.each([
    [
      "range(address='A1:B2')",
      "Sheet1!A1:B2",
      [
        [1, 2],
        ["a", true],
      ],
    ],
    [
      "range(address='B2:A1')",
      "Sheet1!A1:B2",
      [
        [1, 2],
        ["a", true],
      ],
    ],
    ["range(address='Sheet1!$A$2:$B$2')", "Sheet1!A2:B2", [["a", true]]],
    ["range(address='b1')", "Sheet1!B1", [[2]]],
    [
      "range(address='B2:C3')",
      "Sheet1!B2:C3",
      [
        [true, ""],
        ["", ""],
      ],
    ],
    ["range(address='XFD1048576')", "Sheet1!XFD1048576", [[""]]],
    ["range(address='AA10')", "Sheet1!AA10", [[""]]],
    ["microsoft.graph.range(address='A1')", "Sheet1!A1", [[1]]],
    ["cell(row=1,column=0)", "Sheet1!A2", [["a"]]],
    ["cell(row=0,%20column=1)", "Sheet1!B1", [[2]]],
    [
      "usedRange",
      "Sheet1!A1:B2",
      [
        [1, 2],
        ["a", true],
      ],
    ],
    [
      "usedRange()",
      "Sheet1!A1:B2",
      [
        [1, 2],
        ["a", true],
      ],
    ],
    [
      "usedRange(valuesOnly=true)",
      "Sheet1!A1:B2",
      [
        [1, 2],
        ["a", true],
      ],
    ],
  ])("reads %s", async (call, address, values) => {
    const { json } = await start(two).get(`worksheets/Sheet1/${call}`);
    expect(json).toMatchObject({ address, values });
  });

  it("says where a range is, how large it is, and what it looks like", async () => {
    const { get } = start({ "It's B": [[], ["", true, 1.5]] });
    expect((await get("worksheets/It's B/usedRange")).json).toEqual({
      address: "'It''s B'!B2:C2",
      ...{ rowIndex: 1, columnIndex: 1, rowCount: 1, columnCount: 2, cellCount: 2 },
      values: [[true, 1.5]],
      text: [["TRUE", "1.5"]],
    });
    expect((await get("worksheets/It's B/range(address='it''s b'!B2')")).json).toMatchObject({ values: [[true]] });
    expect((await get("worksheets/It's B/usedRange?$select=values")).json).toEqual({ values: [[true, 1.5]] });
    expect((await start().get("worksheets/Sheet1/usedRange")).json).toMatchObject({
      address: "Sheet1!A1",
      values: [[""]],
    });
  });

  it("writes values, one value for all cells, and leaves a cell as it is where it is given null", async () => {
    const { patch, get, memory } = start(two);
    expect(
      (
        await patch(range("B1:C2"), {
          values: [
            [null, 7],
            ["", "x"],
          ],
        })
      ).json,
    ).toMatchObject({
      address: "Sheet1!B1:C2",
      values: [
        [2, 7],
        ["", "x"],
      ],
    });
    expect((await patch(range("A4:B4"), { values: 0 })).json).toMatchObject({ values: [[0, 0]] });
    expect((await get("worksheets/Sheet1/usedRange")).json).toMatchObject({ address: "Sheet1!A1:C4" });
    expect(memory.saved).toEqual({ Sheet1: [[1, 2, 7], ["a", "", "x"], [], [0, 0]], "It's B": [] });
    await patch("worksheets/It's B/cell(row=0,column=1)", { values: [[true]] });
    expect(memory.saved["It's B"]).toEqual([["", true]]);
  });

  it("takes values in gzip", async () => {
    const { mock, memory } = start();
    const headers = { authorization: "Bearer t", "content-type": "application/json", "content-encoding": "gzip" };
    const body = new Uint8Array(gzipSync('{"values":[[42]]}'));
    await mock.fetch(`http://localhost/v1.0${workbook}/${range("A1")}`, { method: "PATCH", headers, body });
    expect(memory.saved).toEqual({ Sheet1: [[42]] });
  });

  it("leaves the data that it was made of alone", async () => {
    const data = { Sheet1: [[1]] };
    const { patch } = start(data);
    await patch(range("A1"), { values: [[2]] });
    expect(data).toEqual({ Sheet1: [[1]] });
  });

  it("reads back what was written, wherever that is", async () => {
    const { patch, get } = start();
    const value = fc.oneof(
      fc.string().filter((text) => !text.startsWith("=")),
      fc.integer(),
      fc.boolean(),
    );
    const size = { minLength: 1, maxLength: 4 };
    const block = fc
      .integer({ min: 1, max: 4 })
      .chain((width) => fc.array(fc.array(value, { minLength: width, maxLength: width }), size));
    await fc.assert(
      fc.asyncProperty(fc.nat(50), fc.nat(800), block, async (row, column, values) => {
        const corner = (await get(`worksheets/Sheet1/cell(row=${row},column=${column})`)).json;
        const last = (
          await get(
            `worksheets/Sheet1/cell(row=${row + values.length - 1},column=${column + (values[0]?.length ?? 1) - 1})`,
          )
        ).json;
        const address = `${String(corner.address).split("!")[1]}:${String(last.address).split("!")[1]}`;
        expect((await patch(range(address), { values })).status).toBe(200);
        expect((await get(range(address))).json).toMatchObject({ values, rowIndex: row, columnIndex: column });
      }),
      { numRuns: 100 },
    );
  });

  it.each<[string, string, unknown, number, string, string]>([
    [
      "a worksheet that is not there",
      "worksheets/Sheet9",
      undefined,
      404,
      "itemNotFound",
      "There is no worksheet Sheet9.",
    ],
    ["an address that is none", range("A1:B2:C3"), undefined, 400, "invalidArgument", "A1:B2:C3 is not a range"],
    ...["A:C", "$A:$A", "1:1", "Total_2026", "A1,B2", "Sheet1!A:A"].map(
      (address): [string, string, unknown, number, string, string] => [
        `the address ${address}, which Excel knows`,
        range(address),
        undefined,
        501,
        "notImplementedUncategorized",
        `The workbook in memory does not know the address ${address}.`,
      ],
    ),
    [
      "a range of another worksheet",
      range("Sheet2!A1"),
      undefined,
      400,
      "invalidArgument",
      "Sheet2!A1 is not on the worksheet Sheet1.",
    ],
    ...["A1:ZZZZ9", "A1:foo", "A1:B", "A1:A0", "A1:B99999999", "A1:"].map(
      (address): [string, string, unknown, number, string, string] => [
        `the second corner of ${address}`,
        range(address),
        { values: [[1]] },
        400,
        "invalidArgument",
        `${address} is not a range`,
      ],
    ),
    ["a row 0", range("A0"), undefined, 400, "invalidArgument", "A0 is not a range"],
    ["a row too many", range("A1048577"), undefined, 400, "invalidArgument", "A1048577 is not on the worksheet."],
    ["a column too many", range("XFE1"), undefined, 400, "invalidArgument", "XFE1 is not on the worksheet."],
    [
      "a cell too far",
      "worksheets/Sheet1/cell(row=1048576,column=0)",
      undefined,
      400,
      "invalidArgument",
      "not on the worksheet",
    ],
    ["cells without end", range("A1:XFD1048576"), undefined, 413, "rangeExceedsLimit", "too many cells"],
    ["too few rows", range("A1:B2"), { values: [[1, 2]] }, 400, "invalidArgument", "The values are not 2 rows of 2."],
    [
      "a row too long",
      range("A1:B1"),
      { values: [[1, 2, 3]] },
      400,
      "invalidArgument",
      "The values are not 1 rows of 2.",
    ],
    ["rows that are none", range("A1"), { values: [1] }, 400, "invalidArgument", "The values are not 1 rows of 1."],
    [
      "an object as value",
      range("A1"),
      { values: [[{}]] },
      400,
      "invalidArgument",
      "A value is a text, a finite number",
    ],
    ["no values", range("A1"), {}, 400, "invalidArgument", "A value is a text, a finite number"],
    ["null as body", range("A1"), null, 400, "invalidArgument", "A value is a text, a finite number"],
    ...["formulas", "numberFormat", "toString"].map((name): [string, string, unknown, number, string, string] => [
      `${name} beside values`,
      range("A1"),
      { values: [[7]], [name]: [["=B1"]] },
      501,
      "notImplementedUncategorized",
      `does not know ${name}, to be written. It knows`,
    ]),
    ...["$filter=name eq 'Two'", "$top=1", "$expand=charts", "$select=name&$count=true"].map(
      (query): [string, string, unknown, number, string, string] => [
        `the query ${query}`,
        `worksheets?${query}`,
        undefined,
        501,
        "notImplementedUncategorized",
        `does not know the option ${/.*(\$\w+)/.exec(query)?.[1]}. It knows`,
      ],
    ),
    ...[
      `${range("A1")}?$select=formulas`,
      "worksheets?$select=name,formulas",
      "worksheets/Sheet1?$select=formulas",
    ].map((path): [string, string, unknown, number, string, string] => [
      `a property that it has not: ${path}`,
      path,
      undefined,
      501,
      "notImplementedUncategorized",
      "does not know formulas, to be selected. It knows",
    ]),
    [
      "an option where values are written",
      `${range("A1")}?$expand=worksheet`,
      { values: [[7]] },
      501,
      "notImplementedUncategorized",
      "does not know the option $expand.",
    ],
    [
      "a formula",
      range("A1"),
      { values: [["=A2"]] },
      501,
      "notImplementedUncategorized",
      "does not know formulas, such as =A2",
    ],
    [
      "a chart",
      "worksheets/Sheet1/charts",
      undefined,
      501,
      "notImplementedUncategorized",
      "It knows GET of worksheets",
    ],
    [
      "what belongs to a range",
      `${range("A1")}/format`,
      undefined,
      501,
      "notImplementedUncategorized",
      "does not know GET",
    ],
    ...[
      ...["xworksheets", "worksheetsx"],
      ...[
        "xusedRange",
        "usedRangex",
        "xcell(row=0,column=0)",
        "cell(row=0,column=0)x",
        "xmicrosoft.graph.usedRange",
      ].map((call) => `worksheets/Sheet1/${call}`),
      ...[`worksheets/Sheet1/x${range("A1").split("/")[2]}`, `${range("A1")}x`],
    ].map((path): [string, string, unknown, number, string, string] => [
      `what only looks like it knows it: ${path}`,
      path,
      undefined,
      501,
      "notImplementedUncategorized",
      "does not know GET",
    ]),
    ["a row that is too short", range("A1:B2"), { values: [[1, 2], [3]] }, 400, "invalidArgument", "2 rows of 2."],
    ["a table", "tables", undefined, 501, "notImplementedUncategorized", "does not know GET"],
    ["the workbook itself", "", undefined, 501, "notImplementedUncategorized", "does not know GET"],
    [
      "another name for a worksheet",
      "worksheets/Sheet1",
      {},
      501,
      "notImplementedUncategorized",
      "does not know PATCH",
    ],
  ])("refuses %s, and says why", async (_, path, body, status, code, message) => {
    const { get, patch, mock, memory } = start(two);
    const before = memory.saved;
    const answer = await (body === undefined ? get(path) : patch(path, body));
    expect(answer).toMatchObject({ status, code, json: { error: { message: expect.stringContaining(message) } } });
    expect(answer.json).toMatchObject({ error: { innerError: { message: expect.stringContaining(message) } } });
    expect(memory.saved).toEqual(before);
    mock.assertClean();
  });

  it("refuses a number that is too large for one", async () => {
    const { mock, memory } = start();
    for (const values of ["[[1e999]]", "-1e999"]) {
      const answer = await send(mock, `${workbook}/${range("A1")}`, { method: "PATCH", body: `{"values":${values}}` });
      expect(answer).toMatchObject({ status: 400, json: { error: { message: expect.stringContaining("finite") } } });
    }
    expect(memory.saved).toEqual({ Sheet1: [] });
  });

  it("passes over annotations, white space in $select, and what is no option of OData", async () => {
    const { patch } = start();
    const body = { "@odata.type": "#microsoft.graph.workbookRange", "values@odata.type": "x", values: [[7]] };
    const answer = await patch(`${range("A1")}?$select=values,%20text&x=1`, body);
    expect(answer).toMatchObject({ status: 200, json: { values: [[7]], text: [["7"]] } });
    expect(Object.keys(answer.json)).toEqual(["values", "text"]);
  });

  it("does not know a POST, nor a body that is no JSON", async () => {
    const { mock } = start(two);
    expect((await send(mock, `${workbook}/worksheets/Sheet1/usedRange`)).status).toBe(501);
    const answer = await send(mock, `${workbook}/${range("A1")}`, { method: "PATCH", body: "{" });
    expect(answer).toMatchObject({ status: 400, json: { error: { message: "The body is not JSON." } } });
  });
});

describe("the data that a workbook in memory is made of", () => {
  const rows = "rows by the name of their worksheet, such as { Sheet1: [[1, 2]] }.";
  const value = 'A value is a text, a finite number, true or false, and "" where a cell is empty.';
  it.each<[unknown, string]>([
    [null, `data must have ${rows}`],
    [[[1, 2]], `data must have ${rows}`],
    [new Map([["A", [[1]]]]), `data must have ${rows}`],
    [{ A: "x" }, `data.A is no list of rows: data must have ${rows}`],
    [{ A: [[1]], B: [1, 2] }, `data.B is no list of rows: data must have ${rows}`],
    [{ A: [[1, null]] }, `data.A has a value that is none. ${value}`],
    [{ A: [[Number.NaN]] }, `data.A has a value that is none. ${value}`],
    [{ A: [[], [new Date(0)]] }, `data.A has a value that is none. ${value}`],
    [{ A: [["=A2"]] }, "data.A has the formula =A2. Give its value: formulas are not computed."],
  ])("is refused where it is none: %j", (data, message) => {
    expect(() => memoryWorkbook(data as WorkbookData)).toThrow(new TypeError(message));
  });
});

describe("what is written to a workbook in memory", () => {
  const write = (mock: Mock, value: number, sessionId?: string): Promise<Answer> =>
    send(mock, `${workbook}/${range("A1")}`, {
      method: "PATCH",
      body: JSON.stringify({ values: [[value]] }),
      ...(sessionId !== undefined && { sessionId }),
    });

  it("is saved in a persistent session, and without a session", async () => {
    const { mock, memory, get } = start();
    const [one, other] = [await open(mock), await open(mock)];
    await write(mock, 1, one);
    expect(memory.saved).toEqual({ Sheet1: [[1]] });
    await write(mock, 2);
    for (const session of [one, other, undefined])
      expect((await get(range("A1"), session)).json).toMatchObject({ values: [[2]] });
  });

  it("in a session that does not persist its changes is seen there only, and is gone with it", async () => {
    const { mock, memory, get } = start({ Sheet1: [[0]] });
    const [one, other] = [await open(mock, workbook, false), await open(mock, workbook, false)];
    await write(mock, 1, one);
    await write(mock, 2, other);
    expect((await get(range("A1"), one)).json).toMatchObject({ values: [[1]] });
    expect((await get(range("A1"), other)).json).toMatchObject({ values: [[2]] });
    for (const sessionId of [one, other]) await send(mock, `${workbook}/closeSession`, { sessionId });
    expect((await get(range("A1"))).json).toMatchObject({ values: [[0]] });
    expect(memory.saved).toEqual({ Sheet1: [[0]] });
  });

  it("does not reach a session that does not persist its changes, once it has begun to work", async () => {
    const { mock, get } = start({ Sheet1: [[0]] });
    const session = await open(mock, workbook, false);
    await get("worksheets", session);
    await write(mock, 5);
    expect((await get(range("A1"), session)).json).toMatchObject({ values: [[0]] });
  });

  it("in two sessions of one id, of mocks with the same seed, is seen in each alone", async () => {
    const memory = memoryWorkbook({ Sheet1: [[0]] });
    const mocks = ["one", "other"].map(() => createMock({ workbook: memory, seed: 1 }));
    const ids = await Promise.all(mocks.map((mock) => open(mock, workbook, false)));
    expect(ids[0]).toBe(ids[1]);
    const read = async (mock: Mock) =>
      (await send(mock, `${workbook}/${range("A1")}`, { method: "GET", sessionId: ids[0] ?? "" })).json.values;
    for (const [index, mock] of mocks.entries()) await write(mock, index + 1, ids[0]);
    expect(await Promise.all(mocks.map(read))).toEqual([[[1]], [[2]]]);
  });

  it("is written when the request comes, though its answer is late or never comes", async () => {
    const { mock, memory, patch } = start({ Sheet1: [[0]] });
    mock.respondNext("workbook", { delay: Number.POSITIVE_INFINITY });
    void patch(range("A1"), { values: [[1]] }).catch(() => {});
    while (mock.requests.length < 1) await new Promise(setImmediate);
    expect(memory.saved).toEqual({ Sheet1: [[1]] });
    mock.respondNext("workbook", { delay: 1, error: new Error("dropped") });
    await expect(patch(range("A1"), { values: [[2]] })).rejects.toThrow("dropped");
    expect(memory.saved).toEqual({ Sheet1: [[1]] });
  });

  it.each([
    ["Sheet1", "Sheet1"],
    ["Größe", "Größe"],
    ["A.b_c", "A.b_c"],
    ["2026", "'2026'"],
    ["Q1", "'Q1'"],
    ["R1C1", "'R1C1'"],
    ["rc", "'rc'"],
    ["C", "'C'"],
    ["It's B", "'It''s B'"],
  ])("on %s has the address %s!A1, and is found by it", async (name, written) => {
    const { get } = start({ [name]: [[7]] });
    const { json } = await get(`worksheets/${encodeURIComponent(name)}/usedRange`);
    expect(json).toMatchObject({ address: `${written}!A1` });
    const address = encodeURIComponent(String(json.address).replaceAll("'", "''"));
    expect((await get(`worksheets/${name}/range(address='${address}')`)).json).toMatchObject({ values: [[7]] });
  });

  it("is found by the address that it was answered with, escaped as OData does or not at all", async () => {
    for (const name of ["My Sheet", "It's", "Hot!"]) {
      const { get } = start({ [name]: [[1]] });
      const sheet = `worksheets('${encodeURIComponent(name.replaceAll("'", "''"))}')`;
      const { json } = await get(`${sheet}/usedRange`);
      const address = String(json.address);
      for (const written of [address.replaceAll("'", "''"), address]) {
        const found = await get(`${sheet}/range(address='${encodeURIComponent(written)}')`);
        expect(found.json).toMatchObject({ address, values: [[1]] });
      }
    }
  });

  it("is kept as long as its session is open, however many come after", async () => {
    const mock = createMock({ workbook: memoryWorkbook({ Sheet1: [[0]] }), history: 10 });
    const call = (sessionId: string, init: object = {}) =>
      send(mock, `${workbook}/${range("A1")}`, { method: "GET", sessionId, ...init });
    const kept = await open(mock, workbook, false);
    await call(kept, { method: "PATCH", body: '{"values":[[1]]}' });
    for (let count = 0; count < 1100; count += 1) {
      const sessionId = await open(mock, workbook, false);
      await call(sessionId);
      await send(mock, `${workbook}/closeSession`, { sessionId });
    }
    expect((await call(kept)).json).toMatchObject({ values: [[1]] });
  });
});
