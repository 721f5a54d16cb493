import { beforeAll, expect, test } from 'vitest';
import { addStaffMember } from '#lib/features/house/staff/index.server.ts';
import { asActing, type ActingRole, type Db } from '#lib/platform/database/acting.ts';
import { A_TUESDAY, useTestDatabase } from '../../../../../../tests/database/test-database.ts';
import { readSiteNotice, writeSiteNotice } from './site-notice.ts';

const world = useTestDatabase();
const by: Partial<Record<ActingRole, string>> = {};
beforeAll(async () => {
	const { staffId } = await world.asOperator([], (db) =>
		addStaffMember(db, { name: 'Marc Delattre', role: 'administration', centreId: null })
	);
	by.administration = staffId;
});
const as = <T>(role: ActingRole, work: (db: Db) => Promise<T>) =>
	asActing(world.app, { staffId: by[role] ?? null, role, centres: [], at: A_TUESDAY }, work);
const NOTICE = {
	...{ editeur: 'Le réseau', adresse: '1 rue de la Plage', telephone: '03 53 01 12 12' },
	...{ courriel: 'contact@exemple.fr', directeur: 'Inès Vasseur', hebergeur: 'L’hébergeur' },
	...{ 'hebergeur-adresse': '2 rue du Port', 'hebergeur-telephone': '03 53 01 12 13' }
};

test('what the administration says last is read by everybody', async () => {
	expect(await as('visitor', readSiteNotice)).toBeNull();
	await as('administration', (db) => writeSiteNotice(db, NOTICE));
	await as('administration', (db) => writeSiteNotice(db, { ...NOTICE, directeur: 'Jean Bart' }));
	expect(await as('visitor', readSiteNotice)).toMatchObject({ ...NOTICE, directeur: 'Jean Bart' });
});

test.each(['visitor', 'direction', 'coordination', 'partner'] as const)(
	'%s does not write it',
	async (role) => {
		await expect(as(role, (db) => writeSiteNotice(db, NOTICE))).rejects.toThrow(
			'row-level security'
		);
	}
);
