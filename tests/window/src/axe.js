// Runs axe over the page as it is; a list of sentences, one per element that a rule objects to.
const [left, done] = arguments;
const rules = Object.fromEntries(left.map((rule) => [rule, { enabled: false }]));
window.axe.run(document, { resultTypes: ["violations"], rules }).then(
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
