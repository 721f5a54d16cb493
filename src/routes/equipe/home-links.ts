import type { IconName } from '#lib/design/icons.ts';
import {
	waitingLines,
	type WaitingCounts
} from '#lib/features/neighbourhood/contributions/index.ts';
import { mayDo, type Role } from '#lib/features/house/staff/index.ts';
import { counted } from '#lib/shared/french-plural.ts';

// What the first page of the team leads to. Said by the server: the page carries no word of it twice.
type Link = { href: string; icon: IconName; title: string; meta: string };

/** What the desk begins with. */
export const deskLinks = (due: number): Link[] => [
	{
		href: '/equipe/accueil/demande',
		icon: 'plus',
		title: 'Nouvelle demande',
		meta: 'Au clavier, en vingt secondes'
	},
	{
		href: '/equipe/accueil',
		icon: 'bell',
		title:
			due === 0 ? 'Rien n’attend à l’accueil' : counted(due, 'chose attend', 'choses attendent'),
		meta: 'Demandes, retours, relais'
	}
];

/** The démarches of families that are due within thirty days. */
export function proceduresLink(procedures: readonly { isUnreachable: boolean }[]): Link {
	const unreachable = procedures.filter(({ isUnreachable }) => isUnreachable).length;
	return {
		href: '/equipe/familles',
		icon: 'calendar',
		title:
			procedures.length === 0
				? 'Rien n’arrive à échéance'
				: counted(procedures.length, 'démarche à échéance', 'démarches à échéance'),
		meta:
			unreachable === 0
				? 'Dans les trente jours'
				: `Dans les trente jours, ${counted(unreachable, 'sans moyen de joindre', 'sans moyen de joindre')}`
	};
}

/**
 * Places that wait for somebody, and what the map could not find: each leads where it is seen to. What a card lacks for
 * the national directory waits for nobody: it is told where the places are.
 */
export function placesLinks({ stale, proposals, misses }: PlacesToSee): Omit<Link, 'icon'>[] {
	const waiting = {
		href: '/equipe/lieux/a-voir',
		title: counted(stale + proposals, 'lieu du quartier à voir', 'lieux du quartier à voir'),
		meta: [
			stale > 0 && `${stale} à vérifier`,
			proposals > 0 && counted(proposals, 'proposition à lire', 'propositions à lire')
		]
			.filter(Boolean)
			.join(', ')
	};
	const unfound = {
		href: '/equipe/lieux/non-trouves',
		title: counted(misses, 'recherche sans réponse', 'recherches sans réponse'),
		meta: 'vingt fois dans le mois, la carte n’a rien trouvé'
	};
	return [...(stale + proposals > 0 ? [waiting] : []), ...(misses > 0 ? [unfound] : [])];
}
type PlacesToSee = { stale: number; proposals: number; misses: number };

/** Where each sentence of what waits leads, in their order. */
const VOICE_LINES = [
	[['waiting', 'held'], ''],
	[['reports', 'heldReports'], '/signalements'],
	[['appeals'], '/recours'],
	[['callbacks'], '/a-rappeler'],
	[['townWords'], '/reponses'],
	[['echoes', 'refuges'], '/signalements']
] as const;

/** What residents said and nobody has answered, with its age; null: nothing waits. */
export function voicesLink(
	{ urgent, ...counts }: WaitingCounts & { urgent: number },
	now: Temporal.Instant
): Omit<Link, 'icon'> | null {
	const [first, ...others] = waitingLines(counts, now);
	if (urgent > 0) {
		const href = '/equipe/quartier/signalements';
		return { href, title: 'On signale un danger', meta: 'à lire tout de suite' };
	}
	if (!first) return null;
	const [, page] = VOICE_LINES.find(([lines]) => lines.some((line) => counts[line] > 0))!;
	const meta = others.length > 0 ? others.join(' ') : 'rien n’est publié avant d’être lu';
	return { href: `/equipe/quartier${page}`, title: first.replace(/\.$/, ''), meta };
}

/** Where to go next, by role. */
export function linksFor(role: Role, year: number): Link[] {
	return [
		{
			href: '/equipe/semaine',
			icon: 'calendar',
			title: 'La semaine du centre',
			meta: 'Qui, où, quand, sur une page'
		},
		{ href: '/equipe/ateliers', icon: 'people', title: 'Ateliers', meta: `La saison ${year}` },
		...(mayDo(role, 'see-report')
			? [
					{
						href: `/equipe/bilan/${year}`,
						icon: 'chart' as const,
						title: 'Bilan d’activité',
						meta: `L’année ${year}, chiffres calculés`
					}
				]
			: []),
		...(mayDo(role, 'import-registers')
			? [
					{
						href: '/equipe/registres',
						icon: 'import' as const,
						title: 'Déposer des registres',
						meta: 'Vos tableaux Excel, LibreOffice ou CSV'
					}
				]
			: [])
	];
}
