// Redraws the diagrams of docs/architecture.md from the imports as they are: node bin/draw-architecture.mjs
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const PAGE = 'docs/architecture.md';
/** @type {Record<string, string[]>} */
const WINGS = JSON.parse(readFileSync('src/lib/features/wings.json', 'utf8'));
const cruise = ['node_modules/dependency-cruiser/bin/dependency-cruiser.mjs', 'src', '-T', 'json'];
// A broken rule makes it exit with an error; the drawing shows the arrow all the same.
const { stdout } = spawnSync(process.execPath, cruise, { encoding: 'utf8', maxBuffer: 1 << 28 });
/** @type {{ modules: { source: string, dependencies: { resolved: string }[] }[] }} */
const graph = JSON.parse(stdout);

/** Where a file is: its wing and its word, or a whole top folder. Null: what everybody stands on. */
function roomOf(/** @type {string} */ path) {
	const [, wing, word] = /^src\/lib\/features\/([^/]+)\/([^/]+)\//.exec(path) ?? [];
	if (wing) return { wing, word };
	const folder = /^src\/(routes|hooks|jobs|retention|backup|cli|serve)/.exec(path)?.[1];
	return folder ? { wing: folder, word: null } : null;
}

const uses = graph.modules.flatMap(({ source, dependencies }) => {
	const from = roomOf(source);
	if (!from) return [];
	return dependencies.flatMap(({ resolved }) => {
		const to = roomOf(resolved);
		return to ? [{ from, to }] : [];
	});
});

/** A box of another wing has two frames, and a name that no word has. */
const boxOf = (/** @type {string} */ wing) => `wing-${wing}[[${wing}]]`;

function draw(/** @type {Iterable<string>} */ arrows) {
	const lines = [...new Set(arrows)].sort().map((arrow) => `  ${arrow}`);
	return ['```mermaid', 'flowchart LR', ...lines, '```'].join('\n');
}

const between = uses
	.filter(({ from, to }) => from.wing !== to.wing)
	.map(({ from, to }) => `${from.wing} --> ${to.wing}`);
const parts = [draw(between)];
for (const [wing, words] of Object.entries(WINGS)) {
	if (words.length === 0) continue;
	const own = uses.filter(({ from, to }) => from.wing === wing && from.word !== to.word);
	const arrows = own.map(({ from, to }) =>
		to.wing === wing ? `${from.word} --> ${to.word}` : `${from.word} --> ${boxOf(to.wing)}`
	);
	parts.push(`### ${wing}\n\n${words.join(' · ')}`, draw(arrows.length > 0 ? arrows : words));
}
parts.push('Every room also stands on `platform`, `design` and `shared`.');
const page = readFileSync(PAGE, 'utf8');
writeFileSync(
	PAGE,
	page.replace(
		/<!-- diagram:start -->[\s\S]*<!-- diagram:end -->/,
		`<!-- diagram:start -->\n\n${parts.join('\n\n')}\n\n<!-- diagram:end -->`
	)
);
