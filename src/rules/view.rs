//! What a rule sees: cells, rows and groups of rows, already read.

use crate::calendar::ReportingWindow;
use crate::context::Frame;
use crate::entry::{Entry, EntryId};
use crate::profile::{Field, FilledBy, Meaning, Role};
use crate::read::agency::Gone;
use crate::read::citation::Citation;
use crate::read::claim::Claim;
use crate::read::letters::is_invisible;
use crate::read::number::{NumberReading, Quantity};
use crate::read::{Deadline, FieldNotation, Folded, Prose, Scan, Span};
use crate::rules::{Finding, Findings};
use crate::value::{StatusValue, Value};
use chrono::NaiveDate;

/// One field of one entry.
#[derive(Clone, Copy)]
pub struct Cell<'a> {
    pub(crate) row: Row<'a>,
    pub(crate) index: usize,
}

impl<'a> Cell<'a> {
    /// The field's declaration.
    pub(crate) fn field(&self) -> &'a Field {
        &self.row.frame.profile.fields()[self.index]
    }

    /// The text as typed.
    pub(crate) fn text(&self) -> &'a str {
        &self.row.entry.texts[self.index]
    }

    /// What reading made of it.
    pub(crate) fn value(&self) -> &'a Value {
        &self.row.entry.values[self.index]
    }

    /// How the form writes days in this field.
    pub(crate) fn notation(&self) -> FieldNotation {
        self.field().notation.unwrap_or(self.row.frame.profile.data().notation)
    }

    /// Whether the person who reports fills it in, and can mend it.
    pub(crate) fn is_reporters(&self) -> bool {
        self.field().filled_by == FilledBy::Reporter
    }

    /// What running text holds, where this field is one.
    pub(crate) fn prose(&self) -> Option<&'a Prose> {
        match self.value() {
            Value::Text(prose) => Some(prose),
            _ => None,
        }
    }

    /// The number in a number field, or every quantity of running text, shares included.
    pub(crate) fn quantities(&self) -> Vec<&'a Quantity> {
        match self.value() {
            Value::Text(prose) => prose.figures.all().collect(),
            Value::Number(NumberReading::Number(quantity)) => vec![quantity],
            _ => Vec::new(),
        }
    }

    /// What stands for the whole text, to find others that are alike.
    pub(crate) fn folded(&self) -> Folded {
        self.prose().map_or_else(|| Folded::new(&Scan::new(self.text())), |prose| prose.folded)
    }

    /// The citations in running text; none in other fields.
    pub(crate) fn citations(&self) -> &'a [Citation] {
        self.prose().map_or(&[], |prose| &prose.citations)
    }

    /// What running text claims about its own figures.
    pub(crate) fn claims(&self) -> &'a [Claim] {
        self.prose().map_or(&[], |prose| &prose.claims)
    }

    /// The deadline, where this is a deadline field with a readable one.
    pub(crate) fn deadline(&self) -> Option<&'a Deadline> {
        match self.value() {
            Value::Deadline(reading) => reading.deadline(),
            _ => None,
        }
    }

    /// What another text would mean as the status in this field.
    pub(crate) fn understand(&self, text: &str) -> StatusValue {
        StatusValue::read(self.row.frame, self.index, text)
    }

    /// Whether nothing but blanks was typed.
    pub(crate) fn is_blank(&self) -> bool {
        self.text().chars().all(|c| c.is_whitespace() || is_invisible(c))
    }

    /// The whole text; `[0, 0]` where it is blank, as the contract has it.
    pub(crate) fn span(&self) -> Span {
        if self.is_blank() { Span::default() } else { self.whole() }
    }

    /// The whole text, blanks included: what a repair replaces.
    pub(crate) fn whole(&self) -> Span {
        Span { start: 0, end: self.text().encode_utf16().count() as u32 }
    }
}

/// One entry.
#[derive(Clone, Copy)]
pub struct Row<'a> {
    pub(crate) frame: &'a Frame,
    pub(crate) entry: &'a Entry,
    /// The entry of the previous submission that this one continues.
    pub(crate) continues: Option<usize>,
}

impl<'a> Row<'a> {
    pub(crate) fn id(&self) -> EntryId {
        self.entry.id
    }

