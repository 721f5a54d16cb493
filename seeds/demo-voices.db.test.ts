import { expect, test } from 'vitest';
import {
	listAppeals,
	listDirectors,
	listReports,
	listShown,
	listWaiting
} from '#lib/features/neighbourhood/contributions/index.server.ts';
import { latenessOf } from '#lib/features/neighbourhood/contributions/index.ts';
import { listThemes } from '#lib/features/neighbourhood/themes/index.server.ts';
import {
	listProblems,
	listTownServices,
	listTownWords
} from '#lib/features/neighbourhood/town-answers/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { asVisitor } from '#lib/platform/database/as-visitor.ts';
import { A_TUESDAY, useTestDatabase } from '../tests/database/test-database.ts';
import { rowsOf } from './demo-world.fixture.ts';
import { VOICES } from './plan/voices-content.ts';

const db = useTestDatabase('demo');

const TODAY = '2026-11-24';
const visitor = <T>(work: (own: Db) => Promise<T>) =>
	asVisitor({ database: db.app, now: () => A_TUESDAY }, null, work);
async function brel<T>(work: (own: Db) => Promise<T>): Promise<T> {
	const [centre] = await rowsOf<{ id: string }>(
		db,
		`select id from centres where slug = 'jacques-brel'`
	);
	return db.as('animateur', centre!.id, work);
}
const all = () => visitor((own) => listShown(own, { today: TODAY, most: 500 }));

test('three centres have named who answers for what they publish; the others are closed', async () => {
	const directors = await visitor(listDirectors);
	expect(directors.map(({ name }) => name).toSorted()).toEqual([
		...['Fatou Diarra', 'Isabelle Germe', 'Philippe Tintillier']
	]);
	const spoken = await rowsOf<{ slug: string }>(
		db,
		'select distinct c.slug from contributions k join centres c on c.id = k.centre_id order by 1'
	);
	expect(spoken.map(({ slug }) => slug)).toEqual([...VOICES.keys()].toSorted());
});

test('all was said, none was lost or held but what came faster than a hand writes', async () => {
	const said = await rowsOf<{ n: number }>(db, 'select count(*)::int as n from contributions');
	const content = [...VOICES.values()].flatMap(({ voices }) => voices);
	expect(said).toEqual([{ n: content.length }]);
	expect(
		await rowsOf(db, 'select reason, count(*)::int as n from contribution_holds group by 1')
	).toEqual([{ reason: 'too-fast', n: 1 }]);
});

test('everybody reads the last said first, in each door and four languages, and nothing that is over', async () => {
	const { shown } = await all();
	const days = shown.map(({ day }) => day);
	expect(days).toEqual(days.toSorted().toReversed());
	expect(new Set(shown.map(({ door }) => door)).size).toBe(5);
	expect(new Set(shown.map(({ language }) => language))).toEqual(
		new Set(['fr', 'facile', 'en', 'ar'])
	);
	expect(shown.every(({ endsOn }) => endsOn === null || endsOn >= TODAY)).toBe(true);
	expect(await rowsOf(db, `select 1 from shown_contributions where ends_on < '${TODAY}'`)).toEqual([
		{ '?column?': 1 }
	]);
	const corrected = shown.filter(({ isCorrected }) => isCorrected);
	expect(corrected).toHaveLength(1);
	expect(corrected[0]!.words).not.toContain('bras cassés');
	expect(shown.filter(({ photo }) => photo)).toHaveLength(2);
	// Whoever looks at the map finds most of them there.
	expect(shown.filter(({ insee }) => insee !== null).length).toBeGreaterThan(shown.length / 2);
});

test('a problem of each state with the town, told by as many neighbours as it takes', async () => {
	const { shown } = await all();
	const states = shown.flatMap(({ answered }) => (answered ? [answered.state] : []));
	expect(new Set(states)).toEqual(new Set(['received', 'planned', 'mended', 'not-done']));
	const planned = shown.flatMap(({ answered }) => answered?.plannedOn ?? []);
	expect(planned.every((day) => day >= TODAY)).toBe(true);
	const told = shown.flatMap(({ echoes }) => echoes ?? []);
	expect(told.toSorted()).toEqual([5, 6, 7, 8, 9]);
	// Three met the canapé too: nobody reads so few.
	const echoes = await rowsOf<{ n: number }>(
		db,
		'select count(*)::int as n from contribution_echoes group by contribution_id order by 1'
	);
	expect(echoes.map(({ n }) => n)).toEqual([3, 5, 6, 7, 8, 9]);
});

