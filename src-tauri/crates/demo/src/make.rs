//! Making it: everybody signs in, one after the other, and writes what is theirs.

use std::{fs, path::Path};

use chrono_tz::Tz;
use clinic::{
    ClinicError, Role, Roles, SCHEMA,
    people::{self, UserDraft},
    settings::{self, SettingsDraft},
};
use secrecy::SecretString;
use vault::{ActionId, Cost, Desk, Effect, Person, RecoveryKey, Step, Timestamp, UserId, Vault, VaultError};

use crate::{
    CLINIC_NAME, Demo, DemoError, PASSPHRASE, SignIn, Size,
    calendar::{Clock, monday, plus},
    chart::{self, Charts},
    desk::{self, Written},
    house::{FOUNDER, House},
    world::World,
};

/// After how much work whoever waits is told.
const OFTEN: u32 = 64;

/// What is written in one step at most.
const OF_A_STEP: usize = 5_000;

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
    remove(&unfinished)?;
    let made = Maker::new(&world, &unfinished, progress).and_then(|maker| maker.all());
    match made.and_then(|()| Ok(fs::rename(&unfinished, folder).map_err(VaultError::from)?)) {
        Ok(()) => Ok(Demo { sign_ins: sign_ins(&world.house) }),
        Err(refusal) => {
            remove(&unfinished)?;
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

fn remove(folder: &Path) -> Result<(), VaultError> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
        Ok(()) | Err(_) => Ok(()),
    }
}

pub(crate) fn sign_ins(house: &House) -> Vec<SignIn> {
    let sign_in = |name: &str, roles| SignIn { name: name.to_owned(), roles, passphrase: PASSPHRASE };
    house.colleagues.iter().map(|it| sign_in(&it.name, it.roles)).collect()
}

/// Someone who has signed in. Nobody, between one and the next.
struct Session {
    vault: Option<Vault>,
    colleague: usize,
}

impl Session {
    fn vault(&mut self) -> Result<&mut Vault, ClinicError> {
        Ok(self.vault.as_mut().ok_or(VaultError::Internal("nobody has signed in"))?)
    }
}

/// Somebody who was invited: their place among the colleagues, and the code that lets them in.
struct Invited {
    colleague: usize,
    code: String,
}

struct Maker<'a> {
    world: &'a World,
    folder: &'a Path,
    progress: Progress<'a>,
    session: Session,
    written: Written,
    charts: Charts,
    invited: Vec<Invited>,
}

impl<'a> Maker<'a> {
    /// Founds the clinic, invites everybody, and makes the groups.
    fn new(world: &'a World, folder: &'a Path, tell: &'a dyn Fn(u32, u32) -> bool) -> Result<Self, ClinicError> {
        let founded = world.clock.at(plus(world.first_day, -7), 600);
        let progress = Progress { tell, done: 0, total: weight(world) };
        let staff = &world.house.colleagues;
        let founder = Person {
            user: UserId::new(),
            sign_in_name: staff[FOUNDER].name.clone(),
            name: staff[FOUNDER].name.clone(),
            credential: staff[FOUNDER].credential.to_owned(),
            roles: staff[FOUNDER].roles,
        };
        let mut vault = Vault::create(
            folder,
            &SCHEMA,
            CLINIC_NAME,
            founder.clone(),
            &passphrase(),
            &RecoveryKey::generate()?,
            Cost::FLOOR,
            founded,
            |db| first_settings(db, world.clock.zone_name()),
        )?;
        vault.mark_demonstration(world.clock.now())?;
        let mut maker = Self {
            world,
            folder,
            progress,
            session: Session { vault: Some(vault), colleague: FOUNDER },
            written: Written::new(world, vec![founder]),
            charts: Charts::new(),
            invited: Vec::new(),
        };
        maker.introduce(founded)?;
        maker.invite(founded)?;
        let (written, vault) = (&mut maker.written, maker.session.vault()?);
        written.groups = vault.write(step(founded), |db| desk::add_groups(db, world, &written.people))?;
        vault.write_clinical(step(founded), |db| chart::title_groups(db, world, written))?;
        Ok(maker)
    }

