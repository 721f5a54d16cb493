import { beforeEach, describe, expect, test } from 'vitest';
import { addPhone } from '#lib/features/people/people/index.server.ts';
import { restoreNumber } from '#lib/features/reminders/messages/index.server.ts';
import { markOf } from '#lib/platform/sms/keys/number-mark.ts';
import { haltReminders, resumeReminders } from './halts.ts';
import { useReminders } from './reminders.fixture.ts';

const centre = useReminders();
const { at, network } = centre;

beforeEach(() => {
	network.received.length = 0;
	network.answer = ({ id }) => ({ accepted: id });
});

/** Two démarches, a week apart: the first reminder of each leaves the day before. */
async function reminded(familyName: string, number?: string) {
	at('2026-12-01T08:00');
	const somebody = await centre.addReachable(familyName, number);
	await centre.addDemarche(somebody.id, '2026-12-04');
	await centre.addDemarche(somebody.id, '2026-12-11');
	await centre.plan();
	return somebody;
}
const texts = (number: string) =>
	network.received.filter(({ to }) => to === number).map(({ text }) => text);
const firstLeaves = async () => {
	at('2026-12-03T10:00');
	await centre.leave();
};
const lastLeaves = async () => {
	await centre.plan();
	at('2026-12-10T10:00');
	await centre.leave();
};
const CONFIRMED = /^Centre Brel : c'est noté, vous ne recevrez plus de SMS\./;

describe('STOP', () => {
	test.each(['STOP', ' stop. ', 'Arrêt', 'STOP SMS', 'arret svp'])(
		'« %s » is the last word',
		async (said) => {
			const her = await reminded(`Stop ${said}`);
			await firstLeaves();
			await centre.answered(her.number, said);
			await lastLeaves();
			expect(texts(her.number)).toEqual([
				expect.stringContaining('vendredi 04/12'),
				expect.stringMatching(CONFIRMED)
			]);
			expect((await centre.outcomes(her.id)).at(-1)).toBe('P1D to-call stopped');
		}
	);

	test('while everything is stopped, it is heard, and nothing leaves to say so', async () => {
		const her = await reminded('Halted');
		await firstLeaves();
		await centre.actAs('direction', (db) => haltReminders(db, centre.centre.id, 'Fermeture'));
		await centre.answered(her.number, 'STOP');
		await centre.actAs('direction', (db) => resumeReminders(db, centre.centre.id));
		await lastLeaves();
		expect(texts(her.number)).toEqual([expect.stringContaining('vendredi 04/12')]);
		expect((await centre.outcomes(her.id)).at(-1)).toBe('P1D to-call stopped');
	});

	test('told twice by the gateway, or said twice by her, it is answered once', async () => {
		const her = await reminded('Twice');
		await firstLeaves();
		await centre.answered(her.number, 'STOP', 'same');
		await centre.answered(her.number, 'STOP', 'same');
		await centre.answered(her.number, 'stop', 'another');
		expect(texts(her.number).filter((text) => CONFIRMED.test(text))).toHaveLength(1);
	});

	test('between the moment when it is written and the one when it leaves, it does not leave', async () => {
		const her = await reminded('Between');
		await centre.world.owner.query(STOPS_AS_IT_IS_WRITTEN);
		await firstLeaves();
		await centre.world.owner.query('drop trigger stops_now on sms_messages');
		expect(texts(her.number)).toEqual([]);
		expect(await centre.outcomes(her.id)).toEqual([
			'P1D to-call stopped',
			'P7D waits',
			'P1D waits'
		]);
	});

	test('from a number that nobody wrote to yet, it is followed as well', async () => {
		const her = await reminded('Early');
		await centre.answered(her.number, 'STOP');
		await firstLeaves();
		expect(texts(her.number)).toEqual([expect.stringMatching(CONFIRMED)]);
	});

	test('it stops every holder of the number, whoever noted it later, and an edit does not bring it back', async () => {
		const her = await reminded('Mother');
		await firstLeaves();
		await centre.answered(her.number, 'STOP');
		const daughter = await reminded('Daughter', her.number);
		await centre.act(async (db) => {
			await addPhone(db, her.id, { number: her.number, owner: 'own', isFictional: true });
		});
		await lastLeaves();
		expect(await centre.outcomes(daughter.id)).toContain('P1D to-call stopped');
		expect(texts(her.number).filter((text) => !CONFIRMED.test(text))).toHaveLength(1);
	});

	test('REPRENDRE, or her word at the desk, brings them back', async () => {
		const [one, other] = [await reminded('One'), await reminded('Two')];
		await firstLeaves();
		for (const { number } of [one, other]) await centre.answered(number, 'STOP');
		await centre.answered(one.number, 'REPRENDRE');
		const mark = markOf(centre.leaving().secrets, other.number);
		await centre.actAs('accueil', (db) => restoreNumber(db, mark, 'desk'));
		await lastLeaves();
		for (const { number } of [one, other]) {
			expect(texts(number).at(-1)).toContain('vendredi 11/12');
		}
	});

	test('« Non merci » and « stop it’s ok? » stop nothing: somebody reads the second one first', async () => {
		const [no, maybe] = [await reminded('No'), await reminded('Maybe')];
		await firstLeaves();
		await centre.answered(no.number, 'Non merci');
		await centre.answered(maybe.number, 'stop it’s ok?');
		await lastLeaves();
		expect(texts(no.number)).toHaveLength(2);
		expect(texts(maybe.number)).toHaveLength(2);
	});
});

/** Her STOP arrives in the same instant as the reminder is written, before it is handed. */
const STOPS_AS_IT_IS_WRITTEN = `
	create function stop_now() returns trigger language plpgsql as $$
	begin
		insert into sms_stops (centre_id, number_mark, source, recorded_at)
		values (new.centre_id, new.number_mark, 'sms', new.handed_at);
		return null;
	end $$;
	create trigger stops_now after insert on sms_messages for each row execute function stop_now()`;
