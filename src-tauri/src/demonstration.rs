//! The demonstration clinic: a folder of its own beside the record's, made when somebody first asks for it, with progress and
//! cancel. Nothing but a demonstration is ever replaced, and a new one takes the old one's place only once all of it is there.

use std::{fs, io::ErrorKind, path::Path};

use chrono::NaiveDate;
use chrono_tz::Tz;
use demo::{DemoError, Size};
use serde::Serialize;
use vault::{Timestamp, Vault, VaultError};

use crate::{
    clock,
    error::AppError,
    ipc::Progress,
    place::Place,
    state::{App, hold},
};

/// Where a computer that does not say where it stands is taken to be.
const USUAL_ZONE: &str = "America/New_York";

/// What lies where the demonstration belongs.
#[derive(Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(tag = "is", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub(crate) enum Found {
    /// Nothing.
    Nothing,
    /// A demonstration.
    Demonstration {
        /// The day as of which it was made.
        made_on: NaiveDate,
        /// Whether that is today.
        is_of_today: bool,
    },
    /// Something else, which is left alone.
    Other {
        /// Where.
        folder: String,
    },
}

/// What lies where it belongs, as of today.
pub(crate) fn found(app: &App) -> Found {
    find(&app.place.demonstration(), clock::now(), &here())
}

/// Goes to the demonstration; makes it first where there is none, or where it is to be made anew. Somebody who has signed in
/// to the record meanwhile stays there.
pub(crate) fn open(app: &App, anew: bool) -> Result<(), AppError> {
    if app.roles().is_some() {
        return Err(AppError::NotAllowed);
    }
    let session = app.session();
    let making = hold(&app.making);
    app.let_go_on();
    ready(&app.place, clock::now(), &here(), Size::YEAR, anew, &|done, total| {
        app.emit(&Progress { done, total });
        app.session() == session && app.goes_on()
    })?;
    drop(making);
    app.visit(session)
}

/// Whether a demonstration lies where it belongs.
pub(crate) fn is_there(place: &Place) -> bool {
    Vault::describe(&place.demonstration()).is_ok_and(|it| it.demonstration.is_some())
}

/// The computer's time zone.
fn here() -> String {
    known(iana_time_zone::get_timezone().ok())
}

fn known(zone: Option<String>) -> String {
    zone.filter(|it| it.parse::<Tz>().is_ok()).unwrap_or_else(|| USUAL_ZONE.to_owned())
}

fn find(folder: &Path, now: Timestamp, zone: &str) -> Found {
    match Vault::describe(folder).map(|it| it.demonstration) {
        Ok(Some(made)) => {
            let made_on = day(made, zone);
            Found::Demonstration { made_on, is_of_today: made_on == day(now, zone) }
        }
        Err(VaultError::NotAVault) if fs::symlink_metadata(folder).is_err() => Found::Nothing,
        Ok(None) | Err(_) => Found::Other { folder: folder.display().to_string() },
    }
}

fn day(moment: Timestamp, zone: &str) -> NaiveDate {
    let zone = zone.parse().unwrap_or(chrono_tz::America::New_York);
    moment.utc().with_timezone::<Tz>(&zone).date_naive()
}

/// Sees to it that there is one.
fn ready(
    place: &Place,
    now: Timestamp,
    zone: &str,
    size: Size,
    anew: bool,
    progress: &dyn Fn(u32, u32) -> bool,
) -> Result<(), AppError> {
    let folder = place.demonstration();
    match find(&folder, now, zone) {
        Found::Other { folder } => Err(AppError::NotADemo { folder }),
        Found::Demonstration { .. } if !anew => Ok(()),
        Found::Demonstration { .. } => {
            let (new, old) = (folder.with_extension("new"), folder.with_extension("old"));
            [&new, &old].into_iter().try_for_each(|it| remove(it, now, zone))?;
            make(place, &new, now, zone, size, progress)?;
            fs::rename(&folder, &old).and_then(|()| fs::rename(&new, &folder)).map_err(VaultError::from)?;
            if let Err(error) = remove(&old, now, zone) {
                tracing::warn!(%error, "the old demonstration was left");
            }
            Ok(())
        }
        Found::Nothing => make(place, &folder, now, zone, size, progress),
    }
}

fn make(
    place: &Place,
    folder: &Path,
    now: Timestamp,
    zone: &str,
    size: Size,
    progress: &dyn Fn(u32, u32) -> bool,
) -> Result<(), AppError> {
    fs::create_dir_all(place.home()).map_err(VaultError::from)?;
    let seed = u64::from(now.utc().timestamp().unsigned_abs() as u32);
    demo::make(folder, now, zone, seed, size, progress).map(drop).map_err(|refusal| refused(refusal, folder))
}

