import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { importRegisters } from '#lib/features/year/imports/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { accepted } from './accepted.ts';
import { actAs } from './act-as.ts';
import type { Telling } from './telling.ts';

const FOLDER = fileURLToPath(new URL('../season-2018/', import.meta.url));

/** The direction drops the registers of 2018, as the centre kept them, into the house's own import. */
export async function importSeason2018(db: Db, telling: Telling, tracesKey: Buffer): Promise<void> {
	await actAs(db, telling.team.direction, telling.now);
	const names = (await readdir(FOLDER)).sort();
	const files = await Promise.all(
		names.map(async (name) => ({ name, bytes: await readFile(`${FOLDER}/${name}`) }))
	);
	accepted(
		await importRegisters(db, {
			files,
			year: 2018,
			answers: {},
			dryRun: false,
			today: telling.today,
			tracesKey
		})
	);
}
