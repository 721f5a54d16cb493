import { counted } from '#lib/shared/french-plural.ts';

/** What was on the screen when somebody called. */
export type CalledFrom = { title: string; step: number | null; stepTitle: string | null } | null;

/** « Carte Vitale, étape 3 : Écrire son numéro »; nothing of a guide: what she wants is not known. */
export function calledAbout(from: CalledFrom): string {
	if (!from) return 'La personne ne lisait aucun guide.';
	const { title, step, stepTitle } = from;
	if (step === null) return `Guide «\u202f${title}\u202f»`;
	return `Guide «\u202f${title}\u202f», étape ${step}${stepTitle ? `\u00a0: ${stepTitle}` : ''}`;
}

/** What the desk keeps as the words of the request: nobody has heard hers yet. */
export function requestWords(kiosk: string, from: CalledFrom): string {
	const about = from ? calledAbout(from) : 'sans guide ouvert';
	return `Appel à la borne «\u202f${kiosk}\u202f»\u00a0: ${about}`;
}

/** « 12 secondes », « 3 minutes »: how long somebody waited. */
export function waited(seconds: number): string {
	if (seconds < 60) return counted(Math.max(0, Math.round(seconds)), 'seconde');
	return counted(Math.round(seconds / 60), 'minute');
}
