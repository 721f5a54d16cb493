import { listProgrammes } from '#lib/features/learning/workshops/index.server.ts';
import { countsRegularity } from '#lib/features/learning/workshops/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { ReadingContext } from '../../domain/register.ts';
import { readMappings } from './remember-mapping.ts';

/** What the centre knows that helps to read a register: its programmes, and layouts it corrected. */
export async function readImportContext(
	db: Db
): Promise<Pick<ReadingContext, 'programmes' | 'mappings'>> {
	const programmes = await listProgrammes(db);
	return {
		programmes: programmes.map(({ slug, name, aliases, defaultMinutes, format }) => ({
			slug,
			name,
			aliases,
			defaultMinutes: defaultMinutes ?? undefined,
			isFree: !countsRegularity(format)
		})),
		mappings: await readMappings(db)
	};
}
