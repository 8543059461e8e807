//! How long it takes to say what waits for whom: 96 sessions a day of twelve people each, all of them in care, over the
//! time that is looked back on; all notes but the last week's signed.
//!
//! `cargo test -p clinic --lib todo::measure -- --ignored --nocapture`

use std::time::{Duration, Instant};

use vault::{ActionId, Effect, Step};

use super::{desk, mine, team};
use crate::{Result, testing::Clinic};

/// Ids are sixteen letters here, so that statements can make them; those of sessions begin with their day, as real ones do.
const FILL_DESK: &str = "
  WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 95)
  INSERT INTO users (id, sign_in_name, name, credential, roles, created_at)
  SELECT CAST(printf('u%015d', i) AS BLOB), 'Person ' || i, 'Person ' || i, '', 'therapist', '2026-01-01T00:00:00.000Z'
  FROM n WHERE i BETWEEN 1 AND 47;

  WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 95)
  INSERT INTO groups (id, desk_label, leader_id, room, weekdays, starts_minute, minutes, break_minutes)
  SELECT CAST(printf('g%015d', i) AS BLOB), 'Group ' || i,
         CASE WHEN i % 48 = 0 THEN (SELECT id FROM users WHERE sign_in_name = :me)
              ELSE CAST(printf('u%015d', i % 48) AS BLOB) END,
         '2', 31, 540, 180, 15
  FROM n;

  WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 1151)
  INSERT INTO clients (id, record_number, first_name, last_name, email_reach, created_at)
  SELECT CAST(printf('c%015d', i) AS BLOB), i, 'First' || i, 'Last' || i, 'notAsked', '2026-01-01T00:00:00.000Z' FROM n;

  INSERT INTO episodes (id, client_id, admitted_on, program, primary_therapist, is_part2)
  SELECT CAST('e' || substr(CAST(clients.id AS TEXT), 2) AS BLOB), clients.id, '2026-08-20', 'IOP', groups.leader_id, 1
  FROM clients JOIN groups ON groups.id = CAST(printf('g%015d', clients.record_number / 12) AS BLOB);

  INSERT INTO episode_levels (episode_id, since_on, level_of_care)
  SELECT id, admitted_on, 'intensiveOutpatient' FROM episodes;

  INSERT INTO episode_hours (episode_id, since_on, minutes_a_week, days_a_week, reason)
  SELECT id, admitted_on, 900, 5, 'admission' FROM episodes;

  INSERT INTO enrolments (id, group_id, client_id, since_on)
  SELECT CAST('m' || substr(CAST(id AS TEXT), 2) AS BLOB), CAST(printf('g%015d', record_number / 12) AS BLOB), id,
         '2026-08-20'
  FROM clients;

  WITH RECURSIVE days (held_on) AS (SELECT '2026-09-01' UNION ALL SELECT date(held_on, '1 day') FROM days
                                    WHERE held_on < '2026-11-23')
  INSERT INTO sessions (id, group_id, held_on, leader_id, room, starts_minute, minutes, break_minutes)
  SELECT unhex(printf('%012x8%03x8%015x', unixepoch(held_on) * 1000, substr(desk_label, 7), substr(desk_label, 7))), groups.id, held_on, leader_id, room, starts_minute, minutes, break_minutes
  FROM days CROSS JOIN groups WHERE strftime('%w', held_on) NOT IN ('0', '6');";

#[test]
#[ignore = "a measurement"]
fn what_waits_is_said_at_once() {
    let mut clinic = Clinic::new();
    let me = clinic.me();
    let step =
        |clinic: &Clinic| Step { label: "fill", action: ActionId::new(), now: clinic.now(), effect: Effect::Kept };
    let filling = step(&clinic);
    let desk_part = FILL_DESK.replace(":me", &format!("'{}'", me.sign_in_name));
    clinic
        .vault
        .write(filling, |db| -> Result<()> {
            db.execute_batch(&desk_part)?;
            db.execute_batch(
                "INSERT INTO attendance (session_id, client_id, session_on, state, arrived_minute, recorded_by, recorded_at)
                 SELECT id, client_id, held_on, CASE WHEN dice = 0 THEN 'noWord' ELSE 'came' END,
                        CASE WHEN dice = 0 THEN NULL ELSE 545 END, leader_id, '2026-11-23T12:00:00.000Z'
                 FROM (SELECT sessions.id, client_id, held_on, leader_id,
                              (substr(CAST(client_id AS TEXT), 2) + CAST(julianday(held_on) AS INTEGER)) % 20 AS dice
                       FROM sessions JOIN enrolments ON enrolments.group_id = sessions.group_id)",
            )?;
            Ok(())
        })
        .unwrap();
    let filling = step(&clinic);
    clinic
        .vault
        .write_clinical(filling, |db| -> Result<()> {
            db.execute_batch(
                "INSERT INTO clinical.group_notes (session_id, author_id, title, topic, curriculum, interventions, body,
                   kept_at, frozen_at)
                 SELECT id, leader_id, '', 'Coping', '', '', 'The group practised.', held_on || 'T20:00:00.000Z',
                        held_on || 'T20:00:00.000Z'
                 FROM main.sessions WHERE held_on < '2026-11-16';

                 INSERT INTO clinical.notes (id, kind, client_id, author_id, session_id, format, held_on, starts_minute,
                   minutes, mode, begun_at, kept_at, signed_at)
                 SELECT CAST(substr(session_id, 1, 8) || substr(client_id, 9, 8) AS BLOB), 'group', client_id, leader_id,
                        session_id, 'free', held_on, 540, 160, 'inPerson', held_on || 'T20:00:00.000Z', held_on || 'T20:00:00.000Z',
                        held_on || 'T20:00:00.000Z'
                 FROM main.sessions JOIN main.attendance ON session_id = sessions.id
                 WHERE held_on < '2026-11-16' AND state = 'came';

                 INSERT INTO clinical.member_notes (note_id) SELECT id FROM clinical.notes;",
            )?;
            Ok(())
        })
        .unwrap();
    let mut best = [Duration::MAX; 3];
    for _ in 0..20 {
        let begin = Instant::now();
        let todo = clinic.read_clinical(|db| mine(db, &me, clinic.now())).unwrap();
        let of_one = begin.elapsed();
        let people = clinic.read_clinical(|db| team(db, clinic.now())).unwrap();
        let of_all = begin.elapsed() - of_one;
        let at_desk = clinic.read(|db| desk(db, clinic.now())).unwrap();
        let of_desk = begin.elapsed() - of_all - of_one;
        assert_eq!((todo.notes_due.len(), people.len(), at_desk.short_of_hours.len()), (12, 48, 50));
        for (best, it) in best.iter_mut().zip([of_one, of_all, of_desk]) {
            *best = it.min(*best);
        }
    }
    println!("one {:?}, team {:?}, desk {:?}", best[0], best[1], best[2]);
}
