//! Making it: everybody is let in, and writes what is theirs when it is time.

use std::{fs, path::Path};

use chrono_tz::Tz;
use clinic::{
    ClinicError, Role, Roles, SCHEMA,
    people::{self, UserDraft},
    settings::{self, SettingsDraft},
};
use vault::{Cost, Desk, Stage, Timestamp, VaultError};

use crate::{
    CLINIC_NAME, Demo, DemoError, PASSPHRASE, SignIn, Size,
    calendar::{Clock, monday, plus},
    chart::{self, Charts, Task},
    desk::{self, Written},
    house::{FOUNDER, House},
    world::World,
};

/// After how much work whoever waits is told.
const OFTEN: u32 = 64;

/// Whoever waits, told how far it is.
pub(crate) struct Progress<'a> {
    tell: &'a dyn Fn(u32, u32) -> bool,
    done: u32,
    total: u32,
}

impl Progress<'_> {
    /// So much more is done; refuses to go on once nobody waits any more.
    fn next(&mut self, weight: u32) -> Result<(), ClinicError> {
        let before = self.done;
        self.done = (self.done + weight).min(self.total);
        let is_time = self.done / OFTEN != before / OFTEN;
        if is_time && !(self.tell)(self.done, self.total) { Err(ClinicError::Cancelled) } else { Ok(()) }
    }
}

/// Makes a demonstration in a new folder.
pub(crate) fn make(
    folder: &Path,
    now: Timestamp,
    time_zone: &str,
    seed: u64,
    size: Size,
    progress: &dyn Fn(u32, u32) -> bool,
) -> Result<Demo, DemoError> {
    if folder.exists() {
        return Err(DemoError::FolderExists);
    }
    settings::check_first(CLINIC_NAME, time_zone)?;
    let zone: Tz = time_zone.parse().map_err(|_| VaultError::Internal("a time zone that was just known"))?;
    let world = World::new(seed, Clock::new(zone, now), size);
    let unfinished = beside(folder)?;
    clear(&unfinished)?;
    let made = Maker::new(&world, &unfinished, progress).and_then(Maker::all);
    match made.and_then(|()| Ok(fs::rename(&unfinished, folder).map_err(VaultError::from)?)) {
        Ok(()) => Ok(Demo { sign_ins: sign_ins(&world.house) }),
        Err(refusal) => {
            clear(&unfinished)?;
            Err(refusal.into())
        }
    }
}

/// Where it lies until all of it is written: beside its folder, so that a name is changed at the end and nothing is copied.
fn beside(folder: &Path) -> Result<std::path::PathBuf, VaultError> {
    let name = folder.file_name().ok_or(VaultError::Internal("a folder without a name"))?;
    let mut name = name.to_owned();
    name.push(".unfinished");
    Ok(folder.with_file_name(name))
}

/// Removes what an earlier try has left there, and nothing else.
fn clear(folder: &Path) -> Result<(), DemoError> {
    Stage::clear(folder).map_err(|refusal| {
        let is_in_the_way = matches!(refusal, VaultError::FolderNotEmpty);
        if is_in_the_way { DemoError::InTheWay { folder: folder.to_owned() } } else { refusal.into() }
    })
}

pub(crate) fn sign_ins(house: &House) -> Vec<SignIn> {
    let sign_in = |name: &str, roles| SignIn { name: name.to_owned(), roles, passphrase: PASSPHRASE };
    house.colleagues.iter().map(|it| sign_in(&it.name, it.roles)).collect()
}

struct Maker<'a> {
    world: &'a World,
    progress: Progress<'a>,
    stage: Stage,
    written: Written,
    charts: Charts,
}

