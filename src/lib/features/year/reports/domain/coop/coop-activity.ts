import { type AgeBand, ageBandIn, ageBandLabel } from '#lib/features/people/people/index.ts';
import type { FamilyCode } from '#lib/features/desk/families/index.ts';
import { COOP_LABELS, COOP_THEMES, coopRedirection } from './coop-values.ts';
import type { Autonomy, RequestChannel } from '../count/desk-counts.ts';
import type { PlainDate, Sex } from '../count/facts.ts';

/** Somebody was accompanied at the desk, or came to a drop-in slot: one individual activity. */
export type Accompaniment = {
	/** Ours: what says that a line was copied. */
	key: string;
	day: PlainDate;
	recordedOn: PlainDate;
	/** Null at a drop-in slot without a request. */
	family: FamilyCode | null;
	channel: RequestChannel;
	minutes: number | null;
	device: string | null;
	autonomy: Autonomy | null;
	/** Kind of the partner she was sent to. */
	sentTo: string | null;
	isKnown: boolean;
	/** She had asked something before. */
	cameBefore: boolean;
	commune: string | null;
	sex: Sex | null;
	birthYear: number | null;
	/** Of an anonymous subject, whose birth year was erased. */
	ageBand: AgeBand | null;
	socialStatus: string | null;
};

/** The same in La Coop's codes; empty where Déclic does not know. */
export type CoopActivity = {
	date: PlainDate;
	recordedOn: PlainDate;
	type: string;
	participants: number;
	placeType: string;
	minutes: number | null;
	device: string;
	theme: string;
	demarche: string;
	autonomy: string;
	isSent: boolean;
	redirection: string;
	commune: string;
	sex: string;
	ageBand: AgeBand;
	status: string;
	key: string;
};

/** An accompaniment in La Coop's values, so that nobody looks for them (coop). */
export function coopActivity(one: Accompaniment): CoopActivity {
	const { theme, demarche } = one.family
		? COOP_THEMES[one.family]
		: { theme: 'prendre_en_main_du_materiel', demarche: null };
	const year = Number(one.day.slice(0, 4));
	return {
		date: one.day,
		recordedOn: one.recordedOn,
		type: 'individuel',
		participants: 1,
		placeType: one.channel === 'phones' ? 'a_distance' : 'lieu_activite',
		minutes: one.minutes,
		device: one.device ?? '',
		theme,
		demarche: demarche ?? '',
		autonomy: one.autonomy ?? '',
		isSent: one.sentTo !== null,
		redirection: one.sentTo === null ? '' : coopRedirection(one.sentTo),
		commune: one.commune ?? '',
		sex: one.sex === null ? 'non_communique' : one.sex === 'female' ? 'feminin' : 'masculin',
		ageBand: one.ageBand ?? ageBandIn(year, one.birthYear),
		status: one.socialStatus ?? 'non_communique',
		key: one.key
	};
}

/** A value as La Coop shows it; one Déclic has no label for stands as it is (coop). */
function coopLabel(value: string): string {
	return COOP_LABELS[value] ?? value;
}

/**
 * The lines to copy, in the order of La Coop's form for an individual activity (coop): who, when,
 * how long, where, with what, about what, how far alone, sent where; then what it asks of somebody
 * anonymous.
 */
export function coopForm(one: Accompaniment): { label: string; value: string }[] {
	const activity = coopActivity(one);
	const lines = [
		['Bénéficiaire', one.isKnown ? 'Suivi par le centre' : 'Anonyme'],
		['Date de l’accompagnement', activity.date.split('-').reverse().join('/')],
		['Durée', activity.minutes === null ? 'non notée' : `${activity.minutes}\u00a0min`],
		['Lieu d’accompagnement', coopLabel(activity.placeType)],
		['Matériel numérique utilisé', coopLabel(activity.device) || 'à choisir'],
		['Thématique', coopLabel(activity.theme)],
		['Démarche', coopLabel(activity.demarche) || (isDemarche(activity) ? 'à choisir' : '')],
		['Niveau d’autonomie', coopLabel(activity.autonomy)],
		['Orienté vers une autre structure', activity.isSent ? coopLabel(activity.redirection) : 'Non'],
		['Déjà accompagné', one.cameBefore ? 'Oui' : 'Non'],
		['Commune de résidence', activity.commune],
		['Genre', coopLabel(activity.sex)],
		['Tranche d’âge', ageBandLabel(activity.ageBand)],
		['Statut', coopLabel(activity.status)]
	] as const;
	return lines.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}

function isDemarche({ theme }: CoopActivity): boolean {
	return theme === 'aide_aux_demarches_administratives';
}
