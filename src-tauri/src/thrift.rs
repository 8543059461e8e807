//! Less memory for the same page, on Linux, where WebKit takes as much as a browser of the whole web would.

use webkit2gtk::glib;

/// What WebKit's processes find around them. Where there are 16 GB of memory or more, its collector would let garbage grow to
/// three times of what lives; here it is little more than half. Its two optimising compilers come for what is run over and over
/// in long loops: the dearest never, the other five times later, which ten charts take no longer for. Malloc gives back what
/// lies free at its end; by itself it keeps the more, the more was once in use.
const AROUND: &[(&str, &str)] = &[
    ("JSC_aggressiveHeapThresholdInMB", "1048576"),
    ("JSC_largeHeapSize", "16777216"),
    ("JSC_smallHeapGrowthFactor", "1.6"),
    ("JSC_thresholdForOptimizeAfterLongWarmUp", "5000"),
    ("JSC_thresholdForOptimizeAfterWarmUp", "5000"),
    ("JSC_useFTLJIT", "0"),
    ("MALLOC_TRIM_THRESHOLD_", "131072"),
];

/// Comes before anything else, while there is one thread. Whoever has set one of these keeps it; a WebKit that does not know
/// one takes no notice.
pub(crate) fn begin() {
    for (name, value) in AROUND {
        if let Err(error) = glib::setenv(name, value, false) {
            tracing::warn!(%error, name, "could not be set");
        }
    }
}
