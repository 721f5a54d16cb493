import { beforeEach, describe, expect, test } from 'vitest';
import { giveUpWaiting } from '#lib/features/reminders/messages/index.server.ts';
import { tenth } from '../../../../../../tests/gate/night.ts';
import { leaveReminders } from './leave/leave-reminders.ts';
import { useReminders } from './reminders.fixture.ts';

const centre = useReminders();
const { at, network } = centre;

beforeEach(() => {
	network.received.length = 0;
	network.answer = ({ id }) => ({ accepted: id });
});

const DUE = '2026-12-15';
/** Somebody whose reminder of the day before leaves on the 14th at ten. */
async function due(familyName: string) {
	at('2026-12-10T08:00');
	const somebody = await centre.addReachable(familyName);
	await centre.addDemarche(somebody.id, DUE);
	await centre.plan();
	at('2026-12-14T10:00');
	return somebody;
}
const received = (number: string) => network.received.filter(({ to }) => to === number).length;
async function states(personId: string) {
	const { rows } = await centre.world.owner.query<{ state: string; source: string }>(
		`select r.state, r.source from sms_receipts r join sms_messages m on m.id = r.sms_id
		where m.person_id = $1 order by r.id`,
		[personId]
	);
	return rows.map(({ state, source }) => `${state} by ${source}`);
}

describe('handed once, whatever happens', () => {
	test('the provider answers after our patience: nobody knows, and it is never handed again', async () => {
		const her = await due('Slow');
		network.answer = () => ({ unknown: 'timeout' });
		await centre.leave();
		network.answer = ({ id }) => ({ accepted: id });
		at('2026-12-14T14:00');
		await centre.leave();
		expect(received(her.number)).toBe(1);
		expect(await states(her.id)).toEqual(['unknown by answer']);
	});

	test('the process dies between the provider’s yes and our record: not again, and said unknown', async () => {
		const her = await due('Died');
		network.answer = () => {
			throw new Error('killed');
		};
		await expect(centre.leave()).rejects.toThrow('killed');
		network.answer = ({ id }) => ({ accepted: id });
		await centre.leave();
		expect(await states(her.id)).toEqual([]);
		at('2026-12-14T10:06');
		await centre.world.asOperator([centre.centre.id], giveUpWaiting, centre.clock.now);
		await centre.leave();
		expect(received(her.number)).toBe(0);
		expect(await states(her.id)).toEqual(['unknown by clock']);
	});

	test('the provider took nothing: it leaves when it is back, once', async () => {
		const her = await due('Back');
		network.answer = () => ({ transient: 'busy' });
		await centre.leave();
		expect(await centre.outcomes(her.id)).toEqual(['P1D waits']);
		network.answer = ({ id }) => ({ accepted: id });
		at('2026-12-14T10:05');
		await centre.leave();
		await centre.leave();
		expect(received(her.number)).toBe(1);
		expect(await states(her.id)).toEqual(['back by answer', 'accepted by answer']);
	});

	test('several processes at once hand each of them once', async () => {
		const count = tenth(500);
		at('2026-12-10T08:00');
		const numbers: string[] = [];
		for (let nth = 0; nth < count; nth += 1) {
			const one = await centre.addReachable(`Crowd ${nth}`);
			await centre.addDemarche(one.id, DUE);
			numbers.push(one.number);
		}
		await centre.plan();
		at('2026-12-14T10:00');
		const { line } = centre;
		const work = async () => {
			for (;;) {
				const look = await leaveReminders(centre.leaving(), line, [centre.centre]);
				if (look.looked === 0 && look.waitMs === 0) return;
			}
		};
		await Promise.all([work(), work(), work(), work()]);
		expect(numbers.map(received)).toEqual(numbers.map(() => 1));
	});
});
