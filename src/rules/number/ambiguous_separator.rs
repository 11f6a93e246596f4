use crate::rules::{Cell, Findings, Scope, rule};

rule! {
    id: "number/ambiguous-separator",
    severity: Warning,
    scope: Scope::Field(check),
    reads: [],
    context: [],
    vi: "“{text}” có thể hiểu là {integer} hoặc {decimal}. Nếu là số đếm, hãy dùng dấu chấm: {whole}.",
    en: "“{text}” can mean {integer} or {decimal}. If it counts things, write a dot: {whole}.",
    fix: { vi: "Sửa thành {to}", en: "Write {to}" },
    checks: {
        vi: "Dấu phẩy có ba chữ số theo sau trong số đếm được.",
        en: "A comma with three digits after it in a number of countable things."
    },
    why: {
        vi: "Trong tiếng Việt dấu phẩy là dấu thập phân: “1,141 Tổ” đọc là hơn một tổ, trong khi ý định là 1.141 tổ.",
        en: "In Vietnamese the comma is the decimal sign: “1,141 Tổ” reads as a little over one team where 1.141 were meant."
    },
    silent: {
        vi: "Số có đơn vị đo liên tục, tỷ lệ %, tiền, số kèm nghìn/triệu/tỷ; số trong đoạn văn không có đơn vị.",
        en: "Numbers with a continuous unit, percentages, money, scale words; numbers without a unit in running text."
    },
    source: "Law on Accounting 88/2015/QH13, art. 11, as the only general convention: dot for thousands, comma for decimals.",
    passes: [
        [{ description: "Thành lập 1.141 Tổ; diện tích 1,141 ha; đạt 95,170%" }],
        [{ description: "Chi 1,234 tỷ đồng" }],
    ],
    fails: [
        [{ description: "đã có 173,652 học viên" }] => [0 description "173,652"],
        [{ description: "với 1,141 Tổ Công nghệ số cộng đồng" }] => [0 description "1,141"],
    ],
}

fn check(cell: &Cell<'_>, found: &mut Findings<'_>) {
    for quantity in cell.quantities() {
        let Some((integer, decimal)) = quantity.alternatives() else { continue };
        let whole = integer.vietnamese();
        found
            .at(cell, quantity.span)
            .typed("text", quantity.span.of(cell.text()))
            .typed("integer", integer)
            .typed("decimal", decimal)
            .typed("whole", whole.as_str())
            .edit(cell, quantity.span, whole);
    }
}