    /// Invites everybody who works here, and somebody who has not come yet.
    fn invite(&mut self, founded: Timestamp) -> Result<(), ClinicError> {
        let vault = self.session.vault()?;
        for (colleague, it) in self.world.house.colleagues.iter().enumerate().skip(1) {
            let draft = UserDraft { name: it.name.clone(), credential: it.credential.to_owned(), roles: it.roles };
            let person = vault.write(step(founded), |db| people::add(db, &draft, founded))?;
            let code = vault.invite(person.clone(), founded)?.to_string();
            self.written.people.push(person);
            self.invited.push(Invited { colleague, code });
        }
        let roles: Roles = [Role::Therapist].into_iter().collect();
        let draft = UserDraft { name: "Noor Castellan".to_owned(), credential: "LADC II".to_owned(), roles };
        let lately = self.world.clock.at(plus(self.world.clock.today(), -2), 900);
        let person = vault.write(step(lately), |db| people::add(db, &draft, lately))?;
        vault.invite(person, lately).map(drop)?;
        Ok(())
    }

    /// Writes all of it. An episode that has ended is ended a round later, with the client's next episode.
    fn all(mut self) -> Result<(), ClinicError> {
        for round in 1..=self.world.rounds() + 1 {
            self.charts.begin(self.world, round);
            self.write_desk(round)?;
            for colleague in self.turns() {
                self.take_turn(colleague)?;
            }
        }
        (self.progress.tell)(self.progress.total, self.progress.total);
        Ok(())
    }

    /// Everybody's turn in a round: who is there first, then the front desk, then the clinicians.
    fn turns(&self) -> Vec<usize> {
        let present = self.session.colleague;
        let staff = &self.world.house.colleagues;
        let mut others: Vec<usize> = (0..staff.len()).filter(|it| *it != present).collect();
        others.sort_by_key(|it| staff[*it].roles.is_clinical());
        [present].into_iter().chain(others).collect()
    }

    fn take_turn(&mut self, colleague: usize) -> Result<(), ClinicError> {
        let tasks = self.charts.tasks(self.world, colleague);
        let code =
            self.invited.iter().position(|it| it.colleague == colleague).map(|it| self.invited.swap_remove(it).code);
        if tasks.is_empty() && code.is_none() {
            return Ok(());
        }
        if colleague != self.session.colleague {
            self.enter(colleague, code)?;
        }
        let (world, written) = (self.world, &self.written);
        let (charts, progress) = (&mut self.charts, &mut self.progress);
        for some in tasks.chunks(OF_A_STEP) {
            let last = some.last().map_or(world.clock.now(), |it| it.at);
            self.session.vault()?.sign(step(last), |db, signer| {
                some.iter().try_for_each(|it| {
                    progress.next(it.weight())?;
                    chart::write(db, world, written, charts, it, signer)
                })
            })?;
        }
        Ok(())
    }

    /// Lets somebody in: by their code the first time, with their passphrase later.
    fn enter(&mut self, colleague: usize, code: Option<String>) -> Result<(), ClinicError> {
        // The folder is locked until whoever was there has left.
        self.session.vault = None;
        let opened = match code {
            Some(code) => {
                let joined = self.world.clock.at(plus(self.world.first_day, -6), 600);
                let vault = Vault::accept(self.folder, &SCHEMA, &code, &passphrase(), joined)?;
                self.session = Session { vault: Some(vault), colleague };
                return self.introduce(joined);
            }
            None => {
                let name = &self.world.house.colleagues[colleague].name;
                Vault::unlock(self.folder, &SCHEMA, name, &passphrase(), self.world.clock.now())?
            }
        };
        self.session = Session { vault: Some(opened), colleague };
        Ok(())
    }

    /// Writes the row and the public keys of who has signed in for the first time.
    fn introduce(&mut self, at: Timestamp) -> Result<(), ClinicError> {
        let vault = self.session.vault()?;
        let (person, keys) = (vault.me().clone(), vault.public_keys());
        vault.write(step(at), |db| people::ensure(db, &person, &keys, at))
    }

    fn write_desk(&mut self, round: u8) -> Result<(), ClinicError> {
        let (world, written, progress) = (self.world, &mut self.written, &mut self.progress);
        let mut from = monday(world.first_day);
        while from <= world.clock.today() {
            let until = plus(from, 28);
            for some in desk::entries(world, round, from, until).chunks(OF_A_STEP) {
                let last = some.last().map_or(world.clock.now(), |it| it.at);
                self.session.vault()?.write(step(last), |db| {
                    some.iter().try_for_each(|it| {
                        progress.next(1)?;
                        desk::write(db, world, written, it)
                    })
                })?;
            }
            from = until;
        }
        Ok(())
    }
}

fn passphrase() -> SecretString {
    PASSPHRASE.into()
}

/// A step that is not on anybody's list of what can be undone.
fn step(now: Timestamp) -> Step {
    Step { label: "demo", action: ActionId::new(), now, effect: Effect::Kept }
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
