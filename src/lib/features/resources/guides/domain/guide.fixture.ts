import type { GuideStep, GuideText } from './guide.ts';
import type { PrintedGuide } from './guide-paper.ts';

const step = (number: number, change: Partial<GuideStep> = {}): GuideStep => ({
	title: `Faire la chose ${number}`,
	text: `Lisez la lettre ${number}. Cherchez le mot «\u202fcopie.\u202f» Il est en haut.`,
	picture: 'form',
	alt: `Une feuille à remplir, ${number}`,
	errors: [],
	stuck: 'Venez nous voir.',
	...change
});

/** A text of five steps, for tests. */
export const TEXT: GuideText = {
	title: 'Demander un acte de naissance',
	why: 'Ce papier dit où vous êtes né.',
	papers: ['Votre pièce d’identité.', 'Le livret de famille.'],
	steps: [
		step(1),
		step(2, {
			action: { kind: 'open-site', label: 'Ouvrir la page officielle', fact: 'page-acte' },
			errors: ['Un site demande de l’argent. Fermez-le.']
		}),
		step(3, { action: { kind: 'open-site', label: 'Ouvrir le site', fact: 'site-secret' } }),
		step(4, { action: { kind: 'wait', label: 'Attendre le courrier' } }),
		step(5)
	],
	next: 'L’acte arrive. Lisez-le.',
	scam: 'La demande est gratuite.'
};

/** The same as it may be shown: nobody has read « site-secret ». */
export function guideToPrint(change: Partial<PrintedGuide> = {}): PrintedGuide {
	return {
		name: 'fr',
		text: TEXT,
		minutes: 20,
		price: 'Gratuit',
		sheet: { title: 'Acte de naissance', url: 'https://www.service-public.fr/F1427' },
		sites: {
			'page-acte': { url: 'https://www.service-public.fr/F1427', host: 'www.service-public.fr' }
		},
		readOn: '2026-11-28',
		lookAgainOn: '2027-06-30',
		isExample: false,
		phone: { centre: 'Centre social Jacques Brel', written: '01 23 45 67 89' },
		address: 'https://declic.example/guides/acte-de-naissance',
		...change
	};
}
