import { expect, test } from 'vitest';
import type { ActingRole, Db } from '#lib/platform/database/acting.ts';
import { atOnce } from '../../../../../../tests/database/at-once.ts';
import { done, useStoryCentre } from '../../../../../../tests/database/story-centre.ts';
import { countAnswersToRead, listAnswersToRead, readAnswer, writeAnswer } from './answers.ts';
import { listReadAnswers, returnAnswer } from './return-answer.ts';
import { stopNumber, stoppedAmong } from './stops.ts';

const centre = useStoryCentre('accueil');
const MARK = Buffer.alloc(32, 7);
let heard = 0;

/** Somebody wrote « Je serai en retard ». */
const heardOne = () =>
	centre.act(async (db) => {
		const answer = await writeAnswer(db, {
			...{ provider: 'screen', key: `${(heard += 1)}`, from: '+33639980001', mark: MARK },
			...{ text: 'Je serai en retard', personId: null, answerBy: '2026-11-25' },
			reply: { kind: 'message', mayMeanStop: false }
		});
		return answer!.id;
	});
const waits = async (id: string) =>
	(await centre.act(listAnswersToRead)).some((answer) => answer.id === id);
const later = <T>(hours: number, work: (db: Db) => Promise<T>, role: ActingRole = 'accueil') =>
	centre.world.as(role, centre.centreId, (db) =>
		work(Object.assign(db, { acting: { ...db.acting, at: db.acting.at.add({ hours }) } }))
	);
const returns = async (id: string) => {
	const { rows } = await centre.world.owner.query(
		'select read_at, recorded_at from sms_answer_returns where answer_id = $1',
		[id]
	);
	return rows;
};

test('dealt with by mistake, it waits again; who had said so, and when, stays written', async () => {
	const id = await heardOne();
	done(await centre.act((db) => readAnswer(db, id)));
	expect(await waits(id)).toBe(false);
	const before = await centre.act(countAnswersToRead);
	expect(await centre.act(listReadAnswers)).toMatchObject([{ id, text: 'Je serai en retard' }]);
	done(await centre.act((db) => returnAnswer(db, id)));
	expect(await waits(id)).toBe(true);
	expect(await centre.act(countAnswersToRead)).toBe(before + 1);
	expect(await centre.act(listReadAnswers)).toEqual([]);
	expect(await returns(id)).toHaveLength(1);
	done(await centre.act((db) => readAnswer(db, id)));
	done(await centre.act((db) => returnAnswer(db, id)));
	expect(await returns(id)).toHaveLength(2);
});

test('two colleagues at once: it is put back once', async () => {
	const id = await heardOne();
	done(await centre.act((db) => readAnswer(db, id)));
	const answers = await atOnce(
		centre,
		(db) => returnAnswer(db, id),
		(db) => returnAnswer(db, id)
	);
	expect(answers).toEqual([
		{ returned: id },
		expect.objectContaining({ refusal: 'waits-already' })
	]);
	expect(await returns(id)).toHaveLength(1);
});

test('what waits already is not put back', async () => {
	const id = await heardOne();
	expect(await centre.act((db) => returnAnswer(db, id))).toMatchObject({
		refusal: 'waits-already'
	});
});

test('a number that was stopped stays so', async () => {
	const id = await heardOne();
	await centre.act(async (db) => {
		done(await readAnswer(db, id));
		await stopNumber(db, MARK, 'desk');
	});
	done(await centre.act((db) => returnAnswer(db, id)));
	const stopped = await centre.act((db) => stoppedAmong(db, [MARK]));
	expect([...stopped.keys()]).toEqual([MARK.toString('hex')]);
});

test('after three days it is no longer shown; erased, its return goes with it', async () => {
	const id = await heardOne();
	done(await centre.act((db) => readAnswer(db, id)));
	expect(await later(73, listReadAnswers)).toEqual([]);
	expect(await later(71, listReadAnswers)).toMatchObject([{ id }]);
	done(await centre.act((db) => returnAnswer(db, id)));
	await centre.world.owner.query('delete from sms_answers where id = $1', [id]);
	expect(await returns(id)).toEqual([]);
});
