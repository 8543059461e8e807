//! Discharge summaries of invented people: short, long, in several scripts, in Spanish.

use documents::{
    Align, Block, Column, Document, Fact, Foot, Letterhead, MadeOn, Notice, Paper, Section, SignatureLine,
};

pub(crate) const PART2_SHORT: &str = "42 CFR part 2 prohibits unauthorized use or disclosure of these records.";

pub(crate) const PART2_LONG: &str = "This record which has been disclosed to you is protected by Federal confidentiality rules \
(42 CFR part 2). These rules prohibit you from using or disclosing this record, or testimony that describes the \
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

pub(crate) fn paragraph(words: &str) -> Block {
    Block::Paragraph(words.into())
}

pub(crate) fn section(heading: &str, blocks: Vec<Block>) -> Section {
    Section { heading: heading.into(), blocks }
}

pub(crate) fn notice(heading: &str, text: &str) -> Notice {
    Notice { heading: heading.into(), text: text.into(), language: "en".into(), rendering: None }
}

fn fact(label: &str, value: &str) -> Fact {
    Fact { label: label.into(), value: value.into() }
}

fn columns(headings: &[(&str, Align)]) -> Vec<Column> {
    headings.iter().map(|&(heading, align)| Column { heading: heading.into(), align }).collect()
}

fn rows(rows: &[&[&str]]) -> Vec<Vec<String>> {
    rows.iter().map(|row| row.iter().map(|&it| it.into()).collect()).collect()
}

fn services() -> Block {
    Block::Table {
        columns: columns(&[
            ("Service", Align::Start),
            ("Offered", Align::End),
            ("Attended", Align::End),
            ("Hours", Align::End),
        ]),
        rows: rows(&[
            &["Group counseling", "90", "82", "96.0"],
            &["Individual counseling", "14", "14", "13.5"],
            &["Family counseling", "5", "5", "9.0"],
        ]),
    }
}

