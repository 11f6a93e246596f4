//! The shapes of the readers that land next, as the engine uses them; each goes when its reader comes.
#![allow(missing_docs, dead_code)]
use super::*;
use crate::calendar::Calendar;
use crate::profile::Meaning;
use chrono::NaiveDate;
#[derive(Debug, Clone)]
pub struct Claim;
pub fn read_claims(_: &Scan, _: &number::Figures) -> Vec<Claim> {
    Vec::new()
}
#[derive(Debug, Clone)]
pub struct DeadlineReading(DateReading);
pub fn read_deadline(text: &str, _: Option<i32>) -> DeadlineReading {
    DeadlineReading(read_date(text))
}
impl DeadlineReading {
    pub fn firm_due(&self, _: &Calendar) -> Option<(NaiveDate, bool)> {
        match self.0 {
            DateReading::Day(d) => Some((d.date, false)),
            _ => None,
        }
    }
    pub fn impossible(&self) -> Option<&ImpossibleDay> {
        match &self.0 {
            DateReading::Impossible(d) => Some(d),
            _ => None,
        }
    }
    pub fn single_day(&self) -> Option<&Day> {
        match &self.0 {
            DateReading::Day(d) => Some(d),
            _ => None,
        }
    }
    pub fn is_unreadable(&self) -> bool {
        matches!(self.0, DateReading::Unreadable { .. })
    }
}
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Timing;
pub struct St;
impl St {
    pub fn meaning(&self) -> Option<Meaning> {
        None
    }
    pub fn timing(&self) -> Option<Timing> {
        None
    }
}
pub fn read_status(_: &str) -> St {
    St
}