fn refused(refusal: DemoError, folder: &Path) -> AppError {
    let taken = |it: &Path| AppError::NotADemo { folder: it.display().to_string() };
    match refusal {
        DemoError::FolderExists => taken(folder),
        DemoError::InTheWay { folder } => taken(&folder),
        DemoError::Cancelled => clinic::ClinicError::Cancelled.into(),
        DemoError::Clinic(refusal) => refusal.into(),
    }
}

/// Removes a demonstration, if one lies there; refuses to remove anything else.
fn remove(folder: &Path, now: Timestamp, zone: &str) -> Result<(), AppError> {
    match find(folder, now, zone) {
        Found::Nothing => Ok(()),
        Found::Other { folder } => Err(AppError::NotADemo { folder }),
        Found::Demonstration { .. } => match fs::remove_dir_all(folder) {
            Err(error) if error.kind() != ErrorKind::NotFound => Err(VaultError::from(error).into()),
            Ok(()) | Err(_) => Ok(()),
        },
    }
}

#[cfg(test)]
mod tests {
    use std::{cell::Cell, collections::BTreeSet, path::PathBuf};

    use clinic::{ClinicError, SCHEMA, settings};
    use tempfile::TempDir;

    use super::*;

    const SMALL: Size = Size { clients: 4, weeks: 4, noted_percent: 20 };
    const ZONE: &str = "America/New_York";

