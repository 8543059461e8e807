//! Rules of what waits at the front desk.

use std::cmp::Reverse;

use vault::{Desk, Timestamp};

use super::{DeskTodo, ShortOfHours, ToCall, store};
use crate::{Result, clients, course, settings};

/// How many clients a list of the desk has at most.
const LISTED: usize = 50;

/// What waits at the front desk.
///
/// # Errors
/// When the file cannot be read.
pub fn desk(db: &Desk, now: Timestamp) -> Result<DeskTodo> {
    Ok(DeskTodo {
        to_call: to_call(db, now)?,
        short_of_hours: short_of_hours(db, now)?,
        born_missing: store::born_missing(db)?,
        unassigned: store::unassigned(db)?,
    })
}

fn to_call(db: &Desk, now: Timestamp) -> Result<Vec<ToCall>> {
    let silent = store::silent(db, settings::local_date(db, now)?)?.into_iter().take(LISTED);
    silent
        .map(|it| {
            Ok(ToCall {
                client_id: it.client_id,
                client_name: clients::printed_name(db, it.client_id)?,
                desk_label: it.desk_label,
                since: it.since,
            })
        })
        .collect()
}

fn short_of_hours(db: &Desk, now: Timestamp) -> Result<Vec<ShortOfHours>> {
    let mut short = Vec::new();
    for week in course::this_week_of_all(db, now)? {
        let (would_make, prescribed) =
            (week.attended_minutes + week.coming_minutes, u32::from(week.prescribed_minutes));
        if would_make < prescribed {
            short.push((prescribed - would_make, week));
        }
    }
    short.sort_by_key(|(lacking, it)| (Reverse(*lacking), it.client_id));
    short
        .into_iter()
        .take(LISTED)
        .map(|(_, it)| {
            Ok(ShortOfHours {
                client_id: it.client_id,
                client_name: clients::printed_name(db, it.client_id)?,
                attended_minutes: it.attended_minutes,
                coming_minutes: it.coming_minutes,
                prescribed_minutes: it.prescribed_minutes.into(),
            })
        })
        .collect()
}
