import { lessonAt } from '#lib/features/learning/lessons/index.server.ts';
import type { Asked } from '#lib/http/asked.ts';
import { shown } from '#lib/http/shown.ts';
import { programmeOf } from '../../../../groupes/former/programme-of.ts';

export const load = shown(
	'see-workshops',
	async (db, { params }: Asked<'programme' | 'contenu'>) => {
		const { slug, name } = await programmeOf(db, params.programme);
		const lesson = lessonAt(params.contenu);
		return lesson && { programme: { slug, name }, lesson };
	},
	'Ce contenu n’a pas de fiche pour animer.'
);
