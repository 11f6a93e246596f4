//! After any edits a sheet says what a fresh check says, and its edits say what changed.

use super::*;
use crate::json::Json;
use crate::testing::examples;
use crate::{Changes, Previous, Role, builtin_ids, check};
use std::collections::BTreeMap;

/// Numbers that look random and are the same every time (xorshift64*, Vigna 2016).
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) as usize % end.max(1)
    }

    fn of<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.below(list.len())]
    }
}

/// Rows of a form and texts of its fields, from its examples.
struct Stock {
    profile: Profile,
    rows: Vec<Vec<String>>,
    texts: Vec<Vec<String>>,
    days: Vec<chrono::NaiveDate>,
}

impl Stock {
    fn of(id: &str) -> Stock {
        // The shipped text leaves the examples out.
        let path = [env!("CARGO_MANIFEST_DIR"), "/src/profiles/", id, ".json"].concat();
        let profile = Profile::from_json(&std::fs::read_to_string(path).unwrap()).unwrap();
        let cases = examples(&profile).unwrap();
        let mut rows: Vec<Vec<String>> = cases.iter().flat_map(|case| case.entries.rows().to_vec()).collect();
        let before = cases.iter().filter_map(|case| case.context.previous.as_ref());
        rows.extend(before.flat_map(|previous| previous.entries.rows().to_vec()).collect::<Vec<_>>());
        let mut texts: Vec<Vec<String>> = vec![Vec::new(); profile.fields().len()];
        for row in &rows {
            row.iter().zip(&mut texts).for_each(|(text, known)| known.push(text.clone()));
        }
        for (field, known) in profile.fields().iter().zip(&mut texts) {
            known.push(String::new());
            known.extend(MORE.iter().map(|text| (*text).to_owned()));
            // What 1,234 is hangs on the unit.
            let more: &[&str] = match field.role {
                Some(Role::No) => &["1", "2", "3", "4", "2.1", "10"],
                Some(Role::Unit) => &["Hồ sơ", "%"],
                Some(Role::Actual | Role::Target) => &["1,234", "12,345"],
                _ => &[],
            };
            let many = more.iter().cycle().take(more.len() * 20);
            known.extend(many.map(|text| (*text).to_owned()));
        }
        let days = cases.iter().map(|case| case.context.as_of).collect();
        Stock { profile, rows, texts, days }
    }

    /// A row of the examples, or one put together from all of them.
    fn row(&self, random: &mut Random) -> Vec<String> {
        if random.below(3) > 0 {
            return random.of(&self.rows).clone();
        }
        self.texts.iter().map(|texts| random.of(texts).clone()).collect()
    }

    /// Another text for a field: of the examples, or the same as it is, longer or shorter by what a person types.
    fn text(&self, field: usize, now: &str, random: &mut Random) -> String {
        let text = random.of(&self.texts[field]).clone();
        match random.below(6) {
            0 => text.chars().take(random.below(text.chars().count() + 1)).collect(),
            1 | 2 => ["Ghi chú. ", now].concat(),
            3 => now.chars().skip(1).collect(),
            _ => text,
        }
    }

    fn context(&self, random: &mut Random) -> Context {
        let mut context = Context::new("2025-12-15").unwrap();
        context.as_of = *random.of(&self.days);
        context.reporting_period = Some("tháng 8/2025".to_owned());
        let rows = (0..1 + random.below(6)).map(|_| self.row(random)).collect();
        context.previous = Some(Previous {
            as_of: context.as_of - chrono::Days::new(30),
            entries: Entries::from_rows(&self.profile, rows),
        });
        let node = crate::tree::Node::from_json(
            r#"[{"citation": "359-KH/TU", "date": "2025-04-29"}, {"citation": "57/QĐ-UBND", "date": "2025-01-10"}]"#,
        );
        context.register = Some(node.unwrap().read().unwrap());
        let node = crate::tree::Node::from_json(
            r#"{"extends": true, "days": [{"date": "2025-06-30", "kind": "holiday", "name": "Nghỉ", "status": "pending"}]}"#,
        );
        context.calendar = Some(node.unwrap().read().unwrap());
        context
    }
}

/// Texts that make entries speak of one another.
const MORE: &[&str] = &[
    "Quyết định số 57/QĐ-UBND ngày 10/01/2025 đã ban hành; Kế hoạch số 359-KH/TU",
    "Quyết định số 57/QĐ-UBND ngày 11/01/2025",
    "Quyết định số 57/QĐ-UBND ngày 12/01/2025; Quyết định số 57/QĐ-UBNDD",
    "Công văn số 12/SKHCN-VP ngày 10/9/2025, Công văn số 15/SKHCN-VP ngày 10/8/2025",
    "Toàn tỉnh đã thành lập 1.664 tổ công nghệ số cộng đồng",
    "Toàn tỉnh đã thành lập 1.141 tổ công nghệ số cộng đồng",
    "Biểu này có 3 nhiệm vụ: hoàn thành 2, đang thực hiện 1",
    "I. Thể chế (02 nhiệm vụ)",
    "Sở Thông tin và Truyền thông",
    "UBND huyện Sơn Hà",
    "Đã hoàn thành",
    "Đang thực hiện",
    "30/6/2025",
    "1,234",
    "%",
];

