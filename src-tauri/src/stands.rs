//! The page is handed over with where the program stands in it: its first screen is drawn from that, without a question.

use std::borrow::Cow;

use tauri::{
    AppHandle, Manager,
    http::{Response, header::CONTENT_TYPE},
};

use crate::{
    access::{self, AppState},
    state::App,
};

/// What a page's body is.
type Body = Cow<'static, [u8]>;

/// Writes into a page where the program stands, as often as it is loaded. Of somebody who has signed in it tells nothing.
pub(crate) fn hand_over(handle: &AppHandle, response: &mut Response<Body>) {
    if response.headers().get(CONTENT_TYPE).is_none_or(|it| !it.as_bytes().starts_with(b"text/html")) {
        return;
    }
    // What went wrong is told when the page asks for it.
    let Ok(state) = access::state(&handle.state::<App>()) else { return };
    if matches!(state, AppState::Open { .. }) {
        return;
    }
    let written = serde_json::to_string(&state).ok().and_then(|json| with(response.body(), &json));
    if let Some(page) = written {
        *response.body_mut() = page.into();
    }
}

/// The page with the JSON at the end of its head, as data: no script, so nothing of it is ever run. Without `<` in it nothing
/// ends the element before its end.
fn with(page: &[u8], json: &str) -> Option<Vec<u8>> {
    const END: &[u8] = b"</head>";
    let at = page.windows(END.len()).position(|it| it == END)?;
    let (before, after) = page.split_at(at);
    let json = json.replace('<', "\\u003c");
    let element = format!(r#"<script type="application/json" id="stands">{json}</script>"#);
    Some([before, element.as_bytes(), after].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &[u8] = b"<html><head><title>Stepdown</title></head><body></body></html>";

    #[test]
    fn whatever_a_clinic_is_called_stays_data() {
        let name = "</script><script>alert(1)</script><!-- \u{2028} \" \\ & Ríos";
        let state = AppState::FirstRun { folder: name.to_owned() };
        let page = with(PAGE, &serde_json::to_string(&state).unwrap()).unwrap();
        let page = String::from_utf8(page).unwrap();
        let (_, rest) = page.split_once(r#"<script type="application/json" id="stands">"#).unwrap();
        let (json, rest) = rest.split_once("</script>").unwrap();
        assert_eq!(rest, "</head><body></body></html>");
        assert!(!json.contains('<'));
        let read: serde_json::Value = serde_json::from_str(json).unwrap();
        assert_eq!(read["folder"], name);
    }

    #[test]
    fn what_has_no_head_stays_as_it_is() {
        assert!(with(b"<p>", "{}").is_none());
    }
}
