//! The words of print in English and in Spanish, side by side. What somebody wrote is not among them: it stays as written.

mod lists;

use chrono::{Datelike, NaiveDate};
use clinic::{
    discharge::{
        ConditionAtDischarge, DischargeReason, MedicationsKnown, PlanSection, Referrals, ServiceKind, SummarySection,
    },
    episodes::LevelOfCare,
    people::Language,
};
use vault::Role;

/// The short notice of 42 CFR 2.32 (a)(2), verbatim.
pub(super) const PART2_SHORT: &str = "42 CFR part 2 prohibits unauthorized use or disclosure of these records.";

/// The long notice of 42 CFR 2.32 (a)(1), verbatim.
pub(super) const PART2_LONG: &str = "This record which has been disclosed to you is protected by Federal confidentiality \
rules (42 CFR part 2). These rules prohibit you from using or disclosing this record, or testimony that describes the \
information contained in this record, in any civil, criminal, administrative, or legislative proceedings by any Federal, \
State, or local authority, against the patient, unless authorized by the consent of the patient, except as provided at \
42 CFR 2.12(c)(5) or as authorized by a court in accordance with 42 CFR 2.64 or 2.65. In addition, the Federal rules \
prohibit you from making any other use or disclosure of this record unless at least one of the following applies: \
(i) Further use or disclosure is expressly permitted by the written consent of the individual whose information is being \
disclosed in this record or as otherwise permitted by 42 CFR part 2. (ii) You are a covered entity or business associate \
and have received the record for treatment, payment, or health care operations, or (iii) You have received the record \
from a covered entity or business associate as permitted by 45 CFR part 164, subparts A and E. A general authorization \
for the release of medical or other information is NOT sufficient to meet the required elements of written consent to \
further use or redisclose the record (see 42 CFR 2.31).";

/// What the long notice says, for whoever reads Spanish. The regulation has no Spanish text: it says itself what it is.
const PART2_IN_SPANISH: &str = "Traducción al español, solo informativa; el texto oficial es el inglés de arriba: Este \
expediente que se le ha divulgado está protegido por las normas federales de confidencialidad (42 CFR parte 2). Estas \
normas le prohíben usar o divulgar este expediente, o un testimonio que describa la información contenida en él, en \
cualquier procedimiento civil, penal, administrativo o legislativo de cualquier autoridad federal, estatal o local en \
contra del paciente, a menos que lo autorice el consentimiento del paciente, salvo lo dispuesto en 42 CFR 2.12(c)(5) o lo \
que autorice un tribunal conforme a 42 CFR 2.64 o 2.65. Además, las normas federales le prohíben cualquier otro uso o \
divulgación de este expediente, a menos que se cumpla al menos una de estas condiciones: (i) El consentimiento por escrito \
de la persona cuya información se divulga en este expediente permite expresamente su uso o divulgación posterior, o 42 CFR \
parte 2 lo permite de otro modo. (ii) Usted es una entidad cubierta o un asociado comercial y ha recibido el expediente \
para tratamiento, pago u operaciones de atención médica, o (iii) Usted ha recibido el expediente de una entidad cubierta o \
un asociado comercial según lo permite 45 CFR parte 164, subpartes A y E. Una autorización general para divulgar \
información médica o de otro tipo NO basta para cumplir los requisitos del consentimiento por escrito para seguir usando o \
volver a divulgar el expediente (véase 42 CFR 2.31).";

/// What a document says in its language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Words(pub(super) Language);