/// A summary of one page and a little.
pub(crate) fn short() -> Document {
    Document {
        language: "en".into(),
        paper: Paper::Letter,
        is_list: false,
        title: "Discharge summary".into(),
        status_line: "Version 2, signed 24 November 2026. Replaces version 1 of 20 November 2026.".into(),
        letterhead: Letterhead {
            name: "Riverside Intensive Outpatient".into(),
            lines: vec!["418 Mill Street, Suite 3, Lowell MA".into(), "978 555 0143, fax 978 555 0144".into()],
        },
        facts: vec![
            fact("Client", "Rosa Bautista"),
            fact("Record", "00417, episode 1"),
            fact("Born", "14 February 1988"),
            fact("Pronouns", "she, her"),
            fact("Program", "Adult IOP, day track"),
            fact("Clinician", "Jordan Alvarez, LADC I"),
            fact("Admitted", "25 August 2026"),
            fact("Level at admission", "Intensive outpatient (2.1)"),
            fact("Discharged", "24 November 2026, 92 days"),
            fact("Level at discharge", "Outpatient (1.0)"),
            fact("Last service", "24 November 2026"),
            fact("Reason", "Treatment completed"),
        ],
        sections: vec![
            section(
                "Diagnoses at discharge",
                vec![Block::Table {
                    columns: columns(&[("", Align::Start), ("", Align::Start), ("", Align::Start)]),
                    rows: rows(&[
                        &["F10.20", "Alcohol use disorder, severe", "early remission"],
                        &["F41.1", "Generalized anxiety disorder", "improved"],
                    ]),
                }],
            ),
            section(
                "Reason for admission",
                vec![paragraph(
                    "Referred by Harbor Counseling after two emergency visits in July. Drinking daily since 2023; last \
                     use 19 August. No withdrawal signs at intake, CIWA-Ar 3.",
                )],
            ),
            section(
                "Course of treatment",
                vec![paragraph(
                    "Ms. Bautista attended 41 of 45 scheduled days and 118.5 of 126 prescribed clinical hours. She \
                     completed the 32 sessions of relapse prevention and 8 of 8 early recovery skills. Weekly hours were \
                     reduced from 15 to 9 on 6 October and to 6 on 3 November, as objectives 1.1 and 2.1 were met.\n\n\
                     Use was reported once, on 19 September; the plan was revised two days later and hours were kept at \
                     15 for a further week. Nineteen of nineteen tests since have been negative.",
                )],
            ),
            section("Services provided", vec![services()]),
            section(
                "Medications at discharge",
                vec![Block::Table {
                    columns: columns(&[
                        ("Medication", Align::Start),
                        ("Dose", Align::Start),
                        ("Prescriber", Align::Start),
                    ]),
                    rows: rows(&[
                        &["Naltrexone", "50 mg by mouth, daily", "N. Sato, MD"],
                        &["Sertraline", "100 mg by mouth, daily", "N. Sato, MD"],
                    ]),
                }],
            ),
            section(
                "Family participation",
                vec![paragraph(
                    "Mother and brother took part in four of five family sessions and in the multi-family group; they \
                     ask for the weekly call to go on.",
                )],
            ),
            section("Risk at discharge", vec![Block::Quiet("Not recorded".into())]),
            section(
                "Appointments",
                vec![Block::Pairs(vec![
                    (
                        "Outpatient counseling".into(),
                        "Harbor Counseling, 1 December 2026 at 10:00, 978 555 0190".into(),
                    ),
                    ("Prescriber".into(), "N. Sato, MD, 8 December 2026 at 14:30".into()),
                    ("Alumni group".into(), "Thursdays at 18:00, from 3 December".into()),
                ])],
            ),
            section(
                "Given to the client",
                vec![Block::List(vec![
                    "The discharge plan, with warning signs and what to do when use returns.".into(),
                    "Naloxone with instructions; the numbers of 988 and of the state's help line.".into(),
                    "A list of meetings near her home.".into(),
                ])],
            ),
        ],
        signatures: vec![
            SignatureLine {
                name: "Jordan Alvarez, LADC I".into(),
                detail: "Therapist. Signed electronically 24 November 2026 at 16:42 (UTC-05:00, America/New_York)."
                    .into(),
            },
            SignatureLine {
                name: "Miriam Okafor, LICSW".into(),
                detail: "Supervisor. Signed electronically 24 November 2026 at 17:05 (UTC-05:00, America/New_York)."
                    .into(),
            },
        ],
        foot: Foot {
            line: "Rosa Bautista, record 00417. Discharge summary, version 2".into(),
            notice: format!("Confidential. {PART2_SHORT}"),
            page: "Page".into(),
            of: "of".into(),
        },
        draft_mark: None,
        closing_notice: Some(notice("Notice to whoever receives this record", PART2_LONG)),
        made_on: MadeOn { year: 2026, month: 11, day: 24 },
        fingerprint: Some("3f9a61c2b0d87e45".into()),
    }
}

