//! The `calling` object of the settings of a phone number.

use crate::json::{Member, Node};

/// The settings for calls.
#[derive(Debug)]
pub struct CallSettings<'a> {
    /// The `calling` object.
    pub calling: &'a Node<'a>,
    /// The weekly opening hours.
    pub weekly: Vec<OpeningHours<'a>>,
    /// The opening hours on holidays, with either name for their times.
    pub holidays: Vec<OpeningHours<'a>>,
}

/// One entry of the opening hours, weekly or on a holiday.
#[derive(Debug)]
pub struct OpeningHours<'a> {
    /// The entry.
    pub node: &'a Node<'a>,
    /// Whether it is for a holiday.
    pub is_holiday: bool,
    /// The day of the week or the date; `None` when it is missing, or a placeholder.
    pub day: Option<&'a str>,
    /// The time from which users may call; `None` when the key is missing.
    pub open: Option<&'a Member<'a>>,
    /// The time until which users may call; `None` when the key is missing.
    pub close: Option<&'a Member<'a>>,
}

/// How many entries are read: more than any schedule can have, and few enough to compare in pairs.
const MAX_ENTRIES: usize = 100;

impl<'a> CallSettings<'a> {
    /// Reads a body; `None` when it has no settings for calls.
    #[must_use]
    pub fn new(root: &'a Node<'a>) -> Option<CallSettings<'a>> {
        let calling = root.get("calling")?;
        let list = |key| calling.get("call_hours").map_or(&[][..], |it| it.list(key));
        let weekly =
            list("weekly_operating_hours").iter().take(MAX_ENTRIES).map(OpeningHours::weekly);
        let holidays = list("holiday_schedule").iter().take(MAX_ENTRIES).map(OpeningHours::holiday);
        Some(CallSettings { calling, weekly: weekly.collect(), holidays: holidays.collect() })
    }

    /// Both lists of opening hours.
    #[must_use]
    pub fn schedules(&self) -> [&[OpeningHours<'a>]; 2] {
        [&self.weekly, &self.holidays]
    }

    /// The SIP servers.
    #[must_use]
    pub fn sip_servers(&self) -> &'a [Node<'a>] {
        self.calling.get("sip").map_or(&[], |it| it.list("servers"))
    }
}

impl<'a> OpeningHours<'a> {
    fn weekly(node: &'a Node<'a>) -> OpeningHours<'a> {
        OpeningHours {
            node,
            is_holiday: false,
            day: node.get("day_of_week").and_then(Node::literal),
            open: node.member("open_time"),
            close: node.member("close_time"),
        }
    }

    fn holiday(node: &'a Node<'a>) -> OpeningHours<'a> {
        OpeningHours {
            node,
            is_holiday: true,
            day: node.get("date").and_then(Node::literal),
            open: node.member("start_time").or_else(|| node.member("open_time")),
            close: node.member("end_time").or_else(|| node.member("close_time")),
        }
    }

    /// Tells whether both entries are for the same day, in any letter case.
    #[must_use]
    pub fn is_on_day_of(&self, other: &OpeningHours<'_>) -> bool {
        match (self.day, other.day) {
            (Some(day), Some(other)) => day.eq_ignore_ascii_case(other),
            _ => false,
        }
    }

    /// The times that are set: first the opening time, then the closing time.
    pub fn times(&self) -> impl Iterator<Item = &'a Member<'a>> {
        self.open.into_iter().chain(self.close)
    }

    /// Both times in minutes after midnight; `None` when one is missing, or not a time.
    #[must_use]
    pub fn minutes(&self) -> Option<(u16, u16)> {
        Some((minutes(&self.open?.value)?, minutes(&self.close?.value)?))
    }

    /// Both times in minutes after midnight, if the hours end after they begin.
    #[must_use]
    pub fn period(&self) -> Option<(u16, u16)> {
        self.minutes().filter(|(open, close)| open < close)
    }
}

/// Minutes after midnight of `HHMM`, or of `HH:MM`, which is accepted with a warning; `None` for
/// anything else.
#[must_use]
pub fn minutes(node: &Node<'_>) -> Option<u16> {
    let text = node.as_str()?;
    let (hours, minutes) = match text.len() {
        4 => text.split_at_checked(2)?,
        5 => text.split_once(':').filter(|it| it.0.len() == 2)?,
        _ => return None,
    };
    let digits = [hours, minutes].iter().all(|it| it.bytes().all(|it| it.is_ascii_digit()));
    let (hours, minutes) = (hours.parse::<u16>().ok()?, minutes.parse::<u16>().ok()?);
    (digits && hours < 24 && minutes < 60).then_some(hours * 60 + minutes)
}
