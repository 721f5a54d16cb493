import { describe, expect, it } from 'vitest';
import type { DroppedFile } from './pack-files.ts';
import { baseName, readDropped } from './read-dropped.ts';
import { understandFiles } from './understand-files.ts';

const context = {
	year: 2018,
	programmes: [{ slug: 'senou', name: 'Ateliers SENOU', aliases: ['sénou'], defaultMinutes: 90 }],
	answers: {},
	mappings: {}
};
const register = Buffer.from(
	[
		'Ateliers SENOU - session 1 (janvier-février 2018)',
		'Nom Prénom;Né(e) en;11/01/2018;18/01/2018;25/01/2018',
		'AUBERT Jeannine;1945;E;X;X',
		'CARLIER François;1943;X;A;X'
	].join('\n')
);

const understand = async (files: DroppedFile[], how: typeof context) =>
	understandFiles(await readDropped(files), how);

describe('understanding dropped files', () => {
	it('reads the same content once, whatever its names', async () => {
		const understood = await understand(
			[
				{ name: 'a.csv', bytes: register },
				{ name: 'copie de a.csv', bytes: register }
			],
			context
		);
		expect(understood).toMatchObject({ files: [{ name: 'a.csv' }] });
		if ('refusal' in understood) throw new Error(understood.message);
		expect(understood.draft.people).toHaveLength(2);
		expect(understood.draft.problems).toContainEqual({
			file: 'copie de a.csv',
			sheet: '',
			cell: '',
			message: 'Même contenu que « a.csv »\u00a0: il n’est lu qu’une fois.'
		});
	});

	it('refuses them all when one cannot be read, and names each that cannot', async () => {
		const refused = await understand(
			[
				{ name: 'registres/2018/photo.xlsx', bytes: Buffer.from('not a workbook') },
				{ name: 'a.csv', bytes: register },
				{ name: 'vide.csv', bytes: Buffer.alloc(0) }
			],
			context
		);
		expect(refused).toMatchObject({ refusal: 'unreadable-file' });
		const lines = (refused as { message: string }).message.split('\n');
		expect(lines).toHaveLength(2);
		expect(lines[0]).toMatch(/^photo\.xlsx\u00a0: \p{Ll}/u);
		expect(lines[1]).toMatch(/^vide\.csv\u00a0: /);
	});

	it('refuses to read nothing', async () => {
		expect(await understand([], context)).toMatchObject({ refusal: 'no-file' });
	});
});

it.each([
	['D:\\registres\\registre.xlsx', 'registre.xlsx'],
	['annees/../registre.csv', 'registre.csv'],
	['registre.ods', 'registre.ods']
])('%s is only known as %s', (path, name) => {
	expect(baseName(path)).toBe(name);
});