/// The report as JSON, which the two writers of it agree on.
fn as_json(report: &Report) -> String {
    let json = serde_json::to_string(report).unwrap();
    assert_eq!(Json::of(|to| to.report(report)), json);
    json
}

/// The issues by id, as a page would keep them.
type Page = BTreeMap<u32, String>;

fn page(sheet: &Sheet) -> Page {
    sheet.issues().into_iter().map(|known| (known.id, serde_json::to_string(&known.issue).unwrap())).collect()
}

/// What a page knows after it has heard of an edit, but for where entries stand.
fn heard(mut page: Page, changes: &Changes) -> Page {
    for gone in &changes.gone {
        let known = page.remove(&gone.id).expect("what goes was there");
        assert_eq!(known, serde_json::to_string(&gone.issue).unwrap(), "what goes is told as it was");
    }
    for appeared in &changes.appeared {
        let twice = page.insert(appeared.id, serde_json::to_string(&appeared.issue).unwrap());
        assert_eq!(twice, None, "what appears was not there");
    }
    page
}

fn edit(sheet: &mut Sheet, rows: &mut Vec<Vec<String>>, stock: &Stock, random: &mut Random) -> (bool, Changes) {
    let count = rows.len();
    let kind = random.below(12);
    let changes = match kind {
        0 if count < 12 => {
            let (at, row) = (random.below(count + 1), stock.row(random));
            rows.insert(at, row.clone());
            sheet.insert(at, Entries::from_rows(&stock.profile, vec![row])).unwrap()
        }
        1 if count > 0 => {
            let at = random.below(count);
            rows.remove(at);
            sheet.remove(at).unwrap()
        }
        2 if count > 0 => {
            let (from, to) = (random.below(count), random.below(count));
            let row = rows.remove(from);
            rows.insert(to, row);
            sheet.shift(from, to).unwrap()
        }
        3 => {
            let mut order: Vec<usize> = (0..count).collect();
            (1..count).for_each(|i| order.swap(i, random.below(i + 1)));
            *rows = order.iter().map(|&at| rows[at].clone()).collect();
            sheet.arrange(&order).unwrap()
        }
        _ if count > 0 => {
            let (at, field) = (random.below(count), random.below(stock.texts.len()));
            let text = stock.text(field, &rows[at][field], random);
            rows[at][field].clone_from(&text);
            sheet.set(at, &stock.profile.fields()[field].id, &text).unwrap()
        }
        _ => Changes::default(),
    };
    (kind < 4, changes)
}

#[test]
fn after_any_edits_a_sheet_says_what_a_fresh_check_says() {
    // More in the background of a search for faults: RASOAT_EDITS=100000.
    let edits: u64 = std::env::var("RASOAT_EDITS").map_or(120, |edits| edits.parse().unwrap());
    for (seed, id) in builtin_ids().enumerate() {
        let stock = Stock::of(id);
        let random = &mut Random(0x9E37_79B9_7F4A_7C15 ^ (seed as u64 + 1));
        let context = stock.context(random);
        let mut rows: Vec<Vec<String>> = (0..6).map(|_| stock.row(random)).collect();
        let mut sheet = Sheet::new(&stock.profile, Entries::from_rows(&stock.profile, rows.clone()), &context).unwrap();
        let mut before = page(&sheet);
        for step in 0..edits {
            let (moved, changes) = edit(&mut sheet, &mut rows, &stock, random);
            let fresh = check(&stock.profile, &Entries::from_rows(&stock.profile, rows.clone()), &context).unwrap();
            assert_eq!(as_json(&sheet.report()), as_json(&fresh), "{id}, edit {step}");
            assert_eq!(Json::of(|to| to.changes(&changes)), serde_json::to_string(&changes).unwrap());
            let now = page(&sheet);
            let heard = heard(before, &changes);
            assert_eq!(heard.keys().collect::<Vec<_>>(), now.keys().collect::<Vec<_>>(), "{id}, edit {step}");
            if !moved {
                assert_eq!(heard, now, "{id}, edit {step}");
            }
            before = now;
        }
    }
}