    /// The field with a role, where the form has one.
    pub(crate) fn cell(&self, role: Role) -> Option<Cell<'a>> {
        self.frame.profile.role(role).map(|index| Cell { row: *self, index })
    }

    /// All fields in printed order.
    pub(crate) fn cells(&self) -> impl Iterator<Item = Cell<'a>> + use<'a> {
        let row = *self;
        (0..row.entry.texts.len()).map(move |index| Cell { row, index })
    }

    /// The old names that `find` sees in fields that name agencies.
    pub(crate) fn agencies(&self, find: FindNames) -> Vec<(Cell<'a>, Gone)> {
        let named = |cell: &Cell<'a>| matches!(cell.field().role, Some(Role::Lead | Role::Agency)) && !cell.is_blank();
        let names =
            |cell: Cell<'a>| find(&Scan::new(cell.text()), self.as_of()).into_iter().map(move |gone| (cell, gone));
        self.cells().filter(named).flat_map(names).collect()
    }

    /// The entry of the previous submission that this one continues.
    pub(crate) fn previous(&self) -> Option<Row<'a>> {
        let entry = self.frame.previous.as_ref()?.rows.get(self.continues?)?;
        Some(Row { frame: self.frame, entry, continues: None })
    }

    /// The day of the previous submission.
    pub(crate) fn previous_as_of(&self) -> Option<NaiveDate> {
        self.frame.previous.as_ref().map(|previous| previous.as_of)
    }

    /// The field with the first of these roles that the person who reports can mend.
    pub(crate) fn mendable(&self, roles: &[Role]) -> Option<Cell<'a>> {
        roles.iter().filter_map(|&role| self.cell(role)).find(Cell::is_reporters)
    }

    /// The day of the report.
    pub(crate) fn as_of(&self) -> NaiveDate {
        self.frame.as_of
    }

    /// The name of the reporting period and its days, where form and page tell them.
    pub(crate) fn reported(&self) -> Option<(&'a str, &'a ReportingWindow)> {
        self.frame.reported()
    }

    /// What the status word names; `None` where it is blank or not understood, or the form has none.
    pub(crate) fn status(&self) -> Option<Meaning> {
        match self.cell(Role::Status)?.value() {
            Value::Status(status) => status.meaning,
            _ => None,
        }
    }

    /// Whether this entry would be in order as far as its other fields go if its status meant `meaning`: a repair of the
    /// status must not make an error.
    pub(crate) fn takes(&self, meaning: Meaning) -> bool {
        let completed = self.cell(Role::Completed);
        let day = completed.and_then(|cell| cell.value().day());
        match meaning {
            Meaning::Done => {
                let told = self.cell(Role::Description).is_none_or(|cell| !cell.is_blank());
                told && completed.is_none_or(|_| day.is_some_and(|day| day <= self.as_of()))
            }
            Meaning::Doing | Meaning::None | Meaning::Suspended => day.is_none(),
            _ => true,
        }
    }

    /// The day in the completion field.
    pub(crate) fn completed(&self) -> Option<(Cell<'a>, NaiveDate)> {
        let cell = self.cell(Role::Completed)?;
        Some((cell, cell.value().day()?))
    }

    /// What names the row: its task, else its name.
    pub(crate) fn subject(&self) -> Option<Cell<'a>> {
        [Role::Task, Role::Name].into_iter().filter_map(|role| self.cell(role)).find(|cell| !cell.is_blank())
    }

    /// The parts of the row number: 10 and 1 of 10.1; none where there is no number.
    pub(crate) fn number(&self) -> &'a [u32] {
        match self.cell(Role::No).map(|cell| cell.value()) {
            Some(Value::Ordinal(parts)) => parts,
            _ => &[],
        }
    }

    /// A heading between rows of an indicator form: nothing but its number, its name and who follows it.
    /// Nothing is asked of it.
    pub(crate) fn is_heading(&self) -> bool {
        let named = |role| matches!(role, Role::No | Role::Name | Role::Section | Role::Lead | Role::Agency);
        let asked = |cell: &Cell<'_>| !cell.field().role.is_some_and(named);
        self.frame.profile.role(Role::Target).is_some() && self.cells().filter(asked).all(|cell| cell.is_blank())
    }
}

/// What a rule about the sheet as a whole sees.
pub struct Whole<'a> {
    pub(crate) frame: &'a Frame,
}

/// The entries that share a key of a rule.
pub struct Group<'a> {
    /// The key they share.
    pub(crate) key: &'a str,
    /// What of them shares it, in sheet order.
    pub(crate) members: &'a [Member],
    /// The entries by their ids.
    pub(crate) entries: &'a dyn Fn(EntryId) -> Row<'a>,
    /// What there is of the whole sheet.
    pub(crate) census: &'a Census,
    /// Whether the rule asked for that: its verdict then hangs on every entry.
    pub(crate) counted: std::cell::Cell<bool>,
}

