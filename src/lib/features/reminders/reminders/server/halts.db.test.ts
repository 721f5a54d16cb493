import { beforeAll, beforeEach, expect, test } from 'vitest';
import { type ActingRole, asActing, type Db } from '#lib/platform/database/acting.ts';
import { done } from '../../../../../../tests/database/story-centre.ts';
import { A_TUESDAY, useTestDatabase } from '../../../../../../tests/database/test-database.ts';
import { haltReminders, openHalt, resumeReminders } from './halts.ts';

const database = useTestDatabase();
let brel: string;

beforeAll(async () => {
	brel = await database.addCentre('brel');
});
beforeEach(() => database.owner.query('delete from reminder_halts'));

function as<T>(role: ActingRole, work: (db: Db) => Promise<T>) {
	const centres = role === 'administration' ? [] : [brel];
	return asActing(database.app, { staffId: null, role, centres, at: A_TUESDAY }, work);
}

test('the administration stops the whole network, everybody reads why, and it resumes', async () => {
	done(await as('administration', (db) => haltReminders(db, null, ' Panne du fournisseur ')));
	for (const role of ['administration', 'direction', 'accueil'] as const) {
		const halt = await as(role, (db) => openHalt(db, null));
		expect(halt?.reason, role).toBe('Panne du fournisseur');
	}
	done(await as('administration', (db) => resumeReminders(db, null)));
	expect(await as('direction', (db) => openHalt(db, null))).toBeNull();
});

test('stopped twice, it is stopped once; and the second one is told so', async () => {
	const stop = () => as('administration', (db) => haltReminders(db, null, 'Panne'));
	const both = await Promise.all([stop(), stop()]);
	expect(both.filter((one) => 'halted' in one)).toHaveLength(1);
	expect(both.find((one) => 'refusal' in one)).toMatchObject({ refusal: 'halted-already' });
	const resume = () => as('administration', (db) => resumeReminders(db, null));
	done(await resume());
	expect(await resume()).toMatchObject({ refusal: 'resumed-already' });
	done(await stop());
});

test('a centre stops for itself alone, and resumes nothing of the network', async () => {
	done(await as('direction', (db) => haltReminders(db, brel, 'Fermeture')));
	expect(await as('administration', (db) => openHalt(db, null))).toBeNull();
	done(await as('administration', (db) => haltReminders(db, null, 'Panne')));
	expect(await as('direction', (db) => resumeReminders(db, null))).toMatchObject({
		refusal: 'resumed-already'
	});
	done(await as('direction', (db) => resumeReminders(db, brel)));
	expect(await as('direction', (db) => openHalt(db, null))).not.toBeNull();
});

test('nobody but the administration stops the network', async () => {
	for (const role of ['direction', 'referent-famille', 'coordination'] as const) {
		await expect(as(role, (db) => haltReminders(db, null, 'Panne'))).rejects.toThrow(
			/row-level security/
		);
	}
});

test.each([[''], ['   '], ['x'.repeat(301)]])('« %s » is no reason', async (reason) => {
	const refused = await as('administration', (db) => haltReminders(db, null, reason));
	expect(refused).toMatchObject({ refusal: 'halt-reason' });
});
