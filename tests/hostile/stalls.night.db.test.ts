import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Visitor } from '../actions/visitor.ts';
import { formOf, HEAVY_FILES, linesOf, SHAPES } from './heavy-files.ts';
import { openSite, type Site } from './site.ts';
import { LONGEST_STALL_MS } from './stall-log.ts';

let site: Site;
let inside: Visitor;

beforeAll(async () => {
	site = await openSite();
	inside = await site.enter('Direction');
});
afterAll(() => site?.close());

/** The longest work that anything asked meanwhile did in one breath: the next event is what ends it. */
async function longestOf(asked: () => ReturnType<Visitor['get']>) {
	site.stalls.clear();
	const answer = await asked();
	await inside.get('/equipe');
	return { answer, longest: site.stalls.longest() };
}

const tried = Object.keys(HEAVY_FILES).flatMap((what) =>
	SHAPES.map((shape) => [what, shape] as const)
);

test.each(tried)('%s, %s, ten times the largest, hold nobody', async (what, shape) => {
	const file = HEAVY_FILES[what]!;
	const form = formOf(file, linesOf(file, shape, file.many));
	const sent = await longestOf(() => inside.post(file.address, form));
	const all = [sent.longest];
	if (file.write) {
		const draft = sent.answer.location!;
		const shown = await longestOf(() => inside.get(draft));
		expect(shown.answer.status).toBe(200);
		const written = await longestOf(() =>
			inside.post(`${draft}${file.write}`, new URLSearchParams())
		);
		expect(written.answer.status).toBe(303);
		all.push(shown.longest, written.longest);
	} else expect(sent.answer.status).toBe(200);
	console.log(`${what}, ${shape}: ${all.join(', ')} ms`);
	expect(Math.max(...all)).toBeLessThanOrEqual(LONGEST_STALL_MS);
});
