//! Every statement of what is looked at on each click reads by an index, whatever the size of the clinic.

use crate::{course::store::NOT_IN_A_NOTE, testing::Clinic};

/// The text of each question in a source file: string literals that begin like one.
fn questions(source: &str) -> Vec<String> {
    source.split('"').filter(|it| it.starts_with("SELECT ")).map(str::to_owned).collect()
}

/// Tables that are small in every clinic, or a list that was handed in.
const SMALL: [&str; 4] = ["CONSTANT", "groups", "users", "ids"];

#[test]
fn every_question_is_answered_by_an_index() {
    let clinic = Clinic::new();
    let sources = [
        include_str!("../../hours/store.rs"),
        include_str!("../../calls/store.rs"),
        include_str!("../store.rs"),
        include_str!("../../notes/chart.rs"),
    ];
    let mut all: Vec<String> = sources.iter().flat_map(|it| questions(it)).collect();
    all.push(include_str!("../../notes/chart.sql").to_owned());
    assert!(all.len() >= 20, "{}", all.len());
    for question in all {
        let question =
            ["{condition}", "{NOT_IN_A_NOTE}"].iter().fold(question, |it, hole| it.replace(hole, NOT_IN_A_NOTE));
        let steps = clinic
            .read_clinical(|db| {
                let mut explained = db.prepare(&format!("EXPLAIN QUERY PLAN {question}"))?;
                let steps = explained.raw_query().mapped(|row| row.get("detail"));
                Ok(steps.collect::<Result<Vec<String>, _>>()?)
            })
            .unwrap();
        for step in steps {
            let scanned = step.strip_prefix("SCAN ").and_then(|it| it.split(' ').next());
            let is_small = scanned.is_none_or(|it| SMALL.contains(&it)) || step.contains("USING INDEX open_episodes");
            assert!(is_small, "{step}: {question}");
            let is_page = question.contains("LIMIT :limit");
            assert!(!is_page || step != "USE TEMP B-TREE FOR ORDER BY", "a page sorts all of it: {question}");
        }
    }
}
