import { guidesOfContents, lessonAt } from '#lib/features/learning/lessons/index.server.ts';
import { guideLink } from '#lib/features/resources/guides/index.ts';
import type { Asked } from '#lib/http/asked.ts';
import { shown } from '#lib/http/shown.ts';
import { programmeOf } from '../../../../groupes/former/programme-of.ts';

export const load = shown(
	'see-workshops',
	async (db, { params, viewer }: Asked<'programme' | 'contenu'>) => {
		const { slug, name } = await programmeOf(db, params.programme);
		const lesson = lessonAt(params.contenu);
		if (!lesson) return null;
		const { content } = lesson;
		const guides = (await guidesOfContents(db, [content], new Map())).get(content)!;
		return {
			programme: { slug, name },
			lesson,
			guides: guides.map(({ guide, title }) => ({
				title,
				href: guideLink(guide, viewer.centre.slug, 'seance')
			}))
		};
	},
	'Ce contenu n’a pas de fiche pour animer.'
);
