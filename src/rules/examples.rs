//! Tests over the list: every rule documented, named for its file, in both languages alike, and right about its examples.

use super::{ALL, Example, FILES, Rule, Scope};
use crate::catalogue::Run;
use crate::issue::{Issue, Severity};
use crate::message::{Text, placeholders};

fn run(example: &Example) -> Run {
    Run::new(example).unwrap_or_else(|e| panic!("{:?}: {e}", example.entries))
}

fn issues(run: &Run) -> Vec<Issue> {
    run.report(run.context.lang).unwrap().issues
}

fn examples(rule: &Rule) -> impl Iterator<Item = &Example> {
    rule.docs.passes.iter().chain(rule.docs.fails)
}

/// Group by group, so that the tests stay quick.
macro_rules! groups {
    ($($group:ident),+) => {
        mod every_rule_reports_exactly_the_marked_places_of_its_examples {
            $(#[test] fn $group() { super::reports_the_marked_places(stringify!($group)); })+
        }
        const GROUPS: &[&str] = &[$(stringify!($group)),+];
    };
}
groups!(field, text, date, deadline, status, period, number, indicator, equation, claim, citation, agency, sheet);

#[test]
fn the_rules_of_every_group_are_run_on_their_examples() {
    assert!(FILES.iter().all(|(group, _)| GROUPS.contains(group)));
}

fn reports_the_marked_places(group: &str) {
    for rule in ALL.iter().zip(FILES).filter(|(_, (of, _))| *of == group).map(|(rule, _)| rule) {
        for example in examples(rule) {
            let run = run(example);
            let found: Vec<_> = issues(&run)
                .into_iter()
                .filter(|issue| issue.rule == rule.id)
                .map(|issue| {
                    let (Some(entry), Some(field)) = (issue.entry, issue.field) else {
                        return (0, "sheet".to_owned(), String::new());
                    };
                    let index = run.profile.fields().iter().position(|f| f.id == field).unwrap();
                    let marked = issue.span.unwrap().of(&run.entries.rows()[entry][index]).to_owned();
                    (entry, field, marked)
                })
                .collect();
            let expected: Vec<_> =
                example.finds.iter().map(|&(entry, field, mark)| (entry, field.to_owned(), mark.to_owned())).collect();
            assert_eq!(found, expected, "{}: {:?}", rule.id, example.entries);
        }
    }
}

#[test]
fn every_repair_removes_its_issue_and_adds_no_error() {
    for rule in ALL {
        let mut repaired = 0;
        for example in rule.docs.fails {
            let mut run = run(example);
            let (before, typed) = (issues(&run), run.entries.clone());
            for issue in before.iter().filter(|issue| issue.rule == rule.id) {
                let Some(fix) = &issue.fix else { continue };
                run.entries = crate::fix::apply(&run.profile, &typed, &[fix]);
                let after = issues(&run);
                let same = |list: &[Issue]| list.iter().filter(|i| i.rule == rule.id).count();
                let errors = |list: &[Issue]| list.iter().filter(|i| i.severity == Severity::Error).count();
                assert!(same(&after) < same(&before), "{}: {:?} stays", rule.id, example.entries);
                assert!(errors(&after) <= errors(&before), "{}: {:?} adds an error", rule.id, example.entries);
                repaired += 1;
            }
        }
        assert_eq!(rule.fix.is_some(), repaired > 0, "{} declares a repair and shows one, or neither", rule.id);
    }
}

#[test]
fn every_rule_is_named_for_its_file_and_listed_once() {
    for (rule, (group, name)) in ALL.iter().zip(FILES) {
        assert_eq!(rule.id, [group, "/", &name.replace('_', "-")].concat());
    }
    let mut ids: Vec<_> = ALL.iter().map(|rule| rule.id).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), ALL.len());
}

#[test]
fn both_languages_use_the_same_parameters() {
    let sorted = |template| {
        let mut names: Vec<_> = placeholders(template).collect();
        names.sort_unstable();
        names.dedup();
        names
    };
    for rule in ALL {
        for Text { vi, en } in [Some(rule.message), rule.fix].into_iter().flatten() {
            assert_eq!(sorted(vi), sorted(en), "{}", rule.id);
        }
    }
}

#[test]
fn every_parameter_of_a_message_is_given_or_optional() {
    for rule in ALL {
        for example in rule.docs.fails {
            for issue in issues(&run(example)) {
                let rule = ALL.iter().find(|rule| rule.id == issue.rule).unwrap();
                let always: String =
                    rule.message.vi.split("[[").map(|part| part.rsplit("]]").next().unwrap()).collect();
                for name in placeholders(&always) {
                    assert!(issue.params.get(name).is_some(), "{}: {{{name}}} has no value", rule.id);
                }
            }
        }
    }
}

#[test]
fn rules_yield_only_to_rules_there_are_and_entry_rules_name_what_they_read() {
    for rule in ALL {
        for other in rule.yields_to {
            assert!(ALL.iter().any(|r| r.id == *other), "{} yields to {other}", rule.id);
        }
        if !matches!(rule.scope, Scope::Entry(_)) {
            assert!(rule.yields_to.is_empty(), "{}: only rules about one entry yield", rule.id);
        }
    }
}
