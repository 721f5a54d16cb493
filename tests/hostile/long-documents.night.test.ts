import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { renderDocx } from '#lib/platform/documents/docx/render-docx.ts';
import { renderOdt } from '#lib/platform/documents/odt/render-odt.ts';
import { watchStalls } from '#lib/platform/threads/watch-stalls.ts';
import type { TableBlock } from '#lib/shared/document/blocks.ts';
import { paper } from '../../src/lib/platform/documents/package/papers.fixture.ts';
import { LONGEST_STALL_MS } from './stall-log.ts';

let longest = 0;
let watchNoMore: () => void;
beforeEach(() => {
	longest = 0;
	watchNoMore = watchStalls(20, ({ cpuMs }) => (longest = Math.max(longest, cpuMs)));
});
afterEach(() => watchNoMore());

/** A table of so many lines, which are all alike unless they are numbered. */
const table = (lines: number, cell = 'Une séance du mardi', isNumbered = true): TableBlock => ({
	kind: 'table',
	caption: 'Séances',
	columns: ['Mois', 'Quoi', 'Combien', 'Où'].map((label) => ({ label, isNumber: false })),
	rows: Array.from({ length: lines }, (_, nth) => [
		isNumbered ? `janvier ${nth}` : 'janvier',
		cell,
		isNumbered ? String(lines - nth) : '12',
		'Salle bleue'
	])
});
const LONG = {
	'all different': paper([table(5_000)]),
	'all alike': paper([table(5_000, 'oui', false)]),
	'in four hundred tables': paper(Array.from({ length: 400 }, () => table(12))),
	'one giant value': paper([table(10, 'mot '.repeat(100_000))])
};

test.each(
	[renderDocx, renderOdt].flatMap((render) =>
		Object.entries(LONG).map(([shape, document]) => [render.name, shape, render, document] as const)
	)
)('%s, five thousand lines %s, hold nobody', async (name, shape, render, document) => {
	const bytes = await render(document);
	expect(bytes.length).toBeGreaterThan(4_000);
	// What ends a breath is the next event.
	await pause(1);
	console.log(`${name}, ${shape}: ${Math.round(longest)} ms`);
	expect(longest).toBeLessThanOrEqual(LONGEST_STALL_MS);
});
