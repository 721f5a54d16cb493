import { beforeAll, expect, test } from 'vitest';
import { keepShippedGuides, listGuides } from '#lib/features/resources/guides/index.server.ts';
import { openSpeech } from '#lib/platform/speech/open-speech.ts';
import { asActing } from '#lib/platform/database/acting.ts';
import { A_TUESDAY, useTestDatabase } from '../../../tests/database/test-database.ts';
import type { CommandWorld } from '../command.ts';
import { guides } from './guides.ts';

const db = useTestDatabase();
const speech = openSpeech({ dataDir: '/nowhere', env: {} });
const run = () =>
	guides.run({ database: db.app, now: () => A_TUESDAY, speech } as unknown as CommandWorld, [], {});

beforeAll(() => keepShippedGuides(db.app, A_TUESDAY));

test('a line for each guide and language, scores in French alone, and nothing is missed', async () => {
	const { code, each } = (await run()) as unknown as {
		code: number;
		each: Record<string, unknown>[];
	};
	expect(code).toBe(0);
	const card = each.find(({ id, easy, lang }) => id === 'carte-vitale' && lang === 'fr' && !easy);
	expect(card).toEqual({
		...{ id: 'carte-vitale', lang: 'fr', easy: false, steps: 8, words: expect.any(Number) },
		...{ sentences: expect.any(Number), longestSentence: expect.any(Number) },
		...{ kandelMoles: expect.any(Number), lix: expect.any(Number), reviewed: null },
		...{ lookAgainOn: '2027-06-30', hosts: ['www.ameli.fr'], toVerify: expect.any(Number) },
		sound: true
	});
	const others = each.filter(({ lang }) => lang !== 'fr');
	expect(others.length).toBeGreaterThanOrEqual(30);
	expect(others.filter(({ kandelMoles, lix }) => kandelMoles !== null || lix !== null)).toEqual([]);
	expect(each.filter(({ sound }) => !sound)).toEqual([]);
});

test('for a reader, a sentence a text', async () => {
	const { lines } = (await run()) as unknown as { lines: string[] };
	const said = lines.find((line) => line.startsWith('carte-vitale (facile)'));
	expect(said).toMatch(/: \d+ étapes, \d+ mots, Kandel-Moles [\d.]+, à relire$/);
});

test('a guide that misses a gate is said, and the command ends with 1', async () => {
	const acting = { staffId: null, role: 'operator' as const, centres: [], at: A_TUESDAY };
	await asActing(db.app, acting, async (own) => {
		const [line] = await listGuides(own);
		const { content, digests } = await own
			.selectFrom('guide_versions')
			.where('guide', '=', line!.guide)
			.select(['content', 'digests'])
			.executeTakeFirstOrThrow();
		const hard = structuredClone(content) as { texts: { fr: { why: string } } };
		hard.texts.fr.why = `Vous ouvrez la page${' et la page'.repeat(9)}.`;
		await own
			.insertInto('guide_versions')
			.values({
				...{ guide: line!.guide, content: JSON.stringify(hard), recorded_at: A_TUESDAY.toString() },
				digests: JSON.stringify(digests)
			})
			.execute();
	});
	expect(await run()).toMatchObject({
		code: 1,
		value: { refusal: 'gate-missed', message: expect.stringContaining('31 mots') }
	});
});