impl<'a> Maker<'a> {
    /// Founds the clinic, lets everybody in, and makes the groups.
    fn new(world: &'a World, folder: &Path, tell: &'a dyn Fn(u32, u32) -> bool) -> Result<Self, ClinicError> {
        let founded = world.clock.at(plus(world.first_day, -7), 600);
        let stage =
            Stage::set(folder, &SCHEMA, CLINIC_NAME, PASSPHRASE.into(), Cost::FLOOR, world.clock.now(), |db| {
                first_settings(db, world.clock.zone_name())
            })?;
        let progress = Progress { tell, done: 0, total: weight(world) };
        let mut maker = Self { world, progress, stage, written: Written::new(world), charts: Charts::new(world) };
        maker.admit(founded)?;
        let (stage, written) = (&maker.stage, &mut maker.written);
        written.groups = stage.write(|db| desk::add_groups(db, world, &written.people))?;
        stage.sign(written.people[FOUNDER].user, |db, _| chart::title_groups(db, world, written))?;
        Ok(maker)
    }

    /// Lets everybody in who works here, and invites somebody who has not come yet.
    fn admit(&mut self, founded: Timestamp) -> Result<(), ClinicError> {
        for it in &self.world.house.colleagues {
            let draft = UserDraft { name: it.name.clone(), credential: it.credential.to_owned(), roles: it.roles };
            let person = self.stage.write(|db| people::add(db, &draft, founded))?;
            let keys = self.stage.admit(&person)?;
            let joined = self.world.clock.at(plus(self.world.first_day, -6), 600);
            self.stage.write(|db| people::ensure(db, &person, &keys, joined))?;
            self.written.people.push(person);
        }
        let roles: Roles = [Role::Therapist].into_iter().collect();
        let draft = UserDraft { name: "Noor Castellan".to_owned(), credential: "LADC II".to_owned(), roles };
        let lately = self.world.clock.at(plus(self.world.clock.today(), -2), 900);
        let person = self.stage.write(|db| people::add(db, &draft, lately))?;
        Ok(self.stage.invite(&person, lately)?)
    }

    /// Writes all of it in the order of time: what the desk does, and between that what clinicians write.
    fn all(mut self) -> Result<(), ClinicError> {
        let tasks = self.charts.tasks(self.world);
        let mut tasks = tasks.iter().peekable();
        let mut from = monday(self.world.first_day);
        while from <= self.world.clock.today() {
            let until = plus(from, 28);
            for entry in desk::entries(self.world, from, until) {
                while let Some(task) = tasks.next_if(|it| it.at < entry.at) {
                    self.write(task)?;
                }
                self.progress.next(1)?;
                let (world, written) = (self.world, &mut self.written);
                self.stage.write(|db| desk::write(db, world, written, &entry))?;
            }
            from = until;
        }
        tasks.try_for_each(|it| self.write(it))?;
        self.stage.finish()?;
        (self.progress.tell)(self.progress.total, self.progress.total);
        Ok(())
    }

    fn write(&mut self, task: &Task) -> Result<(), ClinicError> {
        self.progress.next(task.weight())?;
        let (world, written, charts) = (self.world, &self.written, &mut self.charts);
        let author = written.people[task.by].user;
        self.stage.sign(author, |db, signer| chart::write(db, world, written, charts, task, signer))
    }
}

fn first_settings(db: &Desk, time_zone: &str) -> Result<(), ClinicError> {
    settings::first(db, CLINIC_NAME, time_zone)?;
    settings::mark_as_demo(db)?;
    let settings = settings::get(db)?;
    settings::change(
        db,
        &SettingsDraft {
            name: settings.name,
            address: "100 Example Wharf\nSampleford, MA 00002".to_owned(),
            telephone: "978 555-0100".to_owned(),
            time_zone: settings.time_zone,
            // One line of the letterhead waits for the administrator.
            licence_label: String::new(),
            program_name: settings.program_name,
            note_due_days: settings.note_due_days,
        },
    )
}

/// How much there is to write, as `Progress` counts.
fn weight(world: &World) -> u32 {
    let of_episode = |it: &crate::course::Episode| {
        let came = it.visits.iter().filter(|it| it.has_come()).count();
        let noted = 4 * came + 3 * (it.alone.len() + it.with_family.len());
        it.visits.len() + noted * usize::from(world.size.noted_percent) / 100 + 25
    };
    u32::try_from(world.episodes.iter().map(of_episode).sum::<usize>()).unwrap_or(u32::MAX)
}
