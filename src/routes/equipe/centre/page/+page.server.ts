import * as v from 'valibot';
import { readCentrePhone } from '#lib/features/learning/letters/index.server.ts';
import {
	type KeptPhoto,
	keptPhotos,
	pageAtWork,
	publishPage,
	takeDownPage
} from '#lib/features/outreach/centre-pages/index.server.ts';
import {
	centreAddress,
	EMPTY_PAGE,
	missingInPage,
	MOST_PHOTOS,
	PAGE_TEXT_LABELS,
	readFacts,
	readSpecialDay,
	specialDayIn
} from '#lib/features/outreach/centre-pages/index.ts';
import { deed, deeds, here } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { momentIn, plainDay } from '#lib/shared/french-dates.ts';
import { chosenId } from '#lib/shared/typed-values.ts';
import type { Actions } from './$types';
import { photoActions } from './photo-actions.ts';
import { writeFrom } from './write-from.ts';
import { PUBLIC_TEXTS } from '#lib/shared/public-text.ts';

export const load = shown('write-centre-page', async (db, { viewer, timeZone, today }) => {
	const { version, shownId, versions } = await pageAtWork(db);
	const page = version?.content ?? EMPTY_PAGE;
	const phone = await readCentrePhone(db);
	const photos = await keptPhotos(db);
	const { openings, street, postcode, city, position, isFree, texts, specialDays } = page;
	return {
		address: centreAddress(viewer.centre.slug, 'fr'),
		centre: viewer.centre.name,
		versionId: version?.id ?? '',
		phone: phone?.written ?? null,
		missing: missingInPage(page),
		shown: whichIsShown(shownId, version?.id),
		...{ openings, street, postcode, city, isFree },
		position: position ? `${position.latitude}, ${position.longitude}` : '',
		specialDays: specialDays
			.map((day, nth) => ({ nth, label: specialDayIn('fr', day), isPast: day.lastDay < today }))
			.filter(({ isPast }) => !isPast),
		...{ today, mostPhotos: MOST_PHOTOS, photos: photoLines(photos, page.photos) },
		texts: PUBLIC_TEXTS.map((name) => ({
			name,
			label: PAGE_TEXT_LABELS[name],
			isThere: Boolean(texts[name]?.lead)
		})),
		versions: versions.map(({ id, at, by, publishedAt }) => ({
			...{ id, by, at: momentIn(timeZone, at), isShown: id === shownId },
			publishedAt: publishedAt && momentIn(timeZone, publishedAt)
		}))
	};
});

/** Those of the page first, in its order. */
function photoLines(photos: readonly KeptPhoto[], ids: readonly string[]) {
	const onPage = ids.filter((id) => photos.some((photo) => photo.id === id));
	const lines = photos.map(({ id, shows, width, height, consentOn, consentNote }) => ({
		...{ id, shows, width, height, src: `/equipe/centre/page/photo/${id}` },
		rank: onPage.includes(id) ? onPage.indexOf(id) + 1 : null,
		consent: consentOn
			? `Accord écrit du ${plainDay(consentOn)}\u00a0: ${consentNote}`
			: 'Personne n’est reconnaissable.'
	}));
	return lines.toSorted((one, other) => (one.rank ?? Infinity) - (other.rank ?? Infinity) || 0);
}

/** Residents read this very version, one of before, or none. */
function whichIsShown(
	published: string | null,
	last: string | undefined
): 'this' | 'older' | 'nothing' {
	if (!published) return 'nothing';
	return published === last ? 'this' : 'older';
}

const version = chosenId('Cette version n’existe plus\u00a0: rechargez la page.');

export const actions: Actions = {
	ecrire: writeFrom('ecrire', readFacts, (was, facts) => ({ ...was, ...facts })),
	ajouter: writeFrom('ajouter', readSpecialDay, (was, day) => ({
		...was,
		specialDays: [...was.specialDays, day]
	})),
	retirer: writeFrom(
		'retirer',
		(form) => ({ read: Number(form.get('jour')), errors: {} }),
		(was, gone) => ({ ...was, specialDays: was.specialDays.filter((_day, nth) => nth !== gone) })
	),
	...photoActions,
	...deeds({
		publier: deed(
			'write-centre-page',
			v.object({ version }),
			(db, sent) => publishPage(db, sent.version),
			() => ({ done: 'C’est publié\u00a0: les habitants lisent cette page.' })
		),
		depublier: deed('write-centre-page', v.object({}), (db) => takeDownPage(db), here)
	})
};