test('who reads at Jacques Brel finds all that may wait', async () => {
	const [queue, held, reports, appeals, words, problems, services] = await brel(async (own) => [
		await listWaiting(own),
		await listWaiting(own, { isHeld: true }),
		await listReports(own),
		await listAppeals(own),
		await listTownWords(own),
		await listProblems(own),
		await listTownServices(own)
	]);
	const late = queue.waiting.map(({ since }) => latenessOf(since, A_TUESDAY));
	expect(new Set(late)).toEqual(new Set(['on-time', 'second-eyes', 'network']));
	expect(queue.waiting.map(({ asks }) => asks.length)).toEqual(expect.arrayContaining([0, 1, 2]));
	expect(queue.waiting.filter(({ isSaidAgain }) => isSaidAgain)).toHaveLength(1);
	expect(queue.waiting.filter(({ photoIds }) => photoIds.length > 0)).toHaveLength(1);
	expect(new Set(queue.waiting.map(({ channel }) => channel))).toEqual(
		new Set(['web', 'kiosk', 'paper'])
	);
	expect(held.waiting).toHaveLength(1);
	expect(reports).toHaveLength(1);
	expect(appeals).toMatchObject([{ decision: 'refuse', reason: 'insult' }]);
	expect(words).toHaveLength(1);
	expect(problems.some(({ service }) => service === null)).toBe(true);
	expect(services).toHaveLength(3);
});

test('what was decided is told in every way: refused, hidden, withdrawn, taken back, appealed', async () => {
	const rows = await rowsOf<{ decision: string; undone: boolean }>(
		db,
		'select distinct decision, undone_at is not null as undone from contribution_decisions'
	);
	for (const decision of ['publish', 'refuse', 'hide', 'withdraw']) {
		expect(rows).toContainEqual({ decision, undone: false });
	}
	expect(rows).toContainEqual({ decision: 'refuse', undone: true });
	const outcomes = (table: string) =>
		rowsOf<{ outcome: string }>(db, `select distinct outcome from ${table} order by 1`);
	expect(await outcomes('contribution_appeal_ends')).toEqual([
		...[{ outcome: 'overturned' }, { outcome: 'upheld' }]
	]);
	expect(await outcomes('contribution_report_ends')).toEqual([{ outcome: 'hidden' }]);
	const alone = await rowsOf(
		db,
		`select 1 from contribution_appeal_ends e join contribution_appeals a on a.id = e.appeal_id
		join contribution_decisions d on d.id = a.decision_id where d.recorded_by = e.recorded_by`
	);
	expect(alone).toEqual([]);
});

test('a theme is open, and one was closed with what was decided', async () => {
	const { themes } = await visitor((own) => listThemes(own));
	expect(themes.map(({ state }) => state).toSorted()).toEqual(['decided', 'open', 'open']);
	const answers = await visitor(async (own) => {
		const counts: number[] = [];
		for (const { id } of themes) {
			const { shown } = await listShown(own, { themeId: id, today: TODAY, most: 50 });
			counts.push(shown.length);
		}
		return counts;
	});
	// Nobody has answered La Criée yet.
	expect(answers.toSorted()).toEqual([0, 3, 3]);
});

test('nobody is behind it: no mail waits to leave, and each way to answer is of those kept for fiction', async () => {
	const contacts = [...VOICES.values()].flatMap(({ voices }) =>
		voices.flatMap(({ contact }) => contact ?? [])
	);
	for (const contact of contacts) {
		const way = 'mail' in contact ? contact.mail : contact.phone;
		expect(way).toMatch(/^03 53 01 \d\d \d\d$|@exemple\.fr$/);
	}
	expect(contacts.length).toBeGreaterThan(2);
	expect(
		await rowsOf(
			db,
			`select kind from mails where kind in ('town-link', 'contribution-told', 'contributions-waiting')`
		)
	).toEqual([]);
});
