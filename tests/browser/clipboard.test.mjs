// Tables as spreadsheets put them on the clipboard, into cells and back.
import assert from "node:assert/strict";
import { test } from "node:test";
import { recogniseColumns } from "../../www/columns.js";
import { entriesOf, readSheet, sheetOf, withEntry, withInserted, withRemoved } from "../../www/sheet.js";
import { formatTable, parseTable } from "../../www/tsv.js";

const tables = [
  ["rows as Excel ends them", "a\tb\r\nc\td\r\n", [["a", "b"], ["c", "d"]]],
  ["rows as LibreOffice ends them", "a\tb\nc\td", [["a", "b"], ["c", "d"]]],
  ["a cell with a line break and quotes", '"- một\n- ""hai"""\tb', [['- một\n- "hai"', "b"]]],
  ["a line break as Windows writes it", '"một\r\nhai"\tb\r\n', [["một\nhai", "b"]]],
  ["a cell with a tab", '"a\tb"\tc', [["a\tb", "c"]]],
  ["a quote that a person typed", '"Tổ" số\tb', [['"Tổ" số', "b"]]],
  ["a whole cell in quotes that a person typed", '"Tổ công nghệ"\tb', [['"Tổ công nghệ"', "b"]]],
  ["the same as Google writes it", '"""Tổ công nghệ"""\tb', [['"Tổ công nghệ"', "b"]]],
  ["a quote that is never closed", '"a\tb\nc', [['"a', "b"], ["c"]]],
  ["blank cells at the end", "a\t\t\nb", [["a", "", ""], ["b"]]],
  ["a blank cell at the very end", "a\t", [["a", ""]]],
  ["nothing", "", []],
];

for (const [what, text, cells] of tables) {
  test(`${what}: read, and the same again after the way back`, () => {
    assert.deepEqual(parseTable(text), cells);
    assert.deepEqual(parseTable(formatTable(cells)), cells);
  });
}

const fields = [
  { id: "task", label: "Tên nhiệm vụ" },
  { id: "deadline", label: "Thời hạn BCĐ Trung ương giao" },
  { id: "result", label: "Kết quả (hoàn thành/đang thực hiện/chưa thực hiện)" },
];

test("columns are found by their labels, in any order, under a title, with or without the bracket", () => {
  const lines = [["Phụ lục III"], [], ["TT", "KẾT QUẢ", "Thời hạn\nBCĐ  Trung ương giao", "tên nhiệm vụ "], ["1", "c", "b", "a"]];
  assert.deepEqual(recogniseColumns(lines, fields), { header: 2, columns: { task: 3, deadline: 2, result: 1 } });
});

test("without labels the columns are in the order of the form, after the table's own numbers", () => {
  assert.deepEqual(recogniseColumns([["Lập kế hoạch", "30/6/2025", "Đạt"]], fields), { header: -1, columns: { task: 0, deadline: 1, result: 2 } });
  assert.deepEqual(recogniseColumns([["I", "A", "", ""], ["1.", "B", "30/6/2025", "Đạt"], ["", "C", "", ""]], fields), { header: -1, columns: { task: 1, deadline: 2, result: 3 } });
  assert.deepEqual(recogniseColumns([["Lập kế hoạch", "30/6/2025"]], fields), { header: -1, columns: { task: 0, deadline: 1 } });
});

test("where the form has a field for the numbers, they are its own", () => {
  const numbered = [{ id: "section", label: "Nhóm" }, { id: "no", label: "TT", kind: "ordinal" }, { id: "task", label: "Tên nhiệm vụ" }];
  assert.deepEqual(recogniseColumns([["1", "A"], ["2", "B"]], numbered), { header: -1, columns: { no: 0, task: 1 } });
  assert.deepEqual(recogniseColumns([["Nhóm I", "1", "A"]], numbered), { header: -1, columns: { section: 0, no: 1, task: 2 } });
});

test("an entry more and an entry less leave all other lines where they were", () => {
  const text = "Tên nhiệm vụ\tThời hạn BCĐ Trung ương giao\nA\t1\n\t\nB\t2\nCộng";
  const sheet = { ...readSheet(text, fields), places: [1, 3] };
  const more = withEntry(withInserted(sheet, 0), 1, { task: "mới", deadline: "" }, fields);
  assert.equal(formatTable(more.lines), "Tên nhiệm vụ\tThời hạn BCĐ Trung ương giao\nA\t1\nmới\n\t\nB\t2\nCộng");
  assert.deepEqual(entriesOf(more).map(({ task }) => task), ["A", "mới", "B"]);
  assert.equal(formatTable(withRemoved(more, 1).lines), text);
  const less = withRemoved(sheet, 0);
  assert.deepEqual(entriesOf(less), [{ task: "B", deadline: "2" }]);
  assert.deepEqual(entriesOf(withRemoved(less, 0)), [{ task: "", deadline: "" }], "an only one is blanked");
  assert.equal(formatTable(sheet.lines), text, "the table it came from is untouched");
});

test("entries that came from no table make one that reads back as they were", () => {
  const entries = [{ task: "A\nB", deadline: "1", result: null }, { task: "C" }];
  const sheet = sheetOf(entries, fields);
  const plain = [
    { task: "A\nB", deadline: "1", result: "" },
    { task: "C", deadline: "", result: "" },
  ];
  assert.deepEqual(entriesOf(sheet), plain);
  assert.deepEqual(entriesOf(readSheet(formatTable(sheet.lines), fields)), plain);
});

test("blank lines are no entries, and everything that is no field goes back as it came", () => {
  const text = "TT\tTên nhiệm vụ\tThời hạn BCĐ Trung ương giao\tGhi chú\n1\tA\t30/6/2025\tx\n\t\t\t\n2\tB\t\ty";
  const sheet = readSheet(text, fields);
  assert.deepEqual(entriesOf(sheet), [
    { task: "A", deadline: "30/6/2025" },
    { task: "B", deadline: "" },
  ]);
  assert.equal(formatTable(sheet.lines), text);
  const changed = withEntry(sheet, 1, { task: "B", deadline: "Quý I/2025", result: "Đạt" }, fields);
  assert.equal(
    formatTable(changed.lines),
    "TT\tTên nhiệm vụ\tThời hạn BCĐ Trung ương giao\tGhi chú\tKết quả (hoàn thành/đang thực hiện/chưa thực hiện)\n1\tA\t30/6/2025\tx\n\t\t\t\n2\tB\tQuý I/2025\ty\tĐạt",
  );
  assert.equal(formatTable(sheet.lines), text, "the table it came from is untouched");
});
