//! What a check is told besides the entries.

use crate::calendar::{Calendar, ReportingWindow};
use crate::digest::Digest;
use crate::entry::Entries;
use crate::error::InputError;
use crate::issue::{Lang, Report};
use crate::previous::PreviousSheet;
use crate::profile::Profile;
use crate::read::{Register, read_period};
use crate::receipt::Confirmation;
use crate::sheet::Sheet;
use crate::tree::{Node, object};
use chrono::NaiveDate;

/// The day of the report and whatever else the page knows.
///
/// ```
/// let context = rasoat::Context::new("2025-12-15")?;
/// let english = rasoat::Context { lang: rasoat::Lang::En, ..context };
/// # let _ = english;
/// # Ok::<(), rasoat::InputError>(())
/// ```
#[derive(Debug, Clone)]
pub struct Context {
    /// The day of the report. Always given: rasoat never reads a clock.
    pub as_of: NaiveDate,
    /// The reporting period, such as `tháng 8/2025`; without it the rules about periods are silent.
    pub reporting_period: Option<String>,
    /// The working calendar, where the page knows better than the shipped one.
    pub calendar: Option<Calendar>,
    /// What was submitted before.
    pub previous: Option<Previous>,
    /// Known documents with their right dates.
    pub register: Option<Register>,
    /// Warnings that were confirmed with a reason, for the receipt.
    pub confirmations: Vec<Confirmation>,
    /// The language of messages and labels.
    pub lang: Lang,
    /// Leaves what was typed out of messages and parameters.
    pub mask: bool,
}

/// A previous submission.
#[derive(Debug, Clone)]
pub struct Previous {
    /// The day it was made.
    pub as_of: NaiveDate,
    /// Its entries.
    pub entries: Entries,
}

/// A context as JSON has it.
struct Given {
    as_of: NaiveDate,
    reporting_period: Option<String>,
    calendar: Option<Calendar>,
    previous: Option<GivenPrevious>,
    register: Option<Register>,
    confirmations: Vec<Confirmation>,
    lang: Lang,
    mask: bool,
}

object!(Given {
    as_of: "asOf",
    reporting_period: "reportingPeriod",
    calendar: "calendar",
    previous: "previous",
    register: "register",
    confirmations: "confirmations" = Vec::new(),
    lang: "lang" = Lang::default(),
    mask: "mask" = false,
});

struct GivenPrevious {
    as_of: NaiveDate,
    entries: Node,
}

object!(GivenPrevious { as_of: "asOf", entries: "entries" });

impl Context {
    /// The keys of a context in JSON, for files that hold other keys beside them.
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) const KEYS: [&str; 8] =
        ["asOf", "reportingPeriod", "calendar", "previous", "register", "confirmations", "lang", "mask"];

    /// A context that knows only the day of the report, as `2025-12-15`.
    ///
    /// # Errors
    /// Where the text is not such a day.
    pub fn new(as_of: &str) -> Result<Context, InputError> {
        let as_of = crate::day::from_iso(as_of).ok_or_else(|| {
            InputError::new(
                "asOf",
                ["“", as_of, "” không phải ngày dạng 2025-12-15"].concat(),
                ["“", as_of, "” is not a day such as 2025-12-15"].concat(),
            )
        })?;
        Ok(Context {
            as_of,
            reporting_period: None,
            calendar: None,
            previous: None,
            register: None,
            confirmations: Vec::new(),
            lang: Lang::default(),
            mask: false,
        })
    }

    pub(crate) fn from_node(profile: &Profile, node: &Node) -> Result<Context, InputError> {
        let Given { as_of, reporting_period, calendar, previous, register, confirmations, lang, mask } = node.read()?;
        let previous = match previous {
            Some(given) => Some(Previous::from_node(profile, given).map_err(|e| e.inside("previous"))?),
            None => None,
        };
        Ok(Context { as_of, reporting_period, calendar, previous, register, confirmations, lang, mask })
    }

    /// The hash of what the page knows besides the day and the texts.
    pub(crate) fn hash(&self) -> String {
        let mut digest = Digest::default();
        if let Some(calendar) = &self.calendar {
            digest.text("calendar");
            calendar.feed(|text| {
                digest.text(text);
            });
        }
        if let Some(previous) = &self.previous {
            digest.text("previous").text(&crate::day::to_iso(previous.as_of));
            previous.entries.rows().iter().flatten().for_each(|text| {
                digest.text(text);
            });
        }
        for document in self.register.iter().flat_map(Register::documents) {
            digest.text("document").text(&document.citation.symbol()).text(&crate::day::to_iso(document.date));
        }
        digest.hex()
    }
}

