import { readCalendar } from '#lib/features/learning/closures/index.server.ts';
import { readCentrePhone } from '#lib/features/learning/letters/index.server.ts';
import {
	pageAtWork,
	readPageVersion,
	readPhotos
} from '#lib/features/outreach/centre-pages/index.server.ts';
import {
	PAGE_TEXT_LABELS,
	PUBLIC_WORDS,
	showPage,
	showPhotos,
	shutDays
} from '#lib/features/outreach/centre-pages/index.ts';
import { shown } from '#lib/http/shown.ts';
import { isId } from '#lib/shared/identifier.ts';
import { PUBLIC_TEXTS } from '#lib/shared/public-text.ts';

export const load = shown(
	'write-centre-page',
	async (db, { url, viewer, today }) => {
		const asked = url.searchParams.get('version');
		const version =
			asked && isId(asked) ? await readPageVersion(db, asked) : (await pageAtWork(db)).version;
		if (!version) return null;
		const name = PUBLIC_TEXTS.find((one) => one === url.searchParams.get('texte')) ?? 'fr';
		const words = PUBLIC_WORDS[name];
		const { commune, periods } = await readCalendar(db, today);
		const closures = periods.filter(({ kind }) => kind === 'own');
		const about = {
			...{ name, language: words.language, today, holidayIn: words.holiday },
			shut: shutDays(today, { commune, closures })
		};
		return {
			...{ name, centre: viewer.centre.name, versionId: version.id },
			label: PAGE_TEXT_LABELS[name],
			shown: showPage(version.content, about),
			photos: showPhotos(await readPhotos(db, version.content.photos), {
				language: words.language,
				at: '/equipe/centre/page/photo'
			}),
			phone: await readCentrePhone(db)
		};
	},
	'Cette version n’existe pas, ou n’est pas de votre centre.'
);
