//! Small sums written in a profile: `full + partial`, `numerator / denominator * 100`.

use super::Interval;
use crate::exact::{Decimal, Ratio};
use crate::tree::words;
use std::cmp::Ordering;

/// An expression of names, numbers, `+ - * /` and brackets.
///
/// ```
/// use rasoat::{exact::Decimal, interval::{Expression, Interval}};
/// let percent = Expression::parse("numerator / denominator * 100").unwrap();
/// assert_eq!(percent.names().collect::<Vec<_>>(), ["numerator", "denominator"]);
/// let of = |name: &str| Some(Decimal::from(if name == "numerator" { 19 } else { 61 }));
/// assert_eq!(percent.value(of).unwrap().rounded(2).unwrap().to_string(), "31.15");
/// assert_eq!(Expression::parse("full + ").unwrap_err(), 7); // where it cannot be read
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expression {
    /// In reverse Polish order.
    steps: Vec<Step>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Step {
    Number(Decimal),
    Name(String),
    Plus,
    Minus,
    Times,
    Over,
    Negate,
}

/// Brackets deeper than this are refused, so that no profile can exhaust the stack.
const MAX_DEPTH: u32 = 32;

impl Expression {
    /// Reads an expression. Names are letters, digits and underscores; numbers have a decimal dot.
    /// The error is the byte at which reading stopped.
    pub fn parse(text: &str) -> Result<Expression, usize> {
        let mut parser = Parser { text, at: 0, depth: 0, steps: Vec::new() };
        parser.sum()?;
        if parser.peek().is_some() { Err(parser.at) } else { Ok(Expression { steps: parser.steps }) }
    }

    /// The names it uses, in order, repeated where they are repeated.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.steps.iter().filter_map(|step| match step {
            Step::Name(name) => Some(name.as_str()),
            _ => None,
        })
    }

    /// Whether it is one name and nothing else.
    pub fn is_name(&self) -> bool {
        matches!(self.steps[..], [Step::Name(_)])
    }

    /// Whether it only adds names up: `full + partial`.
    pub fn is_sum(&self) -> bool {
        self.steps.iter().all(|step| matches!(step, Step::Name(_) | Step::Plus))
    }

    /// All values it may have where each name stands for an interval. `None` where a name has none or zero may divide.
    pub fn interval(&self, of: impl Fn(&str) -> Option<Interval>) -> Option<Interval> {
        self.evaluate(of, Interval::exact, |step, a, b| match step {
            Step::Plus => a.plus(&b),
            Step::Minus => a.minus(&b),
            Step::Times => a.times(&b),
            _ => a.over(&b),
        })
    }

    /// Its value where each name stands for one number: what a message prints as the computed value.
    pub fn value(&self, of: impl Fn(&str) -> Option<Decimal>) -> Option<Ratio> {
        self.evaluate(
            |name| of(name).map(Ratio::from),
            Ratio::from,
            |step, a, b| match step {
                Step::Plus => a.plus(b),
                Step::Minus => a.minus(b),
                Step::Times => a.times(b),
                _ => a.over(b),
            },
        )
    }

    fn evaluate<T: Copy>(
        &self,
        of: impl Fn(&str) -> Option<T>,
        number: impl Fn(Decimal) -> T,
        apply: impl Fn(&Step, T, T) -> Option<T>,
    ) -> Option<T> {
        let mut stack = Vec::new();
        for step in &self.steps {
            let value = match step {
                Step::Number(value) => number(*value),
                Step::Name(name) => of(name)?,
                Step::Negate => apply(&Step::Minus, number(Decimal::ZERO), stack.pop()?)?,
                _ => {
                    let (b, a) = (stack.pop()?, stack.pop()?);
                    apply(step, a, b)?
                }
            };
            stack.push(value);
        }
        stack.pop()
    }
}

/// What an equation says of its two sides.
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// `=`
    #[cfg_attr(test, schemars(rename = "="))]
    Equal,
    /// `<=`
    #[cfg_attr(test, schemars(rename = "<="))]
    AtMost,
    /// `>=`
    #[cfg_attr(test, schemars(rename = ">="))]
    AtLeast,
    /// `<`
    #[cfg_attr(test, schemars(rename = "<"))]
    Below,
    /// `>`
    #[cfg_attr(test, schemars(rename = ">"))]
    Above,
}

