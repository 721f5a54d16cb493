import * as v from 'valibot';
import { isId } from '#lib/shared/identifier.ts';
import { refuse } from '#lib/shared/refuse.ts';
import type { NewOffer } from './group-offer.ts';

const whole = (least: number, most: number, message: string) =>
	v.pipe(
		v.string(message),
		v.trim(),
		v.regex(/^\d{1,3}$/, message),
		v.toNumber(),
		v.minValue(least, message),
		v.maxValue(most, message)
	);
const words = v.optional(
	v.pipe(
		v.string(),
		v.trim(),
		v.maxLength(120, 'Ce texte est trop long\u00a0: 120 signes au plus.')
	),
	''
);

const Form = v.object({
	jour: v.pipe(
		v.string('Choisissez un jour.'),
		v.regex(/^[1-7]$/, 'Choisissez un jour.'),
		v.toNumber()
	),
	heure: v.pipe(
		v.string('Écrivez l’heure ainsi\u00a0: 14:00.'),
		v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Écrivez l’heure ainsi\u00a0: 14:00.')
	),
	duree: whole(15, 600, 'La durée va de 15 à 600 minutes.'),
	places: whole(1, 60, 'Le nombre de places va de 1 à 60.'),
	minimum: whole(1, 60, 'Le minimum va de 1 à 60.'),
	lieu: v.optional(v.union([v.literal(''), v.pipe(v.string(), v.uuid())]), ''),
	autre: words,
	salle: v.optional(v.union([v.literal(''), v.pipe(v.string(), v.uuid())]), ''),
	'salle-ailleurs': words,
	format: v.picklist(['level', 'open'], 'Dites si le groupe est d’un niveau, ou ouvert à tous.')
});

type Read = { offer: Omit<NewOffer, 'programmeId'> } | { refusal: 'form'; message: string };

/** Reads what is asked of a slot: whoever could lead it is ticked. */
export function readOfferForm(form: FormData): Read {
	const read = v.safeParse(Form, Object.fromEntries(form));
	if (!read.success) return refuse('form', read.issues[0].message);
	const { jour, heure, duree, places, minimum, lieu, autre, salle, format } = read.output;
	const written = read.output['salle-ailleurs'];
	return {
		offer: {
			weekday: jour,
			startsAt: heure,
			minutes: duree,
			capacity: places,
			minimum,
			partnerId: lieu || null,
			venue: autre || null,
			room: written || null,
			roomId: salle || null,
			format,
			provides: form.getAll('equipement').map(String),
			animators: form.getAll('anime').map(String).filter(isId)
		}
	};
}
