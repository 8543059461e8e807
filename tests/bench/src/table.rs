//! A table in Markdown that also reads well as it stands.

/// How a column stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Align {
    Start,
    End,
}

/// The table: headings, then rows of as many cells.
pub(crate) fn table(headings: &[(&str, Align)], rows: &[Vec<String>]) -> String {
    let widths: Vec<usize> = headings
        .iter()
        .enumerate()
        .map(|(at, (heading, _))| {
            let cells = rows.iter().filter_map(|it| it.get(at)).map(|it| it.chars().count());
            cells.chain([heading.chars().count(), 3]).max().unwrap_or_default()
        })
        .collect();
    let line = |cells: &[String]| {
        let cells = cells.iter().zip(headings).zip(&widths).map(|((cell, (_, align)), width)| match align {
            Align::Start => format!("{cell:<width$}"),
            Align::End => format!("{cell:>width$}"),
        });
        format!("| {} |\n", cells.collect::<Vec<_>>().join(" | "))
    };
    let names: Vec<String> = headings.iter().map(|it| it.0.to_owned()).collect();
    let rule: Vec<String> = headings
        .iter()
        .zip(&widths)
        .map(|((_, align), width)| match align {
            Align::Start => "-".repeat(*width),
            Align::End => format!("{}:", "-".repeat(width - 1)),
        })
        .collect();
    let mut table = line(&names) + &line(&rule);
    for row in rows {
        table.push_str(&line(row));
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_begin_and_numbers_end_together() {
        let rows = [["type-ahead", "0.5"], ["a", "12.25"]].map(|it| it.map(str::to_owned).to_vec());
        assert_eq!(
            table(&[("work", Align::Start), ("ms", Align::End)], &rows),
            "| work       |    ms |\n\
             | ---------- | ----: |\n\
             | type-ahead |   0.5 |\n\
             | a          | 12.25 |\n"
        );
    }
}
