//! The running application: its window, its process, and all that it has answered.

use std::{
    fmt, fs,
    future::Future,
    net::{TcpListener, TcpStream},
    ops::{Deref, Range},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::{Arc, Mutex, PoisonError},
};

use serde::Deserialize;
use serde_json::{Map, Value, json};
use thirtyfour::{Key, TypingData, WebDriver, WebElement};
use tokio::runtime::Runtime;

use super::{
    display::ask_to_close,
    part::{Part, Role},
    stage::{Stage, program, root},
    wait_for,
};

const PAGE: &str = include_str!("page.js");
const AXE: &str = include_str!("axe.js");

/// Ports no system gives by itself: Linux begins at 32768, macOS and Windows at 49152.
const GIVEN_BY_NONE: Range<u16> = 20_000..32_000;

/// Shift, Control, Alt and Meta, as WebDriver writes them.
pub(crate) const HELD: [char; 4] = ['\u{e008}', '\u{e009}', '\u{e00a}', '\u{e03d}'];

const OF_WHOLE_PAGES: &[&str] = &[
    "heading-order",
    "landmark-banner-is-top-level",
    "landmark-complementary-is-top-level",
    "landmark-contentinfo-is-top-level",
    "landmark-main-is-top-level",
    "landmark-no-duplicate-banner",
    "landmark-no-duplicate-contentinfo",
    "landmark-no-duplicate-main",
    "landmark-one-main",
    "landmark-unique",
    "page-has-heading-one",
    "region",
];

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Theme {
    Light,
    Dark,
}

impl Theme {
    fn word(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// What the program answered to the page: a command's result, or its refusal.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Answer {
    /// The command's name in Rust.
    pub command: String,
    /// The answer's JSON.
    pub body: String,
}

/// The running application. It derefs to the whole page, where its [`Part`]s are found.
#[derive(Debug)]
pub struct App {
    session: Arc<Session>,
    page: Part,
    program: u32,
    display: String,
    _driver: Driver,
}

impl App {
    pub(crate) fn start(stage: &Stage, environment: &[(&str, &str)]) -> Self {
        let application = program();
        let driver = Driver::start(stage, environment);
        let session = Arc::new(Session::open(&driver, &application, stage.log_file()));
        let program =
            wait_for(|| processes::running_program(driver.process.id(), &application)).expect("the program runs");
        let page = Part::whole_page(Arc::clone(&session));
        let app = Self { page, session, program, display: stage.display().to_owned(), _driver: driver };
        app.resize(1280, 800);
        app
    }

    /// Presses keys, one after another; what is held, as Control in `Key::Control + "z"`, is held to the end.
    pub fn press(&self, keys: impl Into<TypingData>) -> &Self {
        let mut chain = self.session.window.action_chain();
        let mut held = Vec::new();
        for key in keys.into().as_vec() {
            chain = chain.key_down(key);
            if HELD.contains(&key) {
                held.push(key);
            } else {
                chain = chain.key_up(key);
            }
        }
        for key in held.into_iter().rev() {
            chain = chain.key_up(key);
        }
        self.session.wait(chain.perform()).expect("keys are pressed");
        self
    }

    /// Presses Tab until the part with this role and name has the focus.
    #[track_caller]
    pub fn tab_to(&self, role: Role, name: &str) -> Part {
        for _ in 0..60 {
            self.press(Key::Tab);
            if self.focus().ends_with(&format!(" {name}")) {
                return self.find(role, name);
            }
        }
        panic!("Tab does not reach {role:?} {name:?}\n{}", self.session.describe());
    }

    /// Role and name of what has the focus.
    #[must_use]
    pub fn focus(&self) -> String {
        self.session.ask(json!({ "what": "focus" }), Value::Null).as_str().unwrap_or_default().to_owned()
    }

    /// What keeps one from seeing where the focus is, and whether the window's frame scrolls; none is what one wants.
    /// `WebKitGTK` brings what has the focus into sight with the next frame.
    #[must_use]
    pub fn troubles(&self) -> Vec<String> {
        let ask = || {
            let told = self.session.ask(json!({ "what": "troubles" }), Value::Null);
            serde_json::from_value::<Vec<String>>(told).expect("a list of troubles")
        };
        let troubles = ask();
        let may_pass = |it: &String| it.starts_with("the focus is out of sight");
        if troubles.is_empty() || !troubles.iter().all(may_pass) {
            return troubles;
        }
        self.session.settle();
        ask()
    }

