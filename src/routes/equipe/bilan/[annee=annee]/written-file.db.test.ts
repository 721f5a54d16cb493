import { beforeAll, expect, test } from 'vitest';
import { goldenCentre } from '#lib/features/year/reports/server/count/stored-season.fixture.ts';
import type { Role } from '#lib/features/house/staff/index.ts';
import { readDocx } from '#lib/platform/documents/docx/read-docx.fixture.ts';
import { readOdt } from '#lib/platform/documents/odt/read-odt.fixture.ts';
import { A_TUESDAY, useTestDatabase } from '../../../../../tests/database/test-database.ts';
import { GET as reportDocx } from './document.docx/+server.ts';
import { GET as reportOdt } from './document.odt/+server.ts';
import { GET as ficheDocx } from './fiches/[programme=slug]/fiche.docx/+server.ts';
import { GET as ficheOdt } from './fiches/[programme=slug]/fiche.odt/+server.ts';

const world = useTestDatabase();
let centre: { id: string; slug: string; name: string; timeZone: string };

beforeAll(async () => {
	centre = { ...(await goldenCentre(world.owner)), timeZone: 'Europe/Paris' };
});

function asked(role: Role | null, annee = 2018, programme = 'senou') {
	const viewer = role && { staffId: null, membershipId: '', name: '', role, centre };
	const locals = { world: { database: world.app, now: () => A_TUESDAY }, viewer };
	return { locals, params: { annee, programme } } as never;
}

test('the director keeps the report and a fiche under their French names', async () => {
	const answers = await Promise.all([
		reportDocx(asked('direction')),
		reportOdt(asked('direction')),
		ficheDocx(asked('direction')),
		ficheOdt(asked('direction'))
	]);
	const names = answers.map(({ headers }) =>
		decodeURIComponent(headers.get('content-disposition')!.match(/^attachment;.*''(.*)$/)![1]!)
	);
	expect(names).toEqual([
		`Bilan d’activité 2018 – ${centre.name}.docx`,
		`Bilan d’activité 2018 – ${centre.name}.odt`,
		`Ateliers informatiques SENOU – Bilan d’activité 2018 – ${centre.name}.docx`,
		`Ateliers informatiques SENOU – Bilan d’activité 2018 – ${centre.name}.odt`
	]);
	expect(answers.map(({ headers }) => headers.get('content-type'))).toEqual([
		'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
		'application/vnd.oasis.opendocument.text',
		'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
		'application/vnd.oasis.opendocument.text'
	]);
	const [docx, odt] = await Promise.all(
		answers.slice(0, 2).map(async (answer) => new Uint8Array(await answer.arrayBuffer()))
	);
	expect(readDocx(docx!).texts[0]).toBe('Bilan d’activité 2018');
	expect(readOdt(odt!).texts[0]).toBe('Bilan d’activité 2018');
});

test('whoever may not see the report, or nobody, gets no file', async () => {
	for (const role of ['accueil', 'coordination', null] as const) {
		for (const get of [reportDocx, reportOdt, ficheDocx, ficheOdt]) {
			await expect(get(asked(role))).rejects.toMatchObject({ status: 403 });
		}
	}
});

test('a year without anything, and a programme of no centre, are said to be so', async () => {
	for (const get of [reportDocx, reportOdt, ficheDocx, ficheOdt]) {
		await expect(get(asked('direction', 1999))).rejects.toMatchObject({ status: 404 });
	}
	for (const get of [ficheDocx, ficheOdt]) {
		await expect(get(asked('direction', 2018, 'nulle-part'))).rejects.toMatchObject({
			status: 404
		});
	}
});
