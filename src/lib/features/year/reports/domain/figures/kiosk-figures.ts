/** What the kiosk told in figures, each with how it is counted (docs/report-rules.md). */
import { sayCallSums } from '#lib/features/lobby/help-calls/index.ts';
import type { KioskYear } from '../count/kiosk-year.ts';
import { sumOf } from '../count/fiche-totals.ts';
import { formatDuration } from '../text/french.ts';

export type KioskFigure = {
	key: string;
	label: string;
	value: number;
	unit: 'count' | 'minutes';
	/** What is counted: « passages », « guides ». */
	counted: string;
	explanation: string;
};

const NO_CALL = { calls: 0, answered: 0, seconds: null };

/** Those of which nothing happened are left out. */
export function kioskFigures(kiosk: KioskYear): KioskFigure[] {
	const { visits, minutes, calls = NO_CALL } = kiosk;
	const figures: KioskFigure[] = [
		{
			...{ key: 'visits', label: 'Passages à la borne', value: visits, unit: 'count' },
			counted: 'passages',
			explanation:
				'du premier écran à «\u202fJ’ai terminé\u202f», ou à dix minutes sans personne\u00a0; ce ne sont pas des personnes, et ce qui se passe sans réseau n’est pas compté'
		},
		{
			...{ key: 'minutes', label: 'Temps passé à la borne', value: minutes, unit: 'minutes' },
			counted: 'heures',
			explanation: `du premier écran au dernier, soit ${formatDuration(Math.round(minutes / Math.max(1, visits)))} par passage`
		},
		{
			...{ key: 'guides', label: 'Guides ouverts', unit: 'count' },
			value: sumOf(kiosk.guides, ({ opened }) => opened),
			counted: 'guides',
			explanation: 'un guide ouvert deux fois dans l’année compte deux fois'
		},
		{
			...{ key: 'finished', label: 'dont lus jusqu’au bout', unit: 'count' },
			value: sumOf(kiosk.guides, ({ finished }) => finished),
			counted: 'guides',
			explanation: 'le dernier écran du guide, «\u202fEt après\u202f», a été ouvert'
		},
		{
			...{ key: 'pages', label: 'Pages imprimées', value: kiosk.pages, unit: 'count' },
			counted: 'pages',
			explanation: 'celles que la borne a envoyées à l’imprimante'
		},
		{
			...{ key: 'calls', label: 'Appels à l’accueil', value: calls.calls, unit: 'count' },
			counted: 'appels',
			explanation: sayCallSums(calls.calls, calls.answered, calls.seconds)
		},
		{
			...{ key: 'refused', label: 'Sites refusés', value: kiosk.refused, unit: 'count' },
			counted: 'fois',
			explanation:
				'la borne n’ouvre que les sites des guides\u00a0; lesquels, le centre seul le lit'
		}
	];
	return figures.filter(({ value }) => value > 0);
}
