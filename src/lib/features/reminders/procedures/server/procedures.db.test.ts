import { describe, expect, test } from 'vitest';
import { askAlone } from '#lib/platform/database/ask-in-one.ts';
import { addPerson, addPhone } from '#lib/features/people/people/index.server.ts';
import {
	chooseAddressee,
	enterHousehold
} from '#lib/features/reminders/households/index.server.ts';
import { atOnce } from '../../../../../../tests/database/at-once.ts';
import { done, TODAY, useStoryCentre } from '../../../../../../tests/database/story-centre.ts';
import { byHousehold } from '../domain/due-order.ts';
import { standingOf } from '../domain/standing.ts';
import { changeProcedure } from './change-procedure.ts';
import { dueContacts } from './due-contacts.ts';
import { listDueProcedures, proceduresBegun } from './list-due-procedures.ts';
import { proceduresOf } from './read-procedures.ts';
import { addProcedure, type NewProcedure, tellOutcome } from './write-procedure.ts';

const centre = useStoryCentre('referent-famille');
const { act, world } = centre;

const CAF = 'declaration-trimestrielle-caf';
const write = (personId: string, change: Partial<NewProcedure> = {}) =>
	act((db) =>
		addProcedure(db, {
			...{ personId, kind: CAF, dueOn: '2026-11-30', rhythm: 'quarterly', companionId: null },
			...{ bring: '', today: TODAY, ...change }
		})
	);
const tell = (
	personId: string,
	procedureId: string,
	outcome: 'done' | 'undone' | 'stopped' | 'resumed',
	dueOn = '2026-11-30'
) => act((db) => tellOutcome(db, { procedureId, personId, outcome, dueOn, today: TODAY }));
const waiting = async (personId: string) =>
	(await act((db) => proceduresOf(db, personId))).map((one) => standingOf(one).dueOn);
const due = () =>
	act(async (db) => {
		const families = byHousehold(await listDueProcedures(db, TODAY));
		return (await dueContacts(db, families, TODAY)).flatMap(({ lines }) => lines);
	});
const reachable = async (familyName: string) => {
	const id = await centre.addResident(familyName);
	const phone = { number: '+33639980112', owner: 'own', isFictional: true } as const;
	await act((db) => addPhone(db, id, phone));
	return id;
};

describe('what is due', () => {
	test('whoever nobody can reach first, then by date; late ones are there, far ones are not', async () => {
		const [late, soon, far] = [
			await reachable('Late'),
			await reachable('Soon'),
			await reachable('Far')
		];
		const nobody = await centre.addResident('Nobody');
		const begun = () => act((db) => askAlone(db, proceduresBegun(TODAY)));
		await write(far, { dueOn: '2026-12-25' });
		expect(await begun()).toBe(false);
		await write(soon, { dueOn: '2026-12-24' });
		expect(await begun()).toBe(true);
		await write(late, { dueOn: '2026-11-02' });
		await write(nobody, { dueOn: '2026-12-20' });
		const lines = await due();
		expect(
			lines.map(({ personId, isUnreachable, isLate }) => [personId, isUnreachable, isLate])
		).toEqual([
			[nobody, true, false],
			[late, false, true],
			[soon, false, false]
		]);
		expect(lines[1]!.phones).toEqual(['+33639980112']);
	});

	test('taken up again, or written anew: what is due is what its page says', async () => {
		const mother = await reachable('Again');
		const { id } = done(await write(mother, { dueOn: '2026-08-31' }));
		done(await tell(mother, id, 'done', '2026-08-31'));
		done(await tell(mother, id, 'stopped', '2026-11-30'));
		const hers = async () =>
			(await due()).filter(({ personId }) => personId === mother).map(({ dueOn }) => dueOn);
		expect(await hers()).toEqual([]);
		done(await tell(mother, id, 'resumed', '2026-08-31'));
		expect(await hers()).toEqual(['2026-11-30']);
		const asked = { kind: CAF, dueOn: '2026-12-05', rhythm: 'quarterly', seen: 3 } as const;
		const written = { procedureId: id, personId: mother, companionId: null, bring: '' };
		done(await act((db) => changeProcedure(db, { ...asked, ...written, today: TODAY })));
		expect(await hers()).toEqual(['2026-12-05']);
	});

	test('of a child, the adult to talk to is named', async () => {
		const child = await act(async (db) =>
			done(
				await addPerson(db, {
					...{ familyName: 'Petit', givenName: 'Lou', birthYear: 2018 },
					responsibleAdult: { familyName: 'Petit', givenName: 'Odile' }
				})
			)
		);
		await write(child.id, { kind: 'cantine', rhythm: 'yearly' });
		const line = (await due()).find(({ personId }) => personId === child.id)!;
		expect(line).toMatchObject({ adult: 'Odile Petit', label: 'Cantine et garderie' });
	});
});