    fn moment(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn today() -> Timestamp {
        moment("2026-11-24T14:12:00Z")
    }

    fn home() -> (TempDir, Place) {
        let home = tempfile::tempdir().unwrap();
        let place = Place::at(home.path().to_owned());
        (home, place)
    }

    fn begin(place: &Place, now: Timestamp, anew: bool) -> Result<(), AppError> {
        ready(place, now, ZONE, SMALL, anew, &|_, _| true)
    }

    fn names(folder: &Path) -> BTreeSet<String> {
        fs::read_dir(folder).unwrap().map(|it| it.unwrap().file_name().into_string().unwrap()).collect()
    }

    fn vault_of(folder: &Path) -> String {
        Vault::describe(folder).unwrap().fingerprint
    }

    #[test]
    fn it_is_made_beside_the_record_marked_and_everybody_listed_can_sign_in() {
        let (home, place) = home();
        let last = Cell::new((0, 0));
        ready(&place, today(), ZONE, SMALL, false, &|done, total| {
            last.set((done, total));
            true
        })
        .unwrap();
        assert!(last.get().0 > 0 && last.get().0 == last.get().1, "{:?}", last.get());
        assert_eq!(names(home.path()), BTreeSet::from(["demo".to_owned()]));
        let founder = &demo::sign_ins()[0];
        let vault =
            Vault::unlock(&place.demonstration(), &SCHEMA, &founder.name, &demo::PASSPHRASE.into(), today()).unwrap();
        let settings = vault.read(settings::get).unwrap();
        assert!(settings.is_demo);
        assert_eq!(settings.time_zone, ZONE);
        assert_eq!(place.folder(), home.path().join("record"), "nobody went there yet");
    }

    #[test]
    fn one_of_today_is_opened_as_it_is_and_one_of_before_is_made_anew_only_when_asked() {
        let (home, place) = home();
        begin(&place, today(), false).unwrap();
        let folder = place.demonstration();
        let first = vault_of(&folder);
        let of_today = |now| match find(&folder, now, ZONE) {
            Found::Demonstration { is_of_today, .. } => is_of_today,
            other @ (Found::Nothing | Found::Other { .. }) => panic!("{other:?}"),
        };
        assert!(of_today(moment("2026-11-25T04:59:00Z")), "a minute before midnight in New York");
        let tomorrow = moment("2026-11-25T14:12:00Z");
        assert!(!of_today(tomorrow));
        begin(&place, tomorrow, false).unwrap();
        assert_eq!(vault_of(&folder), first, "it is gone on with");
        begin(&place, tomorrow, true).unwrap();
        assert_ne!(vault_of(&folder), first);
        assert!(of_today(tomorrow));
        assert_eq!(names(home.path()), BTreeSet::from(["demo".to_owned()]), "the old one is gone");
    }

    #[test]
    fn cancelled_it_leaves_nothing_and_an_older_one_as_it_was() {
        let (home, place) = home();
        let cancel = |anew| ready(&place, today(), ZONE, SMALL, anew, &|done, _| done == 0);
        assert!(matches!(cancel(false), Err(AppError::Clinic(ClinicError::Cancelled))));
        assert!(names(home.path()).is_empty(), "{:?}", names(home.path()));
        begin(&place, today(), false).unwrap();
        let first = vault_of(&place.demonstration());
        assert!(matches!(cancel(true), Err(AppError::Clinic(ClinicError::Cancelled))));
        assert_eq!(vault_of(&place.demonstration()), first);
        assert_eq!(names(home.path()), BTreeSet::from(["demo".to_owned()]));
    }

    #[test]
    fn what_is_no_demonstration_is_named_and_left_alone() {
        let refused = |place: &Place, anew, named: PathBuf| match begin(place, today(), anew) {
            Err(AppError::NotADemo { folder }) => assert_eq!(PathBuf::from(folder), named),
            other => panic!("{other:?}"),
        };
        // Somebody's letters, an empty folder, a file, a real clinic's record.
        let (home_of_letters, place) = home();
        let folder = place.demonstration();
        fs::create_dir(&folder).unwrap();
        refused(&place, false, folder.clone());
        fs::write(folder.join("letter.txt"), "Dear Ana").unwrap();
        refused(&place, false, folder.clone());
        refused(&place, true, folder.clone());
        assert_eq!(fs::read_to_string(folder.join("letter.txt")).unwrap(), "Dear Ana");
        assert_eq!(names(home_of_letters.path()).len(), 1);

        let (_home, place) = home();
        fs::write(place.demonstration(), "a file").unwrap();
        refused(&place, true, place.demonstration());

        let (_home, place) = home();
        let founder = vault::Person {
            user: vault::UserId::new(),
            sign_in_name: "Nora Whitfield".to_owned(),
            name: "Nora Whitfield".to_owned(),
            credential: String::new(),
            roles: vault::Role::ALL.iter().copied().collect(),
        };
        let made = Vault::create(
            &place.demonstration(),
            &SCHEMA,
            "Harbor House",
            founder,
            &"quarry lantern mosaic thimble".into(),
            &vault::RecoveryKey::generate().unwrap(),
            vault::Cost::FLOOR,
            today(),
            |db| settings::first(db, "Harbor House", ZONE),
        );
        drop(made.unwrap());
        refused(&place, true, place.demonstration());
        assert_eq!(Vault::describe(&place.demonstration()).unwrap().clinic_name, "Harbor House");
        // What lies where the new one is prepared is not ours to take away either.
        let (_home, place) = home();
        begin(&place, today(), false).unwrap();
        let aside = place.demonstration().with_extension("new");
        fs::create_dir(&aside).unwrap();
        refused(&place, true, aside.clone());
        assert!(aside.exists());
    }

    #[test]
    fn where_it_cannot_be_written_that_is_said_and_nothing_is_left() {
        let folder = tempfile::tempdir().unwrap();
        let blocked = folder.path().join("blocked");
        fs::write(&blocked, "no folder can be made below a file").unwrap();
        let place = Place::at(blocked.join("home"));
        assert!(begin(&place, today(), false).is_err());
        assert_eq!(names(folder.path()), BTreeSet::from(["blocked".to_owned()]));
    }

    #[test]
    fn a_full_disk_is_said_as_such() {
        let full = std::io::Error::from(std::io::ErrorKind::StorageFull);
        let refusal = DemoError::from(VaultError::from(full));
        assert!(matches!(refused(refusal, Path::new("demo")), AppError::DiskFull));
    }

    #[cfg(unix)]
    #[test]
    fn a_folder_that_may_only_be_read_is_refused_in_its_own_words() {
        use std::os::unix::fs::PermissionsExt;
        let (home, place) = home();
        fs::set_permissions(home.path(), fs::Permissions::from_mode(0o555)).unwrap();
        // An administrator of the machine may write everywhere; then there is nothing to refuse.
        let is_refused = fs::create_dir(home.path().join("try")).is_err();
        let begun = begin(&place, today(), false);
        fs::set_permissions(home.path(), fs::Permissions::from_mode(0o755)).unwrap();
        if is_refused {
            assert!(matches!(begun, Err(AppError::ReadOnly)), "{begun:?}");
            assert!(names(home.path()).is_empty());
        } else {
            begun.unwrap();
        }
    }

    #[test]
    fn it_stands_in_the_computers_zone_if_that_is_one() {
        assert_eq!(known(Some("Europe/Madrid".to_owned())), "Europe/Madrid");
        assert_eq!(known(Some("Somewhere/Else".to_owned())), USUAL_ZONE);
        assert_eq!(known(None), USUAL_ZONE);
    }

    #[test]
    fn it_is_made_in_the_hour_that_comes_twice_and_far_from_greenwich() {
        for (now, zone, on) in [
            ("2026-11-01T06:30:00Z", "America/New_York", "2026-11-01"),
            ("2026-11-24T11:00:00Z", "Pacific/Kiritimati", "2026-11-25"),
        ] {
            let (_home, place) = home();
            ready(&place, moment(now), zone, SMALL, false, &|_, _| true).unwrap();
            let made_on = on.parse().unwrap();
            let found = find(&place.demonstration(), moment(now), zone);
            assert_eq!(found, Found::Demonstration { made_on, is_of_today: true }, "{now} in {zone}");
        }
    }
}
