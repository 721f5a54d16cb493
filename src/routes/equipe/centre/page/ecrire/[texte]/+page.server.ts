import { error } from '@sveltejs/kit';
import { pageAtWork } from '#lib/features/outreach/centre-pages/index.server.ts';
import {
	EMPTY_PAGE,
	EMPTY_TEXT,
	isPageText,
	PAGE_TEXT_LABELS,
	readPageText
} from '#lib/features/outreach/centre-pages/index.ts';
import type { Asked } from '#lib/http/asked.ts';
import { shown } from '#lib/http/shown.ts';
import type { Actions } from './$types';
import { writeFrom } from '../../write-from.ts';
import type { PublicText } from '#lib/shared/public-text.ts';

const ABSENT = 'Ce texte n’existe pas.';

export const load = shown(
	'write-centre-page',
	async (db, { params }: Asked<'texte'>) => {
		const name = params.texte;
		if (!isPageText(name)) return null;
		const { version } = await pageAtWork(db);
		const { texts } = version?.content ?? EMPTY_PAGE;
		return {
			name,
			label: PAGE_TEXT_LABELS[name],
			text: texts[name] ?? EMPTY_TEXT,
			/** Beside which another language is written. */
			french: name === 'fr' ? null : texts.fr,
			versionId: version?.id ?? ''
		};
	},
	ABSENT
);

const write = writeFrom(
	'ecrire',
	(form, { texte }) => readPageText(form, texte === 'fr'),
	(was, text, { texte }) => {
		// A text in another language that says nothing any more is none: French is read in its place.
		const isBlank = !text.lead && !text.access && text.does.length + text.doesNot.length === 0;
		const { [texte as PublicText]: _former, ...others } = was.texts;
		const texts = isBlank && texte !== 'fr' ? others : { ...was.texts, [String(texte)]: text };
		return { ...was, texts: texts as typeof was.texts };
	}
);

export const actions: Actions = {
	ecrire: (event) =>
		isPageText(event.params.texte) ? write(event) : error(404, { message: ABSENT })
};
