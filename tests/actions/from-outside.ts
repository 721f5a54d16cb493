import { asking, desk, OWN, places, SAYING, SAYING_THERE, slot, walks } from './places.ts';
import type { Written } from './written.ts';

/** What somebody without an account must have done just before, for the desk to answer. */
export const BEFORE_FROM_OUTSIDE: Readonly<
	Record<string, readonly (string | { write: Written })[]>
> = {
	[`${walks}/[balade=uuid] ?/retirer`]: [`${walks} ?/donner`],
	'/ajout/[jeton] ?/fiche': [`${walks} ?/donner`],
	'/ajout/[jeton] ?/rues': [`${walks} ?/donner`],
	// Sent at once, as a machine would: somebody looks at it first.
	[`${places} ?/verifier`]: [`${asking} ?/demander`],
	[`${places} ?/appel`]: [`${places} ?/verifier`],
	[`${places} ?/suite`]: [`${asking} ?/demander`],
	[`${places} ?/effacer`]: [`${asking} ?/demander`],
	[`${places} ?/defaire`]: [`${places} ?/suite`],
	[`${places} ?/retirer`]: [
		`${places} ?/verifier`,
		`${places} ?/suite`,
		'/demande/[ticket] ?/renoncer'
	],
	[`${places} ?/ecarter`]: [`${asking} ?/demander`],
	// Whoever leaves frees a seat, for the one who had left before to sit on again.
	[`${slot} ?/annuler-depart`]: [`${slot} ?/accueillir`, `${slot} ?/depart`, `${slot} ?/depart`],
	[`${places} ?/place`]: [`${desk}/creneaux`, `${places} ?/verifier`],
	...Object.fromEntries(
		SAYING.flatMap((page) => [
			[`${page} ?/relire`, [{ write: 'a director of publication' as const }]],
			[`${page} ?/envoyer`, [`${page} ?/relire`]],
			[`${page} ?/corriger`, [`${page} ?/relire`]]
		])
	),
	// Next door, where the kiosk stands.
	[`${SAYING_THERE} ?/relire`]: [{ write: 'a director of publication next door' }],
	[`${SAYING_THERE} ?/envoyer`]: [`${SAYING_THERE} ?/relire`],
	[`${SAYING_THERE} ?/corriger`]: [`${SAYING_THERE} ?/relire`],
	'/borne/[[texte=texte]]/quartier ?/aussi': [
		{ write: 'a director of publication next door' },
		{ write: 'a problem that everybody reads next door' }
	],
	...Object.fromEntries(
		OWN.flatMap((page, nth) => {
			const sending = `${SAYING.at(-nth)!} ?/envoyer`;
			return [
				[`${page} ?/changer`, [sending]],
				[`${page} ?/retirer`, [sending]],
				[`${page} ?/recours`, [sending, { write: 'a refusal of what came by the site' as const }]]
			];
		})
	),
	['/demande/[ticket] ?/renoncer']: [`${asking} ?/demander`],
	['/[langue=langue]/demande/[ticket] ?/renoncer']: [`/[langue=langue]${asking} ?/demander`]
};
