//! The bundled fonts, parsed once. Most documents need the Latin ones alone; the others wait until a character asks.

use std::sync::OnceLock;

use typst::{
    foundations::Bytes,
    text::{Font, FontBook},
    utils::LazyHash,
};

macro_rules! files {
    ($($name:literal),* $(,)?) => { &[$(include_bytes!(concat!("../typst/fonts/", $name))),*] };
}

/// Latin with Vietnamese, Greek, Cyrillic, and the mark for what cannot be set.
const LATIN: &[&[u8]] = files![
    "SourceSerif4-Regular.otf",
    "SourceSerif4-It.otf",
    "SourceSerif4-Semibold.otf",
    "SourceSerif4-SemiboldIt.otf",
    "SourceSans3-Regular.otf",
    "SourceSans3-It.otf",
    "SourceSans3-Semibold.otf",
    "SourceSans3-SemiboldIt.otf",
];

/// Other scripts, in the order in which they are asked. Chinese, Japanese and Korean last: that font has signs of many others.
const OTHERS: &[&[u8]] = files![
    "NotoNaskhArabic-Regular.ttf",
    "NotoNaskhArabic-Bold.ttf",
    "NotoSerifHebrew-Regular.ttf",
    "NotoSerifHebrew-Bold.ttf",
    "NotoSerifDevanagari-Regular.ttf",
    "NotoSerifBengali-Regular.ttf",
    "NotoSerifGurmukhi-Regular.ttf",
    "NotoSerifGurmukhi-Bold.ttf",
    "NotoSerifGujarati-Regular.ttf",
    "NotoSerifTamil-Regular.ttf",
    "NotoSerifTamil-Bold.ttf",
    "NotoSerifTelugu-Regular.ttf",
    "NotoSerifKannada-Regular.ttf",
    "NotoSerifMalayalam-Regular.ttf",
    "NotoSerifSinhala-Regular.ttf",
    "NotoSerifThai-Regular.ttf",
    "NotoSerifThai-Bold.ttf",
    "NotoSerifLao-Regular.ttf",
    "NotoSerifLao-Bold.ttf",
    "NotoSerifKhmer-Regular.ttf",
    "NotoSerifMyanmar-Regular.ttf",
    "NotoSerifArmenian-Regular.ttf",
    "NotoSerifArmenian-Bold.ttf",
    "NotoSerifGeorgian-Regular.ttf",
    "NotoSerifGeorgian-Bold.ttf",
    "NotoSerifEthiopic-Regular.ttf",
    "wqy-microhei.ttc",
];

/// A set of fonts.
pub(crate) struct Fonts {
    faces: Vec<Font>,
    book: LazyHash<FontBook>,
    families: Vec<Family>,
}

/// The faces of one design.
struct Family {
    name: String,
    faces: Vec<Font>,
}

/// Source Serif and Source Sans.
pub(crate) fn latin() -> &'static Fonts {
    static FONTS: OnceLock<Fonts> = OnceLock::new();
    FONTS.get_or_init(|| Fonts::new(parsed(LATIN)))
}

/// Every bundled font.
pub(crate) fn all() -> &'static Fonts {
    static FONTS: OnceLock<Fonts> = OnceLock::new();
    FONTS.get_or_init(|| Fonts::new(latin().faces.iter().cloned().chain(parsed(OTHERS)).collect()))
}

/// The first face of each file; that no file is damaged is for a test to say.
fn parsed(files: &[&'static [u8]]) -> Vec<Font> {
    files.iter().filter_map(|it| Font::new(Bytes::new(*it), 0)).collect()
}

impl Fonts {
    fn new(faces: Vec<Font>) -> Self {
        let mut families: Vec<Family> = Vec::new();
        for face in &faces {
            let name = &face.info().family;
            match families.iter_mut().find(|it| it.name == *name) {
                Some(family) => family.faces.push(face.clone()),
                None => families.push(Family { name: name.clone(), faces: vec![face.clone()] }),
            }
        }
        Self { book: LazyHash::new(FontBook::from_fonts(&faces)), faces, families }
    }

    pub(crate) fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    pub(crate) fn face(&self, index: usize) -> Option<Font> {
        self.faces.get(index).cloned()
    }

    /// Family names, in the order in which they are asked.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.families.iter().map(|it| it.name.as_str())
    }

    /// Whether one family has all of these characters, in each of its faces: Typst asks one face of a family only.
    pub(crate) fn cover(&self, characters: &[char]) -> bool {
        self.families.iter().any(|it| characters.iter().all(|&c| it.covers(c)))
    }

    /// Of these characters, those that the family best suited to the first one lacks; all, if no family has the first.
    pub(crate) fn lacking(&self, characters: &[char]) -> Vec<char> {
        let lacks = |family: &Family| characters.iter().copied().filter(|&c| !family.covers(c)).collect::<Vec<_>>();
        let with_first = self.families.iter().filter(|it| characters.first().is_some_and(|&c| it.covers(c)));
        with_first.map(lacks).min_by_key(Vec::len).unwrap_or_else(|| characters.to_vec())
    }
}

impl Family {
    fn covers(&self, character: char) -> bool {
        self.faces.iter().all(|it| it.info().coverage.contains(u32::from(character)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::MARK;

    #[test]
    fn each_file_is_a_font() {
        assert_eq!(latin().faces.len(), LATIN.len());
        assert_eq!(all().faces.len(), LATIN.len() + OTHERS.len());
    }

    #[test]
    fn the_mark_and_the_scripts_of_our_clients_are_there() {
        assert!(latin().cover(&[MARK]));
        for name in [
            "Nguyễn Thị Ánh",
            "Żółć Łukasz",
            "Ελένη",
            "Олександр",
            "محمد العربي",
            "יעל",
            "राम",
            "ราม",
            "রহমান",
            "தமிழ்",
            "Արամ",
            "ნინო",
            "አበበ",
            "ស៊ុខា",
            "ລາວ",
            "ကို",
            "ગીતા",
            "ਗੁਰਪ੍ਰੀਤ",
            "రాము",
            "ರಾಮ",
            "രാമ",
            "රාම",
            "王小明",
            "さとう",
            "サトウ",
            "김민준",
        ] {
            let characters: Vec<char> = name.chars().filter(|it| !it.is_whitespace()).collect();
            assert!(all().cover(&characters), "{name}");
        }
    }
}
