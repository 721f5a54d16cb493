import * as v from 'valibot';
import type { Viewer } from '#lib/features/house/staff/index.server.ts';
import { mayDo } from '#lib/features/house/staff/index.ts';
import {
	listPlacePhotos,
	putBackPlace,
	readPlace,
	readPlaceHistory,
	removePlace,
	showPlace,
	verifyPlace
} from '#lib/features/resources/places/index.server.ts';
import {
	columnNamed,
	freshness,
	kindLabel,
	missingFor,
	tellPast,
	toldFacts
} from '#lib/features/resources/places/index.ts';
import { type Asked, ofTeam } from '#lib/http/asked.ts';
import { deed, deeds, type Doing } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { momentIn } from '#lib/shared/french-dates.ts';
import { writtenPhone } from '#lib/shared/written-phone.ts';
import type { Actions } from './$types';

const MOST_PAST = 30;
const writes = ofTeam('write-places');

export const load = shown(
	ofTeam('see-places'),
	async (db, { params, viewer, today, timeZone }: Asked<'lieu', Viewer>) => {
		const place = await readPlace(db, params.lieu);
		if (!place) return null;
		const [history, photos] = await Promise.all([
			readPlaceHistory(db, params.lieu, MOST_PAST),
			listPlacePhotos(db, params.lieu)
		]);
		const mayWrite = mayDo(viewer.role, 'write-places');
		const isOwn = place.centreId !== null && place.centreId === viewer.centre?.id;
		const verification = history.find(({ what }) => what === 'verify');
		return {
			place: {
				...{ id: place.id, name: place.name, kind: kindLabel(place.kind) },
				...{ isRefuge: place.isRefuge, isPublic: place.isPublic, removed: place.removed },
				mergedInto: place.mergedInto
			},
			phone: place.phone && { number: place.phone, written: writtenPhone(place.phone) },
			age: freshness(place, today),
			verifiedBy: verification?.by ?? null,
			missing: place.isRefuge ? [] : missingFor('standard', place).map(columnNamed),
			isWithoutHours: !place.isRefuge && place.hours === null && place.hoursSaid === null,
			sections: toldFacts(place),
			photos: photos.map((photo) => ({
				...photo,
				src: `/equipe/lieux/${place.id}/photos/${photo.id}`
			})),
			mayWrite: mayWrite && place.mergedInto === null,
			mayRemove: mayWrite && (isOwn || mayDo(viewer.role, 'arbitrate-places')),
			history: history.map((one) => ({
				...tellPast(one),
				...{ id: one.id, by: one.by, at: momentIn(timeZone, one.at) }
			}))
		};
	},
	'Ce lieu n’est pas au répertoire.'
);

const Nothing = v.object({});
const Reason = v.object({
	raison: v.pipe(v.string(), v.trim(), v.maxLength(300, '300 signes au plus.'))
});
type This = Doing<'lieu', Viewer>;

export const actions: Actions = deeds({
	montrer: deed(
		writes,
		Nothing,
		(db, _sent, { params }: This) => showPlace(db, params.lieu, true),
		() => ({ done: 'C’est fait\u00a0: les habitants trouvent ce lieu.' })
	),
	cacher: deed(
		writes,
		Nothing,
		(db, _sent, { params }: This) => showPlace(db, params.lieu, false),
		() => ({ done: 'C’est fait\u00a0: les habitants ne trouvent plus ce lieu.' })
	),
	verifier: deed(
		writes,
		Nothing,
		(db, _sent, { params }: This) => verifyPlace(db, params.lieu),
		() => ({ done: 'C’est noté\u00a0: tout est juste aujourd’hui.' })
	),
	retirer: deed(
		writes,
		Reason,
		(db, { raison }, { params }: This) => removePlace(db, params.lieu, raison),
		() => ({ done: 'Ce lieu est retiré\u00a0: personne n’y est plus envoyé.' })
	),
	remettre: deed(
		writes,
		Nothing,
		(db, _sent, { params }: This) => putBackPlace(db, params.lieu),
		() => ({ done: 'Ce lieu est remis.' })
	)
});
