import pg from 'pg';
import { importFiles, readRegisters } from '#lib/features/year/imports/index.server.ts';
import { showReport } from '#lib/features/year/reports/index.server.ts';
import { startCentre } from '#lib/features/learning/workshops/index.server.ts';
import { asActing } from '#lib/platform/database/acting.ts';
import { openPool, poolSettings } from '#lib/platform/database/pool.ts';
import { appUrl } from '#lib/platform/database/roles.ts';
import { onCopy } from '../copies.ts';
import { largeRegister } from '../large-register.ts';
import { line, type Line } from '../line.ts';
import { acting, type BenchNetwork, TODAY, YEAR } from '../network.ts';

const ROWS = 49_999;

/** A register of fifty thousand rows dropped by a new centre, and its report straight afterwards. */
export async function* largeImport({ ownerUrl }: BenchNetwork): AsyncGenerator<Line> {
	const register = { name: 'registre.csv', bytes: largeRegister(ROWS, YEAR) };
	yield* await onCopy(ownerUrl, async (copyUrl) => {
		const database = openPool(appUrl(copyUrl));
		try {
			const newcomer = { slug: 'le-grand-registre', name: 'Centre social Le Grand Registre' };
			const added = await asActing(database, acting('operator', null), (db) =>
				startCentre(db, newcomer)
			);
			if ('refusal' in added) throw new Error(added.message);
			const centre = { ...newcomer, ...added, timeZone: 'Europe/Paris' };
			const started = performance.now();
			const registers = await readRegisters([register]);
			if ('refusal' in registers) throw new Error(registers.message);
			const imported = await importFiles(database, acting('direction', centre), {
				registers,
				year: YEAR,
				answers: {},
				dryRun: false,
				today: TODAY,
				tracesKey: Buffer.alloc(32, 1)
			});
			const seconds = (performance.now() - started) / 1000;
			if ('refusal' in imported) throw new Error(imported.message);
			const counting = performance.now();
			const { report } = await asActing(database, acting('direction', centre), (db) =>
				showReport(db, centre, YEAR, TODAY)
			);
			const counted = performance.now() - counting;
			if (report.totals.people !== imported.people) throw new Error('the report misses people');
			const baseline = await oneByOne(copyUrl, centre.id);
			const against = 'its marks alone, one insert each through pg';
			return [
				line('import/50000 rows', seconds, 's', { baseline, against }),
				line('import/report straight afterwards', counted, 'ms')
			];
		} finally {
			await database.destroy();
		}
	});
}

/** Seconds that the marks of the import take written the naive way, in one transaction. */
async function oneByOne(copyUrl: string, centreId: string): Promise<number> {
	const owner = new pg.Client(poolSettings(copyUrl));
	await owner.connect();
	try {
		const { rows } = await owner.query<Record<string, unknown>>(
			`select seance_id, enrolment_id, centre_id, group_id, kind, recorded_at::text as at
			from attendances where centre_id = $1`,
			[centreId]
		);
		await owner.query('begin');
		await owner.query('delete from attendances where centre_id = $1', [centreId]);
		const started = performance.now();
		for (const row of rows) {
			await owner.query(
				`insert into attendances (seance_id, enrolment_id, centre_id, group_id, kind, recorded_at)
				values ($1, $2, $3, $4, $5, $6)`,
				Object.values(row)
			);
		}
		return (performance.now() - started) / 1000;
	} finally {
		await owner.end();
	}
}
