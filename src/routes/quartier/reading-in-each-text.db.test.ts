import { beforeAll, expect, test } from 'vitest';
import {
	decide,
	listWaiting,
	nameDirector,
	sayContribution
} from '#lib/features/neighbourhood/contributions/index.server.ts';
import { SHOWN_WORDS } from '#lib/features/neighbourhood/contributions/index.ts';
import { asVisitor } from '#lib/platform/database/as-visitor.ts';
import { PUBLIC_TEXTS } from '#lib/shared/public-text.ts';
import { done } from '../../../tests/database/story-centre.ts';
import { A_TUESDAY, useTestDatabase } from '../../../tests/database/test-database.ts';
import { loadReading, readIn } from './load-reading.ts';

const world = useTestDatabase();
const KEY = Buffer.alloc(32, 9);
const TODAY = '2026-11-24';
let centreId = '';
let lamp = '';

beforeAll(async () => {
	centreId = await world.addCentre('brel');
	await world.as('direction', centreId, (db) => nameDirector(db, 'Philippe Essai'));
	// An address tells the day alone: what is said on one day has no order.
	lamp = await said('La lampe est cassée.', 'problem', { at: A_TUESDAY.subtract({ hours: 24 }) });
	await said('Un banc.', 'idea');
	await said('Personne ne m’a lu.', 'idea', { isPublished: false });
});

async function said(
	words: string,
	door: 'idea' | 'problem',
	{ at = A_TUESDAY, isPublished = true } = {}
): Promise<string> {
	const app = { database: world.app, now: () => at };
	const { id } = done(
		await asVisitor(app, centreId, (db) =>
			sayContribution(
				db,
				{
					...{ door, words, subject: door === 'problem' ? 'lighting' : null, photo: null },
					...{ where: { nowhere: true }, isWithAdult: false, language: 'fr', endsOn: null }
				},
				{
					...{ channel: 'web', contact: null },
					sending: { isTrapped: false, seconds: 60, sentBefore: 0 },
					trace: { address: '192.0.2.7', at: at.toString(), browser: null, kioskId: null }
				},
				{
					...{ centre: { id: centreId, timeZone: 'Europe/Paris' }, dataDir: '/nowhere' },
					...{ secrets: { voices: KEY }, today: TODAY }
				}
			)
		)
	);
	if (isPublished) {
		await world.as('animateur', centreId, async (db) => {
			const { versionId } = (await listWaiting(db)).waiting.find((one) => one.id === id)!;
			const verdict = { decision: 'publish', corrected: null, photo: null } as const;
			done(await decide(db, id, { versionId }, verdict));
		});
	}
	return id;
}

const event = (query = '') => ({
	url: new URL(`https://declic.test/quartier${query}`),
	locals: {
		world: { database: world.app, now: () => A_TUESDAY },
		isDemo: false
	} as unknown as App.Locals
});

test('the same messages are read in each text, whose words stand around them; theirs stay as they are', async () => {
	for (const text of PUBLIC_TEXTS) {
		const { shown, shell } = await loadReading(event(), text);
		expect(shown.map(({ words }) => words)).toEqual(['Un banc.', 'La lampe est cassée.']);
		expect(shown.map(({ language }) => language)).toEqual(['fr', 'fr']);
		expect(shown[0]!.title).toBe(SHOWN_WORDS[text].doors.idea);
		expect(shell.text).toBe(text);
	}
	const english = (await loadReading(event('?porte=probleme'), 'en')).shown;
	expect(english).toMatchObject([
		{ id: lamp, title: 'Problem: street lights', said: 'Said on 23 November 2026' }
	]);
});

test('each page names the same page in the three other texts', async () => {
	const { shell } = await loadReading(event(), 'ar');
	expect(shell.others.map(({ href }) => href)).toEqual([
		...['/quartier', '/quartier/facile', '/en/quartier', '/ar/quartier']
	]);
});

test('one message is read in each text; one that nobody has read, in none', async () => {
	expect((await readIn(event(), lamp, 'ar')).title).toBe('مشكلة: الإنارة');
	const { rows } = await world.owner.query(
		'select id from contributions where id not in (select contribution_id from shown_contributions)'
	);
	for (const text of PUBLIC_TEXTS) {
		await expect(readIn(event(), rows[0].id, text)).rejects.toMatchObject({ status: 404 });
	}
});