/// A summary in Spanish under the official notice.
pub(crate) fn spanish() -> Document {
    Document {
        language: "es".into(),
        title: "Resumen de alta".into(),
        status_line: "Versión 2, firmada el 24 de noviembre de 2026. Sustituye la versión 1 del 20 de noviembre de 2026."
            .into(),
        facts: vec![
            fact("Cliente", "Rosa Bautista (“Rosi”)"),
            fact("Expediente", "00417, episodio 1"),
            fact("Nacimiento", "3 de marzo de 1987"),
            fact("Ingreso", "25 de agosto de 2026"),
            fact("Nivel al ingreso", "Ambulatorio intensivo (2.1)"),
            fact("Motivo", "Tratamiento completado"),
        ],
        sections: vec![
            section(
                "Motivo de ingreso",
                vec![paragraph(
                    "¿Por qué ahora? «Mi niña me lo pidió». Acudió por sí misma después de una recaída; consumía a diario \
                     y había dejado de trabajar.",
                )],
            ),
            section(
                "Servicios prestados",
                vec![Block::Table {
                    columns: columns(&[
                        ("Servicio", Align::Start),
                        ("Ofrecidas", Align::End),
                        ("Asistidas", Align::End),
                        ("Horas", Align::End),
                    ]),
                    rows: rows(&[
                        &["Consejería grupal", "90", "82", "96.0"],
                        &["Consejería individual", "14", "14", "13.5"],
                    ]),
                }],
            ),
            section("Participación de la familia", vec![Block::Quiet("Sin registrar".into())]),
        ],
        signatures: vec![SignatureLine {
            name: "Jordan Alvarez, LADC I".into(),
            detail: "Terapeuta. Firmado electrónicamente el 24 de noviembre de 2026 a las 16:42 (UTC-05:00, \
                     America/New_York)."
                .into(),
        }],
        foot: Foot {
            line: "Rosa Bautista, expediente 00417. Resumen de alta, versión 2".into(),
            notice: format!("Confidencial. {PART2_SHORT}"),
            page: "Página".into(),
            of: "de".into(),
        },
        closing_notice: Some(Notice {
            rendering: Some(
                "Traducción al español, solo informativa; el texto oficial es el inglés de arriba: Este expediente que se \
                 le ha divulgado está protegido por las normas federales de confidencialidad (véase 42 CFR 2.31)."
                    .into(),
            ),
            ..notice("Aviso a quien recibe este expediente", PART2_LONG)
        }),
        fingerprint: Some("Huella 3f9a61c2b0d87e45".into()),
        ..short()
    }
}

/// A draft of many pages with long tables and long texts.
pub(crate) fn long() -> Document {
    let mut document = short();
    document.status_line = "Version 3, draft of 24 November 2026. Not signed.".into();
    document.foot.line = "Rosa Bautista, record 00417. Discharge summary, version 3".into();
    document.draft_mark = Some("Draft, not signed".into());
    document.fingerprint = None;
    document.signatures.clear();
    let months = ["August", "September", "October", "November"];
    let sessions = (0..150)
        .map(|it| {
            let topic = [
                "Relapse prevention: high-risk situations and the first five minutes",
                "Early recovery skills",
                "Cognitive distortions and automatic thoughts, with homework reviewed in pairs",
                "Mindfulness",
                "Family systems; boundaries and requests; what may be asked of whom, and when it may be refused",
            ][it % 5];
            let day = format!("{} {}", it % 28 + 1, months[it / 40]);
            let late = ["", "", "12 min late", "", "left 20 min early"][it % 5];
            [day, topic.to_owned(), late.to_owned(), format!("{:.2}", 1.5 + (it % 4) as f64 * 0.25)].into()
        })
        .collect();
    document.sections.insert(
        3,
        section(
            "Sessions attended, by day",
            vec![
                paragraph("Every session of the episode with what was missed of it, as counted from the attendance."),
                Block::Table {
                    columns: columns(&[
                        ("Day", Align::Start),
                        ("Session", Align::Start),
                        ("Remarks", Align::Start),
                        ("Hours", Align::End),
                    ]),
                    rows: sessions,
                },
            ],
        ),
    );
    let progress = |it: usize| {
        format!(
            "In week {it} Ms. Bautista spoke about the evenings, which she had named at intake as the hours she feared \
             most. She kept the craving diary on {} of 7 days and read from it in group; two members said that they knew \
             the walk past the store she described. She set herself one call to her brother before supper and made it on \
             {} evenings. Objective 1.{} was reviewed with her: it stands, with the target moved by one week at her own \
             wish. She rated her confidence at {} of 10, a point more than before, and gave as the reason that the two \
             hard days had passed without use.",
            it % 4 + 4,
            it % 3 + 4,
            it % 3 + 1,
            it % 5 + 4
        )
    };
    document.sections.insert(
        3,
        section("Progress, week by week", vec![paragraph(&(1..=13).map(progress).collect::<Vec<_>>().join("\n\n"))]),
    );
    document.sections.insert(
        6,
        section(
            "Goals and objectives",
            (1..=9)
                .flat_map(|it| {
                    [
                        Block::Pairs(vec![
                            (
                                format!("Objective 1.{it}"),
                                "Names three situations of high risk and a plan for each".into(),
                            ),
                            ("Baseline".into(), "None named, 25 August".into()),
                            ("At discharge".into(), "Met on 6 October; three named, two plans used".into()),
                        ]),
                        paragraph("She wants to keep the written plans where she keeps her keys."),
                    ]
                })
                .collect(),
        ),
    );
    document
}

