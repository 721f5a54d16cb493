import * as v from 'valibot';
import type { Refusal } from '#lib/shared/refuse.ts';
import type { Place } from '../facts/place.ts';
import type { CorrectionRefusal, TypedCorrection } from './correction.ts';
import { WEEKDAYS } from '../hours/hour-words.ts';
import { linesOfHours, type WeekLines } from './week-lines.ts';

const text = (most: number) =>
	v.optional(
		v.pipe(
			v.string(),
			v.trim(),
			v.maxLength(most, `C’est trop long\u00a0: ${most} signes au plus.`)
		),
		''
	);

/** What the owner of a place sends: each thing as the card says it, changed or not. */
export const CorrectionForm = v.object({
	telephone: text(40),
	adresse: text(300),
	complement: text(300),
	codepostal: text(5),
	commune: text(120),
	acces: text(4),
	apporter: text(400),
	horaires: text(300),
	/** Sent where its hours are shown day by day. */
	semaine: text(1),
	lundi: text(80),
	mardi: text(80),
	mercredi: text(80),
	jeudi: text(80),
	vendredi: text(80),
	samedi: text(80),
	dimanche: text(80),
	ferme: text(3)
});
export type SentCorrection = v.InferOutput<typeof CorrectionForm>;

/** What was typed, as a correction is read. */
export function typedCorrection(sent: SentCorrection): TypedCorrection {
	return {
		phone: sent.telephone,
		street: sent.adresse,
		streetMore: sent.complement,
		postcode: sent.codepostal,
		town: sent.commune,
		stepFree: sent.acces,
		bring: sent.apporter,
		week: sent.semaine
			? (Object.fromEntries(WEEKDAYS.map((day) => [day, sent[day]])) as WeekLines)
			: null,
		hoursSaid: sent.horaires,
		isClosed: sent.ferme !== ''
	};
}

/** What stands in the fields when the page is opened. */
export function correctionFields({
	street,
	streetMore,
	postcode,
	town,
	stepFree,
	bring,
	...place
}: Place) {
	return {
		...{ street, streetMore, postcode, town, stepFree, bring },
		week: linesOfHours(place.hours),
		hoursSaid: place.hoursSaid,
		isRefuge: place.isRefuge
	};
}

/** The field beside which a refusal is said; none: above the form. */
export function fieldOfCorrection(why: CorrectionRefusal | Refusal<'too-many'>): string {
	if (why.refusal === 'week' && 'day' in why) return why.day;
	const fields: Partial<Record<typeof why.refusal, string>> = {
		phone: 'telephone',
		postcode: 'codepostal'
	};
	return fields[why.refusal] ?? '';
}