    /// What is wider than the window, or makes one scroll sideways; none is what one wants.
    #[must_use]
    pub fn too_wide(&self) -> Vec<String> {
        let told = self.session.ask(json!({ "what": "tooWide" }), Value::Null);
        serde_json::from_value(told).expect("a list of what is too wide")
    }

    /// Stops the story, with all that is on the page.
    #[track_caller]
    pub fn stop(&self, why: &str) -> ! {
        panic!("{why}\n{}", self.session.describe());
    }

    /// The page's address within the program, as `/clients`.
    #[must_use]
    pub fn place(&self) -> String {
        self.session.ask(json!({ "what": "place" }), Value::Null).as_str().unwrap_or_default().to_owned()
    }

    /// Goes to a page of the test build, as `gallery.html?theme=dark`.
    pub fn go_to(&self, page: &str) {
        let there = self.session.wait(self.session.window.goto(format!("tauri://localhost/{page}")));
        there.unwrap_or_else(|error| panic!("{page}: {error}"));
    }

    /// Loads the page anew.
    pub fn reload(&self) {
        self.session.wait(self.session.window.refresh()).expect("the page is loaded anew");
    }

    /// Gives the window this size in CSS pixels.
    pub fn resize(&self, width: u32, height: u32) {
        self.session.wait(self.session.window.set_window_rect(0, 0, width, height)).expect("the window's size");
        let size = || self.session.ask(json!({ "what": "size" }), Value::Null);
        let fits = wait_for(|| (size() == json!([width, height])).then_some(()));
        assert!(fits.is_some(), "the window is {} instead of {width} × {height}", size());
    }

    /// Shows it in a theme, whatever the machine prefers.
    pub fn theme(&self, theme: Theme) {
        self.session.ask(json!({ "what": "theme", "theme": theme.word() }), Value::Null);
    }

    /// Keeps pictures of the page in `tests/screens`: light and dark, 1280 × 800 and 1920 × 1080.
    pub fn screens(&self, name: &str) {
        for (width, height) in [(1920, 1080), (1280, 800)] {
            self.resize(width, height);
            for theme in [Theme::Dark, Theme::Light] {
                self.theme(theme);
                self.session.picture(&format!("{name}-{}-{width}", theme.word()));
            }
        }
        self.session.ask(json!({ "what": "theme", "theme": null }), Value::Null);
    }

    /// What axe objects to on the page as it is: rule, place, and why; none is what one wants.
    #[must_use]
    pub fn axe(&self) -> Vec<String> {
        self.axe_without(&[])
    }

    /// The same for a gallery: what is asked of a whole page, its landmarks and the order of its headings, is left out.
    #[must_use]
    pub fn axe_of_parts(&self) -> Vec<String> {
        self.axe_without(OF_WHOLE_PAGES)
    }

    fn axe_without(&self, rules: &[&str]) -> Vec<String> {
        if self.session.run("return typeof window.axe === 'object'", vec![]) != json!(true) {
            let axe = root().join("node_modules/axe-core/axe.min.js");
            let axe = fs::read_to_string(&axe).unwrap_or_else(|error| panic!("{}: {error}", axe.display()));
            self.session.run(&axe, vec![]);
        }
        serde_json::from_value(self.session.run_async(AXE, vec![json!(rules)])).expect("a list of objections")
    }

    /// Calls a command past the screen, as any script in the page could: its result, or its refusal.
    ///
    /// # Errors
    /// What the program refuses with.
    pub fn invoke(&self, command: &str, arguments: Value) -> Result<Value, Value> {
        let script = "const [command, args, done] = arguments;
            window.__TAURI_INTERNALS__.invoke(command, args).then((ok) => done({ Ok: ok ?? null }), (error) => done({ Err: error ?? null }));";
        let answer = self.session.run_async(script, vec![json!(command), arguments]);
        serde_json::from_value(answer).expect("an answer")
    }

    /// Runs a script in the page, as the body of a function.
    pub fn run(&self, script: &str) -> Value {
        self.session.run(script, vec![])
    }

    /// Everything that the program has answered to the page so far.
    #[must_use]
    pub fn answers(&self) -> Vec<Answer> {
        self.session.look();
        self.session.seen().answers.clone()
    }

    /// What the content security policy has refused so far; none is what one wants.
    #[must_use]
    pub fn csp_violations(&self) -> Vec<String> {
        self.session.look();
        self.session.seen().violations.clone()
    }

    /// Errors that nothing in the page caught.
    #[must_use]
    pub fn page_errors(&self) -> Vec<String> {
        self.session.look();
        self.session.seen().errors.clone()
    }

    /// The process's number.
    #[must_use]
    pub fn process(&self) -> u32 {
        self.program
    }

