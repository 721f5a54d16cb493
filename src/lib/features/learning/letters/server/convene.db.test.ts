import { beforeAll, describe, expect, test } from 'vitest';
import { addPerson, recordConsent } from '#lib/features/people/people/index.server.ts';
import { readPostalAddress } from '#lib/features/people/people/index.ts';
import { askRight } from '#lib/features/people/rights-asked/index.server.ts';
import { addStaffMember } from '#lib/features/house/staff/index.server.ts';
import {
	cancelSeance,
	enrolPerson,
	planGroup,
	showGroup,
	tellPerson
} from '#lib/features/learning/workshops/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { renderLetters } from '#lib/platform/documents/letters/render-letters.ts';
import { done, TODAY } from '../../../../../../tests/database/story-centre.ts';
import { convene } from './convene.ts';
import { ROAD, useLetters } from './letters.fixture.ts';
import { listConvened } from './list-convened.ts';
import { convocationsToPrint } from './print-convocations.ts';

const letters = useLetters();
const { act } = letters;
let groups = 0;

/** A group that begins in two weeks, on a Tuesday. */
const group = (firstDay = '2026-12-08') =>
	act(async (db) => {
		const course = {
			programmeId: letters.programmes.get('ateliers')!,
			year: 2026,
			cycleLabel: 'hiver'
		};
		const hours = {
			firstDay,
			seances: 3,
			startsAt: '17:00',
			endsAt: '19:00',
			venue: 'Médiathèque'
		};
		const plan = { ...course, ...hours, groupLabel: `Groupe ${(groups += 1)}` };
		return done(await planGroup(db, { ...plan, animators: [], skipped: [] })).id;
	});
type Ways = { address?: string; email?: string; phone?: string; agrees?: boolean };
const enrol = (groupId: string, familyName: string, { address, agrees, phone, email }: Ways = {}) =>
	act(async (db) => {
		const read = readPostalAddress(address ?? '') ?? undefined;
		if (read && 'refusal' in read) throw new Error(read.message);
		const person = { familyName, givenName: 'Jeanne', address: read, email };
		const { id: personId } = done(
			await addPerson(db, {
				...person,
				...(phone && { phone: { number: phone, owner: 'own', isFictional: true } })
			})
		);
		if (agrees) done(await recordConsent(db, { personId, purpose: 'reminders', answer: 'given' }));
		return { personId, enrolmentId: done(await enrolPerson(db, { groupId, personId })).id };
	});
const asked = (...groupIds: string[]) => ({
	...{ groupIds, today: TODAY, canMail: true, centreName: 'Centre social La Digue' }
});
const press = (...groupIds: string[]) => act((db) => convene(db, asked(...groupIds)));
const list = (...groupIds: string[]) => act((db) => listConvened(db, asked(...groupIds)));
const mails = async () => {
	const { rows } = await letters.world.owner.query<{ recipient: string; text: string }>(
		`select recipient, text from mails where kind = 'convocation' order by queued_at, id`
	);
	return rows;
};
const sent = async () => (await mails()).length;

/** Whoever presses is known by her name. */
async function asCamille<T>(work: (db: Db) => Promise<T>): Promise<T> {
	const { rows } = await letters.world.owner.query<{ id: string }>('select id from centres');
	const centreId = rows[0]!.id;
	const member = { name: 'Camille Animatrice', role: 'animateur' as const, centreId };
	const { staffId } = await letters.world.asOperator([], (db) => addStaffMember(db, member));
	return letters.world.as('animateur', centreId, work, staffId);
}

