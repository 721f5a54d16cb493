import { publishedGuides } from '#lib/features/resources/guides/index.server.ts';
import { guideAddress } from '#lib/features/resources/guides/index.ts';
import { shownPlaces } from '#lib/features/resources/places/index.server.ts';
import { publicCentres } from '#lib/features/outreach/centre-pages/index.server.ts';
import { centreAddress } from '#lib/features/outreach/centre-pages/index.ts';
import { EXERCISE_FAMILIES } from '#lib/features/resources/practice/index.ts';
import { themeAddress } from '#lib/features/neighbourhood/themes/index.ts';
import { listThemes } from '#lib/features/neighbourhood/themes/index.server.ts';
import { visit } from './visit.ts';
import { PUBLIC_TEXTS } from '#lib/shared/public-text.ts';

/** Of ten years of them, the latest: their own page has the others. */
const MOST_THEMES = 200;

/** Every page that anybody may read, by what it is about: read by people, and by those who look for it. */
export async function publicPlaces(event: { locals: App.Locals }) {
	return visit(event, null, async (db) => {
		const centres = await publicCentres(db);
		const guides = (await publishedGuides(db)).filter(({ isViolence }) => !isViolence);
		return {
			centres: centres.map(({ slug, name }) => ({ href: centreAddress(slug, 'fr'), label: name })),
			guides: guides.map(({ guide, titles }) => ({
				href: guideAddress(guide, 'fr'),
				label: titles.fr!
			})),
			exercises: EXERCISE_FAMILIES.flatMap(({ exercises }) =>
				exercises.map(({ id, title }) => ({ href: `/exercices/${id}`, label: title }))
			),
			/** What the centres ask of the neighbourhood, the latest. */
			themes: (await listThemes(db, { most: MOST_THEMES })).themes.map(({ id, title }) => ({
				href: themeAddress(id),
				label: title
			})),
			/** Too many to be told one by one to people, who look for them. */
			cards: (await shownPlaces(db)).map((id) => `/carte/lieux/${id}`),
			/** The same pages in their other texts. */
			others: [
				...centres.flatMap(({ slug }) =>
					PUBLIC_TEXTS.filter((text) => text !== 'fr').map((text) => centreAddress(slug, text))
				),
				...guides.flatMap(({ guide, texts }) =>
					texts.filter((text) => text !== 'fr').map((text) => guideAddress(guide, text))
				)
			]
		};
	});
}

/** Pages that are always there. */
export const STANDING = [
	{ href: '/', label: 'Trouver un centre' },
	{ href: '/facile', label: 'Trouver un centre, facile à lire' },
	{ href: '/carte', label: 'Trouver un lieu' },
	{ href: '/quartier/conditions', label: 'Paroles d’habitants\u00a0: ce qui est publié' },
	{ href: '/carte/livret', label: 'Imprimer le livret des lieux' },
	{ href: '/quartier', label: 'Ce que disent les habitants' },
	{ href: '/quartier/themes', label: 'Questions et balades du quartier' },
	{ href: '/quartier/dire', label: 'Parler de votre quartier' },
	{ href: '/guides', label: 'Guides pas à pas' },
	{ href: '/exercices', label: 'S’exercer sans risque' },
	{ href: '/accessibilite', label: 'Accessibilité' },
	{ href: '/vie-privee', label: 'Vos données' },
	{ href: '/mentions-legales', label: 'Mentions légales' }
] as const;
