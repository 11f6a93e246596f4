//! The entries of one form, kept open: read once, checked once, and again only where something changed.

mod check;
mod groups;
mod plan;
mod render;
mod standing;
#[cfg(test)]
mod tests;

use crate::assess::{Assessment, assess};
use crate::context::{Context, Frame};
use crate::entry::{Entries, Entry, EntryId, line_feeds};
use crate::error::InputError;
use crate::issue::{Changes, Issue, KnownIssue, Lang, Report, Summary};
use crate::previous::Matching;
use crate::profile::Profile;
use crate::rules;
use crate::rules::{Census, Class, Finding, Findings, Row, Scope};
use crate::value::Value;
use groups::Groups;
use plan::Plan;
use render::Render;
use standing::{Log, Standing};

/// The entries of one form, kept open while a person edits them.
///
/// Setting a field reads that field again and asks only the rules that read it, in its entry and in the entries it is
/// related to. After any edits the report is that of a fresh check, byte for byte.
///
/// ```
/// let profile = rasoat::Profile::builtin("plan-02")?;
/// let entries = rasoat::Entries::from_json(&profile, r#"[
///     {"task": "Công bố mã định danh", "deadline": "31/9/2025", "result": "Đang thực hiện", "description": "Đang lấy ý kiến"}
/// ]"#)?;
/// let mut sheet = rasoat::Sheet::new(&profile, entries, &rasoat::Context::new("2025-08-15")?)?;
/// assert_eq!(sheet.report().issues[0].rule, "date/impossible");
///
/// let changes = sheet.set(0, "deadline", "30/9/2025")?;
/// assert_eq!(changes.gone[0].issue.rule, "date/impossible");
/// assert!(sheet.report().issues.is_empty());
/// # Ok::<(), rasoat::InputError>(())
/// ```
#[derive(Debug, Clone)]
pub struct Sheet {
    frame: Frame,
    lang: Lang,
    mask: bool,
    plan: Plan,
    /// By id; an entry that was removed leaves its place to the next.
    slots: Vec<Slot>,
    free: Vec<EntryId>,
    /// The entries in the order of the sheet.
    order: Vec<EntryId>,
    /// By id, where entries stand.
    positions: Vec<usize>,
    matching: Matching,
    groups: Groups,
    census: Census,
    /// What is said of the sheet as a whole.
    whole: Vec<Standing>,
    next: u32,
}

/// An entry and what is known of it.
#[derive(Debug, Clone)]
struct Slot {
    entry: Entry,
    /// The entry of the previous submission that it continues.
    continues: Option<usize>,
    /// Its groups, and what their rules compare of it.
    groups: Vec<(usize, Option<Class>)>,
    /// What the rules about one entry say of it.
    found: Vec<Standing>,
}

impl Sheet {
    /// Opens a sheet and checks it.
    ///
    /// # Errors
    /// Where something in the context cannot be read.
    pub fn new(profile: &Profile, entries: Entries, context: &Context) -> Result<Sheet, InputError> {
        let frame = Frame::new(profile, context)?;
        let mut sheet = Sheet {
            plan: Plan::new(profile),
            matching: Matching::new(&frame),
            frame,
            lang: context.lang,
            mask: context.mask,
            slots: Vec::new(),
            free: Vec::new(),
            order: Vec::new(),
            positions: Vec::new(),
            groups: Groups::default(),
            census: Census::default(),
            whole: Vec::new(),
            next: 0,
        };
        sheet.check_whole();
        sheet.put(0, entries, &mut Log::default());
        Ok(sheet)
    }

    /// The form.
    pub fn profile(&self) -> &Profile {
        &self.frame.profile
    }

    /// The number of entries.
    pub fn len(&self) -> usize {
        self.order.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.order.is_empty()
    }

    /// Sets the text of a field.
    ///
    /// # Errors
    /// Where there is no such entry or field.
    pub fn set(&mut self, entry: usize, field: &str, text: &str) -> Result<Changes, InputError> {
        let fields = self.frame.profile.fields();
        let Some(index) = fields.iter().position(|known| known.id == field) else {
            let ids: Vec<&str> = fields.iter().map(|field| field.id.as_str()).collect();
            return Err(InputError::unknown(field, field, &ids));
        };
        self.set_field(entry, index, text)
    }

    pub(crate) fn set_field(&mut self, entry: usize, field: usize, text: &str) -> Result<Changes, InputError> {
        let id = self.id(entry, self.len())?;
        let text = line_feeds(text.to_owned());
        let mut log = Log::default();
        if self.slots[id.0 as usize].entry.texts[field] != text {
            self.write(id, field, text, &mut log);
        }
        Ok(self.changes(log, None))
    }

