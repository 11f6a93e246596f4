//! What a check is told besides the entries.

use crate::calendar::Calendar;
use crate::entry::Entries;
use crate::error::InputError;
use crate::issue::{Lang, Report};
use crate::profile::Profile;
use crate::sheet::Sheet;
use crate::tree::Node;
use chrono::NaiveDate;
use serde::Deserialize;

/// The day of the report and whatever else the page knows.
///
/// ```
/// let context = rasoat::Context::new("2025-12-15")?;
/// let english = rasoat::Context { lang: rasoat::Lang::En, ..context };
/// # let _ = english;
/// # Ok::<(), rasoat::InputError>(())
/// ```
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Context {
    /// The day of the report. Always given: rasoat never reads a clock.
    #[serde(with = "crate::day::iso")]
    pub as_of: NaiveDate,
    /// The language of messages and labels.
    #[serde(default)]
    pub lang: Lang,
    /// Leaves what was typed out of messages and parameters.
    #[serde(default)]
    pub mask: bool,
}

impl Context {
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
        Ok(Context { as_of, lang: Lang::default(), mask: false })
    }

    pub(crate) fn from_node(node: &Node) -> Result<Context, InputError> {
        node.read()
    }
}

/// What the rules see of profile and context, prepared once for a sheet.
#[derive(Debug, Clone)]
pub(crate) struct Frame {
    pub(crate) profile: Profile,
    pub(crate) as_of: NaiveDate,
    pub(crate) calendar: Calendar,
}

impl Frame {
    pub(crate) fn new(profile: &Profile, context: &Context) -> Frame {
        Frame { profile: profile.clone(), as_of: context.as_of, calendar: Calendar::shipped() }
    }
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