#[test]
fn the_column_of_units_decides_how_the_numbers_beside_it_are_read() {
    let mut seen = 0;
    for id in builtin_ids() {
        let profile = Profile::builtin(id).unwrap();
        let measured: Vec<usize> =
            (0..profile.fields().len()).filter(|&f| crate::value::reads_also(&profile, f).is_some()).collect();
        let Some(unit) = profile.role(Role::Unit).filter(|_| !measured.is_empty()) else { continue };
        let row = |text: &str| -> Vec<String> {
            let text = |field| {
                if field == unit {
                    text.to_owned()
                } else if measured.contains(&field) {
                    "1,234".to_owned()
                } else {
                    String::new()
                }
            };
            (0..profile.fields().len()).map(text).collect()
        };
        let context = Context::new("2025-12-15").unwrap();
        let mut sheet = Sheet::new(&profile, Entries::from_rows(&profile, vec![row("Hồ sơ")]), &context).unwrap();
        for text in ["%", "Hồ sơ", "", "Tỷ đồng"] {
            let before = as_json(&sheet.report());
            sheet.set(0, &profile.fields()[unit].id, text).unwrap();
            let fresh = check(&profile, &Entries::from_rows(&profile, vec![row(text)]), &context).unwrap();
            assert_eq!(as_json(&sheet.report()), as_json(&fresh), "{id}: {text}");
            seen += usize::from(before != as_json(&fresh));
        }
    }
    assert!(seen > 0);
}

#[test]
fn a_row_that_takes_up_a_task_takes_it_from_the_row_that_had_only_its_number() {
    let profiles = builtin_ids().map(|id| Profile::builtin(id).unwrap());
    let numbered =
        |profile: &Profile| [Role::No, Role::Task, Role::Status].iter().all(|role| profile.role(*role).is_some());
    let profile = profiles.filter(|profile| profile.data().key.is_empty()).find(numbered).unwrap();
    let row = |no: &str, task: &str, status: &str| {
        let mut texts = vec![String::new(); profile.fields().len()];
        for (role, text) in [(Role::No, no), (Role::Task, task), (Role::Status, status)] {
            if let Some(field) = profile.role(role) {
                text.clone_into(&mut texts[field]);
            }
        }
        texts
    };
    let mut context = Context::new("2025-12-15").unwrap();
    context.previous = Some(Previous {
        as_of: context.as_of - chrono::Days::new(30),
        entries: Entries::from_rows(&profile, vec![row("1", "Rà soát quy trình nội bộ", "Đã hoàn thành")]),
    });
    let mut rows = vec![row("1", "Tập huấn kỹ năng số", "Đang thực hiện"), row("2", "", "Đang thực hiện")];
    let mut sheet = Sheet::new(&profile, Entries::from_rows(&profile, rows.clone()), &context).unwrap();
    let task = profile.role(Role::Task).unwrap();
    let regressed = |sheet: &Sheet| -> Vec<Option<usize>> {
        let issues = sheet.report().issues;
        issues.iter().filter(|issue| issue.rule == "status/regressed").map(|issue| issue.entry).collect()
    };
    for (text, continues) in [("Rà soát quy trình nội bộ", 1), ("Ban hành kế hoạch năm", 0)] {
        text.clone_into(&mut rows[1][task]);
        sheet.set(1, &profile.fields()[task].id, text).unwrap();
        assert_eq!(regressed(&sheet), [Some(continues)], "{text}");
        let fresh = check(&profile, &Entries::from_rows(&profile, rows.clone()), &context).unwrap();
        assert_eq!(as_json(&sheet.report()), as_json(&fresh));
    }
}

/// What a group compares tells it when to look again: a figure, a date, a status that changes under the same key.
#[test]
fn a_row_that_becomes_what_an_example_has_is_seen_by_its_group() {
    for rule in crate::rules::ALL.iter().filter(|rule| matches!(rule.scope, crate::rules::Scope::Group { .. })) {
        for example in rule.docs.passes.iter().chain(rule.docs.fails) {
            let run = crate::catalogue::Run::new(example).unwrap();
            let rows = run.entries.rows();
            let fresh = as_json(&run.report(run.context.lang).unwrap());
            let pairs = (0..rows.len()).flat_map(|from| (0..rows.len()).map(move |to| (from, to)));
            for (from, to) in pairs.filter(|(from, to)| from != to) {
                let mut before = rows.to_vec();
                before[to].clone_from(&rows[from]);
                let before = Entries::from_rows(&run.profile, before);
                let mut sheet = Sheet::new(&run.profile, before, &run.context).unwrap();
                for (field, text) in run.profile.fields().iter().zip(&rows[to]) {
                    sheet.set(to, &field.id, text).unwrap();
                }
                assert_eq!(as_json(&sheet.report()), fresh, "{}: row {to} of {:?}", rule.id, example.entries);
            }
        }
    }
}
