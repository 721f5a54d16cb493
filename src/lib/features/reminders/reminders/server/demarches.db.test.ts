import { beforeEach, expect, test } from 'vitest';
import { useReminders } from './reminders.fixture.ts';

const centre = useReminders();
const { at, network } = centre;

beforeEach(() => {
	network.received.length = 0;
	network.answer = ({ id }) => ({ accepted: id });
});

const texts = () => network.received.map(({ text }) => text);

test('a mother of three and the quarterly declaration: a week before, the day before, and not once it is done', async () => {
	at('2026-11-02T14:00');
	const mother = await centre.addReachable('Delpouve');
	const id = await centre.addDemarche(mother.id, '2026-11-30', 'quarterly');
	await centre.plan();
	at('2026-11-20T08:00');
	expect(await centre.plan()).toBe(2);
	at('2026-11-23T09:59');
	await centre.leave();
	expect(texts()).toEqual([]);
	at('2026-11-23T10:00');
	await centre.leave();
	expect(texts()).toEqual([
		'Centre Brel : Jeanne, pensez à votre démarche avant lundi 30/11. Nous pouvons la faire avec vous : 03 21 00 00 00.'
	]);
	expect(network.received[0]).toMatchObject({
		to: mother.number,
		alphabet: 'gsm7',
		sender: '36000'
	});
	at('2026-11-25T10:00');
	await centre.done(mother.id, id, '2026-11-30');
	await centre.plan();
	at('2026-11-28T10:00');
	await centre.leave();
	expect(texts()).toHaveLength(1);
	expect(await centre.outcomes(mother.id)).toEqual(['P7D sms', 'P1D cancelled changed']);
	at('2027-02-20T08:00');
	await centre.plan();
	at('2027-02-22T10:00');
	await centre.leave();
	expect(texts().at(-1)).toContain('dimanche 28/02');
});

test('planned again, however often, nothing more is planned', async () => {
	at('2026-11-02T14:00');
	const somebody = await centre.addReachable('Planned');
	await centre.addDemarche(somebody.id, '2026-12-15');
	await centre.plan();
	expect(await centre.plan()).toBe(0);
	at('2026-12-08T10:00');
	await centre.leave();
	await centre.plan();
	await centre.leave();
	expect(texts()).toHaveLength(1);
});
