import { beforeAll, expect, test } from 'vitest';
import type { ActingRole } from '#lib/platform/database/acting.ts';
import { asActing } from '#lib/platform/database/acting.ts';
import { A_TUESDAY, useTestDatabase } from '../../../../../../../tests/database/test-database.ts';
import { DESK_YEAR, type DrawnRequest, storeDesk } from '../desk/desk-year.fixture.ts';
import { listNetworkDesks } from './list-network-desks.ts';

const world = useTestDatabase();

const asked = (
	family: DrawnRequest['family'],
	kind?: DrawnRequest['answers'][number]['kind'],
	isUndone = false
) =>
	({
		...{ family, month: 3, channel: 'comes', origin: 'herself', partner: null, person: null },
		isOfYear: true,
		answers: kind ? [{ kind, degree: 'autonome', minutes: null, isUndone }] : []
	}) as DrawnRequest;
/** Refused twice. */
const insisted = {
	...asked('emploi', 'declined-in-place'),
	answers: [
		...asked('emploi', 'declined-in-place').answers,
		...asked('emploi', 'declined-in-place').answers
	]
};
const times = (count: number, one: DrawnRequest) => Array.from({ length: count }, () => one);

beforeAll(async () => {
	const fill = async (slug: string, requests: DrawnRequest[]) =>
		storeDesk(world.owner, await world.addCentre(slug), requests, DESK_YEAR);
	await fill('a-brel', [
		...times(27, asked('emploi', 'declined-in-place')),
		// Twice no, and one request.
		insisted,
		// Taken back: asked, and not declined.
		...times(12, asked('emploi', 'declined-in-place', true))
	]);
	await fill('b-digue', [...times(20, asked('retraite', 'settled')), ...times(5, asked('emploi'))]);
	await fill('c-criee', times(4, asked('loisirs')));
	await fill('d-vide', []);
});

/** As many answers of that centre are exceptions. */
const note = (slug: string, kind: string, count: number) =>
	world.owner.query(
		`insert into exceptions (answer_id, centre_id, reason, recorded_at)
		select a.id, a.centre_id, 'cannot-learn', a.recorded_at
		from request_answers a join centres c on c.id = a.centre_id
		where c.slug = $1 and a.kind = $2
			and not exists (select from exceptions e where e.answer_id = a.id)
		order by a.id limit $3`,
		[slug, kind, count]
	);

const seenBy = (role: ActingRole) =>
	asActing(world.app, { staffId: null, role, centres: [], at: A_TUESDAY }, (db) =>
		listNetworkDesks(db, DESK_YEAR)
	);

test('the network sees what each desk was asked, and no small number', async () => {
	const { desks } = await seenBy('coordination');
	expect(desks.map(({ name, requests, declined }) => [name, requests, declined])).toEqual([
		['Centre a-brel', 40, 28],
		// Hidden too: the four of la Criée would be found from the total of the families.
		['Centre b-digue', null, 0],
		['Centre c-criee', null, 0],
		['Centre d-vide', 0, 0]
	]);
	expect(JSON.stringify(desks)).not.toContain('exception');
});

test('exceptions are one number for the whole network: none, then too few, then of one centre, then told', async () => {
	const told = async () => (await seenBy('coordination')).exceptions;
	expect(await told()).toBe(0);
	await note('b-digue', 'settled', 10);
	expect(await told()).toBeNull();
	await note('b-digue', 'settled', 5);
	// Fifteen, of one centre alone: it would be that centre’s number.
	expect(await told()).toBeNull();
	// Forty-one more elsewhere, of which twelve were taken back and count no more.
	await note('a-brel', 'declined-in-place', 41);
	expect(await told()).toBe(15 + 29);
});

test('needs are told by family, the study’s order first; a rare one is not counted aloud', async () => {
	const { needs } = await seenBy('coordination');
	expect(needs.map(({ family, requests }) => [family, requests])).toEqual([
		['emploi', 45],
		['retraite', 20],
		['loisirs', null]
	]);
});

test.each(['accueil', 'direction', 'sign-in', 'administration', 'partner'] as const)(
	'%s reads nothing of it',
	async (role) => {
		expect(await seenBy(role)).toEqual({ desks: [], exceptions: null, needs: [] });
	}
);