describe('a family', () => {
	test('a mother of three and her quarterly declaration: one household, her own telephone', async () => {
		const mother = await reachable('Samira');
		const children: string[] = [];
		for (const givenName of ['Lina', 'Noé', 'Adam']) {
			const born = { familyName: 'Samira', givenName, birthYear: 2018 };
			const responsibleAdult = { familyName: 'Samira', givenName: 'Jeanne' };
			const { id } = await act(async (db) =>
				done(await addPerson(db, { ...born, responsibleAdult }))
			);
			await act(async (db) => done(await enterHousehold(db, { personId: mother, otherId: id })));
			await write(id, { kind: 'cantine', rhythm: 'yearly', dueOn: '2026-12-10' });
			children.push(id);
		}
		await write(mother);
		const all = await act((db) => listDueProcedures(db, TODAY));
		const lines = all.filter(({ personId }) => [mother, ...children].includes(personId));
		// No telephone was given for the children: nobody can be reached for them…
		expect(lines.map(({ isUnreachable }) => isUnreachable)).toEqual([true, true, true, false]);
		const chosen = { personId: mother, addresseeId: mother, year: 2026 };
		await act(async (db) => done(await chooseAddressee(db, chosen)));
		const family = await act(async (db) => {
			const families = byHousehold(await listDueProcedures(db, TODAY));
			const hers = families.filter((one) => one.lines.some(({ personId }) => personId === mother));
			return dueContacts(db, hers, TODAY);
		});
		// … until she is chosen for all of them.
		expect(family).toHaveLength(1);
		expect(family[0]!.head).toBe('Jeanne Samira');
		expect(family[0]!.lines.map(({ personId, why }) => [personId, why])).toEqual([
			[mother, 'herself'],
			...children.toSorted().map(() => [expect.any(String), 'household'])
		]);
		for (const line of family[0]!.lines) {
			expect(line).toMatchObject({ isUnreachable: false, phones: ['+33639980112'] });
		}
	});

	test('parents who live apart: only the one who is chosen is to be called', async () => {
		const [mother, father] = [await reachable('Apart'), await centre.addResident('Silent')];
		await act(async (db) => done(await enterHousehold(db, { personId: mother, otherId: father })));
		await write(mother);
		const chosen = { personId: mother, addresseeId: father, year: 2026 };
		await act(async (db) => done(await chooseAddressee(db, chosen)));
		const line = (await due()).find(({ personId }) => personId === mother)!;
		expect(line).toMatchObject({
			...{ adult: 'Jeanne Silent', why: 'household', phones: [], isUnreachable: true }
		});
	});
});

describe('what became of it', () => {
	test('done, the rhythm goes on; not after all, it waits again; stopped, nothing waits', async () => {
		const mother = await reachable('Mother');
		const { id } = done(await write(mother));
		done(await tell(mother, id, 'done'));
		expect(await waiting(mother)).toEqual(['2027-02-28']);
		expect((await due()).some(({ personId }) => personId === mother)).toBe(false);
		done(await tell(mother, id, 'undone'));
		expect(await waiting(mother)).toEqual(['2026-11-30']);
		done(await tell(mother, id, 'stopped'));
		expect(await waiting(mother)).toEqual([null]);
		expect(await tell(mother, id, 'done')).toMatchObject({ refusal: 'changed' });
		done(await tell(mother, id, 'resumed'));
		expect(await waiting(mother)).toEqual(['2026-11-30']);
	});

	test('two colleagues at once: done once', async () => {
		const mother = await reachable('Twice');
		const { id } = done(await write(mother));
		const told = { procedureId: id, personId: mother, dueOn: '2026-11-30', today: TODAY };
		const answers = await atOnce(
			centre,
			(db) => tellOutcome(db, { ...told, outcome: 'done' }),
			(db) => tellOutcome(db, { ...told, outcome: 'done' })
		);
		expect(answers).toEqual([{ told: id }, expect.objectContaining({ refusal: 'changed' })]);
		expect(await waiting(mother)).toEqual(['2027-02-28']);
	});

	test('a date that nobody was shown is refused', async () => {
		const mother = await reachable('Elsewhen');
		const { id } = done(await write(mother));
		expect(await tell(mother, id, 'done', '2026-12-01')).toMatchObject({ refusal: 'changed' });
		const other = await reachable('Other');
		expect(await tell(other, id, 'done')).toMatchObject({ refusal: 'unknown-procedure' });
	});
});

describe('who may', () => {
	test('the desk is shown nothing by the database, and writes nothing', async () => {
		const mother = await reachable('Hidden');
		const { id } = done(await write(mother));
		const desk = world.as('accueil', centre.centreId, (db) => proceduresOf(db, mother));
		expect(await desk).toEqual([]);
		await expect(
			world.as('accueil', centre.centreId, (db) =>
				addProcedure(db, {
					...{ personId: mother, kind: CAF, dueOn: '2026-11-30', rhythm: 'once' },
					...{ companionId: null, bring: '', today: TODAY }
				})
			)
		).rejects.toThrow(/row-level security/);
		expect(id).toBeTruthy();
	});

	test('another centre neither reads nor writes it', async () => {
		const mother = await reachable('Ours');
		const { id } = done(await write(mother));
		const elsewhere = await world.addCentre('ailleurs');
		await world.as('referent-famille', elsewhere, async (db) => {
			expect(await proceduresOf(db, mother)).toEqual([]);
			const told = { procedureId: id, personId: mother, dueOn: '2026-11-30', today: TODAY };
			expect(await tellOutcome(db, { ...told, outcome: 'done' })).toMatchObject({
				refusal: 'unknown-procedure'
			});
			const asked = { personId: mother, kind: CAF, dueOn: '2026-11-30', rhythm: 'once' } as const;
			expect(
				await addProcedure(db, { ...asked, companionId: null, bring: '', today: TODAY })
			).toMatchObject({ refusal: 'unknown-person' });
		});
	});

	test('what nobody may keep is not written, nor a date of another century, nor a stranger’s name', async () => {
		const mother = await reachable('Secret');
		expect(await write(mother, { bring: 'carte 4970 1012 3456 7890' })).toMatchObject({
			refusal: 'confidential'
		});
		expect(await write(mother, { dueOn: '2099-01-01' })).toMatchObject({ refusal: 'far-away' });
		expect(await write(mother, { companionId: mother })).toMatchObject({
			refusal: 'unknown-companion'
		});
		expect(await waiting(mother)).toEqual([]);
	});
});