/// What of an entry shares a key: the entry as a whole, or an item of what a field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Member {
    pub(crate) id: EntryId,
    pub(crate) item: [u32; 2],
}

/// How many tasks the sheet has, and how many of them in which state. Each entry counts by itself, so a change of one
/// entry changes it by that entry alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Census {
    pub(crate) tasks: i64,
    pub(crate) done: i64,
    pub(crate) doing: i64,
    pub(crate) not_started: i64,
}

impl Census {
    /// What one entry counts: a task, unless it is a heading or itself a line that counts the others.
    pub(crate) fn of(row: &Row<'_>) -> Census {
        let mut census = Census::default();
        let Some(subject) = row.subject() else { return census };
        if row.is_heading() || subject.prose().is_some_and(|prose| !prose.tallies.is_empty()) {
            return census;
        }
        census.tasks = 1;
        match row.status() {
            Some(Meaning::Done) => census.done = 1,
            Some(Meaning::Doing) => census.doing = 1,
            Some(Meaning::None) => census.not_started = 1,
            _ => {}
        }
        census
    }

    /// Counts an entry as it is now, and no more as it was.
    pub(crate) fn update(&mut self, before: Census, now: Census) {
        self.tasks += now.tasks - before.tasks;
        self.done += now.done - before.done;
        self.doing += now.doing - before.doing;
        self.not_started += now.not_started - before.not_started;
    }
}

/// A reader of old names, told the day of the report.
pub(crate) type FindNames = fn(&Scan<'_>, NaiveDate) -> Vec<Gone>;

impl<'a> Group<'a> {
    /// How many tasks the sheet has, for rules that declare [`Needs::Census`](super::Needs::Census).
    pub(crate) fn census(&self) -> &'a Census {
        self.counted.set(true);
        self.census
    }

    /// The entries, each once, in sheet order.
    pub(crate) fn rows(&self) -> impl Iterator<Item = Row<'a>> {
        let of_one = self.members.chunk_by(|a, b| a.id == b.id);
        of_one.filter_map(|members| Some((self.entries)(members.first()?.id)))
    }

    /// The fields whose items share the key, and the place of each item in its list.
    pub(crate) fn items(&self) -> impl Iterator<Item = (Cell<'a>, usize)> {
        let cell = |member: &Member| Cell { row: (self.entries)(member.id), index: member.item[0] as usize };
        self.members.iter().map(move |member| (cell(member), member.item[1] as usize))
    }

    /// The citations that share the key.
    pub(crate) fn citations(&self) -> impl Iterator<Item = (Cell<'a>, &'a Citation)> {
        self.items().filter_map(|(cell, item)| Some((cell, cell.citations().get(item)?)))
    }

    /// Reports the first of the old names that `wanted` accepts, with the others as related places and one repair for
    /// all of them.
    pub(crate) fn report_names(&self, find: FindNames, wanted: &dyn Fn(&Gone) -> bool, found: &mut Findings<'_>) {
        let mut names = self.rows().flat_map(|row| row.agencies(find)).filter(|(_, gone)| wanted(gone));
        let Some((cell, gone)) = names.next() else { return };
        let finding = found.at(&cell, gone.span).typed("name", gone.name.as_str()).param("since", gone.since);
        if let Some(successor) = gone.successor {
            finding.param("successor", successor);
        }
        let mut count = 1;
        let edit = |finding: &mut Finding, cell: &Cell<'_>, gone: (Span, Option<String>)| {
            if let Some(text) = gone.1 {
                finding.edit(cell, gone.0, text);
            }
        };
        edit(finding, &cell, (gone.span, gone.replacement));
        for (cell, gone) in names {
            count += 1;
            finding.related(&cell, gone.span);
            edit(finding, &cell, (gone.span, gone.replacement));
        }
        if count > 1 {
            finding.param("count", count);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_that_changes_counts_as_it_is_now() {
        let mut census = Census { tasks: 5, done: 2, doing: 2, not_started: 1 };
        let done = Census { tasks: 1, done: 1, ..Census::default() };
        let doing = Census { tasks: 1, doing: 1, ..Census::default() };
        let not_started = Census { tasks: 1, not_started: 1, ..Census::default() };
        census.update(done, not_started);
        assert_eq!(census, Census { tasks: 5, done: 1, doing: 2, not_started: 2 });
        census.update(not_started, doing);
        assert_eq!(census, Census { tasks: 5, done: 1, doing: 3, not_started: 1 });
        census.update(doing, Census::default());
        assert_eq!(census, Census { tasks: 4, done: 1, doing: 2, not_started: 1 });
    }
}
