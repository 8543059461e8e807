//! The SQL of this feature.

use rusqlite::named_params;
use vault::{Desk, VaultError};

use super::{SettingsDraft, SettingsView};
use crate::Result;

pub(super) fn put(db: &Desk, settings: &SettingsDraft) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO clinic_settings (id, name, address, telephone, time_zone, licence_label, program_name, note_due_days)
         VALUES ('clinic', :name, :address, :telephone, :time_zone, :licence_label, :program_name, :note_due_days)
         ON CONFLICT (id) DO UPDATE SET
           name = excluded.name, address = excluded.address, telephone = excluded.telephone,
           time_zone = excluded.time_zone, licence_label = excluded.licence_label,
           program_name = excluded.program_name, note_due_days = excluded.note_due_days",
    )?
    .execute(named_params! {
        ":name": settings.name,
        ":address": settings.address,
        ":telephone": settings.telephone,
        ":time_zone": settings.time_zone,
        ":licence_label": settings.licence_label,
        ":program_name": settings.program_name,
        ":note_due_days": settings.note_due_days,
    })?;
    Ok(())
}

pub(super) fn get(db: &Desk) -> Result<SettingsView> {
    let settings = db
        .prepare_cached(
            "SELECT name, address, telephone, time_zone, licence_label, program_name, note_due_days, is_demo
             FROM clinic_settings WHERE id = 'clinic'",
        )?
        .query_row([], |row| {
            Ok(SettingsView {
                name: row.get("name")?,
                address: row.get("address")?,
                telephone: row.get("telephone")?,
                time_zone: row.get("time_zone")?,
                licence_label: row.get("licence_label")?,
                program_name: row.get("program_name")?,
                note_due_days: row.get("note_due_days")?,
                is_demo: row.get("is_demo")?,
                still_empty: Vec::new(),
            })
        })?;
    Ok(settings)
}

pub(super) fn mark_as_demo(db: &Desk) -> Result<()> {
    let marked = db.prepare_cached("UPDATE clinic_settings SET is_demo = 1 WHERE id = 'clinic'")?.execute([])?;
    if marked == 1 { Ok(()) } else { Err(VaultError::Internal("a clinic without settings").into()) }
}

pub(super) fn time_zone(db: &Desk) -> Result<String> {
    let name = db
        .prepare_cached("SELECT time_zone FROM clinic_settings WHERE id = 'clinic'")?
        .query_row([], |row| row.get("time_zone"))?;
    Ok(name)
}