/// Latin with Vietnamese, Arabic, Hebrew, Chinese, Cyrillic, and others.
pub(crate) fn scripts() -> Document {
    let mut document = short();
    document.letterhead.name = "Clínica Riverside · 河畔门诊".into();
    document.facts[0].value = "محمد بن عبد الله العربي (Mohammed Alarabi)".into();
    document.facts[5].value = "Nguyễn Thị Ánh Tuyết, LMHC".into();
    document.facts[11].value = "Переведена в другую программу".into();
    document.foot.line = "محمد بن عبد الله العربي, record 00418. Discharge summary, version 2".into();
    document.sections = vec![
        section(
            "Reason for admission",
            vec![paragraph(
                "Bà Nguyễn Thị Ánh được giới thiệu bởi Trung tâm Tư vấn Harbor sau hai lần cấp cứu vào tháng Bảy. Uống rượu \
             hằng ngày từ năm 2023; lần cuối là ngày 19 tháng Tám.",
            )],
        ),
        section(
            "Course of treatment",
            vec![
                paragraph(
                    "حضر السيد محمد 41 يومًا من أصل 45 يومًا مقررًا، وأكمل 118.5 ساعة علاجية. وذكر أن والدته وأخاه \
                 (Yusuf, 34) يشاركان في الجلسات العائلية كل أسبوع، وأنه يريد مواصلة المكالمة الأسبوعية.",
                ),
                paragraph("מר לוי השתתף בשמונה מפגשים של מניעת הישנות, וסיים את התוכנית ב־24 בנובמבר 2026."),
                paragraph(
                    "王小明先生参加了四十五天中的四十一天，完成了复发预防课程。他的母亲和弟弟参加了五次家庭治疗中的四次，并希望每周的电话继续进行。",
                ),
                paragraph(
                    "Олександр Шевченко відвідав 41 із 45 запланованих днів; мати й брат брали участь у сімейних сесіях, \
                 і вони просять, щоб щотижневі дзвінки тривали.",
                ),
                paragraph(
                    "Her sister משה לוי and her cousin محمد العربي came, with 王小明 and Ελένη Παπαδοπούλου, on 3 November.",
                ),
            ],
        ),
        section(
            "People",
            vec![Block::Table {
                columns: columns(&[("Name", Align::Start), ("Written", Align::Start), ("Sessions", Align::End)]),
                rows: rows(&[
                    &["Devanagari", "राम शर्मा", "3"],
                    &["Bengali, Tamil", "রহমান, தமிழ்ச்செல்வி", "12"],
                    &["Thai, Lao, Khmer", "สมชาย, ສົມສັກ, សុខា", "7"],
                    &["Armenian, Georgian", "Արամ Հակոբյան, ნინო", "1"],
                    &["Amharic, Burmese", "አበበ ቢቂላ, အောင်ဆန်း", "10"],
                    &["Gujarati, Punjabi", "ગીતા, ਗੁਰਪ੍ਰੀਤ", "2"],
                    &["Telugu, Kannada, Malayalam", "రాము, ರಾಮ, രാമൻ", "4"],
                    &["Japanese, Korean", "佐藤さくら, サトウ, 김민준", "8"],
                    &["Arabic alone", "فاطمة الزهراء", "5"],
                ]),
            }],
        ),
        section(
            "Languages spoken",
            vec![Block::List(vec![
                "العربية في البيت".into(),
                "Tiếng Việt with her grandmother".into(),
                "русский с соседями".into(),
            ])],
        ),
    ];
    document
}
