import {
	answerProposal,
	seancesToNote,
	subjectsOf
} from '#lib/features/learning/asked-questions/index.server.ts';
import { ProposalForm } from '#lib/features/learning/asked-questions/index.ts';
import { mayDo } from '#lib/features/house/staff/index.ts';
import type { Asked } from '#lib/http/asked.ts';
import { deed, deeds, type Doing, here } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { programmeOf } from '../../../groupes/former/programme-of.ts';
import { programmeTabs } from '../../../programme-tabs.ts';
import type { Actions } from './$types';

export const load = shown(
	'mark-attendance',
	async (db, { params, today, viewer }: Asked<'programme'>) => {
		const programme = await programmeOf(db, params.programme);
		return {
			name: programme.name,
			tabs: programmeTabs(programme, viewer.role, 'questions'),
			mayAnswer: mayDo(viewer.role, 'plan-workshops'),
			seances: await seancesToNote(db, { programmeId: programme.id, today }),
			...(await subjectsOf(db, { programmeId: programme.id, today }))
		};
	}
);

export const actions: Actions = deeds({
	contenu: deed(
		'plan-workshops',
		ProposalForm,
		async (db, { theme, reponse }, { params, today }: Doing<'programme'>) => {
			const { id } = await programmeOf(db, params.programme);
			return answerProposal(db, { programmeId: id, theme, answer: reponse, today });
		},
		here
	)
});
