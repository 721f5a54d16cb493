// Redraws the diagram of docs/architecture.md from the imports as they are: node bin/draw-architecture.mjs
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const PAGE = 'docs/architecture.md';
const cruise = ['node_modules/dependency-cruiser/bin/dependency-cruiser.mjs', 'src', '-T', 'json'];
// A broken rule makes it exit with an error; the drawing shows the arrow all the same.
const { stdout } = spawnSync(process.execPath, cruise, { encoding: 'utf8', maxBuffer: 1 << 28 });
const graph = JSON.parse(stdout);

/** The room of a file: a feature, or a whole top folder. */
function roomOf(/** @type {string} */ path) {
	const feature = /^src\/lib\/features\/([^/]+)/.exec(path)?.[1];
	if (feature) return feature;
	const lib = /^src\/lib\/([^/]+)/.exec(path)?.[1];
	if (lib === 'design' || lib === 'shared' || lib === 'platform') return lib;
	return /^src\/(routes|cli|serve)/.exec(path)?.[1] ?? null;
}

// Everything stands on these: drawing the arrows would hide the others.
const GROUND = new Set(['platform', 'design', 'shared']);
const arrows = new Set();
for (const { source, dependencies } of graph.modules) {
	const from = roomOf(source);
	for (const { resolved } of dependencies) {
		const to = roomOf(resolved);
		if (from && to && from !== to && !GROUND.has(from) && !GROUND.has(to)) {
			arrows.add(`  ${from} --> ${to}`);
		}
	}
}
const drawing = ['```mermaid', 'flowchart LR', ...[...arrows].sort(), '```'].join('\n');
const page = readFileSync(PAGE, 'utf8');
writeFileSync(
	PAGE,
	page.replace(
		/<!-- diagram:start -->[\s\S]*<!-- diagram:end -->/,
		`<!-- diagram:start -->\n\n${drawing}\n\nEvery room also stands on \`platform\`, \`design\` and \`shared\`.\n\n<!-- diagram:end -->`
	)
);