impl Previous {
    /// A previous submission from its JSON text, `{"asOf": …, "entries": […]}`.
    ///
    /// # Errors
    /// Where the text is not such an object: the place and the reason.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn from_json(profile: &Profile, json: &str) -> Result<Previous, InputError> {
        Previous::from_node(profile, Node::from_json(json)?.read()?)
    }

    fn from_node(profile: &Profile, given: GivenPrevious) -> Result<Previous, InputError> {
        Ok(Previous { as_of: given.as_of, entries: Entries::from_node(profile, &given.entries)? })
    }
}

/// What the rules see of profile and context, prepared once for a sheet.
#[derive(Debug, Clone)]
pub(crate) struct Frame {
    pub(crate) profile: Profile,
    pub(crate) as_of: NaiveDate,
    pub(crate) calendar: Calendar,
    pub(crate) previous: Option<PreviousSheet>,
    pub(crate) register: Register,
    /// The name of the reporting period and its days, where the profile sets a regime.
    pub(crate) reported: Option<(String, ReportingWindow)>,
}

impl Frame {
    /// # Errors
    /// Where something in the context cannot be read.
    pub(crate) fn new(profile: &Profile, context: &Context) -> Result<Frame, InputError> {
        // What the page knows goes before what the profile knows.
        let calendar = context.calendar.clone().or_else(|| profile.data().calendar.clone()).unwrap_or_default();
        let register = context.register.clone().or_else(|| profile.data().register.clone()).unwrap_or_default();
        let reported = reported(profile, context)?;
        let mut frame =
            Frame { profile: profile.clone(), as_of: context.as_of, calendar, previous: None, register, reported };
        let previous = context.previous.clone();
        frame.previous = previous.map(|before| PreviousSheet::new(&frame, before.as_of, before.entries));
        Ok(frame)
    }

    /// The name of the reporting period and its days, where form and page tell them.
    pub(crate) fn reported(&self) -> Option<(&str, &ReportingWindow)> {
        self.reported.as_ref().map(|(name, window)| (name.as_str(), window))
    }
}

/// # Errors
/// Where the reporting period cannot be read, whether the profile sets a regime or not.
fn reported(profile: &Profile, context: &Context) -> Result<Option<(String, ReportingWindow)>, InputError> {
    let Some(named) = &context.reporting_period else { return Ok(None) };
    let period = read_period(named).ok_or_else(|| {
        InputError::new(
            "reportingPeriod",
            ["không đọc được “", named, "”; hãy ghi như “tháng 8/2025”, “quý III/2025”, “năm 2025”"].concat(),
            ["“", named, "” cannot be read; write it like “tháng 8/2025”, “quý III/2025”, “năm 2025”"].concat(),
        )
    })?;
    let window = profile.data().period.and_then(|regime| regime.window(period));
    Ok(window.map(|window| (named.trim().to_owned(), window)))
}

/// Checks entries against a form.
///
/// ```
/// let profile = rasoat::Profile::builtin("plan-02")?;
/// let entries = rasoat::Entries::from_json(&profile, r#"[{
///     "task": "Rà soát hệ thống", "deadline": "30/06/2025", "result": "Đã hoàn thành",
///     "description": "Công văn số 62/SKHCN-BCVT&CĐS ngày 09/7/2025", "completed_on": "09-07-2025"
/// }]"#)?;
/// let report = rasoat::check(&profile, &entries, &rasoat::Context::new("2025-12-15")?)?;
/// assert_eq!(report.issues[0].rule, "status/completed-late");
/// # Ok::<(), rasoat::InputError>(())
/// ```
///
/// # Errors
/// Where something in the context cannot be read.
pub fn check(profile: &Profile, entries: &Entries, context: &Context) -> Result<Report, InputError> {
    Ok(Sheet::new(profile, entries.clone(), context)?.report())
}
