// Prints docs/workflows.md: the tables of all workflows, as the contract carries them, each with its diagram.
import { readFileSync } from "node:fs";
import { parse } from "yaml";

const contract = parse(readFileSync(process.argv[2], "utf8"));
const unique = (values) => [...new Set(values)];

const diagram = ({ states, moves }) => {
  const arrows = unique(moves.filter(({ from, to }) => from !== to).map(({ from, to }) => `${from} --> ${to}`));
  const labels = (arrow) =>
    unique(moves.filter(({ from, to }) => arrow === `${from} --> ${to}`).map(({ transition }) => transition)).join(", ");
  return ["```mermaid", "stateDiagram-v2", `  [*] --> ${states[0]}`, ...arrows.map((arrow) => `  ${arrow}: ${labels(arrow)}`), "```"];
};

const who = ({ roles, responsibleToo, makerToo }) =>
  roles.length === 0
    ? "the service"
    : roles.join(", ") + (responsibleToo ? " (also of those responsible)" : "") + (makerToo ? " (also whoever made it)" : "");

const offered = { ANY: "", ONE: " (while one waits)", NONE: " (while none waits)" };

const must = ({ guards, refusals }) =>
  guards
    .map((guard, i) => guard + (refusals[i].length === 0 ? "" : ` (${refusals[i].map((code) => `\`${code}\``).join(", ")})`))
    .join("; ");

const row = (move) =>
  `| ${move.from}${move.unconfirmed ? " (not confirmed)" : ""}${offered[move.waiting]} | ${move.transition} | ${move.to} | ${who(move)} | ` +
  `${must(move)} | ${move.request === "" ? "" : `\`${move.request.replaceAll("|", "\\|")}\``} |`;

const chapter = (workflow) => [
  `## ${workflow.name}`,
  "",
  `\`/api/v1/${workflow.path}\``,
  "",
  ...(workflow.note === "" ? [] : [workflow.note, ""]),
  ...diagram(workflow),
  "",
  "| From | Transition | To | Who | Must hold | Request |",
  "|---|---|---|---|---|---|",
  ...workflow.moves.map(row),
  "",
];

process.stdout.write(
  [
    "# Workflows",
    "",
    "Made from the tables in the code by `make contract`; not to be edited. Front ends find the same tables in the contract",
    "(`x-workflows`).",
    "",
    "Who has none of the roles that may ever do a transition is answered 403. What a state does not allow is answered 409",
    "`INVALID_TRANSITION` with `state` and `allowedTransitions`, and 403 again where the state allows it to another role. Then",
    "the guards are asked, each with the code that stands behind it; every 409 of a step has `state` and `allowedTransitions`.",
    "Every change needs `If-Match`; whoever comes second gets 412.",
    "",
    "What is switched on and off by replacing it as a whole (accounts, clients, subscriptions to notices) and what only ends",
    "(keys, sessions, tokens) has no table: nothing of that is refused for the state it is in.",
    "",
    ...contract["x-workflows"].flatMap(chapter),
  ]
    .join("\n")
    .trimEnd() + "\n",
);
