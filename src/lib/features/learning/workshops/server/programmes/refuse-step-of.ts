import type { Db } from '#lib/platform/database/acting.ts';
import {
	type FormatRefusal,
	type ProgrammeFormat,
	type ProgrammeStep,
	refuseStep
} from '../../domain/programmes/programme-format.ts';

/**
 * Why a step is not one of these programmes; null when each has it. One that is not of the acting
 * centre is refused elsewhere, by its own name.
 */
export async function refuseStepOf(
	db: Db,
	step: ProgrammeStep,
	programmeIds: readonly string[]
): Promise<FormatRefusal | null> {
	if (programmeIds.length === 0) return null;
	const programmes = await db
		.selectFrom('programmes')
		.where('id', 'in', [...programmeIds])
		.orderBy('position')
		.select(['name', 'format'])
		.execute();
	const refusals = programmes.map(({ name, format }) =>
		refuseStep({ name, format: format as ProgrammeFormat }, step)
	);
	return refusals.find((refusal) => refusal !== null) ?? null;
}
