import { beforeEach, describe, expect, test } from 'vitest';
import { haltReminders, openHalt, resumeReminders } from './halts.ts';
import { planAllCentres } from './plan/plan-reminders-of-all.ts';
import { atOnce, useReminders } from './reminders.fixture.ts';

const centre = useReminders();
const { at, network } = centre;

beforeEach(() => {
	network.received.length = 0;
	network.answer = ({ id }) => ({ accepted: id });
});

const to = (number: string) => network.received.filter((message) => message.to === number);
async function noted(familyName: string, dueOn: string, on = '2026-12-05T08:00') {
	at(on);
	const somebody = await centre.addReachable(familyName);
	const demarche = await centre.addDemarche(somebody.id, dueOn);
	await centre.plan();
	return { ...somebody, demarche };
}

describe('a machine that was off', () => {
	test('for twenty-six hours: what is still in time leaves, once, in the hours of the centre', async () => {
		const her = await noted('Slept', '2026-12-16');
		at('2026-12-15T03:00');
		await centre.leave();
		expect(to(her.number)).toEqual([]);
		// It sleeps through ten o’clock, and wakes the next night: the date itself is not over.
		at('2026-12-16T03:00');
		await centre.plan();
		await centre.leave();
		expect(to(her.number)).toEqual([]);
		at('2026-12-16T09:00');
		await centre.leave();
		await centre.leave();
		expect(to(her.number)).toHaveLength(1);
		expect(await centre.outcomes(her.id)).toEqual(['P7D cancelled superseded', 'P1D sms']);
	});

	test('until the date is over: nothing leaves, and somebody calls', async () => {
		const her = await noted('Over', '2026-12-16');
		at('2026-12-16T19:00');
		await centre.leave();
		expect(to(her.number)).toEqual([]);
		expect((await centre.outcomes(her.id)).at(-1)).toBe('P1D to-call too-late');
	});

	test('since before it was planned: the last missed step alone leaves, the others are called about', async () => {
		const her = await noted('Unplanned', '2027-01-20');
		at('2027-01-19T11:00');
		await centre.plan();
		await centre.leave();
		expect(to(her.number)).toHaveLength(1);
		expect(await centre.outcomes(her.id)).toEqual(['P1D sms', 'P7D to-call too-late']);
	});
});

test('one centre that cannot be planned stops no other, and the failure is told', async () => {
	at('2026-12-05T08:00');
	const her = await centre.addReachable('Planned');
	await centre.addDemarche(her.id, '2026-12-16');
	const lost = { ...centre.centre, timeZone: 'Nulle/Part' };
	const planning = planAllCentres(centre.leaving(), [lost, lost, centre.centre]);
	await expect(planning).rejects.toThrow('planning failed');
	expect(await centre.outcomes(her.id)).toEqual(['P7D waits', 'P1D waits']);
});

describe('a provider that is down', () => {
	test('for three days: nothing leaves after its date, and what is left leaves in the morning, by date', async () => {
		const gone = await noted('Gone', '2026-12-16');
		const later = await noted('Later', '2026-12-23', '2026-12-14T08:00');
		const sooner = await noted('Sooner', '2026-12-22', '2026-12-14T08:00');
		network.answer = () => ({ transient: 'unreachable' });
		for (const time of [
			'2026-12-15T10:00',
			'2026-12-15T15:00',
			'2026-12-16T10:00',
			'2026-12-18T18:59'
		]) {
			at(time);
			await centre.leave();
		}
		network.answer = ({ id }) => ({ accepted: id });
		at('2026-12-19T03:00');
		await centre.leave();
		expect(network.received).toEqual([]);
		at('2026-12-19T09:00');
		await centre.leave();
		expect(network.received.map((message) => message.to)).toEqual([sooner.number, later.number]);
		expect((await centre.outcomes(gone.id)).at(-1)).toBe('P1D to-call too-late');
	});

	test('it is left alone for two minutes after five failures, and asked again then', async () => {
		for (let nth = 0; nth < 5; nth += 1) await noted(`Many ${nth}`, '2027-02-10');
		at('2027-02-02T08:00');
		await centre.plan();
		at('2027-02-03T10:00');
		let asked = 0;
		network.answer = () => {
			asked += 1;
			return { transient: 'credit' };
		};
		await centre.leave();
		expect(asked).toBe(5);
		at('2027-02-03T10:01');
		await centre.leave();
		expect(asked).toBe(5);
		at('2027-02-03T10:05');
		network.answer = ({ id }) => ({ accepted: id });
		await centre.leave();
		expect(network.received).toHaveLength(5);
	});

	test('no provider at all: those who are due are to be called', async () => {
		const her = await noted('Nobody', '2027-03-10');
		at('2027-03-05T08:00');
		await centre.plan();
		at('2027-03-09T10:00');
		await centre.leave(null);
		expect((await centre.outcomes(her.id)).at(-1)).toBe('P1D to-call no-provider');
	});
});

describe('what changed since it was planned', () => {
	test('the démarche is put to another day by hand: done and written again, only the new date is told', async () => {
		const her = await noted('Changed', '2027-04-14', '2027-04-01T08:00');
		at('2027-04-05T08:00');
		await centre.plan();
		await centre.done(her.id, her.demarche, '2027-04-14');
		await centre.addDemarche(her.id, '2027-04-16');
		await centre.plan();
		at('2027-04-15T10:00');
		await centre.leave();
		expect(to(her.number).map(({ text }) => text)).toEqual([
			expect.stringContaining('vendredi 16/04')
		]);
	});
});

describe('one switch', () => {
	test('stops all that would leave, until somebody resumes; two at once stop it once', async () => {
		const her = await noted('Halted', '2027-05-12', '2027-05-03T08:00');
		at('2027-05-06T08:00');
		await centre.plan();
		const id = centre.centre.id;
		const [first, second] = await atOnce(
			centre,
			(db) => haltReminders(db, id, 'Un texte est faux'),
			(db) => haltReminders(db, id, 'Un texte est faux')
		);
		expect([first, second]).toMatchObject([{}, { refusal: 'halted-already' }]);
		at('2027-05-11T10:00');
		await centre.leave();
		expect(to(her.number)).toEqual([]);
		expect((await centre.act((db) => openHalt(db, id)))?.reason).toBe('Un texte est faux');
		await centre.act((db) => resumeReminders(db, id));
		at('2027-05-11T10:05');
		await centre.leave();
		expect(to(her.number)).toHaveLength(1);
	});
});