    /// Puts entries in before the one at `at`, or at the end where `at` is the number of entries.
    ///
    /// # Errors
    /// Where `at` is beyond the end.
    pub fn insert(&mut self, at: usize, entries: Entries) -> Result<Changes, InputError> {
        within(at, self.len() + 1)?;
        let (mut log, before) = (Log::default(), self.positions.clone());
        self.put(at, entries, &mut log);
        Ok(self.changes(log, Some(before)))
    }

    /// Takes an entry out.
    ///
    /// # Errors
    /// Where there is no such entry.
    pub fn remove(&mut self, at: usize) -> Result<Changes, InputError> {
        let id = self.id(at, self.len())?;
        let (mut log, before) = (Log::default(), self.positions.clone());
        self.take(id, &mut log);
        Ok(self.changes(log, Some(before)))
    }

    /// Moves an entry, so that it stands at `to` afterwards.
    ///
    /// # Errors
    /// Where there is no such entry or place.
    pub fn shift(&mut self, from: usize, to: usize) -> Result<Changes, InputError> {
        let id = self.id(from, self.len())?;
        within(to, self.len())?;
        let (mut log, before) = (Log::default(), self.positions.clone());
        self.place(id, to, &mut log);
        Ok(self.changes(log, Some(before)))
    }

    /// Sorts the entries: `order` has for every place the entry that stands there afterwards, counted as they stand now.
    ///
    /// # Errors
    /// Where an entry is missing, or named twice.
    pub fn arrange(&mut self, order: &[usize]) -> Result<Changes, InputError> {
        let mut seen = vec![false; self.len()];
        let fresh = |&at: &usize| seen.get_mut(at).is_some_and(|seen| !std::mem::replace(seen, true));
        if order.len() != self.len() || !order.iter().all(fresh) {
            return Err(InputError::new(
                "order",
                "phải nêu mỗi dòng của biểu đúng một lần",
                "must name every entry of the sheet once",
            ));
        }
        let (mut log, before) = (Log::default(), self.positions.clone());
        self.order = order.iter().map(|&at| self.order[at]).collect();
        self.arranged(&mut log);
        Ok(self.changes(log, Some(before)))
    }

    /// The report on all entries as they stand.
    #[must_use]
    pub fn report(&self) -> Report {
        let render = self.render(&self.positions);
        let issues: Vec<Issue> = self.told().into_iter().map(|standing| render.issue(&standing.finding)).collect();
        let assessments = self.assessments();
        Report {
            form: self.frame.profile.data().id.clone(),
            as_of: self.frame.as_of,
            lang: self.lang,
            version: env!("CARGO_PKG_VERSION"),
            summary: Summary::new(&issues, &assessments),
            issues,
            assessments,
        }
    }

    /// The issues of the report, each with the id that edits name it by.
    #[must_use]
    pub fn issues(&self) -> Vec<KnownIssue> {
        let render = self.render(&self.positions);
        let known = |standing: &Standing| KnownIssue { id: standing.id, issue: render.issue(&standing.finding) };
        self.told().into_iter().map(known).collect()
    }

    fn assessments(&self) -> Vec<Assessment> {
        let rows = self.order.iter().enumerate();
        rows.filter_map(|(at, &id)| assess(&self.row(id), at)).collect()
    }

    fn render<'a>(&'a self, positions: &'a [usize]) -> Render<'a> {
        Render { profile: &self.frame.profile, lang: self.lang, mask: self.mask, positions }
    }

    /// What an edit changed, in words; `before` is where entries stood, if that changed.
    fn changes(&self, log: Log, before: Option<Vec<usize>>) -> Changes {
        let words = |list: Vec<(u32, Finding)>, positions: &[usize]| {
            let render = self.render(positions);
            list.iter().map(|(id, finding)| KnownIssue { id: *id, issue: render.issue(finding) }).collect()
        };
        Changes {
            appeared: words(log.appeared, &self.positions),
            gone: words(log.gone, before.as_ref().unwrap_or(&self.positions)),
        }
    }

    fn id(&self, at: usize, end: usize) -> Result<EntryId, InputError> {
        within(at, end)?;
        Ok(self.order[at])
    }

    fn row(&self, id: EntryId) -> Row<'_> {
        let slot = &self.slots[id.0 as usize];
        Row { frame: &self.frame, entry: &slot.entry, continues: slot.continues }
    }
}

fn within(at: usize, end: usize) -> Result<(), InputError> {
    if at < end {
        return Ok(());
    }
    Err(InputError::new(
        ["entries[", &at.to_string(), "]"].concat(),
        "không có dòng này trong biểu",
        "the sheet has no such entry",
    ))
}
