//! Where the record lies: in the user's local application data, unless they chose another folder. The choice is kept in a
//! small file of its own; it holds a path and nothing else. Beside it lies the demonstration, which can be visited: that is
//! remembered nowhere, so that every start begins with the record.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::Mutex,
};

use tauri::{AppHandle, Manager};

use crate::{error::AppError, state::hold};

/// The folder of the record.
pub(crate) struct Place {
    home: PathBuf,
    stands: Mutex<Stands>,
}

/// Where one stands.
struct Stands {
    /// The folder of the record.
    record: PathBuf,
    /// Whether the demonstration is looked at instead.
    is_visit: bool,
}

impl Place {
    pub(crate) fn of(handle: &AppHandle) -> Self {
        Self::at(home(handle))
    }

    pub(crate) fn at(home: PathBuf) -> Self {
        let chosen = fs::read_to_string(home.join("place")).ok().map(|it| PathBuf::from(it.trim_end_matches('\n')));
        let record = chosen.filter(|it| it.is_absolute()).unwrap_or_else(|| home.join("record"));
        Self { home, stands: Mutex::new(Stands { record, is_visit: false }) }
    }

    /// Where one stands: the folder of the record, or of the demonstration while that is visited.
    pub(crate) fn folder(&self) -> PathBuf {
        let stands = hold(&self.stands);
        if stands.is_visit { self.demonstration() } else { stands.record.clone() }
    }

    /// Where the demonstration lies, or would.
    pub(crate) fn demonstration(&self) -> PathBuf {
        self.home.join("demo")
    }

    pub(crate) fn is_visit(&self) -> bool {
        hold(&self.stands).is_visit
    }

    /// Goes to the demonstration, or back to the record.
    pub(crate) fn visit(&self, is_visit: bool) {
        hold(&self.stands).is_visit = is_visit;
    }

    pub(crate) fn home(&self) -> &Path {
        &self.home
    }

    /// Uses another folder for the record from now on; not while the demonstration is visited.
    pub(crate) fn choose(&self, folder: PathBuf) -> Result<(), AppError> {
        if self.is_visit() {
            return Err(AppError::NotAllowed);
        }
        let written = fs::create_dir_all(&self.home)
            .and_then(|()| fs::write(self.home.join("place"), format!("{}\n", folder.display())));
        if let Err(error) = written {
            tracing::error!(%error, "the choice of folder could not be kept");
            return Err(AppError::ReadOnly);
        }
        hold(&self.stands).record = folder;
        Ok(())
    }
}

/// Local application data; never Documents or Desktop, which other programs copy elsewhere.
fn home(handle: &AppHandle) -> PathBuf {
    #[cfg(feature = "e2e")]
    if let Some(home) = std::env::var_os("STEPDOWN_HOME") {
        return PathBuf::from(home);
    }
    handle.path().app_local_data_dir().unwrap_or_else(|_| PathBuf::from("stepdown"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_visit_leaves_the_choice_of_folder_as_it_was_and_is_over_at_the_next_start() {
        let home = tempfile::tempdir().unwrap();
        let place = Place::at(home.path().to_owned());
        assert_eq!(place.folder(), home.path().join("record"));
        let chosen = home.path().join("elsewhere");
        place.choose(chosen.clone()).unwrap();
        place.visit(true);
        assert_eq!(place.folder(), home.path().join("demo"));
        assert!(matches!(place.choose(home.path().join("third")), Err(AppError::NotAllowed)));
        assert_eq!(Place::at(home.path().to_owned()).folder(), chosen, "another start");
        place.visit(false);
        assert_eq!(place.folder(), chosen);
    }
}
