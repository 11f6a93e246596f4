//! Which rules a change can concern, worked out once from what they declare.

use crate::order;
use crate::profile::{FieldKind, Profile};
use crate::rules::{self, Needs, Rule, Scope};
use crate::value::reads_also;

/// The rules of a form by what they read.
#[derive(Debug, Clone)]
pub(super) struct Plan {
    /// By field, the rules that read it.
    readers: Vec<Vec<usize>>,
    /// By field, the others whose reading it decides.
    decides: Vec<Vec<usize>>,
    /// The rules that read the entry of the previous submission.
    previous: Vec<usize>,
    /// The rules about groups.
    pub(super) groups: Vec<usize>,
    /// The rules about the sheet as a whole.
    pub(super) sheet: Vec<usize>,
    /// By rule, its place among all ids in order: issues at one place stand in that order.
    pub(super) rank: Vec<usize>,
}

/// What changed in an entry.
#[derive(Debug)]
pub(super) struct Change {
    /// The fields that read differently.
    pub(super) fields: Vec<usize>,
    /// By rule, whether it can judge differently now.
    pub(super) concerns: Vec<bool>,
}

impl Plan {
    pub(super) fn new(profile: &Profile) -> Plan {
        let on = |rule: &usize| profile.setting(*rule).severity.is_some();
        let select = |wanted: fn(&Rule) -> bool| -> Vec<usize> {
            (0..rules::ALL.len()).filter(on).filter(|&rule| wanted(rules::ALL[rule])).collect()
        };
        let fields = 0..profile.fields().len();
        let prose = |field: usize| matches!(profile.fields()[field].kind, FieldKind::Text | FieldKind::LongText);
        let reads = |field: usize, rule: &Rule| match (profile.fields()[field].role, rule.scope) {
            _ if rule.context.contains(&Needs::Census) => true,
            (_, Scope::Group { .. }) if rule.reads.is_empty() => prose(field),
            _ if rule.reads.is_empty() => true,
            (Some(role), _) => rule.reads.contains(&role),
            (None, _) => false,
        };
        let readers = |field| (0..rules::ALL.len()).filter(on).filter(|&rule| reads(field, rules::ALL[rule])).collect();
        let decides = |field| fields.clone().filter(|&other| reads_also(profile, other) == Some(field)).collect();
        let mut by_id: Vec<usize> = (0..rules::ALL.len()).collect();
        order::sort_by_key(&mut by_id, |&rule| rules::ALL[rule].id);
        let mut rank = vec![0; by_id.len()];
        by_id.iter().enumerate().for_each(|(place, &rule)| rank[rule] = place);
        Plan {
            readers: fields.clone().map(readers).collect(),
            decides: fields.clone().map(decides).collect(),
            previous: select(|rule| rule.context.contains(&Needs::Previous)),
            groups: select(|rule| matches!(rule.scope, Scope::Group { .. })),
            sheet: select(|rule| matches!(rule.scope, Scope::Sheet(_))),
            rank,
        }
    }

    /// A change of one text.
    pub(super) fn text(&self, field: usize) -> Change {
        let mut change = Change { fields: vec![field], concerns: vec![false; rules::ALL.len()] };
        change.fields.extend(&self.decides[field]);
        for &field in &change.fields {
            self.readers[field].iter().for_each(|&rule| change.concerns[rule] = true);
        }
        change
    }

    /// A change of everything: a new entry.
    pub(super) fn whole(&self) -> Change {
        let mut change = Change { fields: (0..self.readers.len()).collect(), concerns: vec![false; rules::ALL.len()] };
        self.readers.iter().flatten().for_each(|&rule| change.concerns[rule] = true);
        change
    }

    /// A change of nothing yet.
    pub(super) fn nothing(&self) -> Change {
        Change { fields: Vec::new(), concerns: vec![false; rules::ALL.len()] }
    }

    /// Adds that the entry continues another entry of the previous submission now.
    pub(super) fn continues(&self, change: &mut Change) {
        self.previous.iter().for_each(|&rule| change.concerns[rule] = true);
    }
}
