//! Days of the calendar.

use std::fmt;
use std::str::FromStr;

/// A day of the Gregorian calendar, from `0000-01-01` to `9999-12-31`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

/// The error for text that is not a day of the calendar in the form `YYYY-MM-DD`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InvalidDate;

impl Date {
    /// The day with this year, month from 1 and day from 1; `None` if the calendar has no such day.
    ///
    /// ```
    /// assert!(walint::Date::new(2028, 2, 29).is_some());
    /// assert!(walint::Date::new(2027, 2, 29).is_none());
    /// ```
    #[must_use]
    pub fn new(year: u16, month: u8, day: u8) -> Option<Date> {
        let is_leap =
            year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let n_days = match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 if is_leap => 29,
            2 => 28,
            _ => return None,
        };
        (year <= 9999 && (1..=n_days).contains(&day)).then_some(Date { year, month, day })
    }

    /// The seconds from 1970-01-01 to the start of the day in UTC; negative for earlier days.
    #[must_use]
    pub fn unix_seconds(self) -> i64 {
        /// The days from 0000-03-01 to 1970-01-01.
        const EPOCH: i64 = 719_468;
        // Years that begin in March end with the leap day.
        let month = (i64::from(self.month) + 9) % 12;
        let year = i64::from(self.year) - i64::from(self.month <= 2);
        let n_leap_days = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
        // From March on, the months have 31, 30, 31, 30 and 31 days, again and again.
        let day_of_year = (153 * month + 2) / 5 + i64::from(self.day) - 1;
        let n_days = 365 * year + n_leap_days + day_of_year;
        (n_days - EPOCH) * 24 * 60 * 60
    }
}

impl FromStr for Date {
    type Err = InvalidDate;

    fn from_str(text: &str) -> Result<Date, InvalidDate> {
        let is_written = |(n, byte): (usize, u8)| match n {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        };
        if text.len() != 10 || !text.bytes().enumerate().all(is_written) {
            return Err(InvalidDate);
        }
        let year = text[..4].parse().map_err(|_| InvalidDate)?;
        let month = text[5..7].parse().map_err(|_| InvalidDate)?;
        let day = text[8..].parse().map_err(|_| InvalidDate)?;
        Date::new(year, month, day).ok_or(InvalidDate)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl fmt::Display for InvalidDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a day of the calendar in the form YYYY-MM-DD")
    }
}

impl std::error::Error for InvalidDate {}

#[cfg(test)]
mod tests {
    use super::Date;

    #[test]
    fn every_day_is_24_hours_after_the_one_before() {
        let mut last: Option<Date> = None;
        for year in 0..=9999 {
            for (month, day) in (1..=12).flat_map(|month| (1..=31).map(move |day| (month, day))) {
                let Some(date) = Date::new(year, month, day) else { continue };
                if let Some(last) = last {
                    assert!(last < date, "{last} and {date}");
                    assert_eq!(date.unix_seconds() - last.unix_seconds(), 86_400, "{date}");
                }
                last = Some(date);
            }
        }
        let epoch = Date::new(1970, 1, 1).expect("a day");
        assert_eq!(epoch.unix_seconds(), 0);
        let start: Date = "2026-11-24".parse().expect("a day");
        assert_eq!(start.unix_seconds(), 1_795_478_400);
    }

    #[test]
    fn only_days_in_the_documented_form_are_read() {
        for text in ["2026-02-28", "2028-02-29", "0000-01-01", "9999-12-31"] {
            assert_eq!(text.parse::<Date>().map(|it| it.to_string()).as_deref(), Ok(text));
        }
        for text in ["", "2026-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "20260101", "٢٠٢٦-0"]
        {
            assert!(text.parse::<Date>().is_err(), "{text}");
        }
    }
}
