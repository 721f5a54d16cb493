import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { foldText } from '#lib/shared/person-name.ts';
import { everyRow } from '../../../../../../../tests/database/every-row.ts';
import { useTestDatabase } from '../../../../../../../tests/database/test-database.ts';
import { importRegisters } from '../pipeline.ts';
import { openCentre, TODAY, TRACES_KEY } from '../imported-world.fixture.ts';
import { readImportContext } from '../read/read-import-context.ts';
import { readDropped } from '../read/read-dropped.ts';
import { understandFiles } from '../read/understand-files.ts';

const FOLDER = 'tests/fixtures/season-2018';

const world = useTestDatabase();

it('no name and no phone of a season too old to be kept is in the database', async () => {
	const centre = await openCentre(world, 'oubli');
	const files = readdirSync(FOLDER).map((name) => ({
		name,
		bytes: readFileSync(`${FOLDER}/${name}`)
	}));
	const choices = { year: 2018, answers: {}, dryRun: false, today: TODAY, tracesKey: TRACES_KEY };
	const draft = await world.asOperator([centre], async (db) => {
		const context = await readImportContext(db);
		const understood = understandFiles(await readDropped(files), {
			...context,
			year: 2018,
			answers: {}
		});
		await importRegisters(db, { files, ...choices });
		return 'refusal' in understood ? null : understood.draft;
	});
	expect(draft!.people).toHaveLength(49);
	const everything = (await everyRow(world.owner)).map(({ text }) => text).join(' ');
	const words = new Set(foldText(everything).split(' '));
	const names = draft!.people.flatMap(({ familyName, givenName }) =>
		foldText(`${familyName} ${givenName}`).split(' ')
	);
	expect(names.filter((name) => words.has(name))).toEqual([]);
	const digits = everything.replace(/(?<=\d)[\s.]+(?=\d)/g, '');
	const phones = draft!.people.flatMap(({ phone }) => (phone ? [phone.slice(-8)] : []));
	expect(phones.length).toBeGreaterThan(30);
	expect(phones.filter((phone) => digits.includes(phone))).toEqual([]);
});