words!(Relation { Equal: "=", AtMost: "<=", AtLeast: ">=", Below: "<", Above: ">" });

impl Relation {
    /// Reads `=`, `<=`, `>=`, `<` or `>`.
    pub fn parse(sign: &str) -> Option<Relation> {
        Some(match sign {
            "=" => Relation::Equal,
            "<=" => Relation::AtMost,
            ">=" => Relation::AtLeast,
            "<" => Relation::Below,
            ">" => Relation::Above,
            _ => return None,
        })
    }

    /// The sign as texts print it: =, ≤, ≥, < or >.
    pub fn sign(self) -> &'static str {
        match self {
            Relation::Equal => "=",
            Relation::AtMost => "≤",
            Relation::AtLeast => "≥",
            Relation::Below => "<",
            Relation::Above => ">",
        }
    }

    /// The same relation read from the right: a ≤ b is b ≥ a.
    pub fn turned(self) -> Relation {
        match self {
            Relation::Equal => Relation::Equal,
            Relation::AtMost => Relation::AtLeast,
            Relation::AtLeast => Relation::AtMost,
            Relation::Below => Relation::Above,
            Relation::Above => Relation::Below,
        }
    }

    /// Whether some values of the two intervals satisfy it.
    pub fn may_hold(self, left: &Interval, right: &Interval) -> bool {
        let below = |a: &Interval, b: &Interval, strictly: bool| match (a.low, b.high) {
            (Some(low), Some(high)) => match low.value.cmp(&high.value) {
                Ordering::Less => true,
                Ordering::Equal => !strictly && low.closed && high.closed,
                Ordering::Greater => false,
            },
            _ => true,
        };
        match self {
            Relation::Equal => left.meets(right),
            Relation::AtMost => below(left, right, false),
            Relation::Below => below(left, right, true),
            Relation::AtLeast => below(right, left, false),
            Relation::Above => below(right, left, true),
        }
    }
}

struct Parser<'a> {
    text: &'a str,
    at: usize,
    depth: u32,
    steps: Vec<Step>,
}

impl Parser<'_> {
    /// The next sign that is no blank.
    fn peek(&mut self) -> Option<char> {
        let rest = self.text.get(self.at..).unwrap_or("");
        let trimmed = rest.trim_start();
        self.at += rest.len() - trimmed.len();
        trimmed.chars().next()
    }

    fn sum(&mut self) -> Result<(), usize> {
        self.product()?;
        while let Some(sign @ ('+' | '-')) = self.peek() {
            self.at += 1;
            self.product()?;
            self.steps.push(if sign == '+' { Step::Plus } else { Step::Minus });
        }
        Ok(())
    }

    fn product(&mut self) -> Result<(), usize> {
        self.factor()?;
        while let Some(sign @ ('*' | '/')) = self.peek() {
            self.at += 1;
            self.factor()?;
            self.steps.push(if sign == '*' { Step::Times } else { Step::Over });
        }
        Ok(())
    }

    fn factor(&mut self) -> Result<(), usize> {
        match self.peek() {
            Some('-') => {
                self.at += 1;
                self.deeper(Parser::factor)?;
                self.steps.push(Step::Negate);
                Ok(())
            }
            Some('(') => {
                self.at += 1;
                self.deeper(Parser::sum)?;
                if self.peek() != Some(')') {
                    return Err(self.at);
                }
                self.at += 1;
                Ok(())
            }
            Some(c) if c.is_ascii_alphanumeric() || c == '_' => self.word(c.is_ascii_digit()),
            _ => Err(self.at),
        }
    }

    fn deeper(&mut self, read: impl Fn(&mut Self) -> Result<(), usize>) -> Result<(), usize> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(self.at);
        }
        read(self)?;
        self.depth -= 1;
        Ok(())
    }

    fn word(&mut self, number: bool) -> Result<(), usize> {
        let rest = self.text.get(self.at..).unwrap_or("");
        let part = |c: char| c.is_ascii_alphanumeric() || c == '_' || number && c == '.';
        let word = &rest[..rest.find(|c| !part(c)).unwrap_or(rest.len())];
        self.steps.push(match number {
            true => Step::Number(Decimal::parse(word).ok_or(self.at)?),
            false => Step::Name(word.to_owned()),
        });
        self.at += word.len();
        Ok(())
    }
}