    /// The memory of the program and the window's helpers, in MiB.
    #[must_use]
    pub fn memory(&self) -> u32 {
        processes::memory(self.program) / 1024
    }

    /// Ends the process at once, as a power cut would: nothing of it runs any more.
    pub fn kill(self) {
        processes::kill(&[self.program]);
        wait_for(|| (!processes::is_running(self.program)).then_some(())).expect("the process ends");
    }

    /// Closes the window as a person does, by its cross.
    pub fn quit(self) {
        ask_to_close(&self.display, self.program).expect("the window is asked to close");
        wait_for(|| (!processes::is_running(self.program)).then_some(())).expect("the program ends with its window");
    }
}

impl Deref for App {
    type Target = Part;

    fn deref(&self) -> &Part {
        &self.page
    }
}

impl Drop for App {
    fn drop(&mut self) {
        if std::thread::panicking() {
            let story = std::thread::current().name().unwrap_or("story").replace("::", "-");
            self.session.keep_picture(&format!("failed-{story}"));
        }
        // The session ends with its processes; asking it to quit would only wait for an answer.
        drop(self.session.window.clone().leak());
    }
}

/// The two drivers: Tauri's, which passes on to WebKitGTK's, which starts the application.
#[derive(Debug)]
struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    fn start(stage: &Stage, environment: &[(&str, &str)]) -> Self {
        let [port, native_port] = free_ports();
        let log = fs::File::options().append(true).create(true).open(stage.log_file()).expect("a log");
        let mut process = Command::new(tauri_driver());
        process
            .args(["--port", &port.to_string(), "--native-port", &native_port.to_string()])
            .args(["--native-driver", "/usr/bin/WebKitWebDriver"])
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(log);
        let process = stage.surround(&mut process).envs(environment.iter().copied()).spawn();
        let process = process.expect("tauri-driver is installed by `npm test`");
        let driver = Self { process, port };
        for port in [port, native_port] {
            wait_for(|| TcpStream::connect(("127.0.0.1", port)).ok()).expect("the driver listens");
        }
        driver
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let mut all = processes::descendants(self.process.id());
        all.push(self.process.id());
        processes::kill(&all);
        drop(self.process.wait());
    }
}

/// A WebDriver session, and what the page has told through it.
pub(crate) struct Session {
    runtime: Runtime,
    window: WebDriver,
    seen: Mutex<Seen>,
    log: PathBuf,
}

#[derive(Default, Deserialize)]
struct Seen {
    answers: Vec<Answer>,
    violations: Vec<String>,
    errors: Vec<String>,
}

impl Session {
    fn open(driver: &Driver, application: &Path, log: PathBuf) -> Self {
        let runtime = Runtime::new().expect("a runtime");
        // Nothing but this: WebKitGTK's driver refuses a `browserName`.
        let mut wanted = Map::new();
        wanted.insert("tauri:options".to_owned(), json!({ "application": application }));
        let opened = runtime.block_on(WebDriver::new(format!("http://127.0.0.1:{}", driver.port), wanted));
        let window = opened.unwrap_or_else(|error| {
            panic!("the window did not open: {error}\n{}", fs::read_to_string(&log).unwrap_or_default())
        });
        Self { runtime, window, seen: Mutex::default(), log }
    }

    pub(crate) fn wait<T>(&self, what: impl Future<Output = T>) -> T {
        self.runtime.block_on(what)
    }

    /// Asks `page.js` about the page, or about one element of it. Nothing when that element is gone.
    pub(crate) fn ask(&self, request: Value, scope: Value) -> Value {
        #[derive(Deserialize)]
        struct Told {
            value: Value,
            #[serde(flatten)]
            seen: Seen,
        }
        let has_scope = !scope.is_null();
        let mut trouble = String::new();
        let told = wait_for(|| {
            match self.wait(self.window.execute(PAGE, vec![request.clone(), scope.clone()])) {
                Ok(told) => {
                    Some(serde_json::from_value::<Told>(told.json().clone()).expect("page.js keeps to its form"))
                }
                Err(error) if has_scope && error.to_string().contains("stale element") => {
                    Some(Told { value: Value::Null, seen: Seen::default() })
                }
                // A page that is being loaded answers nothing for a moment.
                Err(error) => {
                    trouble = error.to_string();
                    None
                }
            }
        });
        let Told { value, seen: more } =
            told.unwrap_or_else(|| panic!("the page does not answer {request}: {trouble}"));
        let mut seen = self.seen();
        seen.answers.extend(more.answers);
        seen.violations.extend(more.violations);
        seen.errors.extend(more.errors);
        value
    }

