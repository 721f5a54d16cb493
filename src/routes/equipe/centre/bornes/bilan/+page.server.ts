import {
	listCountedKiosks,
	type ToldKiosk,
	readKioskCounts
} from '#lib/features/lobby/kiosk-counts/index.server.ts';
import { type CallSums, readCallSums } from '#lib/features/lobby/help-calls/index.server.ts';
import { sayCallSums } from '#lib/features/lobby/help-calls/index.ts';
import {
	type Period,
	PERIODS,
	TEXT_WORDS,
	weeksOf
} from '#lib/features/lobby/kiosk-counts/index.ts';
import { stepWords } from '#lib/features/year/reports/index.server.ts';
import { shown } from '#lib/http/shown.ts';
import { durationName, plainDay } from '#lib/shared/french-dates.ts';
import { counted } from '#lib/shared/french-plural.ts';
import { drawWeeks } from './draw-weeks.ts';

const PERIOD_WORDS: Readonly<Record<Period, string>> = {
	mois: 'Ce mois-ci',
	'douze-mois': 'Douze mois',
	annee: 'L’année'
};
const isPeriod = (typed: string): typed is Period => PERIODS.some((known) => known === typed);

export const load = shown('write-centre-page', async (db, { url, today }) => {
	const asked = url.searchParams.get('periode') ?? '';
	const period = isPeriod(asked) ? asked : 'mois';
	const kiosks = await listCountedKiosks(db);
	const chosen = kiosks.find(({ id }) => id === url.searchParams.get('borne')) ?? null;
	const weeks = weeksOf(period, today);
	const told = await readKioskCounts(db, { weeks, kioskId: chosen?.id ?? null });
	// The week that runs is not over: its calls are counted up to today.
	const calls = await readCallSums(db, { from: weeks.from, until: today }, chosen?.id ?? null);
	const address = (words: Period, kiosk: string | null) =>
		`/equipe/centre/bornes/bilan?periode=${words}${kiosk ? `&borne=${kiosk}` : ''}`;
	return {
		hasKiosk: kiosks.length > 0,
		isEmpty: told.visits + calls.calls + told.hosts.length + told.otherHosts === 0,
		since: `Semaines du ${plainDay(weeks.from)} à aujourd’hui.`,
		periods: PERIODS.map((one) => ({
			href: address(one, chosen?.id ?? null),
			label: PERIOD_WORDS[one],
			current: one === period
		})),
		kiosks:
			kiosks.length < 2
				? []
				: [
						{ href: address(period, null), label: 'Toutes les bornes', current: !chosen },
						...kiosks.map(({ id, name }) => ({
							href: address(period, id),
							label: name,
							current: id === chosen?.id
						}))
					],
		figures: figuresOf(told, calls),
		chart: told.visits > 0 ? await drawWeeks(told.byWeek, weeks) : null,
		tables: tablesOf(told)
	};
});

function figuresOf({ visits, minutes, pages, guides }: ToldKiosk, { calls, ...how }: CallSums) {
	const opened = guides.reduce((sum, guide) => sum + guide.opened, 0);
	const finished = guides.reduce((sum, guide) => sum + guide.finished, 0);
	return [
		{ label: 'Passages', value: visits.toLocaleString('fr-FR') },
		{
			...{ label: 'Temps passé', value: durationName(minutes) },
			explanation: visits > 0 ? `${durationName(Math.round(minutes / visits))} par passage` : ''
		},
		{
			...{ label: 'Guides ouverts', value: opened.toLocaleString('fr-FR') },
			explanation: `${counted(finished, 'lu', 'lus')} jusqu’au bout`
		},
		{ label: 'Pages imprimées', value: pages.toLocaleString('fr-FR') },
		{
			...{ label: 'Appels à l’accueil', value: calls.toLocaleString('fr-FR') },
			explanation: calls > 0 ? sayCallSums(calls, how.answered, how.seconds) : ''
		}
	];
}

/** Steps where people stop most: below, one stops here and there. */
const MOST_STOPS = 15;

type Line = { name: string; numbers: number[]; href?: string };

/** What was counted one by one; a table where nothing was is not there. */
function tablesOf({ guides, languages, hosts, otherHosts }: ToldKiosk) {
	const stops = guides
		.flatMap(({ guide, title, stops: left }) =>
			left.map(({ step, n, title: stepTitle }) => ({
				...{ name: `${title}, ${stepWords({ step, stepTitle })}`, numbers: [n] },
				href: `/equipe/guides/${guide}`
			}))
		)
		.toSorted((a, b) => b.numbers[0]! - a.numbers[0]!)
		.slice(0, MOST_STOPS);
	return [
		table(
			'Guides ouverts',
			['Guide', 'Ouvert', 'Lu jusqu’au bout'],
			[
				...guides.map(({ guide, title, opened, finished }) => ({
					...{ name: title, numbers: [opened, finished], href: `/equipe/guides/${guide}` }
				}))
			]
		),
		table('Où l’on s’arrête', ['Guide et étape', 'Passages'], stops),
		table(
			'Langues lues',
			['Langue', 'Passages'],
			languages.map(({ text, n }) => ({ name: TEXT_WORDS[text], numbers: [n] }))
		),
		table(
			'Sites refusés',
			['Site', 'Fois'],
			[
				...hosts.map(({ host, n }) => ({ name: host, numbers: [n] })),
				...(otherHosts > 0 ? [{ name: 'autres', numbers: [otherHosts] }] : [])
			]
		)
	].filter(({ rows }) => rows.length > 0);
}

const table = (caption: string, heads: readonly string[], rows: readonly Line[]) => ({
	...{ caption, heads, rows }
});
