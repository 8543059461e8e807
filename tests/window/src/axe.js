// Runs axe over the page as it is; a list of sentences, one per element that a rule objects to.
const [left, done] = arguments;
const rules = Object.fromEntries(left.map((rule) => [rule, { enabled: false }]));
// What React Aria reads aloud lies there for a moment, named by parts that may be gone.
const page = { exclude: [["[data-live-announcer]"]] };
// What is still fading in has not its own colors yet.
const moving = document.getAnimations().filter((it) => it.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
const still = Promise.all(moving.map((it) => it.finished.catch(() => undefined)));
still.then(() => window.axe.run(page, { resultTypes: ["violations"], rules })).then(
  ({ violations }) =>
    done(
      violations.flatMap(({ id, help, nodes }) =>
        nodes.map(({ target, failureSummary }) => {
          const where = document.querySelector(target.flat().join(" "))?.closest("[data-part]")?.dataset;
          const state = where ? ` [${where.part}, ${where.state}]` : "";
          return `${id}${state}: ${target.flat().join(" ")}: ${help}. ${failureSummary ?? ""}`;
        }),
      ),
    ),
  (error) => done([`axe failed: ${error}`]),
);