impl Words {
    /// For the document itself.
    pub(super) fn tag(self) -> &'static str {
        self.0.as_str()
    }

    /// What the official notice says, where it is not read anyway.
    pub(super) fn part2_rendering(self) -> Option<&'static str> {
        match self.0 {
            Language::English => None,
            Language::Spanish => Some(PART2_IN_SPANISH),
        }
    }

    fn either(self, english: &'static str, spanish: &'static str) -> &'static str {
        match self.0 {
            Language::English => english,
            Language::Spanish => spanish,
        }
    }

    /// "24 November 2026", "24 de noviembre de 2026": unambiguous on both sides of the Atlantic.
    pub(super) fn long_date(self, on: NaiveDate) -> String {
        match self.0 {
            Language::English => on.format("%-d %B %Y").to_string(),
            Language::Spanish => format!("{} de {} de {}", on.day(), month(on), on.year()),
        }
    }

    pub(super) fn days(self, on: NaiveDate, days: u32) -> String {
        let word = if days == 1 { self.either("day", "día") } else { self.either("days", "días") };
        format!("{}, {days} {word}", self.long_date(on))
    }

    pub(super) fn signed_version(self, version: u32, on: NaiveDate) -> String {
        let on = self.long_date(on);
        match self.0 {
            Language::English => format!("Version {version}, signed {on}."),
            Language::Spanish => format!("Versión {version}, firmada el {on}."),
        }
    }

    pub(super) fn replaces(self, version: u32, on: NaiveDate) -> String {
        let on = self.long_date(on);
        match self.0 {
            Language::English => format!("Replaces version {version} of {on}."),
            Language::Spanish => format!("Sustituye la versión {version} del {on}."),
        }
    }

    pub(super) fn draft_version(self, version: u32, on: NaiveDate) -> String {
        let on = self.long_date(on);
        match self.0 {
            Language::English => format!("Version {version}, draft of {on}. Not signed."),
            Language::Spanish => format!("Versión {version}, borrador del {on}. Sin firmar."),
        }
    }

    /// "Rosa Bautista, record 00417. Discharge summary, version 2".
    pub(super) fn foot_line(self, client: &str, record: &str, title: &str, version: u32) -> String {
        let (of_record, of_version) = (self.either("record", "expediente"), self.either("version", "versión"));
        format!("{client}, {of_record} {record}. {title}, {of_version} {version}")
    }

    pub(super) fn record_episode(self, record: &str, episode: u32) -> String {
        format!("{record}, {} {episode}", self.either("episode", "episodio"))
    }

    pub(super) fn signed_electronically(self, on: NaiveDate, time: &str, offset: &str, zone: &str) -> String {
        let on = self.long_date(on);
        match self.0 {
            Language::English => format!("Signed electronically {on} at {time} (UTC{offset}, {zone})."),
            Language::Spanish => format!("Firmado electrónicamente el {on} a las {time} (UTC{offset}, {zone})."),
        }
    }

    pub(super) fn fingerprint(self, of: &str) -> String {
        format!("{} {of}", self.either("Fingerprint", "Huella"))
    }

    pub(super) fn summary(self) -> &'static str {
        self.either("Discharge summary", "Resumen de alta")
    }

    pub(super) fn plan(self) -> &'static str {
        self.either("Discharge plan", "Plan de alta")
    }

    pub(super) fn summary_file(self) -> &'static str {
        self.either("Summary", "Resumen")
    }

    pub(super) fn plan_file(self) -> &'static str {
        self.either("Plan", "Plan")
    }

    pub(super) fn not_recorded(self) -> &'static str {
        self.either("Not recorded", "Sin registrar")
    }

    pub(super) fn confidential(self) -> &'static str {
        self.either("Confidential.", "Confidencial.")
    }

    pub(super) fn draft_mark(self) -> &'static str {
        self.either("Draft, not signed", "Borrador, sin firmar")
    }

    pub(super) fn demo_mark(self) -> &'static str {
        self.either("Demonstration", "Demostración")
    }

    pub(super) fn notice_heading(self) -> &'static str {
        self.either("Notice to whoever receives this record", "Aviso a quien recibe este expediente")
    }

    pub(super) fn page(self) -> &'static str {
        self.either("Page", "Página")
    }

    pub(super) fn of(self) -> &'static str {
        self.either("of", "de")
    }

    pub(super) fn client(self) -> &'static str {
        self.either("Client", "Cliente")
    }

    pub(super) fn record(self) -> &'static str {
        self.either("Record", "Expediente")
    }

    pub(super) fn born(self) -> &'static str {
        self.either("Born", "Nacimiento")
    }

    pub(super) fn pronouns(self) -> &'static str {
        self.either("Pronouns", "Pronombres")
    }

    pub(super) fn program(self) -> &'static str {
        self.either("Program", "Programa")
    }

    pub(super) fn clinician(self) -> &'static str {
        self.either("Clinician", "Clínico")
    }

    pub(super) fn admitted(self) -> &'static str {
        self.either("Admitted", "Ingreso")
    }

    pub(super) fn level_at_admission(self) -> &'static str {
        self.either("Level at admission", "Nivel al ingreso")
    }

    pub(super) fn discharged(self) -> &'static str {
        self.either("Discharged", "Alta")
    }

    pub(super) fn level_at_discharge(self) -> &'static str {
        self.either("Level at discharge", "Nivel al alta")
    }

    pub(super) fn last_service(self) -> &'static str {
        self.either("Last service", "Último servicio")
    }

    pub(super) fn reason_label(self) -> &'static str {
        self.either("Reason", "Motivo")
    }

    pub(super) fn discharge_planned(self) -> &'static str {
        self.either("Discharge planned", "Alta prevista")
    }

    pub(super) fn appointments(self) -> &'static str {
        self.either("Appointments", "Citas")
    }

    /// The columns of the table of services.
    pub(super) fn service_columns(self) -> [&'static str; 4] {
        match self.0 {
            Language::English => ["Service", "Offered", "Attended", "Hours"],
            Language::Spanish => ["Servicio", "Ofrecidas", "Asistidas", "Horas"],
        }
    }

    /// The columns of the table of appointments.
    pub(super) fn appointment_columns(self) -> [&'static str; 4] {
        match self.0 {
            Language::English => ["Service", "With", "Telephone", "When"],
            Language::Spanish => ["Servicio", "Con", "Teléfono", "Cuándo"],
        }
    }

    pub(super) fn declined(self) -> &'static str {
        self.either("declined", "rechazada")
    }

    pub(super) fn to_be_made(self) -> &'static str {
        self.either("to be made", "por concertar")
    }

    pub(super) fn date_not_recorded(self) -> &'static str {
        self.either("date not recorded", "fecha sin registrar")
    }

    /// What is said of medications that are not listed.
    pub(super) fn medications(self, known: Option<MedicationsKnown>) -> Option<&'static str> {
        match known {
            Some(MedicationsKnown::Listed) => None,
            Some(MedicationsKnown::NoneReported) => Some(self.either("None reported.", "No refiere ninguno.")),
            Some(MedicationsKnown::Unknown) | None => Some(self.either("Not known to us.", "No los conocemos.")),
        }
    }

    pub(super) fn role(self, role: Role) -> &'static str {
        match role {
            Role::Supervisor => self.either("Supervisor", "Supervisión"),
            Role::Therapist => self.either("Therapist", "Terapeuta"),
            Role::FrontDesk => self.either("Front desk", "Recepción"),
            Role::Administrator => self.either("Administrator", "Administración"),
        }
    }

    pub(super) fn level(self, level: LevelOfCare) -> &'static str {
        match level {
            LevelOfCare::Outpatient => self.either("Outpatient (1.0)", "Ambulatorio (1.0)"),
            LevelOfCare::IntensiveOutpatient => {
                self.either("Intensive outpatient (2.1)", "Ambulatorio intensivo (2.1)")
            }
            LevelOfCare::PartialHospitalization => {
                self.either("Partial hospitalization (2.5)", "Hospitalización parcial (2.5)")
            }
        }
    }

    pub(super) fn service(self, kind: ServiceKind) -> &'static str {
        match kind {
            ServiceKind::Group => self.either("Group counseling", "Consejería grupal"),
            ServiceKind::Individual => self.either("Individual counseling", "Consejería individual"),
            ServiceKind::Family => self.either("Family counseling", "Consejería familiar"),
        }
    }

    pub(super) fn reason(self, reason: DischargeReason) -> &'static str {
        match reason {
            DischargeReason::Completed => self.either("Treatment completed", "Tratamiento completado"),
            DischargeReason::DroppedOut => {
                self.either("Left before completing treatment", "Se retiró antes de completar el tratamiento")
            }
            DischargeReason::Terminated => self.either("Terminated by the program", "Terminado por el programa"),
            DischargeReason::Transferred => self.either("Transferred to another program", "Traslado a otro programa"),
            DischargeReason::Incarcerated => self.either("Incarcerated", "Encarcelamiento"),
            DischargeReason::Death => self.either("Death", "Fallecimiento"),
            DischargeReason::Other => self.either("Other", "Otro"),
        }
    }

    pub(super) fn condition(self, condition: ConditionAtDischarge) -> &'static str {
        match condition {
            ConditionAtDischarge::Improved => self.either("Improved.", "Mejor."),
            ConditionAtDischarge::Stable => self.either("Stable.", "Estable."),
            ConditionAtDischarge::Unchanged => self.either("Unchanged.", "Sin cambios."),
            ConditionAtDischarge::Worse => self.either("Worse.", "Peor."),
        }
    }

    pub(super) fn referrals(self, referrals: Referrals) -> &'static str {
        match referrals {
            Referrals::Made => {
                self.either("Referrals were made with the client.", "Las remisiones se hicieron con el cliente.")
            }
            Referrals::Declined => self.either("The client declined referrals.", "El cliente rechazó las remisiones."),
        }
    }

    pub(super) fn summary_heading(self, section: SummarySection) -> &'static str {
        match section {
            SummarySection::Identification => self.either("Identification", "Identificación"),
            SummarySection::Dates => self.either("Dates", "Fechas"),
            SummarySection::Referral => self.either("Referral and legal status", "Remisión y situación legal"),
            SummarySection::AdmissionReason => self.either("Reason for admission", "Motivo de ingreso"),
            SummarySection::Diagnoses => self.either("Diagnoses", "Diagnósticos"),
            SummarySection::Substances => self.either("Substances", "Sustancias"),
            SummarySection::Assessment => self.either("Assessment", "Evaluación"),
            SummarySection::Services => self.either("Services provided", "Servicios prestados"),
            SummarySection::Course => self.either("Course of treatment", "Curso del tratamiento"),
            SummarySection::Goals => self.either("Goals and objectives", "Metas y objetivos"),
            SummarySection::Measures => self.either("Measures", "Instrumentos"),
            SummarySection::Medications => self.either("Medications at discharge", "Medicamentos al alta"),
            SummarySection::Family => self.either("Family participation", "Participación de la familia"),
            SummarySection::Risk => self.either("Risk at discharge", "Riesgo al alta"),
            SummarySection::Psychosocial => self.either("Psychosocial status", "Situación psicosocial"),
            SummarySection::Strengths => self.either("Strengths and needs", "Fortalezas y necesidades"),
            SummarySection::DischargeReason => self.either("Reason for discharge", "Motivo del alta"),
            SummarySection::Condition => self.either("Condition at discharge", "Estado al alta"),
            SummarySection::Disposition => self.either("Disposition and referrals", "Destino y remisiones"),
            SummarySection::Recommendations => self.either("Continuing care", "Cuidados continuos"),
            SummarySection::Given => self.either("Given to the client", "Entregado al cliente"),
            SummarySection::FollowUp => self.either("Follow-up", "Seguimiento"),
        }
    }

    pub(super) fn plan_heading(self, section: PlanSection) -> &'static str {
        match section {
            PlanSection::Goals => self.either("Goals for the next weeks", "Metas para las próximas semanas"),
            PlanSection::Supports => self.either("People and meetings", "Personas y reuniones"),
            PlanSection::WarningSigns => self.either("Warning signs", "Señales de alerta"),
            PlanSection::Returning => self.either("If use returns", "Si vuelve el consumo"),
            PlanSection::Medication => self.either("Medication", "Medicamentos"),
            PlanSection::Family => self.either("Family", "Familia"),
            PlanSection::Recommendations => self.either("Recommended care", "Atención recomendada"),
            PlanSection::Crisis => self.either("In a crisis", "En una crisis"),
        }
    }
}

fn month(on: NaiveDate) -> &'static str {
    match on.month() {
        1 => "enero",
        2 => "febrero",
        3 => "marzo",
        4 => "abril",
        5 => "mayo",
        6 => "junio",
        7 => "julio",
        8 => "agosto",
        9 => "septiembre",
        10 => "octubre",
        11 => "noviembre",
        _ => "diciembre",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_long_notice_is_the_present_one() {
        assert!(PART2_LONG.contains("legislative proceedings"));
        assert!(!PART2_LONG.contains("any further disclosure"), "that wording is obsolete");
    }

    #[test]
    fn the_rendering_says_that_it_is_none_of_the_regulations_own() {
        assert!(PART2_IN_SPANISH.starts_with("Traducción al español, solo informativa"));
        for place in ["42 CFR 2.12(c)(5)", "2.64", "2.65", "(i)", "(ii)", "(iii)", "45 CFR", "164", "42 CFR 2.31"] {
            assert!(PART2_LONG.contains(place) && PART2_IN_SPANISH.contains(place), "{place}");
        }
    }
}
