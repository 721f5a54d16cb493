import * as v from 'valibot';
import {
	readProgrammeWeights,
	setProgrammeWeights
} from '#lib/features/learning/placement/index.server.ts';
import { BANK, type Weights, WEIGHTS } from '#lib/features/learning/placement/index.ts';
import type { Asked } from '#lib/http/asked.ts';
import { deed, deeds, type Doing, here } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { plainDay } from '#lib/shared/french-dates.ts';
import { typedNumber } from '#lib/shared/typed-values.ts';
import { programmeOf, programmeWith } from '../../../groupes/former/programme-of.ts';
import { programmeTabs } from '../../../programme-tabs.ts';
import type { Actions } from './$types';

const Weight = v.pipe(
	typedNumber(),
	v.picklist(WEIGHTS, 'Dites pour chaque domaine ce qu’il compte.')
);
const WeightsForm = v.object({
	information: Weight,
	communication: Weight,
	problemSolving: Weight,
	software: Weight
});

export const load = shown(
	'plan-workshops',
	async (db, { params, viewer, timeZone }: Asked<'programme'>) => {
		const programme = await programmeWith(db, params.programme, 'level-groups');
		const { id, name } = programme;
		const chosen = (await readProgrammeWeights(db, id))?.chosen;
		return {
			name,
			tabs: programmeTabs(programme, viewer.role, 'weights'),
			weights: chosen?.weights ?? (BANK.weights as Weights),
			chosen: chosen && {
				by: chosen.by,
				day: plainDay(todayIn(timeZone, Temporal.Instant.from(chosen.recordedAt)))
			}
		};
	}
);

export const actions: Actions = deeds({
	default: deed(
		'plan-workshops',
		WeightsForm,
		async (db, weights, { params }: Doing<'programme'>) => {
			const { id } = await programmeOf(db, params.programme);
			return setProgrammeWeights(db, { programmeId: id, weights });
		},
		here
	)
});
