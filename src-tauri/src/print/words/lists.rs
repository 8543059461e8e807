//! The words of printed lists and pages.

use chrono::NaiveDate;
use clinic::{
    calls::{CallAbout, CallDirection},
    clients::{ClientFilter, Reach, TelephoneKind},
    discharge::ExportedDocument,
    groups::GroupView,
    notes::{ContactMode, NoteKind, NoteSection},
    people::Language,
    sessions::{AbsenceReason, AttendanceState},
    todo::DraftKind,
};

use super::Words;

impl Words {
    fn choose<const N: usize>(self, english: [&'static str; N], spanish: [&'static str; N]) -> [&'static str; N] {
        match self.0 {
            Language::English => english,
            Language::Spanish => spanish,
        }
    }

    /// "Printed 24 November 2026, 9:12, by Sam Ortiz."
    pub(in crate::print) fn printed(self, on: NaiveDate, clock: &str, by: &str) -> String {
        let on = self.long_date(on);
        match self.0 {
            Language::English => format!("Printed {on}, {clock}, by {by}."),
            Language::Spanish => format!("Impreso el {on}, {clock}, por {by}."),
        }
    }

    pub(in crate::print) fn day_title(self) -> &'static str {
        self.either("Day at the desk", "Día en recepción")
    }

    pub(in crate::print) fn day_file(self) -> &'static str {
        self.either("Day", "Día")
    }

    pub(in crate::print) fn day(self) -> &'static str {
        self.either("Day", "Día")
    }

    pub(in crate::print) fn sheet_title(self) -> &'static str {
        self.either("Sign-in sheet", "Hoja de asistencia")
    }

    pub(in crate::print) fn sheet_file(self) -> &'static str {
        self.either("Sign-in", "Asistencia")
    }

    pub(in crate::print) fn clients_title(self) -> &'static str {
        self.either("Clients", "Clientes")
    }

    pub(in crate::print) fn list_file(self) -> &'static str {
        self.either("List", "Lista")
    }

    pub(in crate::print) fn group_file(self) -> &'static str {
        self.either("Group", "Grupo")
    }

    pub(in crate::print) fn page_file(self) -> &'static str {
        self.either("Page", "Ficha")
    }

    pub(in crate::print) fn note_file(self) -> &'static str {
        self.either("Note", "Nota")
    }

    pub(in crate::print) fn todo_title(self) -> &'static str {
        self.either("To do", "Pendientes")
    }

    /// Members of one list who are here, of all.
    pub(in crate::print) fn here(self) -> &'static str {
        self.either("Here", "Presentes")
    }

    pub(in crate::print) fn here_of(self, here: usize, all: usize) -> String {
        format!("{here} {} {all}", self.of())
    }

    pub(in crate::print) fn nobody(self) -> &'static str {
        self.either("Nobody", "Nadie")
    }

    pub(in crate::print) fn nothing(self) -> &'static str {
        self.either("Nothing", "Nada")
    }

    pub(in crate::print) fn no_sessions(self) -> &'static str {
        self.either("No group meets on this day", "Ningún grupo se reúne este día")
    }

    pub(in crate::print) fn day_columns(self) -> [&'static str; 5] {
        self.choose(
            ["Name", "Attendance", "Came", "Left", "Minutes"],
            ["Nombre", "Asistencia", "Llegada", "Salida", "Minutos"],
        )
    }

    pub(in crate::print) fn sheet_columns(self) -> [&'static str; 4] {
        self.choose(["Name", "In", "Out", "Signature"], ["Nombre", "Llegada", "Salida", "Firma"])
    }

    pub(in crate::print) fn client_columns(self) -> [&'static str; 7] {
        self.choose(
            ["Name", "Record", "Born", "Admitted", "Level", "Therapist", "Telephone"],
            ["Nombre", "Exp.", "Nacimiento", "Ingreso", "Nivel", "Terapeuta", "Teléfono"],
        )
    }

    pub(in crate::print) fn member_columns(self) -> [&'static str; 2] {
        self.choose(["Name", "Member since"], ["Nombre", "En el grupo desde"])
    }

    pub(in crate::print) fn guest(self) -> &'static str {
        self.either("guest", "visita")
    }

    pub(in crate::print) fn awaited(self) -> &'static str {
        self.either("awaited", "por llegar")
    }

    pub(in crate::print) fn attendance(self, state: AttendanceState) -> &'static str {
        match state {
            AttendanceState::Came => self.either("came", "vino"),
            AttendanceState::Excused => self.either("excused", "con aviso"),
            AttendanceState::NoWord => self.either("no word", "sin aviso"),
        }
    }

    pub(in crate::print) fn late_by(self, minutes: u16) -> String {
        format!("{minutes} min {}", self.either("late", "tarde"))
    }

    pub(in crate::print) fn absence(self, reason: AbsenceReason) -> &'static str {
        match reason {
            AbsenceReason::Called => self.either("called", "avisó"),
            AbsenceReason::Work => self.either("work", "trabajo"),
            AbsenceReason::Transport => self.either("transport", "transporte"),
            AbsenceReason::Appointment => self.either("appointment", "cita"),
            AbsenceReason::Ill => self.either("ill", "enfermedad"),
            AbsenceReason::Family => self.either("family", "familia"),
            AbsenceReason::Weather => self.either("weather", "clima"),
            AbsenceReason::Other => self.either("other", "otro"),
        }
    }

    pub(in crate::print) fn shown(self) -> &'static str {
        self.either("Shown", "Se muestran")
    }

    pub(in crate::print) fn filter(self, filter: ClientFilter) -> &'static str {
        match filter {
            ClientFilter::Active => self.either("In care", "En tratamiento"),
            ClientFilter::All => self.either("Everyone", "Todos"),
            ClientFilter::NotAdmitted => self.either("Not in care", "Sin tratamiento actual"),
            ClientFilter::BornMissing => {
                self.either("In care, no birth date", "En tratamiento, sin fecha de nacimiento")
            }
            ClientFilter::Unassigned => {
                self.either("In care, no primary therapist", "En tratamiento, sin terapeuta principal")
            }
        }
    }

    pub(in crate::print) fn found_by(self, typed: &str) -> String {
        match self.0 {
            Language::English => format!("Found by “{typed}”"),
            Language::Spanish => format!("Búsqueda: “{typed}”"),
        }
    }

    pub(in crate::print) fn shown_of(self, rows: usize, total: u32) -> String {
        match self.0 {
            Language::English => format!("{rows} of {total}"),
            Language::Spanish => format!("{rows} de {total}"),
        }
    }

    /// Said below the title when a list ends before its end.
    pub(in crate::print) fn first_only(self, most: u32) -> String {
        match self.0 {
            Language::English => format!("The first {most} by name: a file holds no more."),
            Language::Spanish => format!("Los primeros {most} por nombre: un archivo no contiene más."),
        }
    }

    pub(in crate::print) fn meets(self) -> &'static str {
        self.either("Meets", "Se reúne")
    }

    pub(in crate::print) fn room(self) -> &'static str {
        self.either("Room", "Sala")
    }

    pub(in crate::print) fn leader(self) -> &'static str {
        self.either("Led by", "Dirige")
    }

    pub(in crate::print) fn members(self) -> &'static str {
        self.either("Members", "Miembros")
    }

    /// "Mon, Wed, Fri, 9:00–12:00".
    pub(in crate::print) fn when(self, group: &GroupView, span: &str) -> String {
        let names = self.choose(
            ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
            ["lun", "mar", "mié", "jue", "vie", "sáb", "dom"],
        );
        let days = group.fields.weekdays.iter().filter_map(|it| names.get(usize::from(*it)).copied());
        format!("{}, {span}", days.collect::<Vec<_>>().join(", "))
    }

    pub(in crate::print) fn client_title(self) -> &'static str {
        self.either("Client page", "Ficha de cliente")
    }

    pub(in crate::print) fn level_label(self) -> &'static str {
        self.either("Level of care", "Nivel de atención")
    }

    pub(in crate::print) fn telephones(self) -> &'static str {
        self.either("Telephones", "Teléfonos")
    }

    pub(in crate::print) fn telephone_columns(self) -> [&'static str; 3] {
        self.choose(["Number", "Where", "How it may be used"], ["Número", "Dónde", "Cómo puede usarse"])
    }

    pub(in crate::print) fn telephone_kind(self, kind: TelephoneKind) -> &'static str {
        match kind {
            TelephoneKind::Mobile => self.either("mobile", "celular"),
            TelephoneKind::Home => self.either("home", "casa"),
            TelephoneKind::Work => self.either("work", "trabajo"),
            TelephoneKind::Other => self.either("other", "otro"),
        }
    }

    pub(in crate::print) fn reach(self, reach: Reach) -> &'static str {
        match reach {
            Reach::NotAsked => self.either("not asked yet", "aún sin preguntar"),
            Reach::DoNotUse => self.either("do not use", "no usar"),
            Reach::Neutral => self.either("neutral message only", "solo mensaje neutro"),
            Reach::Open => self.either("may name the clinic", "se puede nombrar la clínica"),
        }
    }

    pub(in crate::print) fn may_text(self) -> &'static str {
        self.either("texts welcome", "acepta mensajes de texto")
    }

    pub(in crate::print) fn address(self) -> &'static str {
        self.either("Address and e-mail", "Dirección y correo")
    }

    pub(in crate::print) fn contacts(self) -> &'static str {
        self.either("Whom to call", "A quién llamar")
    }

    pub(in crate::print) fn contact_columns(self) -> [&'static str; 3] {
        self.choose(["Name", "Telephone", ""], ["Nombre", "Teléfono", ""])
    }

    pub(in crate::print) fn in_emergency(self) -> &'static str {
        self.either("in an emergency", "en una emergencia")
    }

    pub(in crate::print) fn episodes(self) -> &'static str {
        self.either("Episodes of care", "Episodios de atención")
    }

    pub(in crate::print) fn episode_columns(self) -> [&'static str; 5] {
        self.choose(["No.", "Admitted", "Ended", "Level", "Therapist"], ["N.º", "Ingreso", "Fin", "Nivel", "Terapeuta"])
    }

    /// "Story, 1 November 2026 to 24 November 2026".
    pub(in crate::print) fn story(self, since: NaiveDate, until: NaiveDate) -> String {
        let (since, until) = (self.long_date(since), self.long_date(until));
        match self.0 {
            Language::English => format!("Story, {since} to {until}"),
            Language::Spanish => format!("Historia, del {since} al {until}"),
        }
    }

    pub(in crate::print) fn story_columns(self) -> [&'static str; 3] {
        self.choose(["When", "What", "By"], ["Cuándo", "Qué", "Por"])
    }

    pub(in crate::print) fn note(self, kind: NoteKind) -> &'static str {
        match kind {
            NoteKind::Group => self.either("Group note", "Nota de grupo"),
            NoteKind::Individual => self.either("Individual note", "Nota individual"),
            NoteKind::Family => self.either("Family note", "Nota familiar"),
            NoteKind::Addendum => self.either("Addendum", "Adenda"),
        }
    }

    pub(in crate::print) fn draft(self) -> &'static str {
        self.either("draft", "borrador")
    }

    pub(in crate::print) fn late_entry(self) -> &'static str {
        self.either("late entry", "entrada tardía")
    }

    pub(in crate::print) fn call(self, direction: CallDirection) -> &'static str {
        match direction {
            CallDirection::Incoming => self.either("Call received", "Llamada recibida"),
            CallDirection::Outgoing => self.either("Call made", "Llamada hecha"),
        }
    }

    pub(in crate::print) fn call_about(self, about: CallAbout) -> &'static str {
        match about {
            CallAbout::Absence => self.either("absence", "ausencia"),
            CallAbout::Schedule => self.either("schedule", "horario"),
            CallAbout::Message => self.either("message", "mensaje"),
            CallAbout::Outreach => self.either("outreach", "seguimiento"),
            CallAbout::Inquiry => self.either("inquiry", "consulta"),
            CallAbout::UnknownCaller => self.either("unknown caller", "persona desconocida"),
            CallAbout::Other => self.either("other", "otro"),
        }
    }

    pub(in crate::print) fn admission(self) -> &'static str {
        self.either("Admitted", "Ingreso")
    }

    pub(in crate::print) fn transfer(self) -> &'static str {
        self.either("Level of care", "Nivel de atención")
    }

    pub(in crate::print) fn hours_a_week(self, hours: &str, days: u8) -> String {
        let on_days = match (self.0, days) {
            (Language::English, 1) => "1 day".to_owned(),
            (Language::English, days) => format!("{days} days"),
            (Language::Spanish, 1) => "1 día".to_owned(),
            (Language::Spanish, days) => format!("{days} días"),
        };
        match self.0 {
            Language::English => format!("{hours} hours a week on {on_days}"),
            Language::Spanish => format!("{hours} horas por semana en {on_days}"),
        }
    }

    pub(in crate::print) fn ended(self) -> &'static str {
        self.either("Episode ended", "Fin del episodio")
    }

    pub(in crate::print) fn document(self, document: ExportedDocument) -> &'static str {
        match document {
            ExportedDocument::Plan => self.plan(),
            ExportedDocument::Summary => self.summary(),
        }
    }

    pub(in crate::print) fn document_version(self, document: ExportedDocument, version: u32) -> String {
        format!("{}, {} {version}", self.document(document), self.either("version", "versión"))
    }

    pub(in crate::print) fn exported(self, document: ExportedDocument, recipient: &str) -> String {
        let document = self.document(document);
        match self.0 {
            Language::English => format!("{document} exported for {recipient}"),
            Language::Spanish => format!("{document} exportado para {recipient}"),
        }
    }

    pub(in crate::print) fn held(self) -> &'static str {
        self.either("Held", "Fecha")
    }

    pub(in crate::print) fn minutes(self) -> &'static str {
        self.either("Minutes", "Minutos")
    }

    pub(in crate::print) fn author(self) -> &'static str {
        self.either("Written by", "Escrita por")
    }

    pub(in crate::print) fn how(self) -> &'static str {
        self.either("How", "Modalidad")
    }

    pub(in crate::print) fn mode(self, mode: ContactMode) -> &'static str {
        match mode {
            ContactMode::InPerson => self.either("in person", "en persona"),
            ContactMode::Telephone => self.either("by telephone", "por teléfono"),
            ContactMode::Video => self.either("by video", "por video"),
        }
    }

    pub(in crate::print) fn about(self) -> &'static str {
        self.either("Session", "Sesión")
    }

    pub(in crate::print) fn signed_on(self, on: NaiveDate) -> String {
        let on = self.long_date(on);
        match self.0 {
            Language::English => format!("Signed {on}."),
            Language::Spanish => format!("Firmada el {on}."),
        }
    }

    pub(in crate::print) fn signature(self) -> &'static str {
        self.either("Signature", "Firma")
    }

    /// "Rosa Bautista, record 00417".
    pub(in crate::print) fn client_record(self, client: &str, record: &str) -> String {
        format!("{client}, {} {record}", self.either("record", "expediente"))
    }

    pub(in crate::print) fn note_section(self, section: NoteSection) -> &'static str {
        match section {
            NoteSection::Text => self.either("Note", "Nota"),
            NoteSection::Data => self.either("Data", "Datos"),
            NoteSection::Subjective => self.either("Subjective", "Subjetivo"),
            NoteSection::Objective => self.either("Objective", "Objetivo"),
            NoteSection::Assessment => self.either("Assessment", "Evaluación"),
            NoteSection::Behavior => self.either("Behavior", "Conducta"),
            NoteSection::Intervention => self.either("Intervention", "Intervención"),
            NoteSection::Response => self.either("Response", "Respuesta"),
            NoteSection::Plan => self.either("Plan", "Plan"),
        }
    }

    pub(in crate::print) fn notes_due(self) -> &'static str {
        self.either("Notes to write", "Notas pendientes")
    }

    pub(in crate::print) fn due_columns(self) -> [&'static str; 4] {
        self.choose(["Group", "Held", "Due", "Members"], ["Grupo", "Fecha", "Vence", "Miembros"])
    }

    pub(in crate::print) fn drafts(self) -> &'static str {
        self.either("Drafts", "Borradores")
    }

    pub(in crate::print) fn draft_columns(self) -> [&'static str; 4] {
        self.choose(["What", "Client", "Held", "Due"], ["Qué", "Cliente", "Fecha", "Vence"])
    }

    pub(in crate::print) fn draft_kind(self, kind: DraftKind) -> &'static str {
        match kind {
            DraftKind::Note => self.either("Note", "Nota"),
            DraftKind::FamilyNote => self.note(NoteKind::Family),
            DraftKind::GroupNote => self.note(NoteKind::Group),
            DraftKind::Plan => self.plan(),
            DraftKind::Summary => self.summary(),
        }
    }

    pub(in crate::print) fn discharges(self) -> &'static str {
        self.either("Discharges near", "Altas próximas")
    }

    pub(in crate::print) fn near_columns(self) -> [&'static str; 5] {
        self.choose(
            ["Client", "Planned", "Day of stay", "Plan", "Summary"],
            ["Cliente", "Prevista", "Día", "Plan", "Resumen"],
        )
    }

    pub(in crate::print) fn begun(self, is_begun: bool) -> &'static str {
        if is_begun { self.either("begun", "empezado") } else { self.either("not begun", "sin empezar") }
    }

    pub(in crate::print) fn late(self) -> &'static str {
        self.either("late", "con atraso")
    }

    pub(in crate::print) fn more_wait(self, more: u32) -> String {
        match self.0 {
            Language::English => format!("{more} more wait that are not listed."),
            Language::Spanish => format!("Hay {more} más en espera que no figuran aquí."),
        }
    }
}
