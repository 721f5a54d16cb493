import type { Viewer } from '#lib/features/house/staff/index.server.ts';
import { listPictures, workOnGuide } from '#lib/features/resources/guides/index.server.ts';
import {
	LANGUAGES,
	pictureName,
	showText,
	TEXT_LABELS,
	type TextName
} from '#lib/features/resources/guides/index.ts';
import { type Asked, ofTeam } from '#lib/http/asked.ts';
import { shown } from '#lib/http/shown.ts';
import { PICTOGRAMS } from '#lib/shared/pictograms.ts';

/** How wide a screen is imitated. */
const VIEWS = ['telephone', 'borne'] as const;

export const load = shown(
	ofTeam('write-guides'),
	async (db, { params, url, viewer }: Asked<'guide', Viewer>) => {
		const work = await workOnGuide(db, params.guide);
		const asked = url.searchParams.get('texte') ?? 'fr';
		if (!work || !Object.hasOwn(TEXT_LABELS, asked)) return null;
		const name = asked as TextName;
		// The team sees what it wrote, each page of it, read or not.
		const all = new Map(work.content.facts.map(({ id }) => [id, '']));
		const text = showText(params.guide, work.content, name, all, work.content.sheet && '');
		const own = await listPictures(db, params.guide, viewer.centre?.slug ?? null);
		return (
			text && {
				shown: text,
				title: work.content.texts.fr.title,
				label: TEXT_LABELS[name],
				language: LANGUAGES[name],
				view: VIEWS.find((one) => one === url.searchParams.get('vue')) ?? 'telephone',
				images: Object.fromEntries(
					own.map(({ id, src, width, height }) => [pictureName(id), { src, width, height }])
				),
				pictures: Object.fromEntries(
					text.text.steps.map(({ picture }) => [picture, PICTOGRAMS[picture]?.strokes ?? []])
				)
			}
		);
	},
	'Ce texte n’existe pas, ou n’existe plus.'
);