describe('one press', () => {
	let groupId = '';
	beforeAll(async () => {
		groupId = await group();
		await enrol(groupId, 'Abgrall', { address: ROAD, email: 'abgrall@exemple.fr', agrees: true });
		await enrol(groupId, 'Bonduelle', { email: 'bonduelle@exemple.fr', agrees: true });
		await enrol(groupId, 'Carlier', { email: 'carlier@exemple.fr', phone: '+33639987101' });
		await enrol(groupId, 'Delattre');
	});

	test('shows first whom no way reaches, then how each is told', async () => {
		const people = await list(groupId);
		expect(people.map((one) => [one.familyName, one.way])).toEqual([
			['Delattre', 'none'],
			['Carlier', 'call'],
			['Abgrall', 'letter'],
			['Bonduelle', 'email']
		]);
		expect(people[0]!.whyNot).toContain('de vive voix');
	});

	test('prepares everything, dated and signed: a mail only to who agreed to it', async () => {
		const before = await sent();
		const prepared = await asCamille((db) => convene(db, asked(groupId)));
		expect(prepared).toEqual({ letter: 1, email: 1, call: 1 });
		const added = (await mails()).slice(before);
		expect(added.map(({ recipient }) => recipient)).toEqual(['bonduelle@exemple.fr']);
		expect(added[0]!.text).toContain('mardi 8 décembre 2026 à 17\u00a0h\nMédiathèque');
		expect(added[0]!.text).not.toMatch(/Jeanne|Bonduelle/);
		const written = { at: expect.anything(), by: 'Camille Animatrice' };
		expect((await list(groupId)).map(({ convened }) => convened)).toEqual([
			null,
			...(['call', 'letter', 'email'] as const).map((channel) => ({ channel, ...written }))
		]);
	});

	test('pressed again, sends nothing twice; who came meanwhile is prepared alone', async () => {
		const before = await sent();
		expect(await press(groupId)).toEqual({ letter: 0, email: 0, call: 0 });
		await enrol(groupId, 'Évrard', { email: 'evrard@exemple.fr', agrees: true });
		expect(await press(groupId)).toEqual({ letter: 0, email: 1, call: 0 });
		expect(await sent()).toBe(before + 1);
	});

	test('gives the letters to print, each on its page', async () => {
		const run = await act((db) => convocationsToPrint(db, asked(groupId)));
		expect(run.letters).toHaveLength(1);
		expect(run.letters[0]).toMatchObject({
			address: ['Jeanne Abgrall', '12 rue de l’Église', '62230 OUTREAU'],
			paragraphs: expect.arrayContaining(['Bonjour Jeanne,'])
		});
		expect(await renderLetters(run)).not.toHaveProperty('overflowing');
	});
});

test('two colleagues press at once: one mail, one record', async () => {
	const groupId = await group();
	await enrol(groupId, 'Fauquet', { email: 'fauquet@exemple.fr', agrees: true });
	const before = [await sent(), await letters.count('convocations')];
	const one = (db: Db) => convene(db, asked(groupId));
	expect(await letters.atOnce(one, one)).toMatchObject([{ email: 1 }, { email: 0 }]);
	expect([await sent(), await letters.count('convocations')]).toEqual(before.map((n) => n + 1));
});

describe('who objected', () => {
	const object = (personId: string) => act((db) => askRight(db, { personId, right: 'objection' }));

	test('is neither mailed, nor written to, nor called, though she had agreed', async () => {
		const groupId = await group();
		const ways = { address: ROAD, email: 'goubet@exemple.fr', phone: '+33639987102', agrees: true };
		const { personId } = await enrol(groupId, 'Goubet', ways);
		await object(personId);
		const before = await sent();
		expect(await press(groupId)).toEqual({ letter: 0, email: 0, call: 0 });
		expect(await sent()).toBe(before);
		const [her] = await list(groupId);
		expect(her).toMatchObject({ way: 'none', phones: [], email: null });
		expect(her!.whyNot).toContain('Opposition notée');
	});

	test('once her letter was prepared, it is not printed any more', async () => {
		const groupId = await group();
		const { personId } = await enrol(groupId, 'Hanquez', { address: ROAD });
		expect(await press(groupId)).toMatchObject({ letter: 1 });
		await object(personId);
		expect((await act((db) => convocationsToPrint(db, asked(groupId)))).letters).toEqual([]);
	});
});

describe('the first séance of somebody', () => {
	const seancesOf = async (groupId: string) => (await act((db) => showGroup(db, groupId)))!.seances;

	test('is noted as told, and told again once it is another one', async () => {
		const groupId = await group();
		const { enrolmentId } = await enrol(groupId, 'Inglard', { phone: '+33639987103' });
		const [first] = await seancesOf(groupId);
		await act((db) => tellPerson(db, { seanceId: first!.id, enrolmentId }));
		expect(await list(groupId)).toMatchObject([{ toldAt: expect.anything() }]);
		await act((db) => cancelSeance(db, { seanceId: first!.id }));
		expect(await list(groupId)).toMatchObject([{ day: '2026-12-15', toldAt: null }]);
	});

	test('once over, calls nobody any more', async () => {
		const groupId = await group('2026-11-17');
		await enrol(groupId, 'Jolivet', { phone: '+33639987104' });
		expect(await list(groupId)).toEqual([]);
		expect(await press(groupId)).toMatchObject({ refusal: 'nobody' });
	});

	test('is that of the day from which she comes, in a group that began', async () => {
		const groupId = await group('2026-11-17');
		const { personId } = await enrol(await group(), 'Kieken');
		const late = { groupId, personId, enrolledOn: TODAY };
		done(await act((db) => enrolPerson(db, late)));
		expect(await list(groupId)).toMatchObject([{ familyName: 'Kieken', day: TODAY }]);
	});
});
