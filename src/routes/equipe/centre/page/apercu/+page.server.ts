import { readCentrePhone } from '#lib/features/learning/letters/index.server.ts';
import { pageAtWork, readPageVersion } from '#lib/features/outreach/centre-pages/index.server.ts';
import {
	PAGE_TEXT_LABELS,
	PAGE_TEXTS,
	PUBLIC_WORDS,
	showPage
} from '#lib/features/outreach/centre-pages/index.ts';
import { shown } from '#lib/http/shown.ts';
import { isId } from '#lib/shared/identifier.ts';

export const load = shown(
	'write-centre-page',
	async (db, { url, viewer, today }) => {
		const asked = url.searchParams.get('version');
		const version =
			asked && isId(asked) ? await readPageVersion(db, asked) : (await pageAtWork(db)).version;
		if (!version) return null;
		const name = PAGE_TEXTS.find((one) => one === url.searchParams.get('texte')) ?? 'fr';
		const words = PUBLIC_WORDS[name];
		const about = { name, language: words.language, today, shut: [], holidayIn: words.holiday };
		return {
			...{ name, centre: viewer.centre.name, versionId: version.id },
			label: PAGE_TEXT_LABELS[name],
			shown: showPage(version.content, about),
			phone: await readCentrePhone(db)
		};
	},
	'Cette version n’existe pas, ou n’est pas de votre centre.'
);
