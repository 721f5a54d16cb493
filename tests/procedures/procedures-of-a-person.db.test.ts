import { expect, test } from 'vitest';
import { mergePeople } from '#lib/features/people/doubles/index.server.ts';
import {
	addProcedure,
	changeProcedure,
	proceduresOf,
	tellOutcome
} from '#lib/features/reminders/procedures/index.server.ts';
import { standingOf } from '#lib/features/reminders/procedures/index.ts';
import { eraseOnRequest, gatherRecord } from '#lib/features/rights/rights/index.server.ts';
import { HOLDS } from '#lib/holds.server.ts';
import { done, TODAY, useStoryCentre } from '../database/story-centre.ts';

const centre = useStoryCentre('direction');
const { act, world } = centre;

/** Somebody with a quarterly declaration, done once. */
async function withDeclaration(familyName: string): Promise<string> {
	const personId = await centre.addResident(familyName);
	const kind = 'declaration-trimestrielle-caf';
	const dueOn = '2026-11-30';
	const bring = 'Ses trois bulletins de la cantine';
	await act(async (db) => {
		const written = { personId, kind, dueOn, rhythm: 'quarterly', companionId: null } as const;
		const { id } = done(await addProcedure(db, { ...written, bring, today: TODAY }));
		const told = { procedureId: id, personId, dueOn, outcome: 'done', today: TODAY } as const;
		done(await tellOutcome(db, told));
		const changed = { ...written, seen: 1, dueOn: '2027-02-28', rhythm: 'yearly' } as const;
		done(await changeProcedure(db, { procedureId: id, ...changed, bring, today: TODAY }));
	});
	return personId;
}

test('she reads her démarches; erased, nothing of them is left', async () => {
	const personId = await withDeclaration('Erased');
	const place = { name: 'Centre', timeZone: 'Europe/Paris' };
	const record = JSON.stringify(
		await act((db) => gatherRecord(db, { personId, holds: HOLDS, centre: place }))
	);
	expect(record).toContain('Ses trois bulletins');
	expect(record).toContain('Suites des démarches');
	expect(record).toContain('Démarches corrigées');
	done(
		await act((db) =>
			eraseOnRequest(db, {
				personId,
				cause: 'erasure-asked',
				today: TODAY,
				holds: HOLDS,
				closeYear: async () => ({ id: 'closed' })
			})
		)
	);
	for (const table of ['procedures', 'procedure_outcomes', 'procedure_changes']) {
		expect((await world.owner.query(`select from ${table}`)).rowCount).toBe(0);
	}
});

test('two records united: her démarches are those of both, each where it stood', async () => {
	const [one, other] = [await withDeclaration('One'), await withDeclaration('Other')];
	done(await act((db) => mergePeople(db, { people: [one, other] })));
	const all = [
		...(await act((db) => proceduresOf(db, one))),
		...(await act((db) => proceduresOf(db, other)))
	];
	expect(all.map((procedure) => standingOf(procedure).dueOn)).toEqual(['2027-02-28', '2027-02-28']);
	expect(new Set(all.map(({ personId }) => personId)).size).toBe(1);
});
