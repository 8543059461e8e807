//! Where the record lies: in the user's local application data, unless they chose another folder. The choice is kept in a
//! small file of its own; it holds a path and nothing else.

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
    folder: Mutex<PathBuf>,
}

impl Place {
    pub(crate) fn of(handle: &AppHandle) -> Self {
        let home = home(handle);
        let chosen = fs::read_to_string(home.join("place")).ok().map(|it| PathBuf::from(it.trim_end_matches('\n')));
        let folder = Mutex::new(chosen.filter(|it| it.is_absolute()).unwrap_or_else(|| home.join("record")));
        Self { home, folder }
    }

    pub(crate) fn folder(&self) -> PathBuf {
        hold(&self.folder).clone()
    }

    pub(crate) fn home(&self) -> &Path {
        &self.home
    }

    /// Uses another folder from now on.
    pub(crate) fn choose(&self, folder: PathBuf) -> Result<(), AppError> {
        let written = fs::create_dir_all(&self.home)
            .and_then(|()| fs::write(self.home.join("place"), format!("{}\n", folder.display())));
        if let Err(error) = written {
            tracing::error!(%error, "the choice of folder could not be kept");
            return Err(AppError::ReadOnly);
        }
        *hold(&self.folder) = folder;
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
