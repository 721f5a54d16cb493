import {
	listSiteChanges,
	noteSiteChange,
	undoSiteChange
} from '#lib/features/learning/refreshers/index.server.ts';
import { ChangeForm, ChangeUndoForm } from '#lib/features/learning/refreshers/index.ts';
import { readProgrammeContents } from '#lib/features/learning/workshops/index.server.ts';
import type { Asked } from '#lib/http/asked.ts';
import { deed, deeds, type Doing, here } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { programmeOf } from '../../../groupes/former/programme-of.ts';
import { programmeTabs } from '../../../programme-tabs.ts';
import type { Actions } from './$types';

type OfProgramme = Doing<'programme'>;

export const load = shown(
	'plan-workshops',
	async (db, { params, today, viewer }: Asked<'programme'>) => {
		const programme = await programmeOf(db, params.programme);
		const { id, name } = programme;
		const { contents } = await readProgrammeContents(db, { programmeId: id });
		return {
			name,
			tabs: programmeTabs(programme, viewer.role, 'contents'),
			contents: contents.map((content) => ({ value: content, label: content })),
			changes: await listSiteChanges(db, { today, programmeId: id })
		};
	}
);

export const actions: Actions = deeds({
	noter: deed(
		'plan-workshops',
		ChangeForm,
		async (db, { sujet, change }, { params, today }: OfProgramme) => {
			const { id } = await programmeOf(db, params.programme);
			return noteSiteChange(db, { programmeId: id, content: sujet, note: change, today });
		},
		(done) => `/equipe/ateliers/suites/changements/${done.noted}`,
		{ content: 'sujet' }
	),
	reprendre: deed(
		'plan-workshops',
		ChangeUndoForm,
		(db, { changement }) => undoSiteChange(db, changement),
		here
	)
});
