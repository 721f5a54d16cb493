import { error } from '@sveltejs/kit';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { workOnGuide } from '#lib/features/resources/guides/index.server.ts';
import {
	guideAddress,
	guidePaper,
	showText,
	TEXT_LABELS,
	type TextName
} from '#lib/features/resources/guides/index.ts';
import { askedBy, ofTeam } from '#lib/http/asked.ts';
import { printDocument } from '../../../print-document.ts';
import type { RequestHandler } from './$types';

/** The draft as it would be printed, for the team. */
export const GET: RequestHandler = async (event) => {
	const { params, url, viewer, today, locals } = askedBy<'guide', App.Locals['viewer'] & {}>(
		event,
		ofTeam('write-guides')
	);
	const name = url.searchParams.get('texte') ?? 'fr';
	const work = await asViewer(locals, (db) => workOnGuide(db, params.guide));
	const all = new Map(work?.content.facts.map(({ id }) => [id, '']));
	const shown =
		work && Object.hasOwn(TEXT_LABELS, name)
			? showText(params.guide, work.content, name as TextName, all, work.content.sheet && '')
			: null;
	if (!shown) error(404, { message: 'Ce texte n’existe pas, ou n’existe plus.' });
	const { fr } = work!.readings;
	return printDocument(
		guidePaper(
			{
				...shown,
				readOn: fr?.readOn ?? null,
				lookAgainOn: fr?.lookAgainOn ?? work!.content.lookAgainOn,
				isExample: locals.isDemo,
				phone: null,
				address: new URL(guideAddress(params.guide, shown.name), locals.keys.origin).href
			},
			{ size: 'a4', isLarge: false, author: viewer.centre?.name ?? 'Déclic', day: today }
		)
	);
};