    pub(crate) fn elements(&self, found: Value) -> Vec<WebElement> {
        let Value::Array(found) = found else {
            return Vec::new();
        };
        let element = |it| WebElement::from_json(it, Arc::clone(self.window.handle())).expect("an element");
        found.into_iter().filter(|it| !it.is_null()).map(element).collect()
    }

    /// What a failing test needs to say: what is on the page, and what the program logged.
    pub(crate) fn describe(&self) -> String {
        let page = self.ask(json!({ "what": "outline" }), Value::Null);
        let log = fs::read_to_string(&self.log).unwrap_or_default();
        format!("— the page —\n{}\n— the log —\n{log}", page.as_str().unwrap_or_default())
    }

    fn run(&self, script: &str, arguments: Vec<Value>) -> Value {
        let ran = self.wait(self.window.execute(script, arguments));
        ran.unwrap_or_else(|error| panic!("a script in the page: {error}")).json().clone()
    }

    fn run_async(&self, script: &str, arguments: Vec<Value>) -> Value {
        let ran = self.wait(self.window.execute_async(script, arguments));
        ran.unwrap_or_else(|error| panic!("a script in the page: {error}")).json().clone()
    }

    /// Takes in what the page has recorded.
    fn look(&self) {
        self.ask(json!({ "what": "nothing" }), Value::Null);
    }

    fn seen(&self) -> std::sync::MutexGuard<'_, Seen> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn picture(&self, name: &str) {
        self.settle();
        self.keep_picture(name);
    }

    /// Waits until fonts are loaded and two frames are drawn.
    fn settle(&self) {
        let settled = "const done = arguments[0];
            document.fonts.ready.then(() => requestAnimationFrame(() => requestAnimationFrame(() => done(true))));";
        self.run_async(settled, vec![]);
    }

    /// Keeps a picture, if there still is a window.
    fn keep_picture(&self, name: &str) {
        let folder = root().join("tests/screens");
        // WebKitGTK takes the picture with the next frame it draws, and of a page at rest it draws none.
        let keep_drawing = "const dot = window.__dot = document.body.appendChild(document.createElement('div'));
            Object.assign(dot.style, { position: 'fixed', right: '0', bottom: '0', width: '1px', height: '1px' });
            let isOdd = false;
            (function draw() {
              if (!dot.isConnected) return;
              dot.style.background = (isOdd = !isOdd) ? 'rgb(0 0 0 / 0.4%)' : 'rgb(0 0 0 / 0.8%)';
              requestAnimationFrame(draw);
            })();";
        let draws = self.wait(self.window.execute(keep_drawing, vec![])).is_ok();
        let picture = self.wait(self.window.screenshot_as_png());
        if draws {
            self.run("window.__dot?.remove()", vec![]);
        }
        if let Ok(picture) = picture {
            fs::create_dir_all(&folder).expect("the folder of pictures");
            fs::write(folder.join(format!("{name}.png")), picture).expect("the picture");
        }
    }
}

impl fmt::Debug for Session {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Session(..)")
    }
}

/// Where `npm test` puts it, or from the path.
fn tauri_driver() -> PathBuf {
    let own = root().join("target/tools/bin/tauri-driver");
    if own.is_file() { own } else { PathBuf::from("tauri-driver") }
}

/// Where the two drivers can listen: not the same port twice, and none the system gives to whoever connects. One of
/// those could be taken before its driver listens, even by the very connection that asks whether it does.
fn free_ports() -> [u16; 2] {
    let first = GIVEN_BY_NONE.start + u16::try_from(std::process::id() % 1_000).expect("three digits") * 10;
    // Held until there are two of them.
    let mut held = (first..GIVEN_BY_NONE.end).filter_map(|port| TcpListener::bind(("127.0.0.1", port)).ok());
    let held: [TcpListener; 2] = [held.next(), held.next()].map(|it| it.expect("a free port"));
    held.each_ref().map(|it| it.local_addr().expect("its number").port())
}

#[cfg(test)]
mod tests {
    use std::{collections::HashSet, fs};

    use super::free_ports;

    #[test]
    fn drivers_listen_apart_and_where_nobody_connects_from() {
        let given = fs::read_to_string("/proc/sys/net/ipv4/ip_local_port_range").expect("what the system gives");
        let given = given.split_whitespace().next().and_then(|it| it.parse().ok()).expect("where it begins");
        for _ in 0..20_000 {
            let ports = free_ports();
            assert_eq!(HashSet::from(ports).len(), 2, "{ports:?}");
            assert!(ports.iter().all(|it| (1_024..given).contains(it)), "{ports:?}");
        }
    }
}
