import { describe, expect, test } from 'vitest';
import { enterHousehold } from '#lib/features/reminders/households/index.server.ts';
import { atOnce } from '../../../../../../tests/database/at-once.ts';
import { done, TODAY, useStoryCentre } from '../../../../../../tests/database/story-centre.ts';
import { linesOf } from '../domain/procedure.ts';
import { standingOf } from '../domain/standing.ts';
import { type ChangedProcedure, changeProcedure } from './change-procedure.ts';
import { readAgain, readingsOf } from './read-again.ts';
import { proceduresOf } from './read-procedures.ts';
import { addProcedure, tellOutcome } from './write-procedure.ts';

const centre = useStoryCentre('referent-famille');
const { act, world } = centre;

const CAF = 'declaration-trimestrielle-caf';
const ASKED: Omit<ChangedProcedure, 'procedureId' | 'personId'> = {
	...{ seen: 0, kind: CAF, dueOn: '2026-11-30', rhythm: 'quarterly', companionId: null },
	...{ bring: '', today: TODAY }
};

/** Her quarterly declaration. */
async function declaration(familyName: string) {
	const personId = await centre.addResident(familyName);
	const { id } = await act(async (db) => {
		const { seen: _, ...asked } = ASKED;
		return done(await addProcedure(db, { personId, ...asked }));
	});
	const change = (other: Partial<ChangedProcedure> = {}) =>
		act((db) => changeProcedure(db, { procedureId: id, personId, ...ASKED, ...other }));
	const finish = (dueOn: string) =>
		act((db) =>
			tellOutcome(db, { procedureId: id, personId, dueOn, outcome: 'done', today: TODAY })
		);
	const read = async () => (await act((db) => proceduresOf(db, personId)))[0]!;
	return { personId, id, change, finish, read };
}

describe('a démarche written anew', () => {
	test('another date: counted from it, what was done stays done, what it said is a line', async () => {
		const { change, finish, read, id } = await declaration('Moved');
		done(await finish('2026-11-30'));
		done(await change({ seen: 1, dueOn: '2027-03-15' }));
		const procedure = await read();
		expect(standingOf(procedure)).toMatchObject({
			dueOn: '2027-03-15',
			lastDone: { dueOn: '2026-11-30' }
		});
		expect(procedure.changes).toEqual([
			{ kind: CAF, dueOn: '2026-11-30', rhythm: 'quarterly', day: TODAY, by: null }
		]);
		done(await finish('2027-03-15'));
		expect(standingOf(await read()).dueOn).toBe('2027-06-15');
		const { rows } = await world.owner.query(
			`select from journal where record_id = $1 and action = 'change'`,
			[id]
		);
		expect(rows).toHaveLength(1);
	});

	test('another rhythm: from the date that waits, and not from years ago', async () => {
		const { change, finish, read } = await declaration('Monthly');
		done(await finish('2026-11-30'));
		done(await finish('2027-02-28'));
		done(await change({ seen: 2, dueOn: '2027-05-30', rhythm: 'monthly' }));
		expect(standingOf(await read()).dueOn).toBe('2027-05-30');
	});

	test('the date as it was: the 31st is not lost for the 28th', async () => {
		const { change, finish, read } = await declaration('Kept');
		done(await finish('2026-11-30'));
		done(await change({ seen: 1, dueOn: '2027-02-28', bring: 'Son dernier avis' }));
		expect(await read()).toMatchObject({ dueOn: '2026-11-30', bring: 'Son dernier avis' });
		expect(standingOf(await read()).dueOn).toBe('2027-02-28');
	});

	test('nothing else than what it said: nothing is written', async () => {
		const { change, read } = await declaration('Same');
		done(await change());
		expect(linesOf(await read())).toBe(0);
	});

	test('papers that were renewed wait for their next date', async () => {
		const { change, finish, read } = await declaration('Papers');
		done(await change({ kind: 'papiers-identite', rhythm: 'expires' }));
		done(await finish('2026-11-30'));
		expect(standingOf(await read()).dueOn).toBeNull();
		const papers = { kind: 'papiers-identite', rhythm: 'expires', seen: 2 } as const;
		done(await change({ ...papers, dueOn: '2036-11-30' }));
		expect(standingOf(await read()).dueOn).toBe('2036-11-30');
	});

	test('somebody said something of it meanwhile: refused, and nothing is lost', async () => {
		const { change, finish, read } = await declaration('Meanwhile');
		done(await finish('2026-11-30'));
		expect(await change({ dueOn: '2026-12-15' })).toMatchObject({ refusal: 'changed' });
		expect(standingOf(await read()).dueOn).toBe('2027-02-28');
	});

	test('two colleagues at once: one writes, the other reads again', async () => {
		const { personId, id, read } = await declaration('Twice');
		const asked = { procedureId: id, personId, ...ASKED };
		const answers = await atOnce(
			centre,
			(db) => changeProcedure(db, { ...asked, dueOn: '2026-12-15' }),
			(db) => changeProcedure(db, { ...asked, dueOn: '2026-12-20' })
		);
		expect(answers).toEqual([{ changed: id }, expect.objectContaining({ refusal: 'changed' })]);
		expect(standingOf(await read()).dueOn).toBe('2026-12-15');
	});

	test('a date already done, a card number, a stranger’s name and a far year are refused', async () => {
		const { change, finish, personId } = await declaration('Refused');
		done(await finish('2026-11-30'));
		const seen = { seen: 1, dueOn: '2027-02-28' };
		expect(await change({ ...seen, dueOn: '2026-11-30' })).toMatchObject({
			refusal: 'already-done'
		});
		expect(await change({ ...seen, bring: 'carte 4970 1012 3456 7890' })).toMatchObject({
			refusal: 'confidential'
		});
		expect(await change({ ...seen, companionId: personId })).toMatchObject({
			refusal: 'unknown-companion'
		});
		expect(await change({ ...seen, dueOn: '2099-01-01' })).toMatchObject({ refusal: 'far-away' });
	});

	test('that of somebody who goes with her, from her page; not that of anybody else', async () => {
		const { id, change } = await declaration('Child');
		const { personId: hers } = await declaration('Child');
		const mother = await centre.addResident('Mother');
		expect(await change({ personId: mother, bring: 'Le livret' })).toMatchObject({
			refusal: 'unknown-procedure'
		});
		const [{ person_id: child }] = (
			await world.owner.query('select person_id from procedures where id = $1', [id])
		).rows as [{ person_id: string }];
		await act(async (db) => done(await enterHousehold(db, { personId: mother, otherId: child })));
		done(await change({ personId: mother, bring: 'Le livret' }));
		const told = { procedureId: id, dueOn: '2026-11-30', outcome: 'done', today: TODAY } as const;
		expect(await act((db) => tellOutcome(db, { ...told, personId: hers }))).toMatchObject({
			refusal: 'unknown-procedure'
		});
		done(await act((db) => tellOutcome(db, { ...told, personId: mother })));
	});
});

test('what somebody of the centre has read again is known there, and nowhere else', async () => {
	await act((db) => readAgain(db, { kind: CAF, today: '2025-11-03' }));
	await act((db) => readAgain(db, { kind: CAF, today: '2026-10-12' }));
	expect(await act(readingsOf)).toEqual(new Map([[CAF, '2026-10-12']]));
	const elsewhere = await world.addCentre('ailleurs');
	expect(await world.as('direction', elsewhere, readingsOf)).toEqual(new Map());
	expect(await world.as('accueil', centre.centreId, readingsOf)).toEqual(new Map());
});
