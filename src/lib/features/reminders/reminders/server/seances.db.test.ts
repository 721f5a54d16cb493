import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
	addDefaultProgrammes,
	cancelSeance,
	enrolPerson,
	listExpected,
	listProgrammes,
	planGroup,
	showGroup
} from '#lib/features/learning/workshops/index.server.ts';
import { findPerson, reachabilityOf } from '#lib/features/people/people/index.server.ts';
import { listAnswersToRead, readAnswer } from '#lib/features/reminders/messages/index.server.ts';
import { done, useReminders } from './reminders.fixture.ts';

const centre = useReminders();
const { at, network } = centre;
let senou = '';
let groups = 0;

beforeAll(async () => {
	await centre.world.asOperator([centre.centre.id], addDefaultProgrammes);
	const programmes = await centre.act(listProgrammes);
	senou = programmes.find(({ slug }) => slug === 'senou')!.id;
});
beforeEach(() => {
	network.received.length = 0;
});

/** A group of her own, whose séances are on Tuesdays at two, from the 1st of December. */
async function group() {
	at('2026-11-20T08:00');
	return centre.actAs('animateur', async (db) => {
		const { id } = done(
			await planGroup(db, {
				...{ programmeId: senou, year: 2026, cycleLabel: 'hiver', groupLabel: `G ${++groups}` },
				...{ firstDay: '2026-12-01', seances: 3, startsAt: '14:00', endsAt: '15:30' },
				...{ animators: [], skipped: [] }
			})
		);
		return { id, seances: (await showGroup(db, id))!.seances };
	});
}
async function enrolled(familyName: string, groupId: string, number?: string) {
	const her = await centre.addReachable(familyName, number);
	await centre.actAs('animateur', async (db) =>
		done(await enrolPerson(db, { groupId, personId: her.id }))
	);
	return her;
}
async function dayBefore() {
	at('2026-11-30T09:00');
	await centre.plan();
	at('2026-11-30T10:00');
	await centre.leave();
}
const texts = (number: string) =>
	network.received.filter(({ to }) => to === number).map(({ text }) => text);
const expectedOnTuesday = async (personId: string) =>
	(await centre.act((db) => listExpected(db, { from: '2026-12-01', until: '2026-12-01' }))).some(
		(one) => one.personId === personId
	);
const toRead = () => centre.actAs('accueil', listAnswersToRead);

describe('the day before a séance', () => {
	test('with its day and its hour', async () => {
		const { id } = await group();
		const her = await enrolled('Day', id);
		await dayBefore();
		expect(texts(her.number)).toEqual([
			'Centre Brel : bonjour Jeanne, votre séance est mardi 01/12 à 14 h. Si vous ne pouvez pas venir : 03 21 00 00 00.'
		]);
	});

	test('cancelled since it was planned, it is told as cancelled and not as coming', async () => {
		const { id, seances } = await group();
		const her = await enrolled('Cancelled', id);
		at('2026-11-30T09:00');
		await centre.plan();
		await centre.actAs('animateur', async (db) =>
			done(await cancelSeance(db, { seanceId: seances[0]!.id }))
		);
		await centre.plan();
		at('2026-11-30T10:00');
		await centre.leave();
		expect(texts(her.number)).toEqual([
			expect.stringContaining('la séance de mardi 01/12 à 14 h n’aura pas lieu'.replace('’', "'"))
		]);
	});
});

describe('what she answers', () => {
	test('NON is an announced absence; OUI takes it back', async () => {
		const { id } = await group();
		const her = await enrolled('Answers', id);
		await dayBefore();
		await centre.answered(her.number, 'NON');
		expect(await expectedOnTuesday(her.id)).toBe(false);
		await centre.answered(her.number, 'Oui merci');
		expect(await expectedOnTuesday(her.id)).toBe(true);
		expect((await toRead()).some(({ personId }) => personId === her.id)).toBe(false);
	});

	test('two people on one telephone: nobody guesses whom a NON is about, somebody reads it', async () => {
		const { id } = await group();
		const her = await enrolled('Shared', id);
		const him = await enrolled('Sharing', id, her.number);
		await dayBefore();
		await centre.answered(her.number, 'NON');
		expect(await expectedOnTuesday(her.id)).toBe(true);
		expect(await expectedOnTuesday(him.id)).toBe(true);
		expect((await toRead()).filter(({ number }) => number === her.number)).toMatchObject([
			{ meaning: 'no', answerBy: '2026-12-01' }
		]);
	});

	test('« ce n’est pas moi » unties the number at once, and nobody writes to it again', async () => {
		const { id } = await group();
		const her = await enrolled('Wrong', id);
		await dayBefore();
		await centre.answered(her.number, 'ce n’est pas moi');
		const reach = await centre.act((db) => reachabilityOf(db, [her.id]));
		expect(reach.get(her.id)!.phones).toEqual([]);
		const other = await enrolled('Other wrong', id, her.number);
		at('2026-12-07T09:00');
		await centre.plan();
		at('2026-12-07T10:00');
		await centre.leave();
		expect(texts(her.number)).toHaveLength(1);
		expect(await centre.outcomes(other.id)).toContain('P1D to-call stopped');
	});

	test('anything else is read at the desk, once; what nobody may keep is masked', async () => {
		const { id } = await group();
		const her = await enrolled('Message', id);
		await dayBefore();
		await centre.answered(her.number, 'Je serai en retard, ma carte est 4970 1012 3456 7890');
		const [message] = (await toRead()).filter(({ personId }) => personId === her.id);
		expect(message!.text).toContain('Je serai en retard');
		expect(message!.text).not.toContain('7890');
		const [first, second] = [
			await centre.actAs('accueil', (db) => readAnswer(db, message!.id)),
			await centre.actAs('accueil', (db) => readAnswer(db, message!.id))
		];
		expect(first).toMatchObject({ read: message!.id });
		expect(second).toMatchObject({ refusal: 'read-already' });
		expect(await centre.act((db) => findPerson(db, her.id))).not.toBeNull();
	});
});
