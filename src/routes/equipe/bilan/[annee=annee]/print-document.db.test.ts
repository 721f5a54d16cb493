import { beforeAll, expect, test } from 'vitest';
import { goldenCentre } from '#lib/features/year/reports/server/count/stored-season.fixture.ts';
import type { Role } from '#lib/features/house/staff/index.ts';
import { readPdf, tagged } from '#lib/platform/documents/pdf/read-pdf.fixture.ts';
import { paragraph, written } from '#lib/platform/documents/pdf/written.fixture.ts';
import { A_TUESDAY, useTestDatabase } from '../../../../../tests/database/test-database.ts';
import { GET as reportPdf } from './document.pdf/+server.ts';
import { GET as fichePdf } from './fiches/[programme=slug]/fiche.pdf/+server.ts';
import { printDocument } from '../../print-document.ts';

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
	const answers = await Promise.all([reportPdf(asked('direction')), fichePdf(asked('direction'))]);
	const names = answers.map(({ headers }) =>
		decodeURIComponent(headers.get('content-disposition')!.match(/^attachment;.*''(.*)$/)![1]!)
	);
	expect(names).toEqual([
		`Bilan d’activité 2018 – ${centre.name}.pdf`,
		`Ateliers informatiques SENOU – Bilan d’activité 2018 – ${centre.name}.pdf`
	]);
	const titles = await Promise.all(
		answers.map(async (answer) => {
			expect(answer.headers.get('content-type')).toBe('application/pdf');
			const { roots } = readPdf(new Uint8Array(await answer.arrayBuffer()));
			return tagged(roots, 'H1').map(({ text }) => text);
		})
	);
	expect(titles).toEqual([['Bilan d’activité 2018'], ['Ateliers informatiques SENOU']]);
});

test('whoever may not see the report, or nobody, gets no file', async () => {
	for (const role of ['accueil', 'coordination', null] as const) {
		await expect(reportPdf(asked(role))).rejects.toMatchObject({ status: 403 });
		await expect(fichePdf(asked(role))).rejects.toMatchObject({ status: 403 });
	}
});

test('a year without anything, and a programme of no centre, are said to be so', async () => {
	await expect(reportPdf(asked('direction', 1999))).rejects.toMatchObject({ status: 404 });
	await expect(fichePdf(asked('direction', 1999))).rejects.toMatchObject({ status: 404 });
	await expect(fichePdf(asked('direction', 2018, 'nulle-part'))).rejects.toMatchObject({
		status: 404
	});
});

test('a photo without its description is said, and no PDF leaves', async () => {
	const picture = { kind: 'picture', fileId: 'a', alternative: '', caption: '' } as const;
	await expect(printDocument(written([paragraph('Bonjour.'), picture]))).rejects.toMatchObject({
		status: 422,
		body: { message: expect.stringMatching(/^Une photo du document n’a pas de description/) }
	});
});
